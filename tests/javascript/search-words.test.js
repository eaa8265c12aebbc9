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
  assert.deepEqual(wordsOf("東京タワー"), ["東", "京", "タ", "ワ", "ー", "東京", "京タ", "タワ", "ワー"]);
  assert.equal(wordsOf("x".repeat(60))[0].length, 40);
});

test("what is typed is kept as typed, for what it begins", () => {
  assert.deepEqual(typedWords("Don't parties"), [
    { whole: "dont", start: "dont" },
    { whole: "party", start: "parties" },
  ]);
  assert.deepEqual(typedWords(" — "), []);
  assert.deepEqual(typedWords("東京駅").map(({ whole }) => whole), ["東京", "京駅"], "so that their order counts");
});

test("the words looked for are marked in the text as it is printed", () => {
  const looked = typedWords("ferry harb");
  assert.deepEqual(marked("The Ferries of Harbour Street", looked), [
    ["The ", false], ["Ferries", true], [" of ", false], ["Harbour", true], [" Street", false],
  ]);
  assert.deepEqual(marked("Nothing", looked), [["Nothing", false]]);
  assert.deepEqual(marked("", looked), []);
});

test("the words looked for are marked in figures, in other letters and among signs", () => {
  const runs = (text, typed) => marked(text, typedWords(typed)).filter(([, hit]) => hit).map(([run]) => run);
  assert.deepEqual(runs("1,400 of Łódź’s boats", "1400 lodz"), ["1,400", "Łódź’s"]);
  assert.deepEqual(runs("我们的港口已经", "港口"), ["港", "口"]);
  assert.deepEqual(runs("مِيـنـاء مُغلق", "ميناء"), ["مِيـنـاء"]);
  assert.deepEqual(runs("बंदरगाह बंद", "बंद"), ["बंदरगाह", "बंद"]);
});
