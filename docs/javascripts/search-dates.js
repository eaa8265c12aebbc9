// Dates that a reader types, as the keys under which the index has them: build_scripts/search/dates.py.

import { folded } from "./search-letters.js";

/** @type {Map<string, Map<string, number>>} */
const known = new Map();

/**
 * The names of months in a language, folded, each with its number: as they stand alone and behind a day.
 * @param {string} language
 */
function months(language) {
  const kept = known.get(language);
  if (kept) return kept;
  /** @type {Map<string, number>} */
  const names = new Map();
  const tag = `${language}-u-ca-gregory-nu-latn`;
  for (const options of [{ month: "long" }, { day: "numeric", month: "long" }, { month: "short" }]) {
    const format = new Intl.DateTimeFormat(tag, { .../** @type {Intl.DateTimeFormatOptions} */ (options), timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2001, month - 1, 2)).find(({ type }) => type === "month");
      const name = folded(part?.value ?? "").replace(/\.$/, "");
      if (/^\p{L}{3,}$/u.test(name)) names.set(name, month);
    }
  }
  known.set(language, names);
  return names;
}

/**
 * The month of a word, or of its beginning from three letters on; 0 where it is none.
 * @param {string} word
 * @param {string[]} languages
 */
function monthOf(word, languages) {
  const name = word.replace(/\.$/, "");
  for (const language of languages) {
    const names = months(language);
    if (names.has(name)) return names.get(name) ?? 0;
    const begun = name.length < 3 ? [] : [...names].filter(([month]) => month.startsWith(name)).map(([, number]) => number);
    if (new Set(begun).size === 1) return begun[0];
  }
  return 0;
}

/** @type {(number: number | string) => string} */
const two = (number) => String(number).padStart(2, "0");
/** @type {(day: string | number) => boolean} */
const isDay = (day) => Number(day) >= 1 && Number(day) <= 31;
/** @type {(month: string | number) => boolean} */
const isMonth = (month) => Number(month) >= 1 && Number(month) <= 12;

/**
 * The keys of a date written in figures: [] where it is none. 5/6 can be two days.
 * @param {string} text
 */
function inFigures(text) {
  const first = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (first && isMonth(first[2]) && (!first[3] || isDay(first[3]))) {
    return [`@${[first[1], two(first[2]), first[3] && two(first[3])].filter(Boolean).join("-")}`];
  }
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!last) return [];
  const [, one, other, year] = last;
  const ways = [[one, other], ...(text.includes("/") ? [[other, one]] : [])];
  return [...new Set(ways.filter(([day, month]) => isDay(day) && isMonth(month))
    .map(([day, month]) => `@${year}-${two(month)}-${two(day)}`))];
}

const SIGNS = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/g;
const TOKEN = /[\p{L}\p{M}]+\.?|\d[\d./-]*\d|\d+|[^\s\p{L}\p{M}\d]+/gu;
// “May” and “march” alone are words.
const ALONE = new Set(
  ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]);
const ORDINAL = new Set(["st", "nd", "rd", "th"]);

/**
 * The dates in what was typed, and what is left of it.
 * @typedef {{ typed: string, keys: string[] }} Dated
 * @param {string} text
 * @param {string[]} languages in which months may be named: the page's, the reader's, English
 */
export function datesIn(text, languages = ofReaders()) {
  /** @type {Dated[]} */
  const dates = [];
  const spelt = text.replace(SIGNS, (typed, year, month, day) => {
    if (!isMonth(month)) return typed;
    const key = [year, two(month), day && two(day)].filter(Boolean).join("-");
    dates.push({ typed, keys: [`@${key}`] });
    return " ";
  });
  const tokens = [...folded(spelt).matchAll(TOKEN)].map(([token]) => token).filter((one) => one !== ",");
  /** @type {string[]} */
  const rest = [];
  for (let at = 0; at < tokens.length; at++) {
    const taken = dated(tokens, at, languages);
    if (!taken) {
      rest.push(tokens[at]);
      continue;
    }
    dates.push({ typed: tokens.slice(at, at + taken.length).join(" "), keys: taken.keys });
    at += taken.length - 1;
  }
  return { dates, rest: dates.length ? rest.join(" ") : text };
}

function ofReaders() {
  const page = globalThis.document?.documentElement.lang;
  return [...new Set([page, ...(globalThis.navigator?.languages ?? []), "en"].filter(Boolean))];
}

/**
 * A date that begins at a token: its keys, and how many tokens it takes.
 * @param {string[]} tokens
 * @param {number} at
 * @param {string[]} languages
 */
function dated(tokens, at, languages) {
  const figures = inFigures(tokens[at]);
  if (figures.length) return { keys: figures, length: 1 };
  let next = at, day = "";
  /** Take a day, with its ending and “of”. */
  const takeDay = () => {
    if (!/^\d{1,2}\.?$/.test(tokens[next] ?? "") || !isDay(tokens[next])) return;
    day = two(parseInt(tokens[next++], 10));
    if (ORDINAL.has(tokens[next]) || tokens[next] === ".") next++;
  };
  takeDay();
  if (day && ["of", "de"].includes(tokens[next])) next++;
  const month = tokens[next] ? monthOf(tokens[next], languages) : 0;
  if (!month) return null;
  next++;
  if (!day) takeDay();
  const year = /^[12]\d{3}$/.test(tokens[next] ?? "") ? tokens[next++] : "";
  if (!day && !year && !ALONE.has(tokens[at])) return null;
  return { keys: [`@${[year, two(month), day].filter(Boolean).join("-")}`], length: next - at };
}
