import assert from "node:assert/strict";
import { test } from "node:test";

import { found } from "../../docs/javascripts/search-find.js";
import { Shelves } from "../../docs/javascripts/search-shelves.js";
import { wordsOf } from "../../docs/javascripts/search-words.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const digits = (number) => {
  let left = number, text = "";
  for (; left >= 32; left >>= 5) text += DIGITS[left % 32 + 32];
  return text + DIGITS[left];
};
/** Rising places on the first shelf, as the index writes them. */
const encoded = (places) => places.map((one, at) =>
  at ? digits(2 * (one - places[at - 1])) : digits(1) + digits(one)).join("");

/**
 * An index in memory. Pages: [title, other names, text, weight, for contributors]; quotations: [said, about].
 */
function index({ pages = [], quotations = [], spelt = [] }) {
  const lists = new Map();
  const put = (word, kind, number) => {
    if (!lists.has(word)) lists.set(word, [[], [], [], [], []]);
    const list = lists.get(word)[kind];
    if (list.at(-1) !== number) list.push(number);
  };
  const whole = new Map();
  pages.forEach(([title, names = [], text = ""], number) => {
    for (const word of wordsOf(title)) put(word, 2, number);
    for (const word of names.flatMap(wordsOf)) put(word, 3, number);
    for (const word of [...wordsOf(text), ...(text.match(/@\S+/g) ?? [])]) put(word, 4, number);
    for (const name of [title, ...names].map((one) => `${wordsOf(one).join(" ")} `)) {
      whole.set(name, [...new Set([...(whole.get(name) ?? []), number])]);
    }
  });
  quotations.forEach(([said, about = ""], number) => {
    for (const word of wordsOf(said)) put(word, 0, number);
    for (const word of [...wordsOf(about), ...(about.match(/@\S+/g) ?? [])]) put(word, 1, number);
  });
  const entries = new Map([...whole].map(([name, at]) => [name, encoded(at)]));
  const last = quotations.length - 1; // the newest stands last and has the number 0
  for (const [word, kinds] of lists) {
    const placed = kinds.map((one, kind) => (kind < 2 ? one.map((number) => last - number).reverse() : one));
    entries.set(word, placed.map(encoded).join(" ").trimEnd());
  }
  const known = spelt.length ? spelt : [...lists.keys()].filter((word) => !/[\d@]/.test(word));
  const shown = [...pages.map(([title]) => ({ title })), ...quotations.map(([said]) => ({ words: [said], who: "" }))];
  return {
    head: {
      pages: pages.length, quotations: quotations.length,
      weights: pages.map((page) => [1, page[3] ?? 4]), readers: pages.filter((page) => !page[4]).length,
      near: [...new Set(known.map((word) => word.length))],
    },
    pages: new Shelves(`A${digits(pages.length)}`, false),
    quoted: new Shelves(`A${digits(quotations.length)}`, true),
    words: async (from, to) => [...entries].filter(([word]) => from <= word && word <= to),
    ofLength: async (length) => known.filter((word) => word.length === length).map((word) => `0${word}`).join(" "),
    shown: async (numbers) => numbers.map((number) => shown[number]),
  };
}

test("among 220 pages of both words the page of that very name is first", async () => {
  const others = Array.from({ length: 220 }, (_, at) => [`The red ferry and quay ${at}`]);
  const pages = [...others.slice(0, 150), ["Red ferry"], ...others.slice(150)];
  const { rows } = await found(index({ pages }), "red ferry");
  assert.equal(rows[0], 150);
  assert.equal(rows.length, 221);
});

test("a name before what it begins: UK is not Ukraine", async () => {
  const pages = [["Ukraine"], ["Aid", [], "The UK and Ukraine speak"], ["United Kingdom", ["UK", "British"]]];
  const { rows } = await found(index({ pages, quotations: [["Ukraine thanks"], ["the UK thanks"]] }), "UK");
  assert.deepEqual(rows.sort(), [1, 2, 4], "nor does it begin here: UK is a word");
  assert.equal((await found(index({ pages }), "UK")).rows[0], 2);
  assert.equal((await found(index({ pages }), "british")).rows[0], 2);
  assert.equal((await found(index({ pages }), "ukr")).rows[0], 0);
});

test("a word as typed before one that it begins", async () => {
  const quotations = [["partnership"], ["partner"], ["other"]];
  assert.deepEqual((await found(index({ quotations }), "partner")).rows, [1, 0]);
});

