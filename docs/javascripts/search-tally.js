// What each result is worth, term by term: rare words count more than common ones.

// What a word is worth in a quotation, about one, in a title, in another name, in the text of a page;
// in titles and names that much of the weight of the page.
const KINDS = [1.5, 0.9, 1, 0.9, 1];
const FEW = 1000;
const LITTLE = 0.15;
const STEP = 2 ** 25; // more than there are results

export class Tally {
  /** @type {number[]} where something stands that is needed */
  #places = [];

  /** @param {Pick<import("./search-index.js").Index, "head" | "pages" | "quoted">} index */
  constructor({ head: { weights }, pages, quoted }) {
    this.pages = pages;
    this.quoted = quoted;
    this.size = pages.size + quoted.size;
    this.worth = new Float64Array(this.size);
    this.terms = new Uint8Array(this.size);
    this.best = new Float32Array(this.size); // of one term; all 0 between two
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
    const { best, worth, terms } = this;
    /** @type {number[]} */
    const here = [];
    /** @type {(place: number, worth: number) => void} */
    const note = (place, one) => {
      if (!best[place]) here.push(place);
      if (one > best[place]) best[place] = one;
    };
    for (const [entry, part] of entries) {
      if (typeof entry === "string") this.#each(entry, part, note);
      else for (const place of this.#withAll(entry)) note(place, part);
    }
    const rarity = Math.log(1 + this.size / (1 + here.length)) * (isLittle ? LITTLE : 1);
    if (!isLittle) this.needed++;
    for (const place of here) {
      worth[place] += rarity * best[place];
      best[place] = 0;
      if (!isLittle && !terms[place]++) this.#places.push(place);
    }
  }

  /**
   * Tell of every place of an entry, and of what it is worth there.
   * @param {string} entry
   * @param {number} part
   * @param {(place: number, worth: number) => void} tell
   */
  #each(entry, part, tell) {
    entry.split(" ").forEach((list, kind) => {
      const isSaid = kind < 2, first = isSaid ? this.pages.size : 0;
      const worth = part * KINDS[kind];
      const isNamed = kind === 2 || kind === 3;
      for (const number of (isSaid ? this.quoted : this.pages).decoded(list)) tell(first + number, isNamed ? worth * this.weights[number] : worth);
    });
  }

  /**
   * The results that have all of some words.
   * @param {string[][]} words each with its entries
   */
  #withAll(words) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const entries of words) {
      /** @type {Set<number>} */
      const here = new Set();
      for (const entry of entries) this.#each(entry, 1, (place) => here.add(place));
      for (const place of here) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return [...counts.keys()].filter((place) => counts.get(place) === words.length);
  }

  /**
   * Count that a result is called what was typed; where it is its whole name, that is all that is needed.
   * @param {number} place
   * @param {number} worth
   * @param {boolean} isWhole
   */
  name(place, worth, isWhole) {
    this.worth[place] += worth;
    if (!isWhole) return;
    if (!this.terms[place]) this.#places.push(place);
    this.terms[place] = this.needed;
  }

  /**
   * The results that have all terms, and those that have some of them, the best first. Where there are
   * results with all, only the better of the others are given, and none where there are many with all.
   */
  ranked() {
    /** @type {[number[], number[]]} */
    const [all, some] = [[], []];
    for (const place of this.#places) {
      const terms = this.terms[place];
      const isAll = terms >= this.needed;
      const rank = Math.round(this.worth[place] * (isAll ? 1 : terms) * 1000) * STEP + STEP - place;
      (isAll ? all : some).push(rank);
    }
    return { all: places(all), some: all.length > FEW ? [] : places(all.length ? better(some) : some) };
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
