// The index of the search, read in small files when they are needed. Made by build_scripts/search.

import { typedWords } from "./search-words.js";

const FOLDER = new URL("../search/", import.meta.url);
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DIGIT = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** The root of the site, wherever it stands. */
export const ROOT = new URL("../", import.meta.url);

/** Read numbers written by build_scripts/search/numbers.py. */
export function decoded(text) {
  const numbers = [];
  let number = 0, step = 0, shift = 1;
  for (const digit of text) {
    const value = DIGIT.get(digit);
    step += (value % 32) * shift;
    shift *= 32;
    if (value < 32) {
      numbers.push(number += step);
      step = 0;
      shift = 1;
    }
  }
  return numbers;
}

export class Index {
  #files = new Map();
  #edition = "";

  /** Fetch the head: what there is, and where. Throws where the index cannot be read. */
  static async open() {
    const index = new Index();
    index.head = await index.#file("head.json", { cache: "no-cache" });
    index.#edition = index.head.edition;
    return index;
  }

  /** The pages and the quotations that have all the words typed, by number: the best first. */
  async find(typed) {
    const looked = typedWords(typed);
    if (!looked.length) return { looked, titles: [], pages: [], quotations: [] };
    const all = await Promise.all(looked.map((word, at) => this.#having(word, at === looked.length - 1)));
    const [titles, pages, quotations] = [0, 1, 2].map((kind) => common(all.map((kinds) => kinds[kind])));
    const first = new Set(titles);
    return { looked, titles, pages: pages.filter((page) => !first.has(page)), quotations };
  }

  /** What is shown of results: pages, or quotations with their own numbers. */
  async pages(numbers) {
    return this.#shown(numbers);
  }

  async quotations(numbers) {
    return this.#shown(numbers.map((number) => number + this.head.pages));
  }

  /** The values of a facet: key, label, and the quotations that have it. */
  async facet(key) {
    const values = await this.#file(`facet-${key}.json`);
    return values.map(([value, label, numbers]) => ({ value, label, numbers: decoded(numbers) }));
  }

  /** Titles, pages and quotations that have a word; the last one typed may be but begun. */
  async #having({ whole, start }, isLast) {
    if (isLast && start.length < 2 && !/[^\u0000-\u2fff]/.test(start)) {
      return this.#listed(await this.#words(whole, whole), (word) => word === whole);
    }
    const words = await this.#words(start < whole ? start : whole, `${start}\uffff`);
    const exact = this.#listed(words, (word) => word === whole);
    if (!isLast && exact.some((numbers) => numbers.length)) return exact;
    return this.#listed(words, (word) => word === whole || word.startsWith(start));
  }

  #listed(words, isWanted) {
    const kinds = [[], [], []];
    for (const [word, lists] of words) {
      if (isWanted(word)) lists.forEach((list, kind) => kinds[kind].push(decoded(list)));
    }
    return kinds.map((lists) =>
      lists.length === 1 ? lists[0] : [...new Set(lists.flat())].sort((a, b) => a - b));
  }

  /** All words of the files that hold the words from one to another. */
  async #words(from, to) {
    const { firsts } = this.head;
    const parts = [...firsts.keys()].filter(
      (at) => firsts[at] <= to && (at + 1 === firsts.length || firsts[at + 1] > from));
    const files = await Promise.all(parts.map((at) => this.#file(`words-${at}.json`)));
    return files.flatMap((file) => Object.entries(file));
  }

  async #shown(numbers) {
    const size = this.head.in_a_file;
    return Promise.all(numbers.map(async (number) =>
      (await this.#file(`results-${Math.floor(number / size)}.json`))[number % size]));
  }

  #file(name, options = {}) {
    if (!this.#files.has(name)) {
      const address = new URL(name, FOLDER);
      if (this.#edition) address.searchParams.set("of", this.#edition);
      const fetched = fetch(address, options).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${name}`);
        return answer.json();
      });
      fetched.catch(() => this.#files.delete(name)); // The next try may do better.
      this.#files.set(name, fetched);
    }
    return this.#files.get(name);
  }
}

/** The numbers that stand in all lists. */
export function common(lists) {
  const [shortest, ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((number) => sets.every((set) => set.has(number)));
}

let opened;

/** The one index of the page. */
export function openIndex() {
  opened ??= Index.open().catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}
