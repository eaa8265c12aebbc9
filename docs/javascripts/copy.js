// Copying: the link of a card, or a text that stands beside its button. Without JavaScript the
// buttons are not shown, and the texts can be selected.

const SAID = 2000; // milliseconds for which a button says that it has copied

/** Serve every button that copies, also those that come with a sheet. */
export function start() {
  document.documentElement.classList.remove("no-js");
  fill(document);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy], [data-copy-link]");
    if (button) copy(button);
  });
}

/** Write addresses out whole, where the site was built without knowing its own. */
export function fill(root) {
  for (const link of root.querySelectorAll("a[data-fill]")) link.textContent = link.href;
}

async function copy(button) {
  const source = button.hasAttribute("data-copy")
    ? button.closest(".copyable").querySelector("pre")
    : button.closest("article").querySelector("a[rel=bookmark]");
  const text = source.matches("pre") ? source.textContent : source.href;
  say(button, (await written(text)) ? "Copied" : "Not copied: select the text");
}

async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages that are not served safely have no clipboard of their own.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    const focused = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
}

/** The button itself says what came of it, and for screen readers it is a status. */
function say(button, words) {
  button.dataset.says ??= button.textContent;
  button.textContent = words;
  let status = button.nextElementSibling;
  if (!status?.matches("[role=status]")) {
    status = document.createElement("span");
    status.className = "unseen";
    status.setAttribute("role", "status");
    button.after(status);
  }
  status.textContent = words;
  clearTimeout(button.resets);
  button.resets = setTimeout(() => {
    button.textContent = button.dataset.says;
    status.textContent = "";
  }, SAID);
}
