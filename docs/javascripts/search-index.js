// The index of the search, read in small files when they are needed. Made by build_scripts/search.

import { typedWords } from "./search-words.js";

const FOLDER = new URL("../search/", import.meta.url);
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => { VALUES[digit.charCodeAt(0)] = value; });

/** The root of the site, wherever it stands. */
export const ROOT = new URL("../", import.meta.url);

/**
 * Read numbers written by build_scripts/search/numbers.py.
 * @param {string} text
 */
export function decoded(text) {
  /** @type {number[]} */
  const numbers = [];
  let number = 0, step = 0, shift = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at)];
    step |= (value & 31) << shift;
    shift += 5;
    if (value < 32) {
      numbers.push(number += step);
      step = shift = 0;
    }
  }
  return numbers;
}

/**
 * What there is, and where (head.json).
 * @typedef {object} Head
 * @property {string} edition
 * @property {number} pages
 * @property {number} quotations
 * @property {number} in_a_file how many results stand in a file
 * @property {string[]} firsts the first word of each file of words
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
  }

  /** Fetch the head: what there is, and where. Throws where the index cannot be read. */
  static async open() {
    return new Index(await read("head.json", "", { cache: "no-cache" }));
  }

  /**
   * The pages and the quotations that have all the words typed, by number: the best first.
   * @param {string} typed
   */
  async find(typed) {
    const looked = typedWords(typed);
    if (!looked.length) return { looked, titles: [], pages: [], quotations: [] };
    const all = await Promise.all(looked.map((word, at) => this.#having(word, at === looked.length - 1)));
    return { looked, ...ranked(all) };
  }

  /**
   * What is shown of results: pages, or quotations with their own numbers.
   * @param {number[]} numbers
   */
  async pages(numbers) {
    return this.#shown(numbers);
  }

  /** @param {number[]} numbers */
  async quotations(numbers) {
    return this.#shown(numbers.map((number) => number + this.head.pages));
  }

  /**
   * The values of a facet: key, label, and the quotations that have it.
   * @param {string} key
   */
  async facet(key) {
    /** @type {[string, string, string][]} */
    const values = await this.#file(`facet-${key}.json`);
    return values.map(([value, label, numbers]) => ({ value, label, numbers: decoded(numbers) }));
  }

  /**
   * Titles, pages and quotations that have a word. The last one typed may be but begun, and so may
   * one that stands nowhere whole.
   * @param {import("./search-words.js").Looked} looked
   * @param {boolean} isLast
   */
  async #having({ whole, start }, isLast) {
    /** @param {string} word */
    const isWord = (word) => word === whole;
    const isTooShort = start.length < 2 && start < "\u3000"; // one letter begins too many words
    if (!isLast || isTooShort) {
      const exact = this.#listed(await this.#words(whole, whole), isWord);
      if (isTooShort || exact.some((numbers) => numbers.length)) return exact;
    }
    const words = await this.#words(start < whole ? start : whole, `${start}\uffff`);
    return this.#listed(words, (word) => isWord(word) || word.startsWith(start));
  }

  /**
   * @param {[string, string[]][]} words each with its lists by kind: titles, pages, quotations
   * @param {(word: string) => boolean} isWanted
   */
  #listed(words, isWanted) {
    /** @type {number[][][]} */
    const kinds = [[], [], []];
    for (const [word, lists] of words) {
      if (isWanted(word)) lists.forEach((list, kind) => kinds[kind].push(decoded(list)));
    }
    return kinds.map((lists) => (lists.length === 1 ? lists[0] : union(lists)));
  }

  /**
   * All words of the files that hold the words from one to another.
   * @param {string} from
   * @param {string} to
   * @returns {Promise<[string, string[]][]>}
   */
  async #words(from, to) {
    const { firsts } = this.head;
    const parts = [...firsts.keys()].filter(
      (at) => firsts[at] <= to && (at + 1 === firsts.length || firsts[at + 1] > from));
    /** @type {Record<string, string[]>[]} */
    const files = await Promise.all(parts.map((at) => this.#file(`words-${at}.json`)));
    return files.flatMap((file) => Object.entries(file));
  }

  /**
   * @param {number[]} numbers
   * @returns {Promise<any[]>}
   */
  async #shown(numbers) {
    const size = this.head.in_a_file;
    return Promise.all(numbers.map(async (number) =>
      (await this.#file(`results-${Math.floor(number / size)}.json`))[number % size]));
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

/**
 * What has all words, from what has each. A page whose title has them is no second time among the pages.
 * @param {number[][][]} words for each word its titles, pages and quotations
 */
export function ranked(words) {
  const [titles, pages, quotations] = [0, 1, 2].map((kind) => common(words.map((kinds) => kinds[kind])));
  const first = new Set(titles);
  return { titles, pages: pages.filter((page) => !first.has(page)), quotations };
}

/**
 * The numbers that stand in any of the lists, rising.
 * @param {number[][]} lists each rising
 */
export function union(lists) {
  const marks = new Uint8Array(lists.reduce((most, list) => Math.max(most, (list.at(-1) ?? -1) + 1), 0));
  for (const list of lists) for (const number of list) marks[number] = 1;
  /** @type {number[]} */
  const numbers = [];
  marks.forEach((is, number) => { if (is) numbers.push(number); });
  return numbers;
}

/**
 * The numbers that stand in all of the lists.
 * @param {number[][]} lists each rising
 */
export function common(lists) {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    let at = 0;
    return kept.filter((number) => {
      while (list[at] < number) at++;
      return list[at] === number;
    });
  }, shortest);
}

/** @type {Promise<Index> | undefined} */
let opened;

/** The one index of the page. */
export function openIndex() {
  opened ??= Index.open().catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}
