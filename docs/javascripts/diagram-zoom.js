// Zoom and pan move the view box of a picture: by button, wheel with a modifier key, drag, pinch.
// A framed picture (a walk's) has a fixed height; what of it is shown moves by itself.

import { map } from "./diagram-map.js";

const LARGEST = 8; // times the whole picture
const LEGIBLE = 1.25; // times as drawn: what is shown by itself gets no larger
const MARGIN = 10; // around what is shown by itself, in pixels of the drawing
const MOVES = 320; // milliseconds

/**
 * Serve the buttons, wheel, pointers and fingers that change how much of a picture is seen.
 * @param {HTMLElement} figure
 * @param {HTMLElement} stage
 * @param {() => SVGSVGElement} picture the one that is seen
 * @param {() => void} changed called when the view has
 */
export function zoom(figure, stage, picture, changed) {
  // How much larger, and where the middle of the view is, in shares of the whole picture.
  let scale = 1, x = 0.5, y = 0.5;
  // How much of it is seen; its size when whole, and the width of the stage.
  let wide = 1, high = 1;
  let whole = new DOMRect(), width = 0;
  let frame = 0; // the fixed height, if there is one
  let dragged = false;
  const small = map(stage, picture, (left, top) => move(scale, left, top));
  /** @type {Map<number, PointerEvent>} */
  const fingers = new Map();
  const full = figure.querySelector(".diagram__full");
  /** @type {(low: number, value: number, most: number) => number} */
  const within = (low, value, most) => Math.min(most, Math.max(low, value));

  /** @type {(to: number, left: number, top: number) => void} */
  function move(to, left, top) {
    const svg = picture();
    if (!svg) return;
    if (frame) whole = framed(svg);
    else if (scale === 1) whole = svg.getBoundingClientRect();
    if (frame || scale === 1) width = stage.clientWidth;
    scale = to < 1.01 ? 1 : Math.min(LARGEST, to);
    const zoomed = scale > 1;
    // A picture that a finger moves must not fill the screen.
    const most = matchMedia("(pointer: coarse)").matches ? innerHeight * 0.8 : Infinity;
    const height = frame || Math.min(whole.height, most);
    wide = zoomed || frame ? width / whole.width / scale : 1;
    high = zoomed || frame ? height / whole.height / scale : 1;
    // A line may lead a little out of its picture.
    const [beside, beneath] = size(svg).map((length) => (frame ? MARGIN / length : 0));
    x = wide < 1 ? within(wide / 2 - beside, left, 1 + beside - wide / 2) : 0.5;
    y = high < 1 ? within(high / 2 - beneath, top, 1 + beneath - high / 2) : 0.5;
    stage.classList.toggle("is-zoomed", zoomed);
    stage.classList.toggle("is-framed", !!frame);
    for (const one of stage.querySelectorAll(".diagram__picture")) {
      const [w, h] = size(one), now = (zoomed || frame) && one === svg;
      const box = now ? [(x - wide / 2) * w, (y - high / 2) * h, wide * w, high * h] : [0, 0, w, h];
      one.style.height = now ? `${height}px` : "";
      one.setAttribute("viewBox", box.join(" "));
    }
    small(x - wide / 2, y - high / 2, wide, high);
    changed();
  }
  /**
   * The size of a framed picture when all of it is seen, never larger than drawn.
   * @param {SVGSVGElement} svg
   */
  function framed(svg) {
    const [w, h] = size(svg);
    const share = Math.min(1, stage.clientWidth / w, frame / h);
    return new DOMRect(0, 0, w * share, h * share);
  }
  /** @param {Element} svg */
  const size = (svg) => [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];

  /**
   * What lies at the point stays there.
   * @param {number} factor nought is the whole picture
   * @param {{ x: number, y: number }} [point]
   */
  function by(factor, point) {
    stop();
    const box = picture().getBoundingClientRect();
    const to = within(1, scale * factor, LARGEST), kept = 1 - scale / to;
    const right = point ? ((point.x - box.left) / box.width - 0.5) * wide : 0;
    const down = point ? ((point.y - box.top) / box.height - 0.5) * high : 0;
    move(to, x + right * kept, y + down * kept);
  }
  /**
   * @param {number} right
   * @param {number} down
   */
  function pan(right, down) {
    const box = picture().getBoundingClientRect();
    move(scale, x + (right / box.width) * wide, y + (down / box.height) * high);
  }
  /** @param {SVGGraphicsElement} one */
  function reveal(one) {
    if (scale === 1) return one.scrollIntoView({ block: "nearest" });
    stop();
    const box = one.getBBox(), [w, h] = size(picture());
    move(scale, (box.x + box.width / 2) / w, (box.y + box.height / 2) / h);
  }
  // Another column, another picture: the whole of it.
  new ResizeObserver(() => !frame && scale > 1 && stage.clientWidth !== width && by(0)).observe(stage);

  let moving = 0;
  const stop = () => cancelAnimationFrame(moving);
  /**
   * Hold the picture in a frame of that height, and show some of what is in it as large as it fits and
   * is drawn; all of it where there is nothing to show.
   * @param {number} height
   * @param {SVGGraphicsElement[]} some
   * @param {boolean} gently
   */
  function show(height, some, gently) {
    stop();
    const isNew = frame !== height;
    frame = height;
    const svg = picture();
    if (!svg) return;
    const [w, h] = size(svg);
    whole = framed(svg);
    width = stage.clientWidth;
    const share = whole.width / w;
    const box = around(some) ?? new DOMRect(0, 0, w, h);
    const fits = Math.min(width / (box.width + 2 * MARGIN), height / (box.height + 2 * MARGIN), LEGIBLE);
    const to = Math.max(1, fits / share);
    const goal = [to, (box.x + box.width / 2) / w, (box.y + box.height / 2) / h];
    if (isNew || !gently || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      move(to, goal[1], goal[2]);
      return;
    }
    const from = [scale, x, y], begun = performance.now();
    const step = (/** @type {number} */ now) => {
      const part = within(0, (now - begun) / MOVES, 1), eased = part * (2 - part);
      const [at, left, top] = from.map((value, index) => value + (goal[index] - value) * eased);
      move(at, left, top);
      if (part < 1) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
  }
  /** @param {SVGGraphicsElement[]} some */
  function around(some) {
    const boxes = some.map((one) => one.getBBox()).filter((box) => box.width || box.height);
    if (!boxes.length) return null;
    const left = Math.min(...boxes.map((box) => box.x)), top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return new DOMRect(left, top, right - left, bottom - top);
  }

  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && !figure.matches(".is-full")) return;
    event.preventDefault();
    by(Math.exp(-event.deltaY / 300), event);
  }, { passive: false });

  const middle = () => {
    const [one, other = one] = fingers.values();
    const apart = Math.hypot(one.x - other.x, one.y - other.y);
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart };
  };
  stage.addEventListener("pointerdown", (event) => {
    if (!event.button) fingers.set(event.pointerId, event);
  });
  addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before || (fingers.size < 2 && scale === 1)) return;
    const far = Math.hypot(event.x - before.x, event.y - before.y);
    if (!dragged && far < 5 && fingers.size < 2) return;
    dragged = true;
    const was = middle();
    fingers.set(event.pointerId, event);
    const is = middle();
    if (was.apart && is.apart) by(is.apart / was.apart, was);
    pan(was.x - is.x, was.y - is.y);
  });
  /** @param {PointerEvent} event */
  const lifted = (event) => {
    fingers.delete(event.pointerId);
    setTimeout(() => fingers.size || (dragged = false)); // after the click that ends a drag
  };
  addEventListener("pointerup", lifted);
  addEventListener("pointercancel", lifted);
  // Else the page scrolls.
  stage.addEventListener("touchmove", (event) => {
    if (event.cancelable && (event.touches[1] || scale > 1)) event.preventDefault();
  }, { passive: false });
  stage.addEventListener("dragstart", (event) => event.preventDefault());

  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => by(Number(button.dataset.zoom)));
  }
  full.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (figure.requestFullscreen) figure.requestFullscreen();
    else fill(!figure.matches(".is-full"));
  });
  figure.addEventListener("fullscreenchange", () => fill(document.fullscreenElement === figure));
  /** @param {boolean} is */
  function fill(is) {
    figure.classList.toggle("is-full", is);
    full.setAttribute("aria-pressed", `${is}`);
    // As large as the screen allows, never smaller than drawn.
    for (const svg of stage.querySelectorAll(".diagram__picture")) {
      const [w, h] = size(svg);
      const most = Math.max(1, Math.min(stage.clientWidth / w, (innerHeight - 240) / h));
      svg.style.width = is ? `${w * most}px` : "";
    }
  }

  return {
    by,
    pan,
    reveal,
    show,
    dragged: () => dragged,
    /** @param {URLSearchParams} told */
    tell: (told) => scale > 1 && !frame && told.set("at", [scale, x, y].map((n) => +n.toFixed(3)).join("_")),
    /** @param {URLSearchParams} told */
    take(told) {
      const [to, left, top] = (told.get("at") ?? "1_1_1").split("_").map(Number);
      if (to && left && top && !frame) move(to, left, top);
    },
  };
}
