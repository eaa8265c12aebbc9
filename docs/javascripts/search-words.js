// Which words the search compares: folded, so that marks, accents and case do not matter.
// build_scripts/search/words.py does the same to what is searched; a test compares the two.

import { folded } from "./search-letters.js";

const UNSPACED =
  "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3fffd}";
const SIGN = `(?:(?=[\\p{L}\\p{N}])[${UNSPACED}]\\p{M}*)`;
const LETTERS = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}]|\\p{M})+`;
const APOSTROPHES = "['\u2018\u2019\u02bb\u02bc\u2032]";
const WORD = new RegExp(`${SIGN}+|${LETTERS}(?:${APOSTROPHES}${LETTERS})*`, "gu");
const SIGNS = new RegExp(SIGN, "gu");
const FIRST_SIGN = new RegExp(`^${SIGN}`, "u");
// As printed: with marks and invisible signs that the folding takes away, and with a figure's separators.
const PRINTED = new RegExp(
  `${SIGN}|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\u00ad\u200b-\u200f\u0640]|(?<=\\d)[.,](?=\\d))+(?:${APOSTROPHES}[\\p{L}\\p{N}\\p{M}]+)*`, "gu");
const JOINS = new RegExp(APOSTROPHES, "gu");
const POSSESSIVE = new RegExp(`${APOSTROPHES}s$`, "u");
const LONGEST = 40;

/** @param {string} typed */
function stem(typed) {
  const word = [...typed.replace(POSSESSIVE, "").replace(JOINS, "")].slice(0, LONGEST).join("");
  if (word.length <= 3 || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4 && !/[ea]ies$/.test(word)) return word.slice(0, -3) + "y";
  return /(us|ss)$/.test(word) ? word : word.slice(0, -1);
}

/** @param {string} run signs without spaces between them */
function pairs(run) {
  const signs = run.match(SIGNS) ?? [];
  return { signs, pairs: signs.slice(1).map((sign, at) => signs[at] + sign) };
}

/**
 * The words of a text, in order, each as it stands in the index.
 * @param {string} text
 */
export function wordsOf(text) {
  return (folded(text).match(WORD) ?? []).flatMap((word) => {
    if (!FIRST_SIGN.test(word)) return [stem(word)];
    const run = pairs(word);
    return [...run.signs, ...run.pairs];
  });
}

/**
 * What a reader typed: each word as it stands in the index, and as typed, for its beginnings. Of signs
 * without spaces each two that stand together are one, so that their order counts.
 * @typedef {{ whole: string, start: string, isSign?: boolean }} Looked
 * @param {string} text
 * @returns {Looked[]}
 */
export function typedWords(text) {
  return (folded(text).match(WORD) ?? []).flatMap((word) => {
    if (!FIRST_SIGN.test(word)) return [{ whole: stem(word), start: word.replace(JOINS, "") }];
    const run = pairs(word);
    return (run.pairs.length ? run.pairs : run.signs).map((sign) => ({ whole: sign, start: sign, isSign: true }));
  });
}

/**
 * The words of a text as one line, for phrases: nothing but the words, one space between two.
 * @param {string} text
 */
export function line(text) {
  return ` ${(folded(text).match(WORD) ?? []).join(" ")} `;
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
  for (const found of text.matchAll(PRINTED)) {
    const word = found[0], after = found.index + word.length;
    const near = FIRST_SIGN.test(word)
      ? wordsOf(text.slice(Math.max(0, found.index - 4), after + 4)).filter((one) => one.includes(word))
      : wordsOf(word);
    const hit = near.some((one) => looked.some(({ whole, start, isSign }) =>
      one === whole || (!isSign && one.startsWith(start))));
    if (!hit) continue;
    runs.push([text.slice(reached, found.index), false], [word, true]);
    reached = after;
  }
  runs.push([text.slice(reached), false]);
  return runs.filter(([run]) => run);
}
