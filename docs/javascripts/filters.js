// Filters over the entries of a page: the choice stands in the address, what is left out is hidden,
// and what counts the entries (months, their bars) counts those that are shown. Without this script
// the form is not shown and every entry is.

/** @typedef {[string, string][]} Chosen names of filters, each with the value that is wanted */

/**
 * Whether an entry answers to everything that is chosen. What it says of itself (its `data-`
 * attributes) may be several values, with spaces between them.
 * @param {Record<string, string | undefined>} said
 * @param {Chosen} chosen
 */
export function matches(said, chosen) {
  return chosen.every(([name, value]) => (said[name] ?? "").split(" ").includes(value));
}

/**
 * How high a bar is of which so many of its entries are left: it never vanishes.
 * @param {number} height of the bar of all entries
 * @param {number} left
 * @param {number} all
 */
export function barHeight(height, left, all) {
  return Math.max(2, Math.round((height * left) / all));
}

/**
 * @param {HTMLFormElement} filters
 * @returns {Chosen}
 */
function apply(filters) {
  const chosen = /** @type {Chosen} */ ([...new FormData(filters)]).filter(([, value]) => value);
  const entries = [...document.querySelectorAll("[data-entry]")];
  const shown = entries.filter((entry) => {
    entry.hidden = !matches(entry.dataset, chosen);
    return !entry.hidden;
  });
  months();
  const [output] = filters.getElementsByTagName("output");
  output.textContent = chosen.length ? `${shown.length} of ${entries.length} shown` : "";
  filters.querySelector("[type=reset]").hidden = !chosen.length;
  return chosen;
}

// A month without entries that are shown is hidden, heading and all; its bar says how many are left.
function months() {
  for (const list of document.querySelectorAll("ol.timeline")) {
    const left = list.querySelectorAll("[data-entry]:not([hidden])").length;
    const heading = /** @type {HTMLElement} */ (list.previousElementSibling);
    list.hidden = heading.hidden = !left;
    const item = document.querySelector(`.histogram li:has(> a[href$="#${CSS.escape(heading.id)}"])`);
    if (item) shorten(/** @type {HTMLElement} */ (item), left);
  }
}

/**
 * @param {HTMLElement} item the place of a bar
 * @param {number} left
 */
function shorten(item, left) {
  item.hidden = !left;
  const [number] = item.getElementsByTagName("b");
  number.textContent = left.toLocaleString("en");
  /** @type {Element} */ (number.nextElementSibling).textContent = left === 1 ? " entry" : " entries";
  const [drawn] = item.getElementsByTagName("svg");
  drawn.dataset.full ??= `${drawn.getAttribute("height")} ${left}`;
  const [height, all] = drawn.dataset.full.split(" ").map(Number);
  for (const part of [drawn, ...drawn.children]) {
    part.setAttribute("height", `${barHeight(height, left, all)}`);
  }
}

/** @param {Chosen} chosen */
function remember(chosen) {
  const address = new URL(location.href);
  address.search = `${new URLSearchParams(chosen)}`;
  history.replaceState(null, "", address);
}

/** Make the form of filters work, as the address says. */
export function start() {
  const filters = document.querySelector("[data-filters]");
  const wanted = new URLSearchParams(location.search);
  const fields = /** @type {Iterable<HTMLInputElement | HTMLSelectElement>} */ (filters.elements);
  for (const field of fields) {
    if (!field.name || !wanted.has(field.name)) continue;
    if (field.type === "radio") field.checked = field.value === wanted.get(field.name);
    else field.value = wanted.get(field.name) ?? "";
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  filters.classList.add("works");
  months();
  apply(filters);
  filters.addEventListener("change", () => remember(apply(filters)));
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(() => remember(apply(filters))));
}
