// One facet of the index of quotations: its values with their counts, fetched when it is opened.

import { element } from "./search-show.js";

const FEW = 8;
const MOST = 100;

export class FacetList {
  #found;
  #isLong = false;

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
      this.finder.choice.toggle(this.key, target.value);
      this.finder.change({ isNewStep: true });
    });
  }

  open() {
    this.place.open = true;
  }

  /** Show the values among what is found; nothing is fetched for a facet that is closed. */
  async show(found) {
    this.#found = found;
    if (!this.place.open || !found) return;
    const chosen = this.finder.choice.of(this.key);
    const mask = found.allBut(this.key);
    const values = (await this.finder.choice.facet(this.key))
      .map((one) => ({ ...one, count: one.numbers.reduce((sum, number) => sum + mask[number], 0) }))
      .filter(({ count, value }) => count || chosen.has(value));
    if (found !== this.#found) return;
    if (this.key !== "year") values.sort((a, b) => b.count - a.count);
    const wanted = this.narrow.value.trim().toLowerCase();
    const matching = values.filter(({ label }) => label.toLowerCase().includes(wanted));
    const shown = matching.filter(({ value }, at) =>
      at < (this.#isLong || wanted ? MOST : FEW) || chosen.has(value));
    const held = document.activeElement;
    const focused = this.list.contains(held) ? held.value : null;
    this.list.replaceChildren(...shown.map((one) => this.#row(one, chosen.has(one.value))));
    if (focused !== null) {
      [...this.list.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
    }
    this.narrow.hidden = !this.#isLong && values.length <= MOST / 4;
    this.longer.hidden = values.length <= FEW || Boolean(wanted);
    this.longer.textContent = this.#isLong ? "Show fewer" : `Show more of ${values.length.toLocaleString("en")}`;
  }

  #row({ value, label, count }, isChosen) {
    const box = element("input");
    Object.assign(box, { type: "checkbox", value, checked: isChosen });
    const name = element("span", "", label);
    return element("li", "", element("label", "", box, name, element("small", "", count.toLocaleString("en"))));
  }
}
