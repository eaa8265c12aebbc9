// Evidence in place: what a link leads to is shown in a sheet over the page, with a link to where
// it stands. A link opts in with the attribute `data-sheet`; without JavaScript, with a modifier
// key, or where the page cannot be fetched, it is an ordinary link.

import { addButtons } from "./copy.js";

const LINKS = "a[data-sheet]";
const KEEP = 12; // pages kept in memory
const REST = 90; // milliseconds on a link before its page is fetched

/** @type {Map<string, Promise<Document>>} */
const pages = new Map(); // by address without fragment
/** @type {ReturnType<typeof made> | undefined} */
let parts; // the dialog and what stands in it, made when first needed
/** @type {URL[]} */
let shown = []; // addresses of what was opened inside one another; the last is on view
/** @type {any} */
let opener; // what gets the focus back
let asked = 0; // how often the sheet was asked for something

/** Open links that ask for it in place, and fetch their pages when a reader dwells on one. */
export function start() {
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    openSheet(link.getAttribute("href") ?? "", link);
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @param {Event} event */
  const dwell = (event) => {
    clearTimeout(resting);
    const link = linkAt(event.target);
    if (link && !navigator.connection?.saveData)
      resting = setTimeout(() => fetched(addressOf(link.getAttribute("href") ?? "")).catch(() => {}), REST);
  };
  document.addEventListener("pointerover", dwell);
  document.addEventListener("focusin", dwell);
}

/**
 * Show the element that `href` names by its fragment: from this page, or fetched from its own.
 * Inside an open sheet it takes the place of what is there, with a way back. `from` gets the focus
 * when the sheet closes. Where the element cannot be had, the browser follows the link instead.
 * @param {string} href
 * @param {Element?} from
 */
export async function openSheet(href, from = document.activeElement) {
  const target = addressOf(href);
  const number = ++asked;
  const found = await copied(target).catch(() => null);
  if (number !== asked) return; // something else was asked for while this was on its way
  if (!found) {
    location.assign(target);
    return;
  }
  parts ??= made();
  if (!parts.dialog.open) opener = from;
  shown = parts.dialog.open ? [...shown, target] : [target];
  show(parts, found, target);
}

/**
 * @param {EventTarget?} target
 * @returns {Element?}
 */
function linkAt(target) {
  return target instanceof Element ? target.closest(LINKS) : null;
}

/** @param {MouseEvent} event */
function isPlain(event) {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** @param {string} href */
function addressOf(href) {
  return new URL(href, document.baseURI);
}

/** @param {URL} address */
const bare = (address) => address.href.split("#")[0];

/**
 * The document at an address: this one, or another page of this site, parsed and never run.
 * @param {URL} address
 * @returns {Promise<Document>}
 */
function fetched(address) {
  const key = bare(address);
  if (key === location.href.split("#")[0]) return Promise.resolve(document);
  if (address.origin !== location.origin) return Promise.reject(new Error("another site"));
  const kept = pages.get(key);
  if (kept) return kept;
  const page = fetch(key).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  });
  page.catch(() => pages.delete(key));
  pages.set(key, page);
  const [oldest] = pages.keys();
  if (pages.size > KEEP) pages.delete(oldest);
  return page;
}

/**
 * A copy of the named element that can stand in this page, with the line that says where it is from.
 * @param {URL} address
 */
async function copied(address) {
  const page = await fetched(address);
  const original = page.getElementById(decodeURIComponent(address.hash.slice(1)));
  if (!original) return null;
  const copy = document.importNode(original, true);
  const settled = [copy, ...copy.querySelectorAll("*")];
  for (const one of settled) {
    if (one.matches("script, style, iframe, object, embed, base, meta, link")) one.remove();
    for (const name of ["href", "src", "action"]) {
      const value = one.getAttribute(name);
      if (value !== null) one.setAttribute(name, new URL(value, bare(address)).href);
    }
    if (one instanceof HTMLAnchorElement && one.hasAttribute("data-fill")) one.textContent = one.href;
    // What is folded among others is wanted here; long texts to copy are not.
    if (one instanceof HTMLDetailsElement && !one.matches(".copyable")) one.open = true;
    for (const name of ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "name"])
      if (one.hasAttribute(name))
        one.setAttribute(name, `${one.getAttribute(name)}`.replace(/\S+/g, "sheet-$&"));
  }
  addButtons(copy);
  const list = original.parentElement;
  /** @type {Element | DocumentFragment} */
  let body = document.createDocumentFragment();
  if (list && original.matches("li")) {
    body = /** @type {Element} */ (list.cloneNode(false));
    body.removeAttribute("id");
  }
  body.append(copy);
  return {
    body,
    from: original.closest("[data-printed-in]")?.getAttribute("data-printed-in") ?? "",
    title: original.closest("[data-title]")?.getAttribute("data-title") ?? "The words it rests on",
  };
}

function made() {
  const dialog = document.createElement("dialog");
  dialog.className = "sheet md-typeset";
  dialog.setAttribute("aria-labelledby", "sheet--title");
  const frame = element("div", "sheet__frame");
  const bar = element("div", "sheet__bar");
  const back = button("sheet__back", "Back", () => {
    shown.pop();
    const target = /** @type {URL} */ (shown.at(-1));
    copied(target).then((found) => found && show(sheet, found, target));
  });
  const title = element("h2", "sheet__title");
  title.id = "sheet--title";
  const close = button("sheet__close", "Close", () => dialog.close());
  const body = element("div", "sheet__body");
  body.tabIndex = 0;
  body.setAttribute("role", "region");
  body.setAttribute("aria-labelledby", "sheet--title");
  const foot = element("p", "sheet__foot");
  bar.append(back, title, close);
  frame.append(bar, body, foot);
  dialog.append(frame);

  // A press that began inside and ended on the backdrop was a selection of words.
  /** @type {EventTarget?} */
  let pressed;
  dialog.addEventListener("pointerdown", (event) => (pressed = event.target));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && pressed === dialog) dialog.close();
  });
  // The keys of the page beneath (its search among them) are not for here.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => {
    document.documentElement.classList.remove("sheet-open", "sheet-gutter");
    body.replaceChildren();
    shown = [];
    if (opener?.isConnected) opener.focus();
  });
  document.body.append(dialog);
  const sheet = { dialog, back, title, body, foot };
  return sheet;
}

/**
 * @param {ReturnType<typeof made>} sheet
 * @param {{ body: Node, from: string, title: string }} found
 * @param {URL} target
 */
function show(sheet, { body, from, title }, target) {
  sheet.title.textContent = title;
  sheet.back.hidden = shown.length < 2;
  sheet.body.replaceChildren(body);
  const link = element("a", "", "Open the page");
  link.href = target.href;
  // On this very page the address changes nothing but the place.
  link.addEventListener("click", (event) => isPlain(event) && sheet.dialog.close());
  sheet.foot.replaceChildren(...(from ? [element("span", "", `In ${from}`)] : []), link);
  if (!sheet.dialog.open) {
    const root = document.documentElement;
    root.classList.toggle("sheet-gutter", innerWidth > root.clientWidth);
    root.classList.add("sheet-open");
    sheet.dialog.showModal();
  }
  sheet.body.scrollTop = 0;
  sheet.body.focus({ preventScroll: true });
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} classes
 */
function element(name, classes, text = "") {
  const one = document.createElement(name);
  one.className = classes;
  one.textContent = text;
  return one;
}

/**
 * @param {string} classes
 * @param {string} text
 * @param {() => void} act
 */
function button(classes, text, act) {
  const one = element("button", classes, text);
  one.type = "button";
  one.addEventListener("click", act);
  return one;
}
