import assert from "node:assert/strict";
import { test } from "node:test";

import { barHeight, matches } from "../../docs/javascripts/filters.js";

test("an entry answers when it says every value that is chosen", () => {
  const said = { kind: "happening", actor: "ada-brenn tomas-reef" };
  assert.ok(matches(said, []));
  assert.ok(matches(said, [["actor", "tomas-reef"]]));
  assert.ok(matches(said, [["actor", "ada-brenn"], ["kind", "happening"]]));
  assert.ok(!matches(said, [["actor", "ada-brenn"], ["kind", "statement"]]));
});

test("part of an id is not the id, and what an entry does not say is not matched", () => {
  assert.ok(!matches({ actor: "ada-brenn" }, [["actor", "ada"]]));
  assert.ok(!matches({}, [["topic", "weather"]]));
  assert.ok(!matches({ topic: "" }, [["topic", "weather"]]));
});

test("a bar shrinks with what is left of its entries, and never vanishes", () => {
  assert.equal(barHeight(60, 10, 10), 60);
  assert.equal(barHeight(60, 5, 10), 30);
  assert.equal(barHeight(61, 1, 2), 31);
  assert.equal(barHeight(60, 1, 1000), 2);
  assert.equal(barHeight(60, 0, 10), 2);
});
