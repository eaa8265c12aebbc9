// The index of the search, read in small files when they are needed. Made by build_scripts/search.

import { found } from "./search-find.js";
import { hashOf } from "./search-numbers.js";
import { Shelves } from "./search-shelves.js";

const FOLDER = new URL("../search/", import.meta.url);
/** The root of the site, wherever it stands. */
export const ROOT = new URL("../", import.meta.url);

/**
 * What there is, and where (head.json).
 * @typedef {object} Head
 * @property {string} edition
 * @property {number} pages
 * @property {[number, number][]} weights how many pages in a row have which weight
 * @property {number} readers how many of the pages are for readers; those for contributors come after them
 * @property {number} quotations
 * @property {[string, string]} shelves how many pages, and how many quotations, stand on which shelf
 * @property {[number, number]} in_a_file how many of each stand in a file of results
 * @property {string[]} firsts the beginning of the first word of each file of words
 * @property {number[]} near the lengths of which there are files of all words
 * @property {[string, string, unknown][]} facets key and name of each
 */

export class Index {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  #edition = "";

  /** @param {Head} head */
  constructor(head) {
    this.head = head;
    this.#edition = head.edition;
    this.pages = new Shelves(head.shelves[0], false);
    this.quoted = new Shelves(head.shelves[1], true);
  }

  /**
   * Read the head: what there is, and where. Throws where the index cannot be read.
   * @param {Promise<Response>} [asked] for the head, where somebody did that already
   */
  static async open(asked) {
    const answer = await asked?.catch(() => undefined);
    return new Index(answer?.ok ? await answer.json() : await read("head.json", "", { cache: "no-cache" }));
  }

  /**
   * What answers to what a reader typed, the best first.
   * @param {string} typed
   */
  find(typed) {
    return found(this, typed);
  }

  /**
   * What is shown of quotations, by their own numbers.
   * @param {number[]} numbers
   */
  async quotations(numbers) {
    return this.shown(numbers.map((number) => number + this.head.pages));
  }

  /**
   * The values of a facet: key, label, and the quotations that have it.
   * @param {string} key
   */
  async facet(key) {
    /** @type {[string, string, string][]} */
    const values = await this.#file(`facet-${key}.json`);
    return values.map(([value, label, numbers]) => ({ value, label, numbers: this.quoted.decoded(numbers) }));
  }

  /**
   * All words of the files that hold the words from one to another, each with its lists as text.
   * @param {string} from
   * @param {string} to
   * @returns {Promise<[string, string][]>}
   */
  async words(from, to) {
    const { firsts } = this.head;
    const parts = [...firsts.keys()].filter(
      (at) => firsts[at] <= to && (at + 1 === firsts.length || firsts[at + 1] > from));
    /** @type {Record<string, string>[]} */
    const files = await Promise.all(parts.map((at) => this.#file(nameOf(firsts[at]))));
    return files.flatMap((file) => Object.entries(file));
  }

  /**
   * All words of a length, as build_scripts/search/vocabulary.py writes them.
   * @param {number} length
   * @returns {Promise<string>}
   */
  async ofLength(length) {
    return this.head.near.includes(length) ? this.#file(`near-${length}.json`) : "";
  }

  /**
   * What is shown of results, by number: pages first, then quotations.
   * @param {number[]} numbers
   * @returns {Promise<any[]>}
   */
  async shown(numbers) {
    return Promise.all(numbers.map((number) => {
      const { pages, in_a_file: [few, most] } = this.head;
      return number < pages ? this.#row("p", this.pages.placeOf(number), few)
        : this.#row("q", this.quoted.placeOf(number - pages), most);
    }));
  }

  /**
   * @param {string} kind
   * @param {{ shelf: number, place: number }} where
   * @param {number} size how many stand in a file
   */
  async #row(kind, { shelf, place }, size) {
    return (await this.#file(`results-${kind}${shelf}-${Math.floor(place / size)}.json`))[place % size];
  }

  /** @param {string} name */
  #file(name) {
    if (!this.#files.has(name)) {
      const fetched = read(name, this.#edition);
      fetched.catch(() => this.#files.delete(name)); // The next try may do better.
      this.#files.set(name, fetched);
    }
    return this.#files.get(name);
  }
}

/**
 * The name of the file of words that begins so, as build_scripts/search/word_files.py makes it.
 * @param {string} first
 */
export const nameOf = (first) => `words-${hashOf(first)}.json`;

/**
 * @param {string} name
 * @param {string} edition
 * @param {RequestInit} options
 */
async function read(name, edition, options = {}) {
  const address = new URL(name, FOLDER);
  if (edition) address.searchParams.set("of", edition);
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return answer.json();
}

/** @type {Promise<Index> | undefined} */
let opened;

/**
 * The one index of the page.
 * @param {Promise<Response>} [asked] for its head
 */
export function openIndex(asked) {
  opened ??= Index.open(asked).catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}
