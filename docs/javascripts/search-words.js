// Which words the search compares: folded, so that marks, accents and case do not matter.
// build_scripts/search/words.py does the same to what is searched; a test compares the two.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const COMBINING =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1dc0-\u1dff\u20d0-\u20ff]/g;
const WORD =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])[\p{L}\p{N}])+(?:['\u2019\u02bc][\p{L}\p{N}]+)*/gu;
const PRINTED_WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+(?:['\u2019\u02bc][\p{L}\p{N}\p{M}]+)*/gu;
const LONGEST = 40;

/** @param {string} text */
function folded(text) {
  return text.toLowerCase().replace(INVISIBLE, "").normalize("NFKD").replace(COMBINING, "");
}

/** @param {string} typed */
function stem(typed) {
  const word = [...typed.replace(/['\u2019\u02bc]s$/, "").replace(/['\u2019\u02bc]/g, "")]
    .slice(0, LONGEST).join("");
  if (word.length <= 3 || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4 && !/[ea]ies$/.test(word)) return word.slice(0, -3) + "y";
  return /(us|ss)$/.test(word) ? word : word.slice(0, -1);
}

/**
 * The words of a text, in order, each as it stands in the index.
 * @param {string} text
 */
export function wordsOf(text) {
  return (folded(text).match(WORD) ?? []).map(stem);
}

/**
 * What a reader typed: each word as it stands in the index, and as typed, for its beginnings.
 * @typedef {{ whole: string, start: string }} Looked
 * @param {string} text
 * @returns {Looked[]}
 */
export function typedWords(text) {
  const typed = folded(text).match(WORD) ?? [];
  return typed.map((word) => ({ whole: stem(word), start: word.replace(/['\u2019\u02bc]/g, "") }));
}

/**
 * Part a printed text into runs: [text, whether it is one of the words looked for].
 * @param {string} text
 * @param {Looked[]} looked
 */
export function marked(text, looked) {
  /** @type {[string, boolean][]} */
  const runs = [];
  let reached = 0;
  for (const found of text.matchAll(PRINTED_WORD)) {
    const hit = wordsOf(found[0]).some((word) =>
      looked.some(({ whole, start }) => word === whole || word.startsWith(start)));
    if (!hit) continue;
    runs.push([text.slice(reached, found.index), false], [found[0], true]);
    reached = found.index + found[0].length;
  }
  runs.push([text.slice(reached), false]);
  return runs.filter(([run]) => run);
}
