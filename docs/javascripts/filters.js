// Filters over the entries of a page: the choice stands in the address, what is left out is hidden,
// and what counts the entries (months, their bars) counts those that are shown. Without this script
// the form is not shown and every entry is.

const form = () => document.querySelector("form[data-filters]");

function matches(entry, chosen) {
  return chosen.every(([name, value]) => (entry.dataset[name] ?? "").split(" ").includes(value));
}

function apply(filters) {
  const chosen = [...new FormData(filters)].filter(([, value]) => value);
  const entries = [...document.querySelectorAll("[data-entry]")];
  const shown = entries.filter((entry) => {
    entry.hidden = !matches(entry, chosen);
    return !entry.hidden;
  });
  months();
  filters.querySelector("output").textContent = chosen.length
    ? `${shown.length} of ${entries.length} shown`
    : "";
  filters.querySelector("[type=reset]").hidden = !chosen.length;
  return chosen;
}

// A month without entries that are shown is hidden, heading and all; its bar says how many are left.
function months() {
  for (const list of document.querySelectorAll("ol.timeline")) {
    const left = list.querySelectorAll("[data-entry]:not([hidden])").length;
    const heading = list.previousElementSibling;
    list.hidden = heading.hidden = !left;
    const bar = document.querySelector(`.histogram a[href$="#${CSS.escape(heading.id)}"]`);
    if (!bar) continue;
    bar.closest("li").hidden = !left;
    bar.querySelector("b").textContent = left;
    const drawn = bar.querySelector("svg");
    drawn.dataset.full ??= `${drawn.getAttribute("height")} ${left}`;
    const [height, all] = drawn.dataset.full.split(" ").map(Number);
    for (const part of [drawn, drawn.firstElementChild]) {
      part.setAttribute("height", Math.max(2, Math.round((height * left) / all)));
    }
  }
}

function remember(chosen) {
  const address = new URL(location.href);
  address.search = new URLSearchParams(chosen);
  history.replaceState(null, "", address);
}

export function start() {
  const filters = form();
  const wanted = new URLSearchParams(location.search);
  for (const field of filters.elements) {
    if (!field.name || !wanted.has(field.name)) continue;
    if (field.type === "radio") field.checked = field.value === wanted.get(field.name);
    else field.value = wanted.get(field.name);
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  filters.classList.add("works");
  months();
  apply(filters);
  filters.addEventListener("change", () => remember(apply(filters)));
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(() => remember(apply(filters))));
}
