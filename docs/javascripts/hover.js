// The small card of a name: who this is, under the pointer or at the focus. It comes after a
// moment, stays while the pointer is on it, and goes with Escape (WCAG 2.2, 1.4.13). Not on touch,
// where a tap is a tap. What it says is fetched from a small file of a few names, once.

import { hashOf } from "./search-numbers.js";

const COMES = 350; // milliseconds on a name before its card comes
const GOES = 220; // and off it before the card goes
const EDGE = 8; // pixels between the card and the edge of the window

const root = new URL("../", import.meta.url).href;
const named = /^(actors|topics)\/(?!\d+\/$)[a-z0-9-]+\/$/;
/** @type {Map<string, Promise<Record<string, Record<string, string>>?>>} */
const files = new Map();

/** @type {HTMLElement | undefined} */
let card;
/** @typedef {HTMLAnchorElement | SVGAElement} Name */

/** @type {Name?} */
let owner = null; // the link whose card is shown
/** @type {ReturnType<typeof setTimeout> | undefined} */
let coming;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let going;

/** Serve every name in the text of the page, and in a sheet over it. */
export function start() {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    if (isOnCard(event.target)) return clearTimeout(going);
    want(nameAt(event.target), COMES);
  });
  document.addEventListener("focusin", (event) => {
    const link = nameAt(event.target);
    want(link?.matches(":focus-visible") ? link : null, COMES);
  });
  // The keys of a picture go from actor to actor without moving the focus.
  document.addEventListener("card", (event) => want(nameAt(/** @type {CustomEvent} */ (event).detail), COMES));
  document.addEventListener("keydown", (event) => {
    clearTimeout(coming);
    if (event.key !== "Escape" || !owner) return;
    // Escape takes away the card, and only then what is beneath it.
    event.preventDefault();
    hide();
  }, true);
  for (const name of ["scroll", "pointerdown", "resize"])
    addEventListener(name, (event) => isOnCard(event.target) || hide(), { capture: true, passive: true });
}

/** @param {EventTarget?} target */
function isOnCard(target) {
  return card?.contains(/** @type {Node?} */ (target));
}

/**
 * @param {EventTarget?} target
 * @returns {Name?}
 */
function nameAt(target) {
  /** @type {Name?} */
  const link = target instanceof Element ? target.closest("main a[href], dialog a[href]") : null;
  if (!link || link.closest(".parts")) return null;
  const address = addressOf(link);
  if (!address.startsWith(root) || address === location.href.split("#")[0]) return null;
  return named.test(address.slice(root.length)) ? link : null;
}

/**
 * The whole address of a link, in the text or in a picture.
 * @param {Name} link
 */
function addressOf(link) {
  return typeof link.href === "string" ? link.href : new URL(link.href.baseVal, document.baseURI).href;
}

/**
 * @param {Name?} link
 * @param {number} after milliseconds
 */
function want(link, after) {
  clearTimeout(coming);
  if (link === owner) return link && clearTimeout(going);
  clearTimeout(going);
  if (owner) going = setTimeout(hide, GOES);
  if (link) coming = setTimeout(() => show(link), after);
}

/** @param {Name} link */
async function show(link) {
  const name = addressOf(link).slice(root.length);
  const address = `${root}hover/${hashOf(name).slice(-2)}.json`;
  if (!files.has(address))
    files.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
  const asked = coming;
  const lines = (await files.get(address))?.[name];
  // The pointer may have gone on in the meantime.
  if (!lines || asked !== coming || !link.isConnected) return;
  hide();
  card ??= made();
  card.replaceChildren(
    ...["name", "about", "summary", "said"].filter((key) => lines[key]).map((key) => {
      const line = document.createElement("span");
      line.className = `hovercard__${key}`;
      line.textContent = lines[key];
      return line;
    }),
  );
  // In a sheet the page beneath is out of reach, so the card stands where its name does.
  link.closest("dialog, main")?.append(card);
  card.showPopover?.();
  place(card, link);
  link.setAttribute("aria-describedby", card.id);
  owner = link;
}

function made() {
  const one = document.createElement("div");
  one.className = "hovercard";
  one.id = "hovercard";
  one.setAttribute("role", "tooltip");
  one.setAttribute("popover", "manual");
  return one;
}

/**
 * @param {HTMLElement} shown
 * @param {Name} link
 */
function place(shown, link) {
  const name = link.getClientRects()[0];
  const box = shown.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(name.left, innerWidth - box.width - EDGE));
  const below = name.bottom + EDGE / 2;
  const top = below + box.height + EDGE > innerHeight ? name.top - box.height - EDGE / 2 : below;
  shown.style.left = `${left}px`;
  shown.style.top = `${Math.max(EDGE, top)}px`;
}

function hide() {
  clearTimeout(going);
  if (!owner) return;
  owner.removeAttribute("aria-describedby");
  owner = null;
  card?.hidePopover?.();
  card?.remove();
}
