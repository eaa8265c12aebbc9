// Copying: the link of a card, or a text, beside which a button is put. Without JavaScript there are
// no buttons, and the texts can be selected.

const SAID = 2000; // milliseconds for which a button says that it has copied

/** Serve every button that copies, also those that come with a sheet. */
export function start() {
  document.documentElement.classList.remove("no-js");
  fill(document);
  addButtons(document);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-copy], [data-copy-link]");
    if (button) copy(button);
  });
}

/**
 * Write addresses out whole, where the site was built without knowing its own.
 * @param {ParentNode} root
 */
export function fill(root) {
  for (const link of root.querySelectorAll("a[data-fill]")) link.textContent = link.href;
}

/**
 * Put a button beside every text and link that can be copied and has none; a keyboard can scroll the text.
 * @param {ParentNode} root
 */
export function addButtons(root) {
  for (const text of root.querySelectorAll(".copyable pre:not([tabindex])")) {
    const name = text.getAttribute("aria-label") ?? "";
    // A name with capitals inside is one; Address and Citation are words.
    text.before(made("copy", `Copy the ${/^[A-Z][a-z]+$/.test(name) ? name.toLowerCase() : name}`));
    text.setAttribute("tabindex", "0");
  }
  for (const link of root.querySelectorAll("a[rel=bookmark]"))
    if (!link.nextElementSibling?.matches("[data-copy-link]")) link.after(" ", made("copyLink", "Copy link"));
}

/**
 * @param {string} kind
 * @param {string} words
 */
function made(kind, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset[kind] = "";
  button.textContent = words;
  return button;
}

/** @param {Element} button */
async function copy(button) {
  const text = button.hasAttribute("data-copy")
    ? button.closest(".copyable")?.querySelector("pre")?.textContent
    : button.closest("article")?.querySelector("a[rel=bookmark]").href;
  say(button, (await written(text ?? "")) ? "Copied" : "Not copied: select the text");
}

/** @param {string} text */
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
    const focused = /** @type {HTMLElement?} */ (document.activeElement);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    focused?.focus();
    return done;
  }
}

/** @type {WeakMap<Element, { words: string?, timer?: ReturnType<typeof setTimeout> }>} */
const saying = new WeakMap(); // what a button says otherwise, and the timer after which it does again

/**
 * The button itself says what came of it, and for screen readers it is a status.
 * @param {Element} button
 * @param {string} words
 */
function say(button, words) {
  const before = saying.get(button) ?? { words: button.textContent };
  saying.set(button, before);
  button.textContent = words;
  let status = button.nextElementSibling;
  if (!status || !status.matches("[role=status]")) {
    status = document.createElement("span");
    status.className = "unseen";
    status.setAttribute("role", "status");
    button.after(status);
  }
  const told = status;
  told.textContent = words;
  clearTimeout(before.timer);
  before.timer = setTimeout(() => {
    button.textContent = before.words;
    told.textContent = "";
  }, SAID);
}
