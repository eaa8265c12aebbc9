// Prints CSL-JSON by citeproc-js, the processor of Zotero and others.
// In: {items, locale, styles: {name: xml}}. Out: for each style the entries of its bibliography, as text.

import { readFileSync } from "node:fs";
import CSL from "citeproc";

const { items, locale, styles } = JSON.parse(readFileSync(0, "utf-8"));
const byId = Object.fromEntries(items.map((item) => [item.id, item]));
const printed = {};
for (const [name, style] of Object.entries(styles)) {
  const system = { retrieveLocale: () => locale, retrieveItem: (id) => byId[id] };
  const engine = new CSL.Engine(system, style);
  engine.setOutputFormat("text");
  engine.updateItems(Object.keys(byId));
  const [about, entries] = engine.makeBibliography();
  printed[name] = { ids: about.entry_ids.flat(), entries, errors: about.bibliography_errors };
}
console.log(JSON.stringify(printed));
