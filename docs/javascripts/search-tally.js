// What each result is worth, term by term: rare words count more than common ones.

import { decoded } from "./search-numbers.js";

// What a word is worth in a quotation, about one, in a title, in another name, in the text of a page;
// in titles and names that much of the weight of the page.
const KINDS = [1.5, 0.9, 1, 0.9, 1];
const FEW = 1000;
const LITTLE = 0.15;
const STEP = 2 ** 25; // more than there are results

export class Tally {
  /** @param {import("./search-index.js").Head} head */
  constructor({ pages, quotations, weights }) {
    this.pages = pages;
    this.size = pages + quotations;
    this.worth = new Float64Array(this.size);
    this.terms = new Uint8Array(this.size);
    this.needed = 0;
    this.weights = weights.flatMap(([count, weight]) => Array(count).fill(weight));
  }

  /**
   * Take in where a term stands: entries of the index with what they are worth, or the entries of words
   * of which all must stand there.
   * @param {[string | string[][], number][]} entries
   * @param {boolean} isLittle
   */
  take(entries, isLittle) {
    const best = new Float32Array(this.size);
    for (const [entry, part] of entries) {
      if (typeof entry === "string") this.#put(best, entry, part);
      else for (const place of this.#withAll(entry)) best[place] = Math.max(best[place], part);
    }
    let count = 0;
    for (let place = 0; place < this.size; place++) if (best[place]) count++;
    const rarity = Math.log(1 + this.size / (1 + count)) * (isLittle ? LITTLE : 1);
    const one = isLittle ? 0 : 1;
    this.needed += one;
    for (let place = 0; place < this.size; place++) {
      if (!best[place]) continue;
      this.worth[place] += rarity * best[place];
      this.terms[place] += one;
    }
  }

  /**
   * Note what an entry is worth wherever it stands, unless something better does.
   * @param {Float32Array} best
   * @param {string} entry
   * @param {number} part
   */
  #put(best, entry, part) {
    entry.split(" ").forEach((list, kind) => {
      const first = kind < 2 ? this.pages : 0;
      const worth = part * KINDS[kind];
      const numbers = decoded(list);
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at];
        const here = kind === 2 || kind === 3 ? worth * this.weights[number] : worth;
        if (here > best[first + number]) best[first + number] = here;
      }
    });
  }

  /**
   * The results that have all of some words.
   * @param {string[][]} words each with its entries
   */
  #withAll(words) {
    const counts = new Uint8Array(this.size);
    for (const entries of words) {
      const here = new Float32Array(this.size);
      for (const entry of entries) this.#put(here, entry, 1);
      here.forEach((worth, place) => { if (worth) counts[place]++; });
    }
    return [...counts.keys()].filter((place) => words.length && counts[place] === words.length);
  }

  /**
   * Count that a result is called what was typed; where it is its whole name, that is all that is needed.
   * @param {number} place
   * @param {number} worth
   * @param {boolean} isWhole
   */
  name(place, worth, isWhole) {
    this.worth[place] += worth;
    if (isWhole) this.terms[place] = this.needed;
  }

  /**
   * The results that have all terms, and those that have some of them, the best first. Where there are
   * results with all, only the better of the others are given.
   */
  ranked() {
    /** @type {[number[], number[]]} */
    const [all, some] = [[], []];
    for (let place = 0; place < this.size; place++) {
      const terms = this.terms[place];
      if (!terms) continue;
      const isAll = terms >= this.needed;
      const rank = Math.round(this.worth[place] * (isAll ? 1 : terms) * 1000) * STEP + STEP - place;
      (isAll ? all : some).push(rank);
    }
    return { all: places(all), some: places(all.length ? better(some) : some) };
  }
}

/** @param {number[]} ranks */
function places(ranks) {
  const sorted = new Float64Array(ranks).sort();
  const last = sorted.length - 1;
  /** @type {number[]} */
  const found = new Array(sorted.length);
  for (let at = 0; at <= last; at++) found[at] = STEP - (sorted[last - at] % STEP || STEP);
  return found;
}

/** @param {number[]} ranks */
function better(ranks) {
  let kept = ranks;
  while (kept.length > FEW) {
    const middle = kept.reduce((sum, rank) => sum + rank, 0) / kept.length;
    const upper = kept.filter((rank) => rank > middle);
    if (!upper.length) break;
    kept = upper;
  }
  return kept;
}
