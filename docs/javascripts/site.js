// The one script of ours that every page loads. Every page reads without it. What a page or a
// reader does not use is not loaded: each feature is a module of its own, imported when needed.

const features = [
  // [what must be on the page, the module that serves it]
  ["a.menu", "./menu.js"],
  ["[data-find-open]", "./search.js"],
  ["[data-finder]", "./quotes-finder.js"],
  ["figure.diagram", "./diagram.js"],
  [".walk", "./diagram-walk.js"],
  ["a[data-sheet]", "./sheet.js"],
  [".copyable, a[rel=bookmark], a[data-sheet]", "./copy.js"],
  ['main a[href*="actors/"], main a[href*="topics/"]', "./hover.js"],
  ["form[data-filters]", "./filters.js"],
  ["a[data-elsewhere]", "./elsewhere.js"],
];

/** Settles when every feature of the page has started. */
export const started = Promise.all(
  features
    .filter(([selector]) => document.querySelector(selector))
    .map(async ([, module]) => (await import(module)).start()),
);

// An address that leads to something folded, or into it, unfolds it. Where no script runs, the
// style sheets do that (prose.css).
function unfold() {
  const at = document.getElementById(location.hash.slice(1));
  if (!at || at.closest("dialog")) return;
  const closed = [...document.querySelectorAll("details")].filter((one) =>
    !one.open && (one.contains(at) || (one.parentElement === at && one.matches(".history"))));
  for (const one of closed) one.open = true;
  if (closed.length) at.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();
