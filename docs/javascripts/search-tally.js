// What each result is worth, term by term: rare words count more than common ones.

import { decoded } from "./search-numbers.js";

const [SAID, ABOUT, OTHER_NAME, IN_TEXT] = [1.5, 0.9, 0.9, 1];
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
    let count = 0;
    /** @type {(place: number, worth: number) => void} */
    const put = (place, worth) => {
      if (!best[place]) count++;
      if (worth > best[place]) best[place] = worth;
    };
    for (const [entry, part] of entries) {
      if (typeof entry === "string") this.#each(entry, (place, worth) => put(place, worth * part));
      else for (const place of this.#withAll(entry)) put(place, part);
    }
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
   * @param {string} entry
   * @param {(place: number, worth: number) => void} put
   */
  #each(entry, put) {
    const [said, about, titles, names, texts] = entry.split(" ").map(decoded);
    for (const number of said) put(this.pages + number, SAID);
    for (const number of about ?? []) put(this.pages + number, ABOUT);
    for (const page of titles ?? []) put(page, this.weights[page]);
    for (const page of names ?? []) put(page, OTHER_NAME * this.weights[page]);
    for (const page of texts ?? []) put(page, IN_TEXT);
  }

  /**
   * The results that have all of some words.
   * @param {string[][]} words each with its entries
   */
  #withAll(words) {
    const sets = words.map((entries) => {
      /** @type {Set<number>} */
      const places = new Set();
      for (const entry of entries) this.#each(entry, (place) => places.add(place));
      return places;
    });
    return sets.length ? [...sets[0]].filter((place) => sets.every((set) => set.has(place))) : [];
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

  /** The results that have all terms, and those that have some of them, the best first. */
  ranked() {
    /** @type {[number[], number[]]} */
    const [all, some] = [[], []];
    this.worth.forEach((worth, place) => {
      const terms = this.terms[place];
      if (!worth || !terms) return;
      const rank = Math.round(worth * (terms < this.needed ? terms : 1) * 1000) * STEP + STEP - place;
      (terms < this.needed ? some : all).push(rank);
    });
    /** @type {(ranks: number[]) => number[]} */
    const places = (ranks) => Array.from(Float64Array.from(ranks).sort().reverse(), (rank) => STEP - (rank % STEP || STEP));
    return { all: places(all), some: places(some) };
  }
}
