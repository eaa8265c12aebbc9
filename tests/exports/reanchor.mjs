// Anchors selectors of Web Annotations in pages, by Apache Annotator in the place of a program of ours.
// In: a JSON list of {file, selector}. Out: for each the stretches that were found, with their card.

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { createCssSelectorMatcher, createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import { makeRefinable } from "@apache-annotator/selector";

// It looks for these where a browser has them.
const { NodeFilter, Node, Range } = new JSDOM("").window;
Object.assign(globalThis, { NodeFilter, Node, Range });

const matcher = makeRefinable((selector) => {
  const makers = { CssSelector: createCssSelectorMatcher, TextQuoteSelector: createTextQuoteSelectorMatcher };
  return makers[selector.type](selector);
});

const pages = new Map();
function documentOf(file) {
  if (!pages.has(file)) pages.set(file, new JSDOM(readFileSync(file, "utf-8")).window.document);
  return pages.get(file);
}

const found = [];
for (const { file, selector } of JSON.parse(readFileSync(0, "utf-8"))) {
  const page = documentOf(file);
  const stretches = [];
  for await (const range of matcher(selector)(page.body)) {
    const start = range.startContainer;
    const card = (start.nodeType === 1 ? start : start.parentElement).closest("article[id]");
    stretches.push({ text: range.toString(), card: card ? card.id : "" });
  }
  found.push(stretches);
}
console.log(JSON.stringify(found));
