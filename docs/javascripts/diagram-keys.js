// One tab stop for a whole picture. Inside, keys go from tie to tie, or from actor to actor.

/**
 * Serve the keys. What they do to the figure is handed in: `show` makes a tie or an actor stand out,
 * `pin` chooses it, `pinned` is the one that is chosen.
 * @param {HTMLElement} stage
 * @param {() => SVGElement | undefined} picture the one that is seen
 * @param {{ show: (one: any) => void, pin: (one: any) => void, pinned: () => any,
 *   view: ReturnType<import("./diagram-zoom.js").zoom> }} figure
 */
export function steer(stage, picture, { show, pin, view, pinned }) {
  /** @type {any} */
  let at = null; // the tie or actor that the keys stand on
  let around = ""; // the actor whose ties they go along

  /**
   * @param {any[]} list
   * @param {number} step
   */
  function go(list, step) {
    if (!list.length) return;
    const place = list.findIndex((one) => one === at);
    const last = list.length - 1;
    const next = place < 0 ? (step > 0 ? 0 : last) : place + step;
    stand(list[Math.min(last, Math.max(0, next))]);
  }
  /** @param {any} one */
  function stand(one) {
    at?.classList.remove("is-at");
    at = one;
    one?.classList.add("is-at");
    show(one ?? pinned());
    stage.dispatchEvent(new CustomEvent("card", { bubbles: true, detail: one?.dataset.node ? one : null }));
    if (one) view.reveal(one);
  }
  /** @type {(selector: string) => any[]} */
  const all = (selector) => [...(picture()?.querySelectorAll(`${selector}:not(.is-out)`) ?? [])];
  const ties = () => {
    const every = all(":is([data-edge], [data-bundle])");
    if (!around) return every;
    return every.filter((tie) => [tie.dataset.source, tie.dataset.target].includes(around));
  };
  // An actor that stands at several places of a picture is one stop.
  const actors = () => {
    const met = new Set();
    return all("[data-node]").filter(({ dataset: { node } }) => !met.has(node) && met.add(node));
  };
  const isActor = () => at?.dataset.node;

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => go(ties(), 1),
    ArrowUp: () => go(ties(), -1),
    ArrowRight: () => actor(1),
    ArrowLeft: () => actor(-1),
    Home: () => stand((isActor() ? actors() : ties())[0]),
    End: () => stand((isActor() ? actors() : ties()).at(-1)),
    Enter: () => at?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })),
    "+": () => view.by(1.5),
    "-": () => view.by(1 / 1.5),
    0: () => view.by(0),
    Escape() {
      if (!at && !pinned()) stage.blur();
      around = "";
      stand(null);
      pin(null);
    },
  };
  /** @param {number} step */
  function actor(step) {
    go(actors(), step);
    around = at?.dataset.node ?? "";
  }
  /** @type {Record<string, [number, number]>} */
  const pans = { ArrowDown: [0, 60], ArrowUp: [0, -60], ArrowRight: [60, 0], ArrowLeft: [-60, 0] };

  stage.tabIndex = 0;
  stage.setAttribute("role", "application");
  stage.addEventListener("keydown", (event) => {
    if (event.target !== stage || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && pans[event.key]) view.pan(...pans[event.key]);
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  stage.addEventListener("blur", () => stand(null));
  // A press chooses; it does not move the keyboard into the picture's own links.
  stage.addEventListener("mousedown", (event) => {
    event.preventDefault();
    stage.focus({ preventScroll: true });
  });
}
