// The dialog of the search: a field, and a list of results that is walked with the arrow keys.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { openIndex, ROOT } from "./search-index.js";
import { counted, element, fillPage, fillQuotation } from "./search-show.js";

const FIRST_PAGES = 3; // pages whose title has all the words stand before the quotations
const MOST_PAGES = 6;
const MOST_QUOTATIONS = 10;
const PAUSE = 120; // milliseconds after a key, before the index is asked

let isFilled = false;

/**
 * Make the dialog work; once.
 * @param {HTMLDialogElement} dialog
 */
export function fill(dialog) {
  if (isFilled) return;
  isFilled = true;
  const field = dialog.querySelector("input[role=combobox]");
  const list = dialog.querySelector("[role=listbox]");
  const said = dialog.querySelector("[role=status]");
  const every = dialog.querySelector("[data-find-every]");
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const options = () => [...list.getElementsByTagName("a")];
  const active = () => list.querySelector("[aria-selected=true]");

  /** @param {Element | undefined} chosen */
  const choose = (chosen) => {
    active()?.setAttribute("aria-selected", "false");
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
  };

  /**
   * @param {Element[]} made
   * @param {string} text
   */
  const show = (made, text) => {
    list.replaceChildren(...made);
    list.hidden = !made.length;
    field.setAttribute("aria-expanded", String(made.length > 0));
    choose(undefined);
    said.textContent = text;
  };

  const search = async () => {
    const number = ++asked;
    const typed = field.value;
    every.href = everyAddress(typed);
    if (!typed.trim()) return show([], "");
    try {
      const index = await openIndex();
      const found = await index.find(typed);
      const pages = [...found.titles, ...found.pages].slice(0, MOST_PAGES);
      const before = Math.min(FIRST_PAGES, found.titles.length);
      const [first, quotations, rest] = await Promise.all([
        index.pages(pages.slice(0, before)),
        index.quotations(found.quotations.slice(0, MOST_QUOTATIONS)),
        index.pages(pages.slice(before)),
      ]);
      if (number !== asked) return;
      const made = [
        ...first.map((page) => option((link) => fillPage(link, page, found.looked))),
        ...quotations.map((one) => option((link) => fillQuotation(link, one, found.looked))),
        ...rest.map((page) => option((link) => fillPage(link, page, found.looked))),
      ];
      made.forEach((link, at) => { link.id = `_find-${at}`; });
      show(made, summary(found, made.length));
    } catch {
      if (number === asked) show([], "The search could not be loaded. Try again in a moment.");
    }
  };

  /** @param {string} address */
  const leave = (address) => {
    dialog.close();
    location.assign(address);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.findIndex((one) => one === active());
    /** @type {Record<string, () => void>} */
    const moves = {
      ArrowDown: () => choose(all[(at + 1) % all.length]),
      ArrowUp: () => choose(all[at < 0 ? all.length - 1 : at - 1]),
      Enter: () => {
        if (at >= 0) leave(all[at].href);
        else if (field.value.trim()) leave(everyAddress(field.value));
      },
    };
    if (!(event.key in moves) || event.isComposing) return;
    event.preventDefault();
    if (all.length || event.key === "Enter") moves[event.key]();
  });
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close(); // It may lead to a place on this very page.
  });
  search(); // Somebody may have typed already.
}

/** @param {(link: HTMLAnchorElement) => void} filled */
function option(filled) {
  const link = element("a", "find-option");
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.tabIndex = -1;
  filled(link);
  return link;
}

/** @param {string} typed */
function everyAddress(typed) {
  const address = new URL("quotes/", ROOT);
  if (typed.trim()) address.searchParams.set("q", typed.trim());
  return address.href;
}

/**
 * @param {{ titles: unknown[], pages: unknown[], quotations: unknown[] }} found
 * @param {number} shown
 */
function summary(found, shown) {
  const pages = found.titles.length + found.pages.length;
  const quotations = found.quotations.length;
  if (!pages && !quotations) {
    return "Nothing has all these words. Try fewer words, or another form of them.";
  }
  const all = `${counted(quotations, "quotation")}, ${counted(pages, "page")}`;
  return shown < pages + quotations ? `${all}; the first ${shown} are listed` : all;
}
