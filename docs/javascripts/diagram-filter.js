// The legend as a filter: by family, by standing, by the months or years that ties are dated to.

export function filter(figure, picture, changed) {
  const boxes = [...figure.querySelectorAll(".diagram__check")];
  const time = figure.querySelector(".diagram__time");
  const ends = time ? [...time.querySelectorAll("input")] : [];
  const all = figure.querySelector(".diagram__all");
  const monthly = time?.dataset.unit === "month";

  const step = (day) => (monthly ? day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 : +day.slice(0, 4));
  const day = (step) => (monthly ? `${pad(step / 12, 4)}-${pad((step % 12) + 1, 2)}` : pad(step, 4));
  const pad = (number, digits) => String(Math.floor(number)).padStart(digits, "0");
  const inWords = (step) =>
    monthly
      ? new Date(`${day(step)}-15`).toLocaleDateString("en-GB", { month: "long", year: "numeric" })
      : day(step);
  const isWhole = (end) => end.value === end.defaultValue;

  function apply() {
    const off = boxes.filter((box) => !box.checked).flatMap((box) => box.value.split(" "));
    const [from, until] = ends.map((end) => +end.value);
    const narrowed = ends.some((end) => !isWhole(end));
    const shown = new Set();
    for (const tie of figure.querySelectorAll("[data-edge]")) {
      const { from: first, to: last } = tie.dataset;
      const out =
        off.some((one) => tie.classList.contains(one)) ||
        (narrowed && !!first && (step(last) < from || step(first) > until));
      tie.classList.toggle("is-out", out);
    }
    for (const svg of figure.querySelectorAll(".diagram__picture")) {
      const ties = [...svg.querySelectorAll("[data-edge]:not(.is-out)")].map((tie) => tie.dataset);
      const edges = new Set(ties.map((tie) => tie.edge));
      const nodes = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
      for (const actor of svg.querySelectorAll("[data-node]")) {
        const { node, of } = actor.dataset;
        actor.classList.toggle("is-out", of ? !edges.has(of) : !nodes.has(node));
      }
      for (const head of svg.querySelectorAll(":scope > text")) {
        head.classList.toggle("is-out", off.some((one) => head.classList.contains(one)));
      }
      if (svg === picture()) edges.forEach((edge) => shown.add(edge));
    }
    const drawn = new Set([...(picture()?.querySelectorAll("[data-edge]") ?? [])].map((tie) => tie.dataset.edge));
    const s = drawn.size === 1 ? "" : "s";
    figure.querySelector(".diagram__shown output").value =
      `${shown.size} of ${drawn.size} tie${s} shown`;
    all.hidden = !off.length && !narrowed;
    if (!time) return;
    const words = ends.map((end) => inWords(+end.value));
    ends.forEach((end, at) => end.setAttribute("aria-valuetext", words[at]));
    time.querySelector("output").value = words[0] === words[1] ? words[0] : words.join(" – ");
    const share = (at) => `${(100 * (at - ends[0].min)) / (ends[0].max - ends[0].min)}%`;
    time.style.setProperty("--from", share(from));
    time.style.setProperty("--until", share(until));
  }

  figure.addEventListener("input", (event) => {
    const [from, until] = ends;
    // One end pushes no other: it stops there.
    if (event.target === from) from.value = Math.min(from.value, until.value);
    if (event.target === until) until.value = Math.max(from.value, until.value);
    apply();
    changed();
  });
  all.addEventListener("click", () => {
    take(new URLSearchParams());
    boxes[0]?.focus();
    changed();
  });

  function take(told) {
    const hidden = (told.get("hide") ?? "").split(".");
    for (const box of boxes) box.checked = !hidden.includes(box.value.split(" ")[0]);
    ["from", "until"].slice(0, ends.length).forEach((key, at) => {
      const value = told.get(key);
      ends[at].value = value ? step(`${value}-01`) : ends[at].defaultValue;
    });
    apply();
  }

  function tell(told) {
    const hidden = boxes.filter((box) => !box.checked).map((box) => box.value.split(" ")[0]);
    if (hidden.length) told.set("hide", hidden.join("."));
    ["from", "until"].slice(0, ends.length).forEach((key, at) => {
      if (!isWhole(ends[at])) told.set(key, day(+ends[at].value));
    });
  }

  return { apply, take, tell };
}
