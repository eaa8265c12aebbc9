// The guided walk: one step at a time, in the sentence and in the picture beneath it, which is framed
// so that it ends with the window. The address is that of the step; the history stays short.

const LEAST = 0.4; // of the window: with less room the picture is made for a page that has moved up
const BELOW = 12; // pixels kept free beneath the picture
const LOWEST = 180; // pixels of a picture in a very low window

/** Show the steps one by one. */
export function start() {
  const walk = document.querySelector(".walk");
  const steps = [...walk.querySelectorAll(".walk__step")];
  const figure = walk.querySelector("figure.diagram");
  const nav = walk.querySelector(".walk__nav");
  const [back, next] = nav.getElementsByTagName("button");
  const [told] = nav.getElementsByTagName("output");
  let at = 0;

  const header = () => document.querySelector(".md-header")?.getBoundingClientRect().height ?? 0;
  let isUp = false; // whether the walk begins where the window does
  /** @param {HTMLElement} stage */
  function height(stage) {
    const top = stage.getBoundingClientRect().top;
    const room = innerHeight - (top + scrollY) - BELOW;
    if (!isUp && room >= LEAST * innerHeight) return room;
    return Math.max(LOWEST, innerHeight - header() - (top - walk.getBoundingClientRect().top) - BELOW);
  }
  /** Bring the walk to where the window begins: then each step has as much room as there is. */
  function rise() {
    isUp = true;
    scrollTo({ top: walk.getBoundingClientRect().top + scrollY - header(), behavior: "instant" });
  }

  const addressed = () => steps.findIndex((step) => `#${step.id}` === location.hash);

  /**
   * @param {number} to
   * @param {boolean} quietly when the address says so already
   */
  function go(to, quietly = false) {
    at = Math.min(steps.length - 1, Math.max(0, to));
    const step = steps[at];
    /** @param {string} name */
    const all = (name) => new Set([...step.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)));
    steps.forEach((one, index) => (one.hidden = index !== at));
    told.value = `Step ${at + 1} of ${steps.length}`;
    back.disabled = !at;
    next.disabled = at === steps.length - 1;
    if (!quietly || addressed() >= 0) isUp = true;
    if (!quietly) history.replaceState(history.state, "", `#${step.id}`);
    if (!figure) return;
    figure.ground = { edges: all("data-edge"), nodes: all("data-node"), height };
    figure.dispatchEvent(new CustomEvent("ground", { detail: !quietly }));
    if (isUp) rise();
  }

  back.addEventListener("click", () => go(at - 1));
  next.addEventListener("click", () => go(at + 1));
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.matches("input, textarea, dialog *")) return;
    if (event.key === "ArrowRight") go(at + 1);
    if (event.key === "ArrowLeft") go(at - 1);
  });
  addEventListener("hashchange", () => addressed() < 0 || go(addressed(), true));

  addEventListener("resize", () => go(at, true));

  // The picture comes before its legend: it is what the sentence is about.
  figure?.querySelector("figcaption")?.after(...figure.querySelectorAll(".diagram__stage, .diagram__said"));
  // The picture says it; the same in words is one tap away.
  for (const words of walk.querySelectorAll(".walk__words")) words.open = false;
  walk.classList.add("is-stepping");
  nav.hidden = false;
  go(addressed(), true);
}
