// Opens the search: by its link in the header, or by the key / anywhere. Without this script the
// link leads to the index of quotations.

const SWITCHED_OFF = "search-key-off";
const NEEDED = ["index", "find", "query", "words", "letters", "forms", "numbers", "shelves", "tally", "say", "show"];

/** Serve what opens the search. */
export function start() {
  const dialog = document.querySelector("dialog.find");
  const field = dialog.querySelector("input[role=combobox]");
  const key = dialog.querySelector("[data-find-key]");

  /** @type {Promise<Response> | undefined} */
  let head;
  const open = () => {
    if (dialog.open) return;
    dialog.showModal(); // At once, so that the next key already lands in the field.
    field.select();
    const asked = head ??= fetch(new URL("../search/head.json", import.meta.url), { cache: "no-cache" });
    asked.catch(() => {}); // The dialog asks again, and says so if that fails.
    import("./search-dialog.js").then((module) => module.fill(dialog, asked));
    // What that needs is asked for at once, and not module by module.
    for (const name of NEEDED) import(`./search-${name}.js`).catch(() => {});
  };

  for (const opener of document.querySelectorAll("[data-find-open]")) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      open();
    });
  }
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest("[data-find-close]"))) dialog.close();
  });

  // One key alone opens the search, so there must be a way to switch that off (WCAG 2.1.4).
  key.checked = !stored();
  key.addEventListener("change", () => store(!key.checked));
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || !isPlain || isTyping || !key.checked || dialog.open) return;
    event.preventDefault();
    open();
  });
}

function stored() {
  try {
    return localStorage.getItem(SWITCHED_OFF) === "1";
  } catch {
    return false; // Storage may be closed to us; then the key works.
  }
}

/** @param {boolean} isOff */
function store(isOff) {
  try {
    localStorage.setItem(SWITCHED_OFF, isOff ? "1" : "");
  } catch {
    // It holds for this page.
  }
}
