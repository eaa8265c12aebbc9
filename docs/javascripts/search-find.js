// What answers to what a reader typed, the best first: names before titles, titles before texts; a word as
// it was typed before one that it begins, and that before one that is only like it.

import { formsOf } from "./search-forms.js";
import { decoded } from "./search-numbers.js";
import { parted } from "./search-query.js";
import { line } from "./search-words.js";

const [FORM, BEGUN, INSIDE, NEAR, SPELT] = [0.85, 0.5, 0.45, 0.35, 0.5]; // of what a word as typed is worth
const [SAID, ABOUT, OTHER_NAME] = [1.5, 0.9, 0.9];
const LITTLE = 0.15;
const [SAME_NAME, NAME_BEGUN] = [100, 6];
const MOST_COMPARED = 200; // results that are read to see whether they have a phrase

/** @typedef {import("./search-query.js").Term} Term */
/** @typedef {Pick<import("./search-index.js").Index, "head" | "words" | "ofLength" | "shown">} Words */
/** @typedef {{ typed: string, words: string[], isInside: boolean }} Instead what is shown for a word that is nowhere */

/**
 * What was found.
 * @typedef {object} Found
 * @property {import("./search-words.js").Looked[]} looked
 * @property {number[]} rows all results for readers, the best first: pages, and quotations behind them
 * @property {number[]} apart pages for contributors, the best first
 * @property {number[]} quotations own numbers: newest first where they have all words, else the best first
 * @property {number} pages how many pages have all words
 * @property {boolean} isPartial whether nothing has all words
 * @property {Instead[]} instead
 * @property {boolean} isCut whether more results were not compared with a phrase
 */

/**
 * @param {Words} index
 * @param {string} typed
 * @returns {Promise<Found>}
 */
export async function found(index, typed) {
  const { terms, phrases, names, looked } = parted(typed, languages());
  if (!terms.length) return { looked, rows: [], apart: [], quotations: [], pages: 0, isPartial: false, instead: [], isCut: false };
  const tally = new Tally(index.head);
  const answers = await Promise.all(terms.map((term) => hits(index, term)));
  const called = phrases.length ? [] : await Promise.all(names.map((name) => namesLike(index, name)));
  answers.forEach((answer, at) => tally.take(answer.entries, terms[at], answer.together));
  for (const [place, worth] of called.flat()) tally.name(place, worth);
  const instead = answers.flatMap(({ instead: one }) => (one ? [one] : []));
  for (const { words } of instead) looked.push(...words.map((word) => ({ whole: word, start: word, isSign: true })));
  let { all, some } = tally.ranked();
  const isCut = phrases.length > 0 && all.length > MOST_COMPARED;
  if (phrases.length) [all, some] = [await having(index, all.slice(0, MOST_COMPARED), phrases), []];
  return { looked, instead, isCut, ...parts(index.head, all, some) };
}

/** The languages in which months may be named: the page's, the reader's, English. */
function languages() {
  const page = globalThis.document?.documentElement.lang;
  return [...new Set([page, ...(globalThis.navigator?.languages ?? []), "en"].filter(Boolean))];
}

/**
 * What was found, parted: for readers and apart, quotations by their own numbers.
 * @param {import("./search-index.js").Head} head
 * @param {number[]} all
 * @param {number[]} some
 */
function parts(head, all, some) {
  /** @type {(place: number) => boolean} */
  const isPage = (place) => place < head.readers;
  /** @type {(place: number) => boolean} */
  const isQuotation = (place) => place >= head.pages;
  const quotations = all.filter(isQuotation);
  const rest = quotations.length ? [] : some.filter(isQuotation);
  const ofAll = mixed(all.filter(isPage), quotations, all);
  return {
    rows: [...ofAll, ...some.filter((place) => isPage(place) || isQuotation(place))],
    apart: [...all, ...some].filter((place) => !isPage(place) && !isQuotation(place)),
    quotations: [...quotations.sort((one, other) => one - other), ...rest].map((place) => place - head.pages),
    pages: all.filter(isPage).length,
    isPartial: !all.length,
  };
}

/**
 * Pages and quotations in the order of their worth, but no more than three pages before the first
 * quotation, and no more than four quotations before the first page.
 * @param {number[]} pages
 * @param {number[]} quotations
 * @param {number[]} all in order
 */
export function mixed(pages, quotations, all) {
  const isPage = new Set(pages);
  const order = all.filter((place) => isPage.has(place) || quotations.includes(place));
  const first = order.findIndex((place) => !isPage.has(place));
  if (first > 3) order.splice(3, 0, ...order.splice(first, 1));
  const page = order.findIndex((place) => isPage.has(place));
  if (page > 4) order.splice(4, 0, ...order.splice(page, 1));
  return order;
}

/**
 * Where a term stands: entries of the index, each with what it is worth.
 * @typedef {{ entries: [string, number][], together?: string[][], instead?: Instead }} Answer
 * @param {Words} index
 * @param {Term} term
 * @returns {Promise<Answer>}
 */
