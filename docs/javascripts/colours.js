// Read before the header is shown, so that no page is ever seen in the wrong colours: the switch of
// colours, and what the theme's own script keeps with a reader. Not a module: a page waits for it.

"use strict";

{
  const tag = /** @type {HTMLScriptElement} */ (document.currentScript);
  const home = new URL("..", tag.src);

  // The theme's script asks for these by their names.
  Object.assign(globalThis, {
    __md_scope: home,
    __md_hash: (/** @type {string} */ text) =>
      [...text].reduce((sum, one) => (sum << 5) - sum + one.charCodeAt(0), 0),
    __md_get: kept,
    __md_set: keep,
  });

  const CHOICES = [
    { media: "(prefers-color-scheme)", name: "Colours: as your device. Switch to light" },
    { media: "(prefers-color-scheme: light)", scheme: "default", name: "Colours: light. Switch to dark" },
    { media: "(prefers-color-scheme: dark)", scheme: "slate", name: "Colours: dark. Switch to your device’s" },
  ];
  const KEY = "__palette";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "colours";
  let at = CHOICES[kept(KEY)?.index] ? kept(KEY).index : 0;

  const show = () => {
    const { media, scheme = dark.matches ? "slate" : "default", name } = CHOICES[at];
    document.body.dataset.mdColorMedia = media;
    document.body.dataset.mdColorScheme = scheme;
    button.dataset.at = String(at);
    button.title = name;
    button.setAttribute("aria-label", name);
  };
  const change = () => {
    // Nothing fades from one colour into the other.
    document.body.dataset.mdColorSwitching = "";
    show();
    requestAnimationFrame(() => requestAnimationFrame(() => delete document.body.dataset.mdColorSwitching));
  };
  button.addEventListener("click", () => {
    at = (at + 1) % CHOICES.length;
    const { media, scheme } = CHOICES[at];
    keep(KEY, { index: at, color: { media, scheme } });
    change();
  });
  dark.addEventListener("change", change);
  show();
  tag.after(button);

  /**
   * What is kept under a name; null where nothing is, or where storage is closed to us.
   * @param {string} name
   */
  function kept(name, storage = () => localStorage, scope = home) {
    try {
      return JSON.parse(storeOf(storage).getItem(`${scope.pathname}.${name}`) ?? "null");
    } catch {
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  function keep(name, value, storage = () => localStorage, scope = home) {
    try {
      storeOf(storage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // It holds for this page.
    }
  }

  /**
   * The theme's script hands over a storage, ours a way to it: to ask for it may be refused.
   * @param {Storage | (() => Storage)} given
   */
  function storeOf(given) {
    return typeof given === "function" ? given() : given;
  }
}
