// The one script of ours that every page loads. Every page reads without it. What a page or a
// reader does not use is not loaded: each feature is a module of its own, imported when needed.

const features = [
  // [what must be on the page, the module that serves it]
  ["[data-find-open]", "./search.js"],
  ["[data-finder]", "./quotes-finder.js"],
  ["figure.diagram", "./diagram.js"],
  [".walk", "./diagram-walk.js"],
  ["a[data-sheet]", "./sheet.js"],
  ["[data-copy], [data-copy-link], a[data-sheet]", "./copy.js"],
  ["form[data-filters]", "./filters.js"],
];

for (const [selector, module] of features) {
  if (document.querySelector(selector)) import(module).then((feature) => feature.start());
}
