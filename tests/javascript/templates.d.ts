// What the templates promise to the scripts: these elements are on every page where the script that
// asks for them is started, and are what is said here. For the type check alone; nothing loads it.

interface ParentNode {
  querySelector(selectors: "[data-filters]"): HTMLFormElement;
  querySelector(selectors: "[type=reset]"): HTMLButtonElement;
  querySelector(selectors: "[data-finder]" | ".walk" | ".walk__nav" | ".diagram__full"): HTMLElement;
  querySelector(selectors: "input[role=combobox]" | "[data-find-key]"): HTMLInputElement;
  querySelector(selectors: "[role=listbox]" | "[role=status]" | "[data-preview-version]"): HTMLElement;
  querySelector(selectors: "a[rel=bookmark]" | "[data-find-every]"): HTMLAnchorElement;
  querySelector(selectors: "a[data-moved]"): HTMLAnchorElement | null;
  querySelector(selectors: "figure.diagram"): import("../../docs/javascripts/diagram.js").Figure | null;
  querySelectorAll(selectors: "figure.diagram"): NodeListOf<import("../../docs/javascripts/diagram.js").Figure>;
  querySelectorAll(selectors: "[data-entry]" | "ol.timeline" | "[data-find-open]"): NodeListOf<HTMLElement>;
  querySelectorAll(selectors: ".walk__step"): NodeListOf<HTMLElement>;
  querySelectorAll(selectors: ".walk__words"): NodeListOf<HTMLDetailsElement>;
  querySelectorAll(selectors: ".diagram__picture" | "[data-edge]"): NodeListOf<SVGElement>;
  querySelectorAll(selectors: "[data-zoom]"): NodeListOf<HTMLElement>;
  querySelectorAll(selectors: "a[data-fill]"): NodeListOf<HTMLAnchorElement>;
}

interface Navigator {
  connection?: { saveData?: boolean };
}
