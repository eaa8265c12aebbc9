// A list that went on in parts: an address that names here what stands on another part leads on to it.

const LINKS = "a[data-elsewhere]";

/** Follow the address of the page, now and whenever it changes. */
export function start() {
  addEventListener("hashchange", lead);
  lead();
}

function lead() {
  const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (at instanceof HTMLAnchorElement && at.matches(LINKS)) location.replace(at.href);
}
