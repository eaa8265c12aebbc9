// Numbers as build_scripts/search/numbers.py writes them.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => { VALUES[digit.charCodeAt(0)] = value; });

/**
 * The numbers that a text holds, in order.
 * @param {string} text
 */
export function numbersOf(text) {
  /** @type {number[]} */
  const numbers = [];
  let number = 0, shift = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)];
    number |= (value & 31) << shift;
    shift += 5;
    if (value < 32) {
      numbers.push(number);
      number = shift = 0;
    }
  }
  return numbers;
}

/**
 * A number from a word: FNV-1a, as build_scripts/words/short_hash.py makes it.
 * @param {string} word
 */
export function hashOf(word) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
