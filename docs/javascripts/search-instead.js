// What is said where something else is shown than was typed: Iraq is not Iran, and no reader may think so.

import { wordsOf } from "./search-words.js";

const PRINTED = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d'\u2019\u02bc]+/gu;

/**
 * Sentences on words that are nowhere as they were typed: what is shown instead, if anything.
 * @param {import("./search-find.js").Found} found
 * @param {any[]} shown the results that are listed, in whose spelling the words are named
 */
export function instead(found, shown) {
  return found.instead.map(({ typed, words, isInside }) => {
    const named = words.map((word) => asPrinted(word, shown));
    const all = [...new Set(named)].slice(0, 3).join(", ");
    if (!all) return `No page has “${typed}”.`;
    return isInside ? `No word begins with “${typed}”; shown: ${all}.` : `No page has “${typed}”; shown: ${all}.`;
  });
}

/**
 * A word of the index as a listed result prints it.
 * @param {string} word
 * @param {any[]} shown
 */
function asPrinted(word, shown) {
  for (const { title, who, words } of shown) {
    for (const text of [title, who, words?.join("")]) {
      const printed = text?.match(PRINTED)?.find((/** @type {string} */ one) => wordsOf(one).includes(word));
      if (printed) return printed.replace(/^['\u2019]+|['\u2019]s?$/g, "");
    }
  }
  return word;
}
