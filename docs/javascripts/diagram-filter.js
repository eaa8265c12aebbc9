// The legend as a filter: by family, by standing, by the months or years that ties are dated to.

/**
 * A day, month or year as a number: of months, counted from January of the year nought, or of years.
 * What is no day is NaN.
 * @param {string} text
 * @param {boolean} monthly
 */
export function step(text, monthly) {
  return monthly ? parseInt(text) * 12 + +text.slice(5, 7) - 1 : parseInt(text);
}

/**
 * The month or year of such a number.
 * @param {number} at
 * @param {boolean} monthly
 */
export function day(at, monthly) {
  /** @type {(number: number, digits: number) => string} */
  const pad = (number, digits) => `${Math.floor(number)}`.padStart(digits, "0");
  return monthly ? `${pad(at / 12, 4)}-${pad((at % 12) + 1, 2)}` : pad(at, 4);
}

/**
 * Whether none of the times of a tie ("2030-11 2031-01/..") touches a range.
 * An open end is "..", which no number is before or after: what goes on is never too early.
 * @param {string | undefined} times none are for a tie without a date, which is in every range
 * @param {number} from
 * @param {number} until
 * @param {boolean} monthly
 */
export function outside(times, from, until, monthly) {
  return !!times?.split(" ").every((time) => {
    const [first, last = first] = time.split("/").map((end) => step(end, monthly));
    return last < from || first > until;
  });
}

/**
 * Serve the legend of a figure.
 * @param {HTMLElement} figure
 * @param {() => SVGElement | undefined} picture the one that is seen
 * @param {() => void} changed called when a reader has chosen
 */
export function filter(figure, picture, changed) {
  /** @type {(selector: string, within?: Element) => any[]} */
  const find = (selector, within = figure) => [...within.querySelectorAll(selector)];
  const boxes = find(".diagram__check");
  const [time] = find(".diagram__time");
  const ends = find(".diagram__range input");
  const [all] = find(".diagram__all");
  const monthly = time?.dataset.unit === "month";

  /** @param {string} text a month or year */
  const inWords = (text) =>
    monthly
      ? new Date(`${text}-15`).toLocaleDateString("en-GB", { month: "long", year: "numeric" })
      : text;
  /** @param {HTMLInputElement} end */
  const moved = (end) => end.value !== end.defaultValue;
  /** @param {HTMLInputElement} box */
  const classes = (box) => box.value.split(" ");

  /**
   * The ties that something of a picture stands for: a line, a bundle, a line of a bundle.
   * @param {any} one
   * @returns {string[]}
   */
  const idsOf = (one) => (one.dataset.edge ? [one.dataset.edge] : one.dataset.of.split(" "));
  // The table holds every tie that is drawn, alone or in a bundle.
  const rows = find("tr[data-edge]");
  /** @param {Element | undefined} svg */
  const rowsOf = (svg) => {
    const ids = new Set(svg && find("[data-edge], [data-bundle]", svg).flatMap(idsOf));
    return rows.filter((row) => !svg || ids.has(row.dataset.edge));
  };

  function apply() {
    const off = boxes.filter((box) => !box.checked).flatMap(classes);
    const [from, until] = ends.map((end) => +end.value);
    const narrowed = ends.some(moved);
    for (const tie of find("[data-edge]")) {
      const other = narrowed && outside(tie.dataset.times, from, until, monthly);
      tie.classList.toggle("is-out", other || off.some((name) => tie.classList.contains(name)));
    }
    for (const svg of find(".diagram__picture")) {
      const ties = rowsOf(svg).filter((row) => !row.matches(".is-out")).map((row) => row.dataset);
      const left = new Set(ties.flatMap((tie) => [tie.edge, `@${tie.source}`, `@${tie.target}`]));
      for (const { dataset, classList } of find("[data-node], [data-of]", svg)) {
        classList.toggle("is-out", !(dataset.of ?? `@${dataset.node}`).split(" ").some((/** @type {string} */ id) => left.has(id)));
      }
      for (const bundle of find("[data-bundle]", svg)) recount(bundle, left);
    }
    const of = rowsOf(picture());
    const drawn = of.length, shown = of.filter((row) => !row.matches(".is-out")).length;
    find(".diagram__shown output")[0].value =
      `${shown} of ${drawn} ${all.parentNode.dataset.of}${drawn === 1 ? "" : "s"} shown`;
    all.hidden = !off.length && !narrowed;
    if (!time) return;
    const words = ends.map((end) => inWords(day(+end.value, monthly)));
    ends.forEach((end, at) => {
      end.setAttribute("aria-valuetext", words[at]);
      const share = (end.value - end.min) / (end.max - end.min);
      time.style.setProperty(`--${name(at)}`, `${100 * share}%`);
    });
    time.querySelector("output").value = [...new Set(words)].join(" – ");
  }

  /**
   * Say how many ties of a bundle are left. How many of them stand how is then seen by its lines.
   * @param {any} bundle
   * @param {Set<string>} left
   */
  function recount(bundle, left) {
    const ids = idsOf(bundle), some = ids.filter((id) => left.has(id)).length;
    const [first, ...others] = find("text", bundle);
    if (!first) return;
    first.dataset.whole ??= first.textContent;
    first.textContent = some === ids.length ? first.dataset.whole : `${some} of ${first.dataset.whole}`;
    for (const line of others) line.classList.toggle("is-out", some !== ids.length);
  }

  figure.addEventListener("input", ({ target }) => {
    const [from, until] = ends;
    // One end pushes no other: it stops there.
    if (target === from) from.value = Math.min(from.value, until.value);
    if (target === until) until.value = Math.max(from.value, until.value);
    apply();
    changed();
  });
  all.addEventListener("click", () => {
    take(new URLSearchParams());
    boxes[0].focus();
    changed();
  });

  /** @param {number} at */
  const name = (at) => ["from", "until"][at];
  /** @param {URLSearchParams} told */
  function take(told) {
    const hidden = `${told.get("hide")}`.split(".");
    for (const box of boxes) box.checked = !hidden.includes(classes(box)[0]);
    ends.forEach((end, at) => {
      const value = step(told.get(name(at)) ?? "", monthly);
      end.value = isNaN(value) ? end.defaultValue : value;
    });
    apply();
  }
  /** @param {URLSearchParams} told */
  function tell(told) {
    const hidden = boxes.filter((box) => !box.checked).map((box) => classes(box)[0]);
    if (hidden.length) told.set("hide", hidden.join("."));
    ends.forEach((end, at) => moved(end) && told.set(name(at), day(+end.value, monthly)));
  }

  return { apply, take, tell, idsOf, rowsOf };
}
