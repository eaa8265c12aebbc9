// Zoom and pan, by moving the view box of a picture: by button, by wheel with a modifier key, by
// drag, by pinch; the keyboard comes through `by` and `pan`. Without zoom a finger scrolls the page.

const MOST = 8;

export function zoom(figure, stage, picture, changed) {
  // How much larger, and where the middle of the view is, in shares of the whole picture.
  let scale = 1, x = 0.5, y = 0.5;
  let dragged = false;
  const fingers = new Map();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const full = figure.querySelector(".diagram__full");

  function draw(at = { scale, x, y }) {
    for (const svg of stage.querySelectorAll(".diagram__picture")) {
      const w = +svg.getAttribute("width"), h = +svg.getAttribute("height");
      const width = w / at.scale, height = h / at.scale;
      svg.setAttribute("viewBox", [at.x * w - width / 2, at.y * h - height / 2, width, height].join(" "));
    }
    stage.classList.toggle("is-zoomed", at.scale > 1);
  }

  function move(to, slowly) {
    const from = { scale, x, y };
    scale = Math.min(MOST, Math.max(1, to.scale));
    const edge = 0.5 / scale;
    x = Math.min(1 - edge, Math.max(edge, to.x));
    y = Math.min(1 - edge, Math.max(edge, to.y));
    changed();
    if (!slowly || calm.matches) return draw();
    const goal = { scale, x, y }, begin = performance.now();
    const frame = (now) => {
      const t = Math.min(1, Math.max(0, (now - begin) / 180));
      const mix = (key) => from[key] + (goal[key] - from[key]) * t * (2 - t);
      if (goal.scale !== scale || goal.x !== x || goal.y !== y) return;
      draw({ scale: mix("scale"), x: mix("x"), y: mix("y") });
      if (t < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  // A factor of nought is the whole picture. What lies at the point stays there.
  function by(factor, point, slowly) {
    if (!factor) return move({ scale: 1, x: 0.5, y: 0.5 }, slowly);
    const to = Math.min(MOST, Math.max(1, scale * factor)), held = point ? share(point) : { x, y };
    move({ scale: to, x: held.x + ((x - held.x) * scale) / to, y: held.y + ((y - held.y) * scale) / to }, slowly);
  }
  function share({ x: left, y: top }) {
    const box = picture().getBoundingClientRect();
    return {
      x: x + ((left - box.left) / box.width - 0.5) / scale,
      y: y + ((top - box.top) / box.height - 0.5) / scale,
    };
  }
  function pan(right, down) {
    const box = picture().getBoundingClientRect();
    move({ scale, x: x + right / box.width / scale, y: y + down / box.height / scale });
  }

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
    addEventListener(name, (event) => fingers.delete(event.pointerId));
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
    dragged: () => dragged,
    tell: (told) => scale > 1 && told.set("at", [scale, x, y].map((n) => +n.toFixed(3)).join("_")),
    take(told) {
      const [s = 1, left = 0.5, top = 0.5] = (told.get("at") ?? "1").split("_").map(Number);
      if (s + left + top) move({ scale: s, x: left, y: top });
    },
  };
}
