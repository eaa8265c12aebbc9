// One facet of the index of quotations: its values with their counts, fetched when it is opened.

import { element } from "./search-show.js";

const FEW = 8;
const MOST = 100;

/** @typedef {{ value: string, label: string, numbers: number[] }} Value */

/**
 * The values of a facet that are found or chosen, each with how many quotations among the found have it.
 * @param {Value[]} values
 * @param {Uint8Array} mask of each quotation whether it is found
 * @param {Set<string>} chosen
 * @param {boolean} isInOrder whether they stay in order; otherwise the most frequent come first
 */
export function tallied(values, mask, chosen, isInOrder) {
  const found = values
    .map((one) => ({ ...one, count: one.numbers.reduce((sum, number) => sum + mask[number], 0) }))
    .filter(({ count, value }) => count || chosen.has(value));
  return isInOrder ? found : found.sort((a, b) => b.count - a.count);
}

/**
 * Those of the values that are listed: a few, or more of them; what is chosen always is.
 * @template {{ value: string, label: string }} One
 * @param {One[]} values
 * @param {string} wanted what their labels must hold
 * @param {Set<string>} chosen
 * @param {boolean} isLong
 */
export function listed(values, wanted, chosen, isLong) {
  return values
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .filter(({ value }, at) => at < (isLong || wanted ? MOST : FEW) || chosen.has(value));
}

/** @typedef {Awaited<ReturnType<import("./quotes-choice.js").Choice["find"]>>} Found */

export class FacetList {
  /** @type {Found | undefined} */
  #found;
  #isLong = false;

  /**
   * @param {string} key
   * @param {string} name
   * @param {{ choice: import("./quotes-choice.js").Choice, change: (how: { isNewStep: boolean }) => unknown }} finder
   */
  constructor(key, name, finder) {
    this.key = key;
    this.name = name;
    this.finder = finder;
    this.list = element("ul");
    this.narrow = element("input");
    Object.assign(this.narrow, { type: "search", placeholder: "Find in this list", hidden: true });
    this.narrow.setAttribute("aria-label", `Find in the list: ${name}`);
    this.longer = element("button", "finder-button");
    this.longer.type = "button";
    this.longer.hidden = true;
    this.place = element("details", "facet", element("summary", "", name), this.narrow, this.list,
      this.longer);
    this.list.setAttribute("aria-label", name);
    this.place.addEventListener("toggle", () => this.show(this.#found));
    this.narrow.addEventListener("input", () => this.show(this.#found));
    this.longer.addEventListener("click", () => {
      this.#isLong = !this.#isLong;
      this.show(this.#found);
    });
    this.list.addEventListener("change", ({ target }) => {
      this.finder.choice.toggle(this.key, /** @type {HTMLInputElement} */ (target).value);
      this.finder.change({ isNewStep: true });
    });
  }

  open() {
    this.place.open = true;
  }

  /**
   * Show the values among what is found; nothing is fetched for a facet that is closed.
   * @param {Found | undefined} found
   */
  async show(found) {
    this.#found = found;
    if (!this.place.open || !found) return;
    const chosen = this.finder.choice.of(this.key);
    const all = await this.finder.choice.facet(this.key);
    if (found !== this.#found) return;
    const values = tallied(all, found.allBut(this.key), chosen, this.key === "year");
    const wanted = this.narrow.value.trim().toLowerCase();
    const shown = listed(values, wanted, chosen, this.#isLong);
    const held = document.activeElement;
    const focused = held instanceof HTMLInputElement && this.list.contains(held) ? held.value : null;
    this.list.replaceChildren(...shown.map((one) => this.#row(one, chosen.has(one.value))));
    if (focused !== null) {
      [...this.list.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
    }
    this.narrow.hidden = !this.#isLong && values.length <= MOST / 4;
    this.longer.hidden = values.length <= FEW || Boolean(wanted);
    this.longer.textContent = this.#isLong ? "Show fewer" : `Show more of ${values.length.toLocaleString("en")}`;
  }

  /**
   * @param {{ value: string, label: string, count: number }} one
   * @param {boolean} isChosen
   */
  #row({ value, label, count }, isChosen) {
    const box = element("input");
    Object.assign(box, { type: "checkbox", value, checked: isChosen });
    const name = element("span", "", label);
    return element("li", "", element("label", "", box, name, element("small", "", count.toLocaleString("en"))));
  }
}
