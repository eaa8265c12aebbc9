"""A picture as a file of its own, and figures as blocks of text."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from build_scripts.diagrams.figure_model import Picture, PictureFile, templates
from build_scripts.diagrams.svg import shapes_of
from build_scripts.diagrams.words import Legend, sentence_of
from build_scripts.record.standings import Standing
from build_scripts.telling.terms import how_many

_HREF: Final = re.compile(r'(?<= )href="([^"]*)"')

_FILE_TOP: Final = 32.0
_FILE_ROW: Final = 20.0
_FILE_WIDTH: Final = 560.0
"""Of a picture as a file: room above and below it, for a row of its legend, and for its title."""


def picture_file(
    picture: Picture,
    legend: Legend,
    sentences: dict[str, str],
    names: dict[str, str],
    title: str,
    left_out: str,
    page: str,
) -> str:
    """Write a picture as an SVG that needs nothing else: title, legend and style are in it.

    `sentences` are those of its page: a drawing may turn a tie without a direction round, and then
    its file says it the other way.
    """
    drawing = picture.drawing
    edges = (tie.edge for tie in drawing.ties if not tie.edge.bundle)
    turned = {edge.id: sentence_of(edge, names) for edge in edges if not edge.directed}
    is_same = turned.items() <= sentences.items()
    rows = max(len(legend.families), len(legend.lines))
    text = templates().fill(
        PictureFile(
            shapes=picture.shapes
            if is_same
            else shapes_of(drawing, {**sentences, **turned}, names),
            title=title,
            left_out=left_out,
            legend=legend,
            count=how_many(sum(len(tie.edge.ids) for tie in drawing.ties), "tie"),
            top=_FILE_TOP,
            legend_top=_FILE_TOP + drawing.height + _FILE_TOP,
            standings=[standing for standing in Standing if standing.is_drawn],
            width=max(drawing.width, _FILE_WIDTH) + _FILE_TOP,
            height=drawing.height + 3 * _FILE_TOP + _FILE_ROW * rows,
        )
    )
    whole = str(as_block(text))
    if urlsplit(page).scheme:
        return _HREF.sub(lambda found: f'href="{urljoin(page, found[1])}"', whole)
    # Beside its page, an address inside the page begins with the page.
    return whole.replace('href="#', 'href="./#')


def as_block(html: str) -> Markup:
    """Return a block of finished HTML as Markdown keeps it."""
    # Markdown ends a block of HTML at a blank line.
    return Markup("\n".join(filter(None, (line.strip() for line in html.splitlines()))) + "\n")
