// The guided walk: one step at a time. The address is that of the step; the history stays short.

/** Show the steps one by one. */
export function start() {
  const walk = document.querySelector(".walk");
  const steps = [...walk.querySelectorAll(".walk__step")];
  const figure = walk.querySelector("figure.diagram");
  const nav = walk.querySelector(".walk__nav");
  const [back, next] = nav.getElementsByTagName("button");
  const [told] = nav.getElementsByTagName("output");
  let at = 0;

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
    if (!quietly) history.replaceState(history.state, "", `#${step.id}`);
    if (figure) {
      figure.ground = { edges: all("data-edge"), nodes: all("data-node") };
      figure.dispatchEvent(new CustomEvent("ground", { detail: !quietly }));
    }
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

  // The picture says it; the same in words is one tap away.
  for (const words of walk.querySelectorAll(".walk__words")) words.open = false;
  walk.classList.add("is-stepping");
  nav.hidden = false;
  go(addressed(), true);
}
