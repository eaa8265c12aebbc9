// A small map of a picture of which a part is seen: where that part is, and the way to others. It stands
// in the corner where it covers least of what is lit.

const LONGEST = 96; // pixels of its longer side
const CORNERS = ["bottom-right", "bottom-left", "top-right", "top-left"];
const SVG = "http://www.w3.org/2000/svg";

/**
 * Serve the map of a stage. Returns what draws the part that is seen, in shares of the whole picture.
 * @param {HTMLElement} stage
 * @param {() => SVGSVGElement | undefined} picture the one that is seen
 * @param {(left: number, top: number) => void} go moves the middle of the view, in the same shares
 */
export function map(stage, picture, go) {
  /** @type {SVGSVGElement | undefined} */
  let shown;
  /** @type {SVGSVGElement | undefined} */
  let of;

  /** @param {SVGSVGElement} svg */
  function made(svg) {
    const [w, h] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
    const one = document.createElementNS(SVG, "svg");
    const share = LONGEST / Math.max(w, h);
    one.setAttribute("class", "diagram__map");
    one.setAttribute("viewBox", `0 0 ${w} ${h}`);
    one.setAttribute("width", `${w * share}`);
    one.setAttribute("height", `${h * share}`);
    // What it says is seen alone; the keys and the table need no map.
    one.setAttribute("aria-hidden", "true");
    for (const box of svg.querySelectorAll(".diagram__box")) one.append(box.cloneNode());
    const seen = document.createElementNS(SVG, "rect");
    seen.setAttribute("class", "diagram__seen");
    one.append(seen);
    one.addEventListener("click", (event) => {
      event.stopPropagation();
      const at = one.getBoundingClientRect();
      go((event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height);
    });
    return one;
  }

  /**
   * What is lit, as far as something is.
   * @param {SVGSVGElement} svg
   */
  const lit = (svg) => [...svg.querySelectorAll(":is([data-edge], [data-bundle], [data-node]).is-near:not(.is-out)")];

  /**
   * @param {SVGSVGElement} one
   * @param {SVGSVGElement} svg
   */
  function settle(one, svg) {
    const within = stage.getBoundingClientRect(), { width, height } = one.getBoundingClientRect();
    const boxes = lit(svg).flatMap((part) => [...part.querySelectorAll("text, rect, path")])
      .map((part) => part.getBoundingClientRect());
    const covers = CORNERS.map((corner) => {
      const left = corner.includes("left") ? within.left : within.right - width;
      const top = corner.includes("top") ? within.top : within.bottom - height;
      return boxes.filter((box) => box.right > left && box.left < left + width && box.bottom > top && box.top < top + height).length;
    });
    const best = covers.indexOf(Math.min(...covers));
    CORNERS.forEach((corner, at) => one.classList.toggle(`is-${corner}`, at === best));
  }

  /** @type {(left: number, top: number, wide: number, high: number) => void} */
  return (left, top, wide, high) => {
    const svg = picture();
    if (svg !== of) {
      shown?.remove();
      shown = undefined;
      of = svg;
    }
    const isWhole = wide > 0.99 && high > 0.99;
    if (!svg || (isWhole && !shown)) return;
    shown ??= stage.appendChild(made(svg));
    shown.toggleAttribute("hidden", isWhole);
    const [w, h] = [shown.viewBox.baseVal.width, shown.viewBox.baseVal.height];
    const part = { x: Math.max(0, left) * w, y: Math.max(0, top) * h, width: Math.min(1, wide) * w, height: Math.min(1, high) * h };
    settle(shown, svg);
    for (const [name, value] of Object.entries(part)) shown.lastElementChild?.setAttribute(name, `${value}`);
  };
}
