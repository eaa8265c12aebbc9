import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { Index, common, decoded, ranked, union } from "../../docs/javascripts/search-index.js";

const real = globalThis.fetch;
afterEach(() => { globalThis.fetch = real; });

/** One number, or rising ones below 32 apart, as the index writes them. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
const list = (...numbers) => numbers.map((one, at) => DIGITS[one - (numbers[at - 1] ?? 0)]).join("");

/** An index in two files of words: titles, pages and quotations of each word. */
const FILES = {
  "head.json": { edition: "e1", pages: 4, quotations: 30, in_a_file: 10, firsts: ["boat", "harbour"], facets: [] },
  "words-0.json": {
    boat: [list(1), list(1, 2), list(3, 5, 9)],
    ferry: [list(2), list(1, 2), list(5, 9, 12)],
    ferryman: [list(), list(3), list(20)],
  },
  "words-1.json": {
    harbour: [list(0), list(0), list(7)],
    harbourmaster: [list(), list(), list(5)],
    harm: [list(), list(0), list(9)],
  },
  "results-0.json": Array.from({ length: 10 }, (_, at) => ({ at: `r${at}` })),
  "results-1.json": Array.from({ length: 10 }, (_, at) => ({ at: `r${10 + at}` })),
};

async function index(asked = []) {
  globalThis.fetch = async (address) => {
    const name = address.pathname.split("/").at(-1);
    asked.push(name + address.search);
    return { ok: name in FILES, status: name in FILES ? 200 : 404, json: async () => FILES[name] };
  };
  return Index.open();
}

test("numbers are read as they rise", () => {
  assert.deepEqual(decoded(""), []);
  assert.deepEqual(decoded("ABCf"), [0, 1, 3, 34]);
  assert.deepEqual(decoded("gB"), [32], "the low digit first, with a mark that more follows");
});

test("union and intersection of rising lists", () => {
  assert.deepEqual(union([[1, 4], [], [2, 4, 9]]), [1, 2, 4, 9]);
  assert.deepEqual(union([]), []);
  assert.deepEqual(common([[1, 2, 5, 9], [2, 9], [0, 2, 3, 9, 11]]), [2, 9]);
  assert.deepEqual(common([[1, 2], []]), []);
  assert.deepEqual(common([[3, 4]]), [3, 4]);
});

test("a page whose title has all words is not told again among the pages", () => {
  const one = [[1, 2], [1, 2, 3], [7, 8]];
  const other = [[2], [2, 3], [8]];
  assert.deepEqual(ranked([one, other]), { titles: [2], pages: [3], quotations: [8] });
});

test("what has all words is found", async () => {
  const { quotations, titles, pages } = await (await index()).find("boat ferry");
  assert.deepEqual({ quotations, titles, pages }, { quotations: [5, 9], titles: [], pages: [1, 2] });
});

test("the last word may be but begun, and another one only where it stands nowhere whole", async () => {
  const opened = await index();
  assert.deepEqual((await opened.find("boat fer")).quotations, [5, 9]);
  assert.deepEqual((await opened.find("ferr")).quotations, [5, 9, 12, 20]);
  assert.deepEqual((await opened.find("ferr boat")).quotations, [5, 9]);
  assert.deepEqual((await opened.find("harm ferry")).quotations, [9]);
  assert.deepEqual((await opened.find("harbour ferry")).quotations, [], "nor the harbourmaster");
  assert.deepEqual((await opened.find("ferry ferrym")).quotations, [], "ferryman is another word");
});

test("the beginnings of the last word count when it is written out as well", async () => {
  assert.deepEqual((await (await index()).find("ferry")).quotations, [5, 9, 12, 20]);
});

test("one letter begins too many words to ask for", async () => {
  assert.deepEqual((await (await index()).find("b")).quotations, []);
});

test("nothing typed asks for nothing but the head", async () => {
  const asked = [];
  assert.deepEqual((await (await index(asked)).find(" … ")).quotations, []);
  assert.deepEqual(asked, ["head.json"]);
});

test("only the files that can hold a word are fetched, once, of the edition of the head", async () => {
  const asked = [];
  const opened = await index(asked);
  await opened.find("boat boat");
  assert.deepEqual(asked, ["head.json", "words-0.json?of=e1"]);
  await opened.find("harm");
  assert.deepEqual(asked.slice(2), ["words-1.json?of=e1"]);
});

test("a file whose words all come before the one that is looked for is not fetched", async () => {
  const asked = [];
  await (await index(asked)).find("harm");
  assert.deepEqual(asked, ["head.json", "words-1.json?of=e1"]);
});

test("results are fetched by number, quotations after the pages", async () => {
  const opened = await index();
  assert.deepEqual(await opened.pages([3, 0]), [{ at: "r3" }, { at: "r0" }]);
  assert.deepEqual(await opened.quotations([0, 7]), [{ at: "r4" }, { at: "r11" }]);
});

test("a file that could not be had is asked for again", async () => {
  const asked = [];
  const opened = await index(asked);
  await assert.rejects(opened.quotations([25]), /404 results-2.json/);
  await assert.rejects(opened.quotations([25]), /404/);
  assert.equal(asked.filter((name) => name.startsWith("results-2")).length, 2);
});
