// What answers to what a reader typed, the best first: names before titles, titles before texts; a word as
// it was typed before one that it begins, and that before one that is only like it.

import { formsOf } from "./search-forms.js";
import { parted } from "./search-query.js";
import { Tally } from "./search-tally.js";

const [FORM, BEGUN, INSIDE, NEAR, SPELT] = [0.85, 0.5, 0.45, 0.35, 0.5]; // of what a word as typed is worth
const [SAME_NAME, NAME_BEGUN] = [100, 6];

/** @typedef {import("./search-query.js").Term} Term */
/** @typedef {Pick<import("./search-index.js").Index, "head" | "pages" | "quoted" | "words" | "ofLength" | "shown">} Words */
/** @typedef {{ typed: string, words: string[], isInside: boolean }} Instead what is shown for a word that is nowhere */

/**
 * What was found.
 * @typedef {object} Found
 * @property {import("./search-words.js").Looked[]} looked
 * @property {number[]} rows all results for readers, the best first: pages, and quotations behind them
 * @property {number[]} apart pages for contributors, the best first
 * @property {number[]} quotations own numbers: newest first where they have all words, else the best first
 * @property {boolean} isSome whether the quotations have only some of the words
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
  const { terms, phrases, names, looked } = await parted(typed);
  const tally = new Tally(index);
  const named = phrases.length ? [] : names.map((name) => namesLike(index, name));
  const [answers, called] = await Promise.all([
    Promise.all(terms.map((term) => hits(index, term))), Promise.all(named)]);
  answers.forEach((entries, at) => tally.take(entries, terms[at].isLittle));
  for (const [place, worth] of called.flat()) tally.name(place, worth, worth === SAME_NAME);
  const instead = answers.flatMap((answer) => answer.instead ?? []);
  for (const word of instead.flatMap(({ words }) => words)) looked.push({ whole: word, start: word, isSign: true });
  let ranks = tally.ranked(), isCut = false;
  if (phrases.length) ({ ranks, isCut } = await (await import("./search-phrase.js")).having(index, ranks.all, phrases));
  return { looked, instead, isCut, ...parts(index.head, ranks) };
}

/**
 * What was found, parted: for readers and apart, quotations by their own numbers.
 * @param {import("./search-index.js").Head} head
 * @param {{ all: number[], some: number[] }} ranks
 */
function parts({ readers, pages }, { all, some }) {
  const [ours, theirs] = [new Kinds(all, readers, pages), new Kinds(some, readers, pages)];
  const rest = ours.quotations.length ? [] : theirs.quotations;
  return {
    rows: [...mixed(ours.rows, readers), ...theirs.rows],
    apart: [...ours.apart, ...theirs.apart],
    quotations: rest.length ? rest : Array.from(new Float64Array(ours.quotations).sort()),
    isSome: rest.length > 0,
    pages: ours.rows.length - ours.quotations.length,
    isPartial: !all.length,
  };
}

/** Results by what they are: what is for readers, what is apart, and the numbers of quotations. */
class Kinds {
  /** @type {number[]} */
  rows = [];
  /** @type {number[]} */
  apart = [];
  /** @type {number[]} */
  quotations = [];

  /**
   * @param {number[]} places
   * @param {number} readers
   * @param {number} pages
   */
  constructor(places, readers, pages) {
    for (const place of places) {
      (place < readers || place >= pages ? this.rows : this.apart).push(place);
      if (place >= pages) this.quotations.push(place - pages);
    }
  }
}

/**
 * Pages and quotations in the order of their worth, but no more than three pages before the first
 * quotation, and no more than four quotations before the first page.
 * @param {number[]} places the best first
 * @param {number} readers how many pages there are for readers
 */
function mixed(places, readers) {
  const first = places.findIndex((place) => place >= readers);
  if (first > 3) places.splice(3, 0, ...places.splice(first, 1));
  const page = places.findIndex((place) => place < readers);
  if (page > 4) places.splice(4, 0, ...places.splice(page, 1));
  return places;
}

/**
 * Where a term stands: entries of the index, each with what it is worth, and what is shown in its place.
 * @typedef {[string | string[][], number][] & { instead?: Instead }} Answer
 * @param {Words} index
 * @param {Term} term
 * @returns {Promise<Answer>}
 */
async function hits(index, { typed, word, keys, spelt, isLast, isExact }) {
  /** @type {Answer} */
  const dated = (await entriesOf(index, keys)).flat().map((entry) => [entry, 1]);
  if (!word) return [...dated, [await entriesOf(index, spelt), SPELT]];
  const { whole, start, isSign } = word;
  const others = isExact || isSign ? new Set() : formsOf(whole);
  const reach = [whole, ...others].sort();
  const isWhole = isExact || isSign || (start.length < 2 && start < "\u3000"); // one letter begins too many words
  const isBrief = /^[a-z]{1,3}$/.test(start);
  const beginning = () => index.words(start, `${start}\uffff`);
  const isBegun = isLast && !isWhole && !isBrief;
  const [known, asked] = await Promise.all(
    [index.words(reach[0], reach[reach.length - 1]), isBegun ? beginning() : undefined]);
  /** @type {Answer} */
  const entries = known.flatMap(([one, entry]) =>
    one === whole ? [[entry, 1]] : others.has(one) ? [[entry, FORM]] : []);
  // Of two or three letters that are a word, that word is meant: UK is not the beginning of Ukraine.
  const isShort = isBrief && entries.length > 0;
  if (!isWhole && !isShort && (isLast || !entries.length)) {
    const begun = asked ?? await beginning();
    const part = entries.length ? BEGUN / 2 : BEGUN; // a word as typed before one that it begins
    for (const [one, entry] of begun) {
      const isOther = one.startsWith(start) && one !== whole && !others.has(one) && !one.includes(" ");
      // 40 is not the beginning of 400, but 924 is that of 924th.
      if (isOther && !/^\d\d/.test(start.slice(-1) + one[start.length])) {
        entries.push([entry, part * (0.5 + 0.5 * start.length / one.length)]);
      }
    }
  }
  if (entries.length || dated.length || isWhole) return [...entries, ...dated];
  const near = await (await import("./search-near.js")).like(index, whole, [...whole].length);
  const worth = near.isInside ? INSIDE : NEAR;
  /** @type {Answer} */
  const like = (await entriesOf(index, near.words)).flat().map((entry) => [entry, worth]);
  return Object.assign(like, { instead: { typed, ...near } });
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
  const like = await index.words(name, name.includes(" ") ? `${name}\uffff` : `${name} \uffff`);
  return like.flatMap(([one, entry]) => {
    if (!one.endsWith(" ") || !one.startsWith(name)) return [];
    const worth = one === `${name} ` ? SAME_NAME : NAME_BEGUN * name.length / one.length;
    return index.pages.decoded(entry).map((place) => /** @type {[number, number]} */ ([place, worth]));
  });
}
