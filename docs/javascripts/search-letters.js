// One letter in another dress, for the search: accents, letters of other alphabets, digits of any script.
// build_scripts/search/letters.py does the same with the same table; a test compares the two.

export const LETTERS =
  "ł=l ø=o đ=d ð=d ı=i ħ=h ŧ=t ŋ=n ɓ=b ɗ=d ƙ=k ə=e ß=ss æ=ae œ=oe þ=th ς=σ ґ=г " +
  "ي=ی ى=ی ك=ک ة=ه ە=ه ہ=ه ٱ=ا ٬=, ٫=. ـ=";
export const ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰";
export const INVISIBLE =
  "\\u00ad\\u034f\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff";
export const COMBINING =
  "\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a" +
  "\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u1dc0-\\u1dff\\u20d0-\\u20ff";
// eslint-disable-next-line no-misleading-character-class -- each of them alone is meant
const UNSEEN = new RegExp(`[${INVISIBLE}]`, "g");
const MARKS = new RegExp(`[${COMBINING}]`, "g");
const NARROW = /(?<=\p{Nd})[\u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu; // a space that print sets inside a figure
const FIGURE = /(?<![0-9])[0-9]{1,3}(?:[.,'\u2019][0-9]{3})+(?![0-9])/g;

/** @type {Map<string, string>} */
const TABLE = new Map(LETTERS.split(" ").map((pair) => [pair[0], pair.slice(2)]));
for (const zero of ZEROS) {
  for (let digit = 0; digit < 10; digit++) TABLE.set(String.fromCharCode(zero.charCodeAt(0) + digit), `${digit}`);
}

/**
 * A text in the letters that are compared: small, unmarked, figures without separators.
 * @param {string} text
 */
export function folded(text) {
  return text.replace(NARROW, ",").replace(UNSEEN, "").normalize("NFKD").toLowerCase().replace(MARKS, "")
    .replace(/[^\0-\x7f]/g, (letter) => TABLE.get(letter) ?? letter).normalize("NFC")
    .replace(FIGURE, (figure) => figure.replace(/[^0-9]/g, ""));
}