async function hits(index, { typed, word, keys, spelt, isLast, isExact }) {
  /** @type {[string, number][]} */
  const dated = (await Promise.all(keys.map((key) => index.words(key, key)))).flat()
    .flatMap(([key, entry]) => (keys.includes(key) ? [/** @type {[string, number]} */ ([entry, 1])] : []));
  if (!word) return { entries: dated, together: await entriesOf(index, spelt) };
  const { whole, start, isSign } = word;
  const others = isExact || isSign ? new Set() : formsOf(whole);
  const reach = [whole, ...others].sort();
  const isWhole = isExact || isSign || /^\d+$/.test(whole) || (start.length < 2 && start < "\u3000");
  const known = await index.words(reach[0], reach[reach.length - 1]);
  /** @type {[string, number][]} */
  const entries = known.flatMap(([one, entry]) =>
    one === whole ? [[entry, 1]] : others.has(one) ? [[entry, FORM]] : []);
  if (!isWhole && (isLast || !entries.length)) {
    const begun = await index.words(start < whole ? start : whole, `${start}\uffff`);
    for (const [one, entry] of begun) {
      if (one !== whole && !others.has(one) && one.startsWith(start) && !one.includes(" ")) {
        entries.push([entry, BEGUN * (0.5 + 0.5 * start.length / one.length)]);
      }
    }
  }
  if (entries.length || dated.length || isWhole) return { entries: [...entries, ...dated] };
  const near = await (await import("./search-near.js")).like(index, whole, [...start].length);
  const lists = await entriesOf(index, near.words);
  const worth = near.isInside ? INSIDE : NEAR;
  return {
    entries: lists.flat().map((entry) => [entry, worth]),
    instead: { typed, ...near },
  };
}

/**
 * The entries of words, a list for each.
 * @param {Words} index
 * @param {string[]} words
 */
function entriesOf(index, words) {
  return Promise.all(words.map(async (word) =>
    (await index.words(word, word)).filter(([one]) => one === word).map(([, entry]) => entry)));
}

/**
 * The pages that have this very name, or one that it begins, with what that is worth.
 * @param {Words} index
 * @param {string} name
 * @returns {Promise<[number, number][]>}
 */
async function namesLike(index, name) {
  const like = await index.words(name, `${name}\uffff`);
  return like.flatMap(([one, entry]) => {
    if (!one.endsWith(" ") || !one.startsWith(name)) return [];
    const worth = one === `${name} ` ? SAME_NAME : NAME_BEGUN * name.length / one.length;
    return decoded(entry).map((place) => /** @type {[number, number]} */ ([place, worth]));
  });
}

/**
 * Those of the results that have all phrases, as far as they are shown.
 * @param {Words} index
 * @param {number[]} places
 * @param {string[]} phrases
 */
async function having(index, places, phrases) {
  const shown = await index.shown(places);
  return places.filter((_, at) => {
    const one = shown[at];
    const text = line(one.words ? one.words.join("") : `${one.title} · ${one.note ?? ""}`);
    return phrases.every((phrase) => text.includes(phrase) || (/[\u0e00-\u9fff]/.test(phrase) && text.includes(phrase.trim())));
  });
}

/** What each result is worth, term by term. */
class Tally {
  /** @param {import("./search-index.js").Head} head */
  constructor(head) {
    this.head = head;
    this.size = head.pages + head.quotations;
    this.worth = new Float64Array(this.size);
    this.terms = new Uint8Array(this.size);
    this.needed = 0;
    this.weights = head.weights.flatMap(([count, weight]) => Array.from({ length: count }, () => weight));
  }

  /**
   * @param {[string, number][]} entries
   * @param {Term} term
   * @param {string[][]} [together] entries of words of which all must stand there
   */
  take(entries, term, together = []) {
    const best = new Float32Array(this.size);
    let count = 0;
    /** @type {(place: number, worth: number) => void} */
    const put = (place, worth) => {
      if (!best[place]) count++;
      if (worth > best[place]) best[place] = worth;
    };
    for (const [entry, part] of entries) this.#each(entry, (place, worth) => put(place, worth * part));
    for (const place of this.#all(together)) put(place, SPELT);
    const rarity = Math.log(1 + this.size / (1 + count)) * (term.isLittle ? LITTLE : 1);
    if (!term.isLittle) this.needed++;
    for (let place = 0; place < this.size; place++) {
      if (!best[place]) continue;
      this.worth[place] += rarity * best[place];
      if (!term.isLittle) this.terms[place]++;
    }
  }

  /**
   * @param {string} entry
   * @param {(place: number, worth: number) => void} put
   */
  #each(entry, put) {
    const [said, about, titles, names, texts] = entry.split(" ").map(decoded);
    const { pages } = this.head;
    for (const number of said) put(pages + number, SAID);
    for (const number of about ?? []) put(pages + number, ABOUT);
    for (const page of titles ?? []) put(page, this.weights[page]);
    for (const page of names ?? []) put(page, OTHER_NAME * this.weights[page]);
    for (const page of texts ?? []) put(page, 1);
  }

  /**
   * The results that have all of some words.
   * @param {string[][]} words each with its entries
   */
  #all(words) {
    const sets = words.map((entries) => {
      /** @type {Set<number>} */
      const places = new Set();
      for (const entry of entries) this.#each(entry, (place) => places.add(place));
      return places;
    });
    return sets.length ? [...sets[0]].filter((place) => sets.every((set) => set.has(place))) : [];
  }

  /**
   * @param {number} place
   * @param {number} worth
   */
  name(place, worth) {
    this.worth[place] += worth;
    if (worth === SAME_NAME) this.terms[place] = this.needed;
  }

  /** The results that have all terms, and those that have some of them, the best first. */
  ranked() {
    /** @type {number[]} */
    const all = [], some = [];
    this.worth.forEach((worth, place) => {
      if (!worth) return;
      if (this.terms[place] >= this.needed) all.push(place);
      else if (this.terms[place]) some.push(place);
    });
    const share = (/** @type {number} */ place) => this.worth[place] * this.terms[place];
    all.sort((one, other) => this.worth[other] - this.worth[one] || one - other);
    some.sort((one, other) => share(other) - share(one) || one - other);
    return { all, some };
  }
}
