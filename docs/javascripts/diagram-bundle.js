// A bundle opens where it stands: the ties of two actors, by how they stand, each a link to its words.

/** @typedef {{ standing: string, heading: string, href: string, edge: string }} Listed */

/**
 * What the row of a tie says: its heading, and how it stands.
 * @param {any} row
 * @returns {Listed}
 */
export function listed(row) {
  const link = row.querySelector("a");
  const [standing] = row.cells[3].textContent.split(":");
  const said = (link.ariaLabel ?? link.getAttribute("aria-label") ?? "").replace(/^Evidence: /, "");
  return { standing, heading: said.split(`. ${standing}`)[0], href: link.getAttribute("href"), edge: row.dataset.edge };
}

/**
 * The same by standing, in the order of the rows' first of each.
 * @param {Listed[]} all
 * @param {string[]} order the names of the standings, as the legend has them
 */
export function grouped(all, order) {
  return order
    .map((standing) => ({ standing, ties: all.filter((one) => one.standing === standing) }))
    .filter(({ ties }) => ties.length);
}

/**
 * Serve the bundles of a figure.
 * @param {HTMLElement} figure
 * @param {HTMLElement} stage
 * @param {{ idsOf: (one: any) => string[], rowsOf: (svg: Element | undefined) => any[] }} chosen
 */
export function bundles(figure, stage, { idsOf, rowsOf }) {
  /** @type {HTMLElement | undefined} */
  let panel;

  function close() {
    const held = panel?.contains(document.activeElement);
    panel?.remove();
    panel = undefined;
    if (held) stage.focus({ preventScroll: true });
  }

  /** @type {(name: string, text: string, of?: string) => HTMLElement} */
  const element = (name, text, of = "p") => {
    const one = document.createElement(of);
    one.className = `diagram__${name}`;
    one.textContent = text;
    return one;
  };

  /** @param {any} bundle */
  function list(bundle) {
    const ids = new Set(idsOf(bundle));
    const rows = rowsOf(undefined).filter((row) => ids.has(row.dataset.edge) && !row.matches(".is-out"));
    const order = [...figure.querySelectorAll(".diagram__signs--lines label span")].map((one) =>
      `${one.firstChild?.textContent}`.trim());
    return grouped(rows.map(listed), order).map(({ standing, ties }) => {
      const group = document.createElement("ul");
      for (const tie of ties) {
        const item = document.createElement("li"), link = document.createElement("a");
        link.href = tie.href;
        link.textContent = tie.heading;
        link.dataset.edge = tie.edge;
        item.append(link);
        group.append(item);
      }
      return [element("stands", `${standing}, ${ties.length}`), group];
    }).flat();
  }

  /** @param {any} bundle */
  function open(bundle) {
    close();
    panel = element("panel", "", "div");
    panel.setAttribute("role", "group");
    const title = element("of", bundle.querySelector("title").textContent.split(".")[0]);
    panel.setAttribute("aria-label", `${title.textContent}`);
    const shut = element("shut", "Close", "button");
    shut.setAttribute("type", "button");
    shut.addEventListener("click", close);
    const page = document.createElement("a");
    page.href = bundle.getAttribute("href");
    page.textContent = "All that is said of these two";
    const last = element("more", "");
    last.append(page);
    panel.append(title, shut, ...list(bundle), last);
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close();
    });
    stage.after(panel);
    place(panel, bundle);
    panel.querySelector("a")?.focus({ preventScroll: true });
  }

  /**
   * Set it beside the words of its bundle, inside the figure.
   * @param {HTMLElement} one
   * @param {Element} bundle
   */
  function place(one, bundle) {
    const at = (bundle.querySelector("text") ?? bundle).getBoundingClientRect();
    const within = figure.getBoundingClientRect();
    const left = at.left + at.width / 2 - within.left - one.offsetWidth / 2;
    one.style.left = `${Math.max(0, Math.min(left, within.width - one.offsetWidth))}px`;
    one.style.top = `${at.bottom - within.top + figure.scrollTop + 6}px`;
    one.scrollIntoView({ block: "nearest" });
  }

  return { open, close, isOpen: () => !!panel };
}
