// What the search says of what it found: how much, and where it shows something else than was typed.

import { counted } from "./search-show.js";

export const MOST_APART = 3; // pages for contributors, below those for readers

/**
 * Sentences on words that are nowhere as they were typed.
 * @param {import("./search-find.js").Found} found
 * @param {any[]} shown the results that are listed
 */
export async function said(found, shown) {
  return found.instead.length ? (await import("./search-instead.js")).instead(found, shown) : [];
}

/**
 * How much was found, for the dialog.
 * @param {import("./search-find.js").Found} found
 * @param {any[]} shown
 */
export async function summary(found, shown) {
  const notes = await said(found, shown);
  if (!shown.length) return [...notes, "Nothing has all these words. Try fewer words, or another form of them."].join(" ");
  if (found.isPartial) {
    return [...notes, found.apart.length === shown.length ? "Only pages for contributors have them."
      : "Nothing has all of these words; listed is what has some of them."].join(" ");
  }
  const { quotations, pages, apart, isSome } = found;
  const number = isSome ? 0 : quotations.length;
  const listed = shown.length - Math.min(apart.length, MOST_APART);
  const all = `${counted(number, "quotation")}, ${counted(pages, "page")}`;
  const rest = listed < number + pages ? `; the first ${listed} are listed.`
    : listed > number + pages ? ". Below them: what has some of these words." : ".";
  const cut = found.isCut ? " The phrase was looked for in the first 200 that have its words." : "";
  return [...notes, `${all}${rest}${cut}`].join(" ");
}
