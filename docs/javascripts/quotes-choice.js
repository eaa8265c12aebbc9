// What a reader has chosen in the index of quotations, and the quotations that answer to it.

/** @typedef {import("./search-index.js").Index} Index */

export class Choice {
  words = "";
  /** @type {Map<string, Set<string>>} */
  #chosen = new Map();
  /** @type {Map<string, ReturnType<Index["facet"]>>} */
  #facets = new Map();

  /** @param {Pick<Index, "head" | "find" | "facet">} index */
  constructor(index) {
    this.index = index;
    this.keys = index.head.facets.map(([key]) => key);
    this.clear();
  }

  clear() {
    this.words = "";
    this.#chosen = new Map(this.keys.map((key) => [key, new Set()]));
  }

  /**
   * The values chosen in a facet.
   * @param {string} key
   */
  of(key) {
    return /** @type {Set<string>} */ (this.#chosen.get(key));
  }

  /** How many values are chosen. */
  get count() {
    return [...this.#chosen.values()].reduce((sum, values) => sum + values.size, 0);
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  toggle(key, value) {
    const values = this.of(key);
    if (!values.delete(value)) values.add(value);
  }

  /**
   * Read the choice from the query of an address; what is not known there is left out.
   * @param {string} query
   */
  read(query) {
    this.clear();
    for (const [key, value] of new URLSearchParams(query)) {
      if (key === "q") this.words = value.slice(0, 200);
      else this.#chosen.get(key)?.add(value);
    }
  }

  /** The choice as the query of an address. */
  get written() {
    const query = new URLSearchParams();
    if (this.words) query.set("q", this.words);
    for (const [key, values] of this.#chosen) for (const value of values) query.append(key, value);
    return query.toString();
  }

  /**
   * The values of a facet, fetched once.
   * @param {string} key
   */
  facet(key) {
    const kept = this.#facets.get(key);
    if (kept) return kept;
    const fetched = this.index.facet(key);
    fetched.catch(() => this.#facets.delete(key));
    this.#facets.set(key, fetched);
    return fetched;
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  async label(key, value) {
    return (await this.facet(key)).find((one) => one.value === value)?.label ?? value;
  }

  /**
   * The quotations that have all words, and in every facet one of the values chosen there;
   * `allBut(key)` says of each number whether it would be found without the choice in one facet.
   */
  async find() {
    const all = this.index.head.quotations;
    const found = this.words ? await this.index.find(this.words) : null;
    const limits = new Map();
    for (const [key, values] of this.#chosen) {
      if (values.size) limits.set(key, await this.#having(key, values, all));
    }
    const candidates = found?.quotations ?? Array.from({ length: all }, (_, number) => number);
    /** @type {(number: number, but?: string) => boolean} */
    const within = (number, but) => {
      for (const [key, has] of limits) if (key !== but && !has[number]) return false;
      return true;
    };
    /** @param {string} key */
    const allBut = (key) => {
      const mask = new Uint8Array(all);
      for (const number of candidates) if (within(number, key)) mask[number] = 1;
      return mask;
    };
    return {
      found,
      looked: found?.looked ?? [],
      numbers: candidates.filter((number) => within(number)),
      allBut,
    };
  }

  /**
   * @param {string} key
   * @param {Set<string>} values
   * @param {number} all how many quotations there are
   */
  async #having(key, values, all) {
    const has = new Uint8Array(all);
    for (const { value, numbers } of await this.facet(key)) {
      if (values.has(value)) for (const number of numbers) has[number] = 1;
    }
    return has;
  }
}
