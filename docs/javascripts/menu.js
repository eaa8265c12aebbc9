// The menu of narrow screens: the pages that stand at the foot, unfolded under the header. Without
// JavaScript it is a link to them.

/** Put the menu in the place of its link. */
export function start() {
  const link = document.querySelector("a.menu");
  const pages = document.querySelector("#_pages ul");
  if (!link || !pages) return;
  const menu = document.createElement("details");
  menu.className = "menu";
  const summary = document.createElement("summary");
  summary.textContent = link.textContent;
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", "Menu");
  nav.append(pages.cloneNode(true));
  menu.append(summary, nav);
  link.replaceWith(menu);
}
