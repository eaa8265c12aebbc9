// Results of the search as elements. All words arrive as text and are printed as text.

import { ROOT } from "./search-index.js";
import { marked } from "./search-words.js";

/**
 * Make an element with a class and with what stands in it.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} kind
 * @param {...(Node | string)} inside
 */
export function element(name, kind = "", ...inside) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...inside);
  return made;
}

/**
 * A printed text, with the words looked for marked.
 * @typedef {import("./search-words.js").Looked} Looked
 * @param {string} text
 * @param {Looked[]} looked
 */
function withMarks(text, looked) {
  return marked(text, looked).map(([run, hit]) => (hit ? element("mark", "", run) : run));
}

/**
 * A page: what kind it is, its title, and where it stands. `link` is the element to fill.
 * @param {HTMLAnchorElement} link
 * @param {{ at: string, kind: string, title: string, note?: string }} page
 * @param {Looked[]} looked
 */
export function fillPage(link, page, looked) {
  link.href = new URL(page.at, ROOT).href;
  link.append(element("span", "find-kind", page.kind), " ");
  link.append(element("span", "find-title", ...withMarks(page.title, looked)));
  if (page.note) link.append(" ", element("span", "find-note", page.note));
}

/**
 * A translation as it goes behind words in another language.
 * @param {string[]} translation
 * @param {Looked[]} looked
 */
function translated([label, text, tag = "en", direction = "ltr"], looked) {
  const words = element("span", "", ...withMarks(text, looked));
  words.lang = tag;
  words.dir = direction;
  return element("span", "translation", element("small", "", label), " ", words);
}

/**
 * A quotation: its words with their marks, who does what for whom, when, and every caveat.
 * @typedef {object} Quotation as build_scripts/search/entries.py writes it
 * @property {string} at
 * @property {string} kind
 * @property {string} [lang]
 * @property {string} [dir]
 * @property {string[]} words runs, of which every second is the reporter's
 * @property {string[]} [translation] what it is and who made it, the words, then tag and direction
 * @property {{ figure: string, of: string, told?: boolean }[]} [amounts] numbers as printed, and what is counted
 * @property {string} who
 * @property {string} [role]
 * @property {string} [act]
 * @property {string[]} [notes]
 * @property {string} [for]
 * @property {string} [when]
 * @property {string} [machine]
 * @property {string} [dated]
 * @property {string} article
 * @property {string} [unchecked]
 * @param {HTMLAnchorElement} link
 * @param {Quotation} quotation
 * @param {Looked[]} looked
 */
export function fillQuotation(link, quotation, looked) {
  link.href = new URL(quotation.at, ROOT).href;
  const isReported = quotation.kind !== "quoted";
  const words = element("span", quotation.kind === "reported" ? "find-gloss" : "find-words");
  if (quotation.lang) words.lang = quotation.lang;
  if (quotation.dir) words.dir = quotation.dir;
  quotation.words.forEach((run, at) => {
    if (run) words.append(at % 2 ? element("span", "reporters", ...withMarks(run, looked))
                                 : element("span", "", ...withMarks(run, looked)));
  });
  if (isReported) {
    const told = quotation.kind === "reported" ? "Reported: " : "The article: ";
    link.append(element("span", "find-told", told));
  }
  link.append(words, " ");
  if (quotation.translation) link.append(translated(quotation.translation, looked), " ");
  for (const { figure, of, told } of quotation.amounts ?? []) {
    link.append(element("span", told ? "find-amount told" : "find-amount", element("b", "", figure), ` ${of}`), " ");
  }
  const who = element("span", "find-who", element("b", "", ...withMarks(quotation.who, looked)));
  if (quotation.role) who.append(`, ${quotation.role}`);
  if (quotation.for) who.append(`${quotation.role ? "," : ""} ${quotation.for}`);
  if (quotation.act) who.append(` ${quotation.act}`);
  link.append(who, " ");
  if (quotation.when) {
    const when = element("time", "find-note", quotation.when);
    if (quotation.machine) when.dateTime = quotation.machine;
    if (quotation.dated) when.append(` (${quotation.dated})`);
    link.append(when, " ");
  }
  link.append(element("span", "find-note", quotation.article));
  for (const note of quotation.notes ?? []) {
    link.append(" ", element("span", "find-note", `${note}.`));
  }
  if (quotation.unchecked) link.append(ring(quotation.unchecked));
}

/**
 * That nobody compared the words: a quiet mark, which the page explains once.
 * @param {string} label
 */
function ring(label) {
  const mark = element("i", "ring");
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", label);
  mark.title = label;
  return mark;
}

/**
 * A count in words: "1 quotation", "2,304 quotations".
 * @param {number} number
 * @param {string} noun
 */
export function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}
