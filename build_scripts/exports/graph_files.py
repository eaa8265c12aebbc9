"""The files of graphs beside pages say, as the data does, of which content they are, and whose it is.

They are made with the pages, before the content has its hash: the sentences are added when it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import escape

from build_scripts.exports.edition import Edition
from build_scripts.views.frame.pages import Page

_ENDS_OF_DESCRIPTIONS = {".graphml": "</desc>", ".gexf": "</description>"}


def with_edition(pages: Iterable[Page], edition: Edition) -> Iterator[Page]:
    """Yield the pages, those of them that are files of graphs with what is said of every file."""
    said = escape(" ".join(("", *edition.lines)))
    for page in pages:
        end = _ENDS_OF_DESCRIPTIONS.get(page.path[page.path.rfind(".") :])
        if end:
            page = replace(page, text=page.text.replace(end, f"{said}{end}", 1))
        yield page