test("one error is forgiven from five letters on, two from eight, and what is shown is said", async () => {
  const pages = [["Iran"], ["Sanctions"], ["Volodymyr Zelensky"], ["Kirby"]];
  const found_ = async (typed) => {
    const { rows, instead } = await found(index({ pages }), typed);
    return [rows, instead.flatMap(({ words }) => words)];
  };
  assert.deepEqual(await found_("iraq"), [[], []], "Iraq is not Iran");
  assert.deepEqual(await found_("irqn"), [[], []]);
  assert.deepEqual(await found_("kirbi"), [[3], ["kirby"]]);
  assert.deepEqual(await found_("krybi"), [[], []], "two errors in five letters");
  assert.deepEqual(await found_("sactions"), [[1], ["sanction"]]);
  assert.deepEqual(await found_("Selenskyj"), [[2], ["zelensky"]]);
  assert.deepEqual(await found_("Кирби"), [[3], ["kirby"]], "a name in Cyrillic letters");
});

test("no error is forgiven in figures and dates", async () => {
  const quotations = [["22310 boats", "@2031-03-14 @03-14"]];
  for (const typed of ["22311", "2231", "15 March", "2031-03-15"]) {
    assert.deepEqual((await found(index({ quotations }), typed)).rows, [], typed);
  }
});

test("a day, a month and a year find what was said then", async () => {
  const quotations = [["One", "@2031-03-14 @03-14 @2031-03 @03 @2031"], ["Two", "@2031-04-01 @04-01 @2031-04 @04 @2031"]];
  const opened = index({ quotations });
  for (const typed of ["14 March", "March 14th, 2031", "14.03.2031", "3/14/2031", "2031-03-14", "mar 2031", "2031年3月14日", "14 mar"]) {
    assert.deepEqual((await found(opened, typed)).quotations, [0], typed);
  }
  assert.deepEqual((await found(opened, "2031")).quotations, [0, 1]);
  assert.deepEqual((await found(opened, "april")).quotations, [1]);
});

test("a date is also found where a text names it", async () => {
  const quotations = [["It sank on 14 March."], ["14 men"]];
  assert.deepEqual((await found(index({ quotations }), "14 march")).quotations, [0]);
});

test("what has only some of the words comes last, and words of a question need not be there", async () => {
  const quotations = [["the ferry"], ["the ferry sank"], ["the harbour"]];
  const some = await found(index({ quotations }), "ferry sank");
  assert.deepEqual(some.rows, [1, 0]);
  assert.deepEqual(some.quotations, [1]);
  const none = await found(index({ quotations }), "ferry harbour");
  assert.equal(none.isPartial, true);
  assert.equal(none.isSome, true);
  assert.deepEqual(none.quotations.sort(), [0, 1, 2]);
  assert.deepEqual((await found(index({ quotations }), "did the ferry sank")).quotations, [1]);
});

test("a phrase in marks stands word for word", async () => {
  const quotations = [["a limited number of boats"], ["a number, limited"], ["limited numbers"]];
  assert.deepEqual((await found(index({ quotations }), "“limited number”")).quotations, [0]);
  assert.deepEqual((await found(index({ quotations }), '"number limited"')).quotations, [1]);
  assert.deepEqual((await found(index({ quotations }), "“limited number")).quotations, [0, 1, 2], "a mark alone is none");
});

test("pages for contributors are apart", async () => {
  const pages = [["Quotation"], ["Quotations", [], "", 2, true]];
  const { rows, apart, pages: count } = await found(index({ pages }), "quotation");
  assert.deepEqual({ rows, apart, count }, { rows: [0], apart: [1], count: 1 });
});

test("a quotation is among the first four rows where pages are many, and a page among five", async () => {
  const pages = Array.from({ length: 9 }, (_, at) => [`Ferry ${at}`]);
  const { rows } = await found(index({ pages, quotations: [["ferry"]] }), "ferry");
  assert.equal(rows[3], 9);
  const quotations = Array.from({ length: 9 }, () => ["ferry"]);
  assert.equal((await found(index({ pages: [["Boats", [], "ferry"]], quotations }), "ferry")).rows.indexOf(0) <= 4, true);
});

test("other forms of a verb, and words inside words", async () => {
  const quotations = [["He admitted it"], ["production"]];
  assert.deepEqual((await found(index({ quotations }), "admit it")).quotations, [0]);
  assert.deepEqual((await found(index({ quotations: [["admit"]] }), "admitted")).quotations, [0]);
  assert.deepEqual((await found(index({ quotations }), "duct")).quotations, [], "four letters stand in too many words");
  const inside = await found(index({ quotations }), "oduct");
  assert.deepEqual(inside.quotations, [1]);
  assert.equal(inside.instead[0].isInside, true);
});

test("signs without spaces are found where they stand together", async () => {
  const quotations = [["我们的港口"], ["香港的入口"]];
  assert.deepEqual((await found(index({ quotations }), "港口")).quotations, [0]);
  assert.deepEqual((await found(index({ quotations }), "港")).quotations, [0, 1]);
});
