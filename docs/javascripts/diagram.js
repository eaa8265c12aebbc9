// A diagram under the hand: choose an actor to see its ties, a tie to read the words it rests on.

import { bundles } from "./diagram-bundle.js";
import { filter } from "./diagram-filter.js";
import { steer } from "./diagram-keys.js";
import { zoom } from "./diagram-zoom.js";

/**
 * What stands out when nothing is chosen: a step of a walk. `height` is that of the frame around it.
 * @typedef {{ edges: Set<unknown>, nodes: Set<unknown>, height: (stage: HTMLElement) => number }} Ground
 * @typedef {HTMLElement & { ground?: Ground }} Figure
 */

/** Serve every diagram of the page. */
export function start() {
  for (const figure of document.querySelectorAll("figure.diagram")) enliven(figure);
}

/** @param {Figure} figure */
function enliven(figure) {
  /** @type {(selector: string) => any[]} */
  const find = (selector) => [...figure.querySelectorAll(selector)];
  const [stage, said] = find(".diagram__stage, .diagram__said");
  const [line, clear] = said.children;
  const [words, way] = line.children;
  const hint = words.textContent;
  /** @type {HTMLElement | SVGElement | null} */
  let pinned = null;
  let opened = "";
  let ground = figure.ground;

  const picture = () => find(".diagram__picture").find((svg) => svg.getClientRects().length);
  /** @type {(key: string, id: string) => any} */
  const named = (key, id) => {
    const all = find(`[data-${key}="${CSS.escape(id)}"]`);
    return all.find((one) => picture()?.contains(one)) ?? all.find((one) => one.matches("tr")) ?? all[0];
  };
  /** @param {Element} one */
  const hrefOf = (one) => (one.closest("a") ?? one.querySelector("a"))?.getAttribute("href") ?? "";

  /** @param {any} one */
  const kindOf = ({ dataset }) => ["edge", "bundle", "node"].find((kind) => kind in dataset) ?? "";
  // The title of an actor gives way to its card, which would cover it; its name stays.
  /** @param {any} one */
  const nameOf = (one) => one.dataset.name ?? one.querySelector("title")?.textContent ?? one.querySelector("a").ariaLabel;

  // What is chosen stands out with its neighbours; the rest steps back, but can be read.
  /** @type {any} */
  let current = null;
  /** @param {any} one */
  function show(one) {
    current = one;
    const { node } = one?.dataset ?? {};
    const near = new Set(one ? [node] : ground?.nodes);
    const edges = new Set(one ? (node ? [] : chosen.idsOf(one)) : ground?.edges);
    for (const tie of find("[data-edge], [data-bundle]")) {
      const { source, target } = tie.dataset;
      const ids = chosen.idsOf(tie);
      const is = node ? source === node || target === node : ids.some((id) => edges.has(id));
      tie.classList.toggle("is-near", is);
      if (is && one) near.add(source).add(target);
      if (is && node) ids.forEach((id) => edges.add(id));
    }
    for (const part of find("[data-node], [data-of]:not([data-bundle])")) {
      const { node: id, of } = part.dataset;
      part.classList.toggle("is-near", of ? of.split(" ").some((/** @type {string} */ tie) => edges.has(tie)) : near.has(id));
      part.classList.toggle("is-it", id === node);
    }
    const shown = chosen.rowsOf(picture()).filter((row) => edges.has(row.dataset.edge) && !row.matches(".is-out")).length;
    stage.classList.toggle("has-near", !!(one || ground));
    said.classList.toggle("is-on", !!one);
    clear.hidden = !pinned;
    way.hidden = !one;
    words.textContent = hint;
    if (!one) return;
    const it = named(kindOf(one), one.dataset[kindOf(one)]);
    const name = nameOf(it);
    words.textContent = node ? `${name}: ${shown} ${shown === 1 ? "relationship" : "relationships"} shown here.` : `${name}.`;
    way.textContent = node ? `The page of ${name}` : one.dataset.bundle ? "All of these relationships" : "The words it rests on";
    way.href = hrefOf(one);
  }

  /** @param {any} one */
  function pin(one) {
    pinned = one;
    show(one);
    if (!one) bundle.close();
    remember();
  }

  /**
   * @param {any} one
   * @param {Element} opener
   */
  function evidence(one, opener) {
    opened = one.dataset.edge;
    pin(one);
    import("./sheet.js").then((sheet) => sheet.openSheet(hrefOf(one), opener));
  }

  /** @param {any} one */
  function unfold(one) {
    pin(one);
    bundle.open(one);
  }

  // The view can be shared: `#<id of the figure>:<what is filtered, chosen, opened>`.

  const view = zoom(figure, stage, picture, () => remember());
  const chosen = filter(figure, picture, () => {
    show(pinned);
    remember();
  });
  const bundle = bundles(figure, stage, chosen);
  const mark = `#${figure.id}:`;
  const mine = () => location.hash.startsWith(mark);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;
  function remember() {
    clearTimeout(later);
    later = setTimeout(() => {
      const told = new URLSearchParams();
      chosen.tell(told);
      view.tell(told);
      if (opened) told.set("tie", opened);
      else if (pinned?.dataset.node) told.set("actor", pinned.dataset.node);
      else if (pinned?.dataset.bundle) told.set("bundle", pinned.dataset.bundle);
      if (!`${told}` && !mine()) return;
      history.replaceState(history.state, "", `${told}` ? `${mark}${told}` : location.pathname + location.search);
    }, 150);
  }
  function restore() {
    if (!mine()) return;
    const told = new URLSearchParams(location.hash.slice(mark.length));
    chosen.take(told);
    view.take(told);
    const tie = named("edge", told.get("tie") ?? "");
    const actor = named("node", told.get("actor") ?? "");
    figure.scrollIntoView();
    const two = named("bundle", told.get("bundle") ?? "");
    if (tie) evidence(tie, stage);
    else if (two) unfold(two);
    else show((pinned = actor));
  }

  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const one = target === way ? current : target.closest("[data-edge], [data-bundle], [data-node]");
    const link = target.closest("a");
    if (!one) {
      if (stage.contains(target)) pin(null);
    } else if (one.dataset.node) {
      if (target === way || (pinned?.dataset.node === one.dataset.node && !view.dragged())) return;
      event.preventDefault();
      if (!view.dragged()) pin(one);
    } else if (one.dataset.bundle) {
      event.preventDefault();
      if (!view.dragged()) unfold(one);
    } else if (link || getSelection()?.isCollapsed) {
      event.preventDefault();
      if (!view.dragged()) evidence(one, stage.contains(target) ? stage : link ?? one);
    }
  });
  // A picture that moves beneath a pointer that stands still is not pointed at.
  let still = "";
  /** @param {PointerEvent} event */
  const placeOf = ({ clientX, clientY }) => `${clientX} ${clientY}`;
  for (const name of ["pointermove", "pointerdown"]) addEventListener(name, (event) => (still = placeOf(/** @type {PointerEvent} */ (event))), true);
  // Not over the table: its rows would slip away.
  stage.addEventListener("pointerover", (/** @type {PointerEvent} */ event) => {
    const { pointerType, target } = event;
    if (pointerType === "mouse" && placeOf(event) !== still && target instanceof Element) show(target.closest("[data-edge], [data-bundle], [data-node]") ?? pinned);
  });
  figure.addEventListener("pointerleave", () => show(pinned));
  // A closed sheet leaves the address.
  document.addEventListener("close", () => opened && ((opened = ""), remember()), true);
  addEventListener("hashchange", restore);

  for (const one of find("a[data-node]")) {
    one.dataset.name = nameOf(one);
    one.querySelector("title").remove();
  }
  steer(stage, picture, { show, pin, view, pinned: () => pinned });
  for (const part of find("[hidden]")) {
    part.hidden = part.matches(".diagram__all, .diagram__keys, .diagram__said *");
  }
  // On a phone the picture comes first.
  for (const legend of find(".diagram__legend")) legend.open = figure.clientWidth >= 560 && !figure.closest(".walk");
  clear.addEventListener("click", () => pin(null));
  figure.classList.add("has-hands");
  /** @param {boolean} isNew */
  const grounded = (isNew) => {
    ground = figure.ground;
    if (isNew) pinned = null;
    if (isNew) bundle.close();
    show(pinned);
    if (!ground) return;
    const lit = find(":is([data-edge], [data-bundle], [data-node]).is-near:not(.is-out)");
    view.show(ground.height(stage), lit.filter((one) => picture()?.contains(one)), isNew);
  };
  figure.addEventListener("ground", (event) => grounded(/** @type {CustomEvent} */ (event).detail));
  chosen.apply();
  grounded(false);
  restore();
}
