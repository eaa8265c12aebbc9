// The finder of the index of quotations: words and facets, with the choice in the address.
// Without it the page lists quotations by speaker, topic and year.

import { openIndex } from "./search-index.js";
import { said } from "./search-say.js";
import { counted, element, fillQuotation } from "./search-show.js";
import { Choice } from "./quotes-choice.js";
import { FacetList } from "./quotes-facet.js";

const STEP = 20;
const PAUSE = 200; // milliseconds after a key, before the index is asked
const FEW = 5000; // so many quotations have facets small enough to be opened at once
const OPEN_AT_ONCE = ["speaker", "claim", "topic"];

/** Serve the index of quotations. */
export async function start() {
  const place = document.querySelector("[data-finder]");
  let index;
  try {
    index = await openIndex();
  } catch {
    place.append(element("p", "finder-said",
      "The search could not be loaded. The lists below work without it."));
    return;
  }
  await new Finder(place, index).restore();
}

class Finder {
  #asked = 0;
  #most = STEP;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  field = element("input");
  chips = element("ul", "finder-chips");
  said = element("p", "finder-said");
  rows = element("ol", "quote-rows");
  more = button("", () => this.#showMore());

  /**
   * @param {HTMLElement} place
   * @param {import("./search-index.js").Index} index
   */
  constructor(place, index) {
    this.index = index;
    this.choice = new Choice(index);
    this.facets = index.head.facets.map(([key, name]) => new FacetList(key, name, this));
    this.inside = element("div", "finder-facets", ...this.facets.map((facet) => facet.place));
    this.filters = element("details", "finder-filters", element("summary", "", "Filter"), this.inside);
    this.#build(place);
    document.querySelector("[data-latest]")?.setAttribute("hidden", "");
    addEventListener("popstate", () => this.restore());
  }

  /** Take the choice from the address. */
  restore() {
    this.choice.read(location.search);
    this.field.value = this.choice.words;
    this.#most = STEP;
    for (const facet of this.facets) if (this.choice.of(facet.key).size) facet.open();
    return this.#update();
  }

  /**
   * Take a change of the reader's into the address, and show what it finds.
   * @param {{ isNewStep: boolean }} how whether "back" undoes it
   */
  change({ isNewStep }) {
    this.#most = STEP;
    const address = new URL(location.href);
    address.search = this.choice.written;
    history[isNewStep ? "pushState" : "replaceState"](null, "", address);
    return this.#update();
  }

  /** @param {HTMLElement} place */
  #build(place) {
    Object.assign(this.field, { type: "search", id: "_finder-words", autocomplete: "off", maxLength: 200,
      placeholder: "Words, a name, a topic" });
    const label = element("label", "", "Search the quotations");
    label.htmlFor = "_finder-words";
    this.said.setAttribute("role", "status");
    this.more.hidden = true;
    // Facets grow when their values come, one by one: they are seen when all of them are there.
    this.inside.style.visibility = "hidden";
    const isWide = matchMedia("(min-width: 60em)");
    const unfold = () => { this.filters.open = isWide.matches; };
    isWide.addEventListener("change", unfold);
    unfold();
    if (this.index.head.quotations <= FEW && isWide.matches) {
      this.facets.filter(({ key }) => OPEN_AT_ONCE.includes(key)).forEach((facet) => facet.open());
    }
    const form = element("search", "finder-words", label, this.field);
    const found = element("div", "finder-found", this.chips, this.said, this.rows, this.more);
    place.replaceChildren(form, this.filters, found);
    this.field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.choice.words = this.field.value.trim();
        this.change({ isNewStep: false });
      }, PAUSE);
    });
  }

  async #showMore() {
    const first = this.rows.children.length;
    this.#most += STEP;
    await this.#update();
    this.rows.children[first]?.querySelector("a")?.focus();
  }

  async #update() {
    const number = ++this.#asked;
    try {
      const found = await this.choice.find();
      const shown = await this.index.quotations(found.numbers.slice(0, this.#most));
      const notes = found.found ? await said(found.found, shown) : [];
      if (number !== this.#asked) return;
      this.#show(found, shown, notes);
      await Promise.all(this.facets.map((facet) => facet.show(found)));
      this.inside.style.visibility = "";
    } catch {
      this.inside.style.visibility = "";
      if (number === this.#asked) this.said.textContent = "The search could not be loaded. Try again.";
    }
  }

  /**
   * @param {Awaited<ReturnType<Choice["find"]>>} found
   * @param {import("./search-show.js").Quotation[]} shown
   * @param {string[]} notes on words that are nowhere
   */
  #show({ numbers, looked, found }, shown, notes) {
    const all = numbers.length;
    const order = found?.isSome ? `${counted(all, "quotation")} with some of these words, and none with all; the best first`
      : `${counted(all, "quotation")}, newest first`;
    const cut = found?.isCut ? ["The phrase was looked for in the first 200 that have its words."] : [];
    const text = all ? order : "No quotation has all of this. Take a filter away, or search for fewer words.";
    this.said.textContent = [...notes, text, ...cut].join(" ");
    this.rows.replaceChildren(...shown.map((quotation) => {
      const link = element("a");
      fillQuotation(link, quotation, looked);
      return element("li", quotation.kind === "quoted" ? "quote-row" : "quote-row reported", link);
    }));
    this.rows.hidden = !shown.length;
    this.more.hidden = shown.length >= all;
    this.more.textContent = `Show ${Math.min(STEP, all - shown.length)} more of ${all.toLocaleString("en")}`;
    this.#showChips();
  }

  async #showChips() {
    const chips = [];
    for (const facet of this.facets) {
      for (const value of this.choice.of(facet.key)) {
        const name = `${facet.name}: ${await this.choice.label(facet.key, value)}`;
        const chip = button(name, () => {
          this.choice.toggle(facet.key, value);
          this.change({ isNewStep: true }).then(() => this.field.focus());
        });
        chip.setAttribute("aria-label", `Take away the filter ${name}`);
        chips.push(element("li", "", chip));
      }
    }
    if (chips.length || this.choice.words) {
      chips.push(element("li", "", button("Reset", () => {
        this.choice.clear();
        this.field.value = "";
        this.change({ isNewStep: true }).then(() => this.field.focus());
      })));
    }
    this.chips.replaceChildren(...chips);
    this.chips.hidden = !chips.length;
  }
}

/**
 * @param {string} text
 * @param {() => unknown} pressed
 */
function button(text, pressed) {
  const made = element("button", "finder-button", text);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}
