// Which results have a phrase word for word. The index does not know the order of words, so the results are read.

import { line } from "./search-words.js";

const MOST = 200;

/**
 * Those of the results that have all phrases in what is shown of them; only so many are compared.
 * @param {Pick<import("./search-index.js").Index, "shown">} index
 * @param {number[]} places
 * @param {string[]} phrases
 */
export async function having(index, places, phrases) {
  const compared = places.slice(0, MOST);
  const wanted = phrases.map(line);
  const shown = await index.shown(compared);
  const all = compared.filter((_, at) => {
    const one = shown[at];
    const text = line(one.words ? one.words.join("") : `${one.title} · ${one.note ?? ""}`);
    // Signs without spaces between them stand in longer runs.
    return wanted.every((phrase) => text.includes(/[\u0e00-\u9fff]/.test(phrase) ? phrase.trim() : phrase));
  });
  return { ranks: { all, some: [] }, isCut: places.length > MOST };
}
