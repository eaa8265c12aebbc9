// Where results stand: on shelves, each named by a number, as build_scripts/search/shelves.py puts them
// there. Here they are counted through, so that each has one number and the first is shown first.

import { numbersOf } from "./search-numbers.js";

export class Shelves {
  /** @type {number[]} the names of the shelves, in the order in which they are counted */
  #names = [];
  /** @type {number[]} the number of the first result of each, in the same order */
  #begins = [];
  /** @type {Map<number, number>} the number of what stands first on a shelf, by its name */
  #firsts = new Map();

  /**
   * @param {string} table how many stand on each: the step from shelf to shelf, and their number
   * @param {boolean} isNewestFirst whether what stands last is counted first
   */
  constructor(table, isNewestFirst) {
    this.step = isNewestFirst ? -1 : 1;
    const steps = numbersOf(table);
    /** @type {[number, number][]} */
    const shelves = [];
    for (let at = 0, name = 0; at < steps.length; at += 2) shelves.push([name += steps[at], steps[at + 1]]);
    if (isNewestFirst) shelves.reverse();
    let reached = 0;
    for (const [name, count] of shelves) {
      this.#names.push(name);
      this.#begins.push(reached);
      this.#firsts.set(name, isNewestFirst ? reached + count - 1 : reached);
      reached += count;
    }
    this.size = reached;
  }

  /**
   * The numbers of results whose places are written as text.
   * @param {string} text
   */
  decoded(text) {
    const steps = numbersOf(text);
    /** @type {number[]} */
    const numbers = [];
    let name = 0, first = 0, place = 0;
    for (let at = 0; at < steps.length; at++) {
      if (steps[at] & 1) {
        first = this.#firsts.get(name += steps[at] >> 1) ?? 0;
        place = steps[++at];
      } else place += steps[at] >> 1;
      numbers.push(first + this.step * place);
    }
    return numbers;
  }

  /**
   * The shelf on which a result stands, and its place there.
   * @param {number} number
   */
  placeOf(number) {
    let [low, high] = [0, this.#begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#begins[middle] <= number) low = middle;
      else high = middle - 1;
    }
    const shelf = this.#names[low];
    return { shelf, place: Math.abs(number - (this.#firsts.get(shelf) ?? 0)) };
  }
}
