// What the search says of what it found: how much, and where it shows something else than was typed.

import { counted } from "./search-show.js";

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
  const all = `${counted(number, "quotation")}, ${counted(pages, "page")}`;
  const cut = found.isCut ? " The phrase was looked for in the first 200 that have its words." : "";
  const rest = shown.length < number + pages + apart.length ? `; the first ${shown.length} are listed` : "";
  return [...notes, `${all}${rest}${rest || cut ? "." : ""}${cut}`].join(" ");
}
