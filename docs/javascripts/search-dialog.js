// The dialog of the search: a field, and a list of results that is walked with the arrow keys.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { openIndex, ROOT } from "./search-index.js";
import { MOST_APART, summary } from "./search-say.js";
import { element, fillPage, fillQuotation } from "./search-show.js";

const MOST_PAGES = 6;
const MOST_QUOTATIONS = 10;
const ENOUGH = 8; // so many rows are listed where there are any, if only with some of the words
const PAUSE = 120; // milliseconds after a key, before the index is asked

let isFilled = false;

/**
 * Make the dialog work; once.
 * @param {HTMLDialogElement} dialog
 * @param {Promise<Response>} head of the index, which is asked for while this is loaded
 */
export function fill(dialog, head) {
  if (isFilled) return;
  isFilled = true;
  openIndex(head).catch(() => {}); // What is typed asks again.
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
      const listed = first(found, index.head.pages);
      const apart = found.apart.slice(0, MOST_APART);
      const shown = await index.shown([...listed, ...apart]);
      const text = await summary(found, shown);
      if (number !== asked) return;
      const made = shown.map((one) => option((link) => (one.words ? fillQuotation : fillPage)(link, one, found.looked)));
      made.forEach((link, at) => { link.id = `_find-${at}`; });
      const below = made.slice(listed.length);
      show([...made.slice(0, listed.length), ...(below.length ? [group(below)] : [])], text);
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

/**
 * The rows that are listed: the first that have all words, and some that have a part of them where those are few.
 * @param {import("./search-find.js").Found} found
 * @param {number} pages
 */
function first({ rows, isSome, quotations, pages: count }, pages) {
  const whole = rows.slice(0, count + (isSome ? 0 : quotations.length));
  const most = new Set([...whole.filter((place) => place < pages).slice(0, MOST_PAGES),
    ...whole.filter((place) => place >= pages).slice(0, MOST_QUOTATIONS)]);
  const listed = whole.filter((place) => most.has(place));
  return [...listed, ...rows.slice(whole.length, whole.length + Math.max(0, ENOUGH - listed.length))];
}

/** @param {Element[]} options */
function group(options) {
  const name = element("span", "find-part", "For contributors");
  name.id = "_find-apart";
  const made = element("div", "", name, ...options);
  made.setAttribute("role", "group");
  made.setAttribute("aria-labelledby", name.id);
  return made;
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
