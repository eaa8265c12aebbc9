// A diagram under the hand: choose an actor to see its ties, a tie to read the words it rests on.

import { filter } from "./diagram-filter.js";
import { steer } from "./diagram-keys.js";
import { zoom } from "./diagram-zoom.js";

/**
 * What stands out when nothing is chosen: a step of a walk.
 * @typedef {{ edges: Set<unknown>, nodes: Set<unknown> }} Ground
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
    return all.find((one) => picture()?.contains(one)) ?? all[0];
  };
  /** @param {Element} one */
  const hrefOf = (one) => (one.closest("a") ?? one.querySelector("a"))?.getAttribute("href") ?? "";

  // What is chosen stands out with its neighbours; the rest steps back, but can be read.
  /** @type {any} */
  let current = null;
  /** @param {any} one */
  function show(one) {
    current = one;
    const { edge, node } = one?.dataset ?? {};
    const near = new Set(one ? [node] : ground?.nodes);
    const edges = new Set(one ? [edge] : ground?.edges);
    const shown = new Set();
    const lines = chosen.lines(picture());
    for (const tie of find("[data-edge]")) {
      const { source, target } = tie.dataset;
      const is = node ? source === node || target === node : edges.has(tie.dataset.edge);
      tie.classList.toggle("is-near", is);
      if (is && one) near.add(source).add(target) && edges.add(tie.dataset.edge);
      if (is && lines.contains(tie) && !tie.matches(".is-out")) shown.add(tie.dataset.edge);
    }
    for (const actor of find("[data-node], [data-of]")) {
      const { node: id, of } = actor.dataset;
      actor.classList.toggle("is-near", of ? of.split(" ").some((/** @type {string} */ tie) => edges.has(tie)) : near.has(id));
      actor.classList.toggle("is-it", id === node);
    }
    stage.classList.toggle("has-near", !!(one || ground));
    said.classList.toggle("is-on", !!one);
    clear.hidden = !pinned;
    way.hidden = !one;
    words.textContent = hint;
    if (!one) return;
    const it = named(edge ? "edge" : "node", edge ?? node);
    const name = it.querySelector("title")?.textContent ?? it.querySelector("a").ariaLabel;
    words.textContent = edge ? `${name}.` : `${name}: ${shown.size} ${shown.size === 1 ? "tie" : "ties"} shown here.`;
    way.textContent = edge ? "The words it rests on" : `The page of ${name}`;
    way.href = hrefOf(one);
  }

  /** @param {any} one */
  function pin(one) {
    pinned = one;
    show(one);
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

  // The view can be shared: `#<id of the figure>:<what is filtered, chosen, opened>`.

  const view = zoom(figure, stage, picture, () => remember());
  const chosen = filter(figure, picture, () => {
    show(pinned);
    remember();
  });
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
    if (tie) evidence(tie, stage);
    else show((pinned = actor));
  }

  figure.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const one = target === way ? current : target.closest("[data-edge], [data-node]");
    const link = target.closest("a");
    if (!one) {
      if (stage.contains(target)) pin(null);
    } else if (one.dataset.node) {
      if (target === way || (pinned?.dataset.node === one.dataset.node && !view.dragged())) return;
      event.preventDefault();
      if (!view.dragged()) pin(one);
    } else if (link || getSelection()?.isCollapsed) {
      event.preventDefault();
      if (!view.dragged()) evidence(one, stage.contains(target) ? stage : link ?? one);
    }
  });
  // Not over the table: its rows would slip away.
  stage.addEventListener("pointerover", (/** @type {PointerEvent} */ { pointerType, target }) => {
    if (pointerType === "mouse" && target instanceof Element) show(target.closest("[data-edge], [data-node]") ?? pinned);
  });
  figure.addEventListener("pointerleave", () => show(pinned));
  // A closed sheet leaves the address.
  document.addEventListener("close", () => opened && ((opened = ""), remember()), true);
  addEventListener("hashchange", restore);

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
    show(pinned);
  };
  figure.addEventListener("ground", (event) => grounded(/** @type {CustomEvent} */ (event).detail));
  grounded(false);
  chosen.apply();
  restore();
}
