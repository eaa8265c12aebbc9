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
    end = _ENDS_OF_DESCRIPTIONS.get(page.path[page.path.rfind(".") :])
    if not end:
        return page
    said = escape(" ".join(("", *edition.lines)))
    return replace(page, text=page.text.replace(end, f"{said}{end}", 1))
