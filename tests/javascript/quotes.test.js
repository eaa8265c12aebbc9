import assert from "node:assert/strict";
import { test } from "node:test";

import { Choice } from "../../docs/javascripts/quotes-choice.js";
import { listed, tallied } from "../../docs/javascripts/quotes-facet.js";

const VALUES = {
  speaker: [
    { value: "ada-brenn", label: "Ada Brenn", numbers: [0, 1, 4] },
    { value: "tomas-reef", label: "Tomas Reef", numbers: [2, 3, 5] },
  ],
  year: [
    { value: "2031", label: "2031", numbers: [0, 2] },
    { value: "2032", label: "2032", numbers: [1, 3, 4, 5] },
  ],
};

/** An index of six quotations, of which three have the word that is looked for. */
const chosen = (query = "") => {
  const choice = new Choice({
    head: { quotations: 6, facets: [["speaker", "Speaker"], ["year", "Year"]] },
    find: async () => ({ looked: [{ whole: "boat", start: "boat" }], quotations: [1, 2, 5] }),
    facet: async (key) => VALUES[key],
  });
  choice.read(query);
  return choice;
};
const numbers = async (query) => (await chosen(query).find()).numbers;

test("an address is read and written as it was", () => {
  const query = "q=boat&speaker=ada-brenn&speaker=tomas-reef&year=2031";
  const choice = chosen(query);
  assert.equal(choice.written, query);
  assert.equal(choice.count, 3);
  assert.equal(choice.words, "boat");
});

test("what an address says and the index does not know is left out", () => {
  assert.equal(chosen("colour=red&year=2031").written, "year=2031");
  assert.equal(chosen(`q=${"x".repeat(300)}`).words.length, 200);
});

test("a value is chosen and given up again", () => {
  const choice = chosen("year=2031");
  choice.toggle("speaker", "ada-brenn");
  choice.toggle("year", "2031");
  assert.equal(choice.written, "speaker=ada-brenn");
  choice.clear();
  assert.equal(choice.written, "");
});

test("one value of each facet is enough, and each facet must have one", async () => {
  assert.deepEqual(await numbers(""), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(await numbers("speaker=ada-brenn&speaker=tomas-reef"), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(await numbers("speaker=ada-brenn&year=2032"), [1, 4]);
  assert.deepEqual(await numbers("q=boat"), [1, 2, 5]);
  assert.deepEqual(await numbers("q=boat&speaker=tomas-reef&year=2032"), [5]);
  assert.deepEqual(await numbers("speaker=nobody"), []);
});

test("a facet counts what is found without the choice in it, but with all others", async () => {
  const found = await chosen("speaker=ada-brenn&year=2032").find();
  const all = (key) => [...found.allBut(key)].flatMap((is, number) => (is ? [number] : []));
  assert.deepEqual(all("speaker"), [1, 3, 4, 5]);
  assert.deepEqual(all("year"), [0, 1, 4]);
});

test("the label of a value that is not in the index is the value", async () => {
  assert.equal(await chosen().label("speaker", "ada-brenn"), "Ada Brenn");
  assert.equal(await chosen().label("speaker", "nobody"), "nobody");
});

test("a facet that could not be had is asked for again", async () => {
  let asked = 0;
  const choice = new Choice({
    head: { quotations: 1, facets: [["year", "Year"]] },
    find: async () => ({ looked: [], quotations: [] }),
    facet: async () => {
      asked += 1;
      if (asked === 1) throw new Error("503");
      return VALUES.year;
    },
  });
  await assert.rejects(choice.facet("year"));
  assert.equal(await choice.facet("year"), VALUES.year);
  assert.equal(await choice.facet("year"), VALUES.year);
  assert.equal(asked, 2);
});

test("the values of a facet come with their counts, the most frequent first, years in order", () => {
  const mask = Uint8Array.from([1, 0, 1, 1, 0, 0]);
  const counts = (key, isInOrder, taken = new Set()) =>
    tallied(VALUES[key], mask, taken, isInOrder).map(({ value, count }) => [value, count]);
  assert.deepEqual(counts("speaker", false), [["tomas-reef", 2], ["ada-brenn", 1]]);
  assert.deepEqual(counts("year", true), [["2031", 2], ["2032", 1]]);
});

test("a value that is not found is left out, unless it is chosen", () => {
  const mask = new Uint8Array(6);
  assert.deepEqual(tallied(VALUES.year, mask, new Set(), true), []);
  assert.deepEqual(tallied(VALUES.year, mask, new Set(["2032"]), true).map((one) => one.count), [0]);
});

test("a few values are listed, more when asked for or narrowed, and what is chosen always", () => {
  const values = Array.from({ length: 120 }, (_, at) => ({ value: `v${at}`, label: `Value ${at}` }));
  const length = (wanted, taken, isLong) => listed(values, wanted, new Set(taken), isLong).length;
  assert.equal(length("", [], false), 8);
  assert.equal(length("", ["v50", "v2"], false), 9);
  assert.equal(length("", [], true), 100);
  assert.equal(length("value 11", [], false), 11);
  assert.equal(length("nothing", ["v3"], false), 0);
});
