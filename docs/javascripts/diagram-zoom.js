// Zoom and pan, by moving the view box of a picture: by button, by wheel with a modifier key, by
// drag, by pinch; the keyboard comes through `by` and `pan`. Without zoom a finger scrolls the page.

const MOST = 8;

export function zoom(figure, stage, picture, changed) {
  // How much larger, and where the middle of the view is, in shares of the whole picture.
  let scale = 1, x = 0.5, y = 0.5;
  // The picture as it stands unzoomed: pixels to its unit, its height; and the width of the stage.
  let unit, height, width;
  let dragged = false;
  const fingers = new Map();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const full = figure.querySelector(".diagram__full");
  const size = (svg, side) => +svg.getAttribute(side);
  const within = (low, value, high) => Math.min(high, Math.max(low, value));

  // How much of the picture is seen at a scale, in shares of it.
  const seen = (svg, at) => ({
    wide: at > 1 ? width / (unit * at) / size(svg, "width") : 1,
    high: at > 1 ? height / (unit * at) / size(svg, "height") : 1,
  });

  function measure() {
    const svg = picture();
    const box = svg.getBoundingClientRect();
    unit = box.width / size(svg, "width");
    // With a finger on it, a picture that is moved must not fill the whole screen.
    height = matchMedia("(pointer: coarse)").matches ? Math.min(box.height, innerHeight * 0.8) : box.height;
    width = stage.clientWidth;
  }

  function draw(at) {
    const svg = picture(), w = size(svg, "width"), h = size(svg, "height");
    const { wide, high } = seen(svg, at.scale);
    stage.classList.toggle("is-zoomed", at.scale > 1);
    svg.style.height = at.scale > 1 ? `${height}px` : "";
    svg.setAttribute("viewBox", [(at.x - wide / 2) * w, (at.y - high / 2) * h, wide * w, high * h].map((n) => +n.toFixed(2)).join(" "));
  }

  function move(to, slowly) {
    const from = { scale, x, y };
    if (scale === 1) measure();
    scale = within(1, to.scale, MOST);
    const { wide, high } = seen(picture(), scale);
    x = wide < 1 ? within(wide / 2, to.x, 1 - wide / 2) : 0.5;
    y = high < 1 ? within(high / 2, to.y, 1 - high / 2) : 0.5;
    changed();
    const goal = { scale, x, y }, begin = performance.now();
    if (!slowly || calm.matches) return draw(goal);
    const frame = (now) => {
      const t = within(0, (now - begin) / 180, 1);
      const mix = (key) => from[key] + (goal[key] - from[key]) * t * (2 - t);
      if (goal.scale !== scale || goal.x !== x || goal.y !== y) return;
      draw(t < 1 ? { scale: mix("scale"), x: mix("x"), y: mix("y") } : goal);
      if (t < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  // A factor of nought is the whole picture. What lies at the point stays there.
  function by(factor, point, slowly) {
    if (!factor) return move({ scale: 1, x: 0.5, y: 0.5 }, slowly);
    const to = within(1, scale * factor, MOST), held = point ? share(point) : { x, y };
    const part = scale / to;
    move({ scale: to, x: held.x + (x - held.x) * part, y: held.y + (y - held.y) * part }, slowly);
  }
  function share(point) {
    const box = picture().getBoundingClientRect();
    const { wide, high } = seen(picture(), scale);
    return {
      x: x + ((point.x - box.left) / box.width - 0.5) * wide,
      y: y + ((point.y - box.top) / box.height - 0.5) * high,
    };
  }
  function pan(right, down) {
    const box = picture().getBoundingClientRect();
    const { wide, high } = seen(picture(), scale);
    move({ scale, x: x + (right / box.width) * wide, y: y + (down / box.height) * high });
  }
  function reveal(one) {
    if (scale === 1) return one.scrollIntoView({ block: "nearest" });
    const box = one.getBBox(), svg = picture();
    const x = (box.x + box.width / 2) / size(svg, "width");
    move({ scale, x, y: (box.y + box.height / 2) / size(svg, "height") }, true);
  }
  // Another column, another picture: the whole of it.
  new ResizeObserver(() => {
    if (scale > 1 && stage.clientWidth !== width) {
      for (const svg of stage.querySelectorAll(".diagram__picture")) {
        svg.style.height = "";
        svg.setAttribute("viewBox", `0 0 ${size(svg, "width")} ${size(svg, "height")}`);
      }
      stage.classList.remove("is-zoomed");
      scale = 1;
      x = y = 0.5;
      changed();
    }
  }).observe(stage);

  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && !figure.matches(".is-full")) return;
    event.preventDefault();
    by(Math.exp(-event.deltaY / 300), event);
  }, { passive: false });

  // --- Fingers and the mouse ----------------------------------------------------------------------

  const middle = () => {
    const [one, other = one] = fingers.values();
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, apart: Math.hypot(one.x - other.x, one.y - other.y) };
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!fingers.size) dragged = false;
    fingers.set(event.pointerId, event);
  });
  addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before || (fingers.size < 2 && scale === 1)) return;
    if (!dragged && fingers.size < 2 && Math.hypot(event.x - before.x, event.y - before.y) < 5) return;
    dragged = true;
    const was = middle();
    fingers.set(event.pointerId, event);
    const is = middle();
    if (was.apart && is.apart) by(is.apart / was.apart, was);
    pan(was.x - is.x, was.y - is.y);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    addEventListener(name, (event) => {
      fingers.delete(event.pointerId);
      setTimeout(() => fingers.size || (dragged = false)); // after the click that ends a drag
    });
  }
  // Two fingers are ours, and so is one when there is something to pan; else the page scrolls.
  stage.addEventListener("touchmove", (event) => {
    if (event.cancelable && (event.touches.length > 1 || scale > 1)) event.preventDefault();
  }, { passive: false });
  stage.addEventListener("dragstart", (event) => event.preventDefault());

  // --- Buttons ------------------------------------------------------------------------------------

  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => by(+button.dataset.zoom, null, true));
  }
  full.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (figure.requestFullscreen) figure.requestFullscreen();
    else filled(!figure.matches(".is-full"));
  });
  figure.addEventListener("fullscreenchange", () => filled(document.fullscreenElement === figure));
  function filled(is) {
    figure.classList.toggle("is-full", is);
    full.setAttribute("aria-pressed", is);
  }

  return {
    by,
    pan,
    reveal,
    dragged: () => dragged,
    tell: (told) => scale > 1 && told.set("at", [scale, x, y].map((n) => +n.toFixed(3)).join("_")),
    take(told) {
      const [s = 1, left = 0.5, top = 0.5] = (told.get("at") ?? "1").split("_").map(Number);
      if (s + left + top) move({ scale: s, x: left, y: top });
    },
  };
}
