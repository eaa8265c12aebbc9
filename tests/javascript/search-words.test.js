import assert from "node:assert/strict";
import { test } from "node:test";

import { marked, typedWords, wordsOf } from "../../docs/javascripts/search-words.js";

test("marks, accents, case, plurals and possessives do not matter", () => {
  assert.deepEqual(wordsOf("“Erdoğan’s” NAÏVE cafés"), ["erdogan", "naive", "cafe"]);
  assert.deepEqual(wordsOf("parties dries ties gas"), ["party", "dry", "tie", "gas"]);
  assert.deepEqual(wordsOf("buses campus glass greies daies"), ["buse", "campus", "glass", "greie", "daie"]);
  assert.deepEqual(wordsOf("co\u00adoperate"), ["cooperate"]);
});

test("a script without spaces is found sign by sign, a long word by its beginning", () => {
  assert.deepEqual(wordsOf("東京タワー"), ["東", "京", "タ", "ワ", "ー"]);
  assert.equal(wordsOf("x".repeat(60))[0].length, 40);
});

test("what is typed is kept as typed, for what it begins", () => {
  assert.deepEqual(typedWords("Don't parties"), [
    { whole: "dont", start: "dont" },
    { whole: "party", start: "parties" },
  ]);
  assert.deepEqual(typedWords(" — "), []);
});

test("the words looked for are marked in the text as it is printed", () => {
  const looked = typedWords("ferry harb");
  assert.deepEqual(marked("The Ferries of Harbour Street", looked), [
    ["The ", false], ["Ferries", true], [" of ", false], ["Harbour", true], [" Street", false],
  ]);
  assert.deepEqual(marked("Nothing", looked), [["Nothing", false]]);
  assert.deepEqual(marked("", looked), []);
});
