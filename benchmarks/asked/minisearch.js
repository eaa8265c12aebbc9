// What minisearch lists first for each question, with the options that its documentation proposes for a
// search as one types: beginnings of words, and a fifth of the letters forgiven; titles count twice.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [, , packages] = process.argv;
const MiniSearch = createRequire(`${packages}/`)("minisearch");
const { documents, questions } = JSON.parse(readFileSync(0));
const search = new MiniSearch({ idField: "number", fields: ["title", "text"], storeFields: ["at"] });
search.addAll(documents.map((one, number) => ({ ...one, number })));
const options = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
console.log(JSON.stringify(questions.map((question) =>
  search.search(question, options).slice(0, 5).map(({ at }) => at))));
