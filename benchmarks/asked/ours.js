// What the search of the site lists first for each question: the folder of a site's search in, rows out.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , folder, scripts] = process.argv;
globalThis.fetch = async (address) => {
  const name = new URL(address).pathname.split("/").at(-1);
  return { ok: true, status: 200, json: async () => JSON.parse(readFileSync(join(folder, "search", name))) };
};
const { Index } = await import(join(scripts, "search-index.js"));
const index = await Index.open();
const listed = [];
for (const question of JSON.parse(readFileSync(0))) {
  const { rows } = await index.find(question);
  listed.push((await index.shown(rows.slice(0, 5))).map(({ at }) => at));
}
console.log(JSON.stringify(listed));
