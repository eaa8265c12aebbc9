"""The tree of an HTML5 page: lexbor's, as selectolax gives it, with what of it a reader needs.

Only an HTML5 parser gives the tree that a browser has: in others an unclosed `<p hidden>` takes the
rest of the page, and `<wbr>` the rest of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version

from selectolax.lexbor import LexborHTMLParser, LexborNode

from build_scripts.codes import intake as codes
from build_scripts.intake.html_rules import REPLACED, UNSEEN
from build_scripts.intake.refusals import MOST_MARKUP, CannotReadError

READER = f"selectolax {version('selectolax')}"

_UNSEEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden)"
    r"\s*(?:!\s*important\s*)?(?:;|$)",
    re.IGNORECASE,
)
_DATA_ADDRESS = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'\s>)]{2000,}")
_SHADOW = ("shadowrootmode", "shadowmode", "shadowroot")


_TAG = re.compile(
    r"<(/?)(?:div|span|b|i|em|a|u|font|section|article|ul|ol|table|blockquote|center)\b", re.I
)
_DEEPEST = 5_000
"""No page that somebody wrote is nested like this; the time of parsing grows with the square of it."""
_MOST_SHADOWS = 500


class Tree:
    """A parsed page. Trees of shadow roots, which stand in templates, are kept alive here too."""

    def __init__(self, markup: str) -> None:
        # Pictures inside the page are no words, and megabytes of them would be copied about.
        markup = _DATA_ADDRESS.sub("data:,", markup)
        if len(markup) > MOST_MARKUP:
            message = f"The page has {len(markup):,} characters of markup, without its pictures."
            raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
        _must_not_be_too_deep(markup)
        self._parsers = [LexborHTMLParser(markup)]
        self._has_shadows = "<template" in markup.lower()

    @property
    def root(self) -> LexborNode | None:
        """The `<html>` element."""
        return self._parsers[0].root

    @property
    def body(self) -> LexborNode | None:
        """The `<body>` element."""
        return self._parsers[0].body

    def css(self, selector: str) -> list[LexborNode]:
        """Return the elements that a selector names, in the order of the page."""
        return self._parsers[0].css(selector)

    def shadow_of(self, node: LexborNode) -> LexborNode | None:
        """Return the shadow tree of an element, where it was saved with the page, else None."""
        if not self._has_shadows or len(self._parsers) > _MOST_SHADOWS:
            return None
        for child in children(node):
            if child.tag == "template" and any(name in child.attributes for name in _SHADOW):
                markup = child.html or ""
                inner = markup[markup.find(">") + 1 : markup.rfind("</template")]
                self._parsers.append(LexborHTMLParser(inner))
                return self._parsers[-1].body
        return None


def _must_not_be_too_deep(markup: str) -> None:
    depth = 0
    for found in _TAG.finditer(markup):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        if depth > _DEEPEST:
            message = f"More than {_DEEPEST:,} elements stand inside each other."
            raise CannotReadError(codes.SOURCE_BROKEN, message)


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a node: elements, texts, comments."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute; empty where it is missing or empty."""
    return node.attributes.get(name) or ""


def is_unseen(node: LexborNode) -> bool:
    """Whether a browser does not show an element, by itself; style sheets are another matter."""
    tag = node.tag
    if tag in UNSEEN or tag in REPLACED:
        return True
    attributes = node.attributes
    if not attributes:
        return tag == "dialog"
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found":
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _UNSEEN_STYLE.search(style or "") is not None


def plain_words(node: LexborNode) -> str:
    """Return the words of an element on one line, for notes and comparisons."""
    return " ".join((node.text(deep=True, separator="") or "").split())
