// Words like one that is nowhere: those that hold it, those that differ by a typing error, and names in
// another alphabet. Loaded only when it is needed. Iraq is not Iran: short words must be right.

const ONE_FROM = 5; // so many letters a word has before one error in it is forgiven
const TWO_FROM = 8;
const INSIDE_FROM = 5;
const MOST = 6;
const LATIN = new Map(Object.entries({
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e",
  ю: "yu", я: "ya", є: "ye", і: "i", ј: "j", љ: "lj", њ: "nj", ћ: "c", ђ: "d", џ: "dz",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x", ο: "o",
  π: "p", ρ: "r", σ: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o",
}));

/**
 * The words that are shown in place of one, and whether they hold it.
 * @typedef {{ words: string[], isInside: boolean }} Like
 * @param {Pick<import("./search-index.js").Index, "ofLength" | "head">} index
 * @param {string} word as it stands in the index
 * @param {number} letters how many letters were typed
 * @returns {Promise<Like>}
 */
export async function like(index, word, letters) {
  if (/[\d@]/.test(word)) return { words: [], isInside: false };
  if (letters >= INSIDE_FROM) {
    const lists = await Promise.all(index.head.near.filter((length) => length > word.length).map((length) => index.ofLength(length)));
    const words = lists.flatMap(listed).filter((one) => one.includes(word));
    if (words.length) return { words: words.slice(0, MOST), isInside: true };
  }
  const near = await within(index, word, allowed(letters), false);
  const spelt = inLatin(word);
  if (near.length || spelt === word) return { words: near, isInside: false };
  return { words: await within(index, spelt, allowed(spelt.length), true), isInside: false };
}

/**
 * How many errors are forgiven in a word.
 * @param {number} letters
 */
export function allowed(letters) {
  return letters >= TWO_FROM ? 2 : letters >= ONE_FROM ? 1 : 0;
}

/** @param {string} word */
function inLatin(word) {
  const spelt = [...word].map((letter) => LATIN.get(letter) ?? letter).join("");
  return spelt === word ? word : spelt.replace(/(?:i|y)i$/, "y"); // -ский, -ський
}

/**
 * The words that differ least, by so many errors at most.
 * @param {Pick<import("./search-index.js").Index, "ofLength">} index
 * @param {string} word
 * @param {number} most
 * @param {boolean} isSpelt whether the word itself counts, too
 */
async function within(index, word, most, isSpelt) {
  if (!most && !isSpelt) return [];
  const lengths = Array.from({ length: 2 * most + 1 }, (_, at) => word.length - most + at);
  const lists = await Promise.all(lengths.map((length) => index.ofLength(length)));
  const found = lists.flatMap(listed)
    .map((one) => ({ one, errors: errors(word, one, most) }))
    .filter(({ errors: count }) => count <= most);
  const least = Math.min(...found.map(({ errors: count }) => count));
  return found.filter(({ errors: count }) => count === least).map(({ one }) => one).slice(0, MOST);
}

/**
 * The words of a file, as build_scripts/search/vocabulary.py writes them.
 * @param {string} text
 */
export function listed(text) {
  let before = "";
  return text ? text.split(" ").map((piece) => {
    before = before.slice(0, parseInt(piece[0], 36)) + piece.slice(1);
    return before;
  }) : [];
}

/**
 * How many letters must be changed, added, taken away or swapped with their neighbour; more than `most`
 * is only more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function errors(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let last = [], row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        next[to] = Math.min(next[to], last[to - 2] + 1);
      }
    }
    if (Math.min(...next) > most) return most + 1;
    [last, row] = [row, next];
  }
  return row[other.length];
}
