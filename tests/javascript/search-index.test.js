import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { Index, nameOf } from "../../docs/javascripts/search-index.js";
import { numbersOf } from "../../docs/javascripts/search-numbers.js";
import { Shelves } from "../../docs/javascripts/search-shelves.js";

const real = globalThis.fetch;
afterEach(() => { globalThis.fetch = real; });

/** Rising places below 16 apart on the first shelf, as the index writes them. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
const list = (...places) => places.map((one, at) =>
  at ? DIGITS[2 * (one - places[at - 1])] : `B${DIGITS[one]}`).join("");
/** Of quotations the last on a shelf is the newest and has the number 0. */
const newest = (numbers) => numbers.map((number) => 29 - number).reverse();

/** An index in two files of words: lists of who says it, of what is about it, of titles, names, texts. */
const lists = (said, about, titles = [], names = [], texts = []) =>
  [newest(said), newest(about), titles, names, texts].map((one) => list(...one)).join(" ").trimEnd();
const [FIRST, SECOND] = [nameOf("boat"), nameOf("harbour")];
const FILES = {
  "head.json": {
    edition: "e1", pages: 4, weights: [[3, 4], [1, 2]], readers: 3, quotations: 30, shelves: ["AE", "Ae"], in_a_file: [40, 10],
    firsts: ["boat", "harbour"], near: [6], facets: [],
  },
  [FIRST]: {
    boat: lists([3, 5, 9], [], [1], [], [2]),
    ferry: lists([5, 9], [12], [2], [], [1]),
    ferryman: lists([20], [], [], [], [3]),
  },
  [SECOND]: {
    harbour: lists([7], [], [0], [], []),
    "harbour ": list(0),
    harbourmaster: lists([5], []),
    harm: lists([9], [], [], [], [0]),
  },
  "near-6.json": "0bridge 0harbor 4our",
  "results-p0-0.json": Array.from({ length: 4 }, (_, at) => ({ at: `p${at}` })),
  "results-q0-2.json": Array.from({ length: 10 }, (_, at) => ({ at: `q${20 + at}` })),
};

async function index(asked = []) {
  globalThis.fetch = async (address) => {
    const name = address.pathname.split("/").at(-1);
    asked.push(name + address.search);
    return { ok: name in FILES, status: name in FILES ? 200 : 404, json: async () => FILES[name] };
  };
  return Index.open();
}

test("numbers are read one by one", () => {
  assert.deepEqual(numbersOf(""), []);
  assert.deepEqual(numbersOf("ABCf"), [0, 1, 2, 31]);
  assert.deepEqual(numbersOf("gB"), [32], "the low digit first, with a mark that more follows");
});

test("what stands on shelves is counted through, pages from the first and quotations from the last", () => {
  const table = "ACDBBD"; // two on the shelf 0, one on 3, three on 4
  const [pages, quoted] = [new Shelves(table, false), new Shelves(table, true)];
  assert.equal(pages.size, 6);
  assert.deepEqual(pages.decoded("BACHADAE"), [0, 1, 2, 3, 5]);
  assert.deepEqual(quoted.decoded("BACHADAE"), [5, 4, 3, 2, 0], "the newest is the first");
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((number) => Object.values(pages.placeOf(number))),
    [[0, 0], [0, 1], [3, 0], [4, 0], [4, 1], [4, 2]]);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((number) => Object.values(quoted.placeOf(number))),
    [[4, 2], [4, 1], [4, 0], [3, 0], [0, 1], [0, 0]]);
  assert.equal(new Shelves("", true).size, 0);
});

test("what has all words is found", async () => {
  const { quotations, pages, rows } = await (await index()).find("boat ferry");
  assert.deepEqual({ quotations, pages }, { quotations: [5, 9], pages: 2 });
  assert.deepEqual(rows.slice(0, 4).sort(), [1, 13, 2, 9], "two pages, and two quotations behind the four pages");
});

test("the last word may be but begun, and another one only where it stands nowhere whole", async () => {
  const opened = await index();
  const all = async (typed) => {
    const { quotations, isSome } = await opened.find(typed);
    return isSome ? [] : quotations;
  };
  assert.deepEqual(await all("boat fer"), [5, 9]);
  assert.deepEqual(await all("ferr"), [5, 9, 12, 20]);
  assert.deepEqual(await all("ferr boat"), [5, 9]);
  assert.deepEqual(await all("harm ferry"), [9]);
  assert.deepEqual(await all("harbour ferry"), [], "nor the harbourmaster");
  assert.deepEqual(await all("ferry ferrym"), [], "ferryman is another word");
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
  assert.deepEqual(asked, ["head.json", `${FIRST}?of=e1`]);
  await opened.find("harm");
  assert.deepEqual(asked.slice(2), [`${SECOND}?of=e1`]);
});

test("a file whose words all come before the one that is looked for is not fetched", async () => {
  const asked = [];
  await (await index(asked)).find("harm");
  assert.deepEqual(asked, ["head.json", `${SECOND}?of=e1`]);
});

test("results are fetched by number, quotations after the pages", async () => {
  const opened = await index();
  assert.deepEqual(await opened.shown([3, 0]), [{ at: "p3" }, { at: "p0" }]);
  assert.deepEqual(await opened.quotations([0, 7]), [{ at: "q29" }, { at: "q22" }]);
});

test("a file that could not be had is asked for again", async () => {
  const asked = [];
  const opened = await index(asked);
  await assert.rejects(opened.quotations([25]), /404 results-q0-0.json/);
  await assert.rejects(opened.quotations([25]), /404/);
  assert.equal(asked.filter((name) => name.startsWith("results-q0-0")).length, 2);
});
