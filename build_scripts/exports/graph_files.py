"""The files of graphs beside pages say, as the data does, of which content they are, and whose it is.

They are made as pages are, which know nothing of the hash of the content: the sentences are added here.
"""

from __future__ import annotations

from dataclasses import replace

from markupsafe import escape

from build_scripts.exports.edition import Edition
from build_scripts.views.frame.pages import Page

_ENDS_OF_DESCRIPTIONS = {".graphml": "</desc>", ".gexf": "</description>"}


def with_edition(page: Page, edition: Edition) -> Page:
    """Return a page; where it is a file of a graph, with what is said of every file."""
    said = edition_words(page.path, edition)
    if not said:
        return page
    end = _ENDS_OF_DESCRIPTIONS[_kind(page.path)]
    return replace(page, text=page.text.replace(end, f"{said}{end}", 1))


def edition_words(path: str, edition: Edition) -> str:
    """Return what a file of a graph says of its edition, escaped; "" for any other, by its path."""
    is_graph = _kind(path) in _ENDS_OF_DESCRIPTIONS
    return str(escape(" ".join(("", *edition.lines)))) if is_graph else ""


def _kind(path: str) -> str:
    return path[path.rfind(".") :]
