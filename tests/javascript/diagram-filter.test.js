import assert from "node:assert/strict";
import { test } from "node:test";

import { day, outside, step } from "../../docs/javascripts/diagram-filter.js";

const month = (/** @type {string} */ text) => step(text, true);

test("months and years are numbers that follow on each other", () => {
  assert.equal(month("2031-01") - month("2030-12"), 1);
  assert.equal(month("2031-03-17"), month("2031-03"));
  assert.equal(step("2031-03-17", false), 2031);
  assert.ok(Number.isNaN(month("..")));
  assert.ok(Number.isNaN(step("", false)));
});

test("a number is the same month or year again", () => {
  for (const text of ["0999-01", "2030-12", "2031-01"]) assert.equal(day(month(text), true), text);
  for (const text of ["0044", "2031"]) assert.equal(day(step(text, false), false), text);
});

test("a tie is outside a range that none of its times touches", () => {
  const range = [month("2030-11"), month("2031-01")];
  const is = (/** @type {string} */ times) => outside(times, range[0], range[1], true);
  assert.ok(!is("2030-11-30/2030-11-30"));
  assert.ok(!is("2031-01-31/2031-01-31"));
  assert.ok(is("2030-10-31/2030-10-31"));
  assert.ok(is("2031-02-01/2031-02-01"));
  assert.ok(!is("2029-01-01/2033-01-01"));
  assert.ok(is("2029-01-01/2029-12-31 2032-01-01/2032-12-31"), "nobody says what lay between");
  assert.ok(!is("2029-01-01/2029-12-31 2030-12-24/2030-12-24"));
});

test("an open end is never too early and an open beginning never too late", () => {
  const is = (/** @type {string} */ times) => outside(times, 2030, 2031, false);
  assert.ok(!is("2020-01-01/.."));
  assert.ok(is("2032-01-01/.."));
  assert.ok(!is("../2040-01-01"));
  assert.ok(is("../2029-12-31"));
  assert.ok(!is("../.."));
});

test("a tie without a date is in every range", () => {
  assert.equal(outside(undefined, 2030, 2031, false), false);
});
