// What a reader typed, parted into what must be looked for: words, phrases in marks, dates.

import { typedWords, wordsOf } from "./search-words.js";

const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const ARTICLE = /^(?:the|an?) (?=.)/;
// Words that a question needs and an answer may lack: they count little, and nothing must have them.
const LITTLE = new Set(
  ("a about an and any are as at be been but by can could did do does for from had has have he her him his how i if in into is it " +
    "its me my of on or our said say says she should so such than that the their them then there these they this those to " +
    "was we were what when where which who whom whose why will with would you your").split(" "));

/**
 * One thing that is looked for.
 * @typedef {object} Term
 * @property {string} typed as the reader sees it
 * @property {import("./search-words.js").Looked} [word]
 * @property {string[]} keys of dates, of which one is enough
 * @property {string[]} spelt the words of the date, which may stand in a text
 * @property {boolean} isLittle
 * @property {boolean} isLast it may be but begun
 * @property {boolean} isExact it stands in marks, so that nothing like it counts
 */

const A_DATE =
  /(?<![\p{L}\d])\d|\b(?:january|february|april|june|july|august|september|october|november|december)\b|\d月/iu;

/** @param {string} typed */
export async function parted(typed) {
  /** @type {string[]} */
  const phrases = [];
  const loose = typed.replace(PHRASE, (_, inside) => {
    if (wordsOf(inside).length) phrases.push(inside);
    return " ";
  });
  const { rest, dates } = A_DATE.test(loose) ? (await import("./search-dates.js")).datesIn(loose) : { rest: loose, dates: [] };
  const words = typedWords(rest);
  const exact = phrases.flatMap((phrase) => typedWords(phrase));
  const none = { keys: [], spelt: [], isLittle: false, isLast: false, isExact: false };
  /** @type {Term[]} */
  const terms = [
    ...exact.map((word) => ({ ...none, typed: word.start, word, isExact: true })),
    ...dates.map((date) => ({ ...none, typed: date.typed, keys: date.keys, spelt: wordsOf(date.typed) })),
    ...words.map((word, at) => ({ ...none, typed: word.start, word, isLittle: LITTLE.has(word.start),
      keys: /^[12]\d{3}$/.test(word.whole) ? [`@${word.whole}`] : [],
      isLast: at === words.length - 1 && !/[\s"“”„«»]$/.test(typed.trimStart()) })),
  ];
  if (terms.every((term) => term.isLittle)) for (const term of terms) term.isLittle = false;
  const content = words.filter(({ start }) => !LITTLE.has(start));
  const names = new Set([wordsOf(typed), content.map(({ whole }) => whole)].map((name) =>
    name.join(" ").replace(ARTICLE, "")).filter(Boolean));
  return { terms, phrases, names: [...names], looked: [...exact, ...words] };
}
