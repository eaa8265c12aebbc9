// The legend as a filter: by family, by standing, by the months or years that ties are dated to.

export function filter(figure, picture, changed) {
  const find = (selector, within = figure) => [...within.querySelectorAll(selector)];
  const boxes = find(".diagram__check");
  const [time] = find(".diagram__time");
  const ends = find(".diagram__range input");
  const [all] = find(".diagram__all");
  const monthly = time?.dataset.unit === "month";

  // Months are counted from January of the year nought.
  const step = (day) => (monthly ? parseInt(day) * 12 + +day.slice(5, 7) - 1 : parseInt(day));
  const pad = (number, digits) => `${Math.floor(number)}`.padStart(digits, 0);
  const day = (step) => (monthly ? `${pad(step / 12, 4)}-${pad((step % 12) + 1, 2)}` : pad(step, 4));
  const inWords = (text) =>
    monthly
      ? new Date(`${text}-15`).toLocaleDateString("en-GB", { month: "long", year: "numeric" })
      : text;
  // An open end is "..", which no number is before or after: what goes on is never too early.
  const apart = (time, from, until) => {
    const [first, last] = time.split("/").map(step);
    return last < from || first > until;
  };
  const moved = (end) => end.value !== end.defaultValue;
  const classes = (box) => box.value.split(" ");

  // A map of groups draws no ties: those of the whole figure count for it.
  const lines = (svg) => (svg?.querySelector("[data-edge]") ? svg : figure);

  function apply() {
    const off = boxes.filter((box) => !box.checked).flatMap(classes);
    const [from, until] = ends.map((end) => +end.value);
    const narrowed = ends.some(moved);
    for (const tie of find("[data-edge]")) {
      const other = narrowed && tie.dataset.times?.split(" ").every((time) => apart(time, from, until));
      tie.classList.toggle("is-out", !!other || off.some((name) => tie.classList.contains(name)));
    }
    for (const svg of find(".diagram__picture")) {
      const ties = find("[data-edge]:not(.is-out)", lines(svg)).map((tie) => tie.dataset);
      const left = new Set(ties.flatMap((tie) => [tie.edge, `@${tie.source}`, `@${tie.target}`]));
      for (const { dataset, classList } of find("[data-node], [data-of]", svg)) {
        classList.toggle("is-out", !(dataset.of ?? `@${dataset.node}`).split(" ").some((id) => left.has(id)));
      }
    }
    const count = (selector) => new Set(find(selector, lines(picture())).map((tie) => tie.dataset.edge)).size;
    const drawn = count("[data-edge]");
    const shown = count("[data-edge]:not(.is-out)");
    find(".diagram__shown output")[0].value =
      `${shown} of ${drawn} ${all.parentNode.dataset.of}${drawn === 1 ? "" : "s"} shown`;
    all.hidden = !off.length && !narrowed;
    if (!time) return;
    const words = ends.map((end) => inWords(day(+end.value)));
    ends.forEach((end, at) => {
      end.setAttribute("aria-valuetext", words[at]);
      const share = (end.value - end.min) / (end.max - end.min);
      time.style.setProperty(`--${name(at)}`, `${100 * share}%`);
    });
    time.querySelector("output").value = [...new Set(words)].join(" – ");
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

  const name = (at) => ["from", "until"][at];
  function take(told) {
    const hidden = `${told.get("hide")}`.split(".");
    for (const box of boxes) box.checked = !hidden.includes(classes(box)[0]);
    ends.forEach((end, at) => {
      const value = step(told.get(name(at)) ?? "");
      end.value = isNaN(value) ? end.defaultValue : value;
    });
    apply();
  }
  function tell(told) {
    const hidden = boxes.filter((box) => !box.checked).map((box) => classes(box)[0]);
    if (hidden.length) told.set("hide", hidden.join("."));
    ends.forEach((end, at) => moved(end) && told.set(name(at), day(+end.value)));
  }

  return { apply, take, tell, lines };
}
