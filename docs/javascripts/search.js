// Opens the search: by its link in the header, or by the key / anywhere. Without this script the
// link leads to the index of quotations.

const SWITCHED_OFF = "search-key-off";
const NEEDED = ["index", "find", "query", "words", "letters", "forms", "numbers", "shelves", "tally", "say", "show"];
const INSIDE =
  '<div class="find-head"><input type="text" role="combobox" aria-label="Words to search for" aria-expanded="false"'
  + ' aria-controls="_find-results" aria-autocomplete="list" placeholder="Words, a name, a topic"'
  + ' autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false" enterkeyhint="search"'
  + ' maxlength="200"><button type="button" data-find-close>Close</button></div>'
  + '<p class="find-said" role="status"></p>'
  + '<div class="find-list" id="_find-results" role="listbox" aria-label="Results" tabindex="-1" hidden></div>'
  + '<div class="find-foot"><a data-find-every>All quotations, by speaker, claim, topic and year</a>'
  + '<p><i class="ring"></i> copied by hand, not compared with the source</p>'
  + '<p class="find-keys" aria-hidden="true"><kbd>↓</kbd> <kbd>↑</kbd> choose, <kbd>Enter</kbd> open,'
  + ' <kbd>Esc</kbd> close</p>'
  + '<label><input type="checkbox" data-find-key checked> The key <kbd>/</kbd> opens the search</label></div>';

let isSwitchedOff = false; // where nothing can be stored

/** Serve what opens the search. */
export function start() {
  /** @type {HTMLDialogElement | undefined} */
  let made;
  /** @type {Promise<Response> | undefined} */
  let head;
  const open = () => {
    const dialog = made ??= dialogMade();
    if (dialog.open) return;
    dialog.showModal(); // At once, so that the next key already lands in the field.
    dialog.querySelector("input[role=combobox]").select();
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
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || !isPlain || isTyping || stored() || made?.open) return;
    event.preventDefault();
    open();
  });
}

/** The dialog, which no page carries with it: it is of no use before somebody opens it. */
function dialogMade() {
  const dialog = document.createElement("dialog");
  dialog.className = "find";
  dialog.setAttribute("aria-label", "Search the record");
  dialog.innerHTML = INSIDE;
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest("[data-find-close]"))) dialog.close();
  });
  // One key alone opens the search, so there must be a way to switch that off (WCAG 2.1.4).
  const key = dialog.querySelector("[data-find-key]");
  key.checked = !stored();
  key.addEventListener("change", () => store(!key.checked));
  dialog.querySelector("[data-find-every]").href = new URL("../quotes/", import.meta.url).href;
  document.querySelector("header")?.append(dialog);
  return dialog;
}

/** Whether the key is switched off. */
function stored() {
  try {
    return localStorage.getItem(SWITCHED_OFF) === "1";
  } catch {
    return isSwitchedOff; // Storage may be closed to us.
  }
}

/** @param {boolean} isOff */
function store(isOff) {
  isSwitchedOff = isOff;
  try {
    localStorage.setItem(SWITCHED_OFF, isOff ? "1" : "");
  } catch {
    // It holds for this page.
  }
}
