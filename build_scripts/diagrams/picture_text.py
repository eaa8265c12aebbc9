"""A finished drawing as text: its shapes for a page, and a picture as a file of its own."""

from __future__ import annotations

import re
from functools import partial
from typing import Final
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from build_scripts.diagrams.drawing import Drawing, Mark
from build_scripts.diagrams.figure_model import Picture, PictureFile, Shapes, templates
from build_scripts.diagrams.history import sentence_of_mark
from build_scripts.diagrams.midway import signs_of
from build_scripts.diagrams.strokes import strokes_of
from build_scripts.diagrams.words import Legend, sentence_of, sentence_of_bundle
from build_scripts.record.standings import Standing
from build_scripts.telling.terms import how_many

_HREF: Final = re.compile(r'(?<= )href="([^"]*)"')

_FILE_TOP: Final = 32.0
_FILE_ROW: Final = 20.0
_FILE_WIDTH: Final = 560.0
"""Of a picture as a file: room above and below it, for a row of its legend, and for its title."""


def shapes_of(drawing: Drawing, sentences: dict[str, str], names: dict[str, str]) -> Markup:
    """Write the shapes of a picture; `sentences` say each tie, by its id."""
    text = templates().fill(
        Shapes(
            drawing=drawing,
            names=names,
            said=partial(_said, names),
            sentences={**sentences, **_of_bundles(drawing, names)},
            signs=signs_of(drawing),
            strokes=strokes_of(drawing),
        )
    )
    return Markup(text)


def _of_bundles(drawing: Drawing, names: dict[str, str]) -> dict[str, str]:
    """Say every bundle of a picture, by its id."""
    bundles = (tie.edge for tie in drawing.ties if tie.edge.bundle)
    return {bundle.id: sentence_of_bundle(bundle, names) for bundle in bundles}


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
    ties = (tie.edge for tie in drawing.ties if not tie.edge.bundle)
    own = {tie.id: sentence_of(tie, names) for tie in ties}
    is_same = own.items() <= sentences.items()
    rows = max(len(legend.families), len(legend.lines))
    text = templates().fill(
        PictureFile(
            shapes=picture.shapes if is_same else shapes_of(drawing, own, names),
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


def _said(names: dict[str, str], mark: Mark) -> str:
    """Say what a mark of the history stands for."""
    assert mark.said is not None
    assert mark.edge is not None
    return sentence_of_mark(mark.said, mark.edge, names)


def as_block(html: str) -> Markup:
    """Return a block of finished HTML as Markdown keeps it."""
    # Markdown ends a block of HTML at a blank line.
    return Markup("\n".join(filter(None, (line.strip() for line in html.splitlines()))) + "\n")
