"""A graph as one `<figure>`: legend, wide and narrow picture, and the same as a table."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup

from build_scripts.diagrams.drawing import Drawing, Mark
from build_scripts.diagrams.figure_model import (
    FigureBlock,
    Picture,
    PictureFile,
    Shapes,
    SmallFigure,
    templates,
)
from build_scripts.diagrams.figure_model import FigureKind as FigureKind
from build_scripts.diagrams.forms import Variants, actor_form, article_form, pair_form, story_form
from build_scripts.diagrams.gexf import gexf
from build_scripts.diagrams.graphml import graphml
from build_scripts.diagrams.history import DrawnAssertion, sentence_of_mark
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.midway import signs_of
from build_scripts.diagrams.rail import rail
from build_scripts.diagrams.shapes import NARROW
from build_scripts.diagrams.span import span_of
from build_scripts.diagrams.words import (
    Legend,
    counted,
    left_out_words,
    legend_of,
    rows_of,
    sentence_of,
    small_words,
    undated_words,
)
from build_scripts.record.graph import Graph, busiest, firmest, neighbourhood, without_loners
from build_scripts.record.standings import Standing

MOST_ACTORS = 200
"""A picture of a whole story draws no more; the rest is in the lists."""
MOST_STORY_TIES = 500
"""A picture of a whole story draws no more."""
MOST_TIES = 60
"""No other picture draws more."""
MOST_ROWS = 150
"""A table that would be longer holds the ties that are drawn, and leads to the rest."""

_HREF = re.compile(r'(?<= )href="([^"]*)"')

_FILE_TOP = 32.0
_FILE_ROW = 20.0
_FILE_WIDTH = 560.0
"""Of a picture as a file: room above and below it, for a row of its legend, and for its title."""

_TEXT_AT_LEAST = 12 / 14
"""A wide picture shrinks with its column until its 14 px are 12; then the narrow one is shown."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A graph as HTML, and as the text of an SVG of a GraphML and of a GEXF file, where they were asked for."""

    html: Markup
    svg: str
    graphml: str
    gexf: str = ""


def draw_block(
    graph: Graph,
    *,
    kind: FigureKind,
    focus: str | None,
    title: str,
    id_prefix: str,
    rest: str = "",
    history: Sequence[DrawnAssertion] = (),
    groups: str = "",
    files: str = "",
) -> Markup:
    """Draw a graph as one block of finished HTML; parameters and result are as in `draw`."""
    return draw(
        graph,
        kind=kind,
        focus=focus,
        title=title,
        id_prefix=id_prefix,
        rest=rest,
        history=history,
        groups=groups,
        files=files,
    ).html


def draw(
    graph: Graph,
    *,
    kind: FigureKind,
    focus: str | None,
    title: str,
    id_prefix: str,
    rest: str = "",
    history: Sequence[DrawnAssertion] = (),
    groups: str = "",
    files: str = "",
    page: str = "",
    most: int = MOST_ACTORS,
) -> Figure:
    """Draw a graph as one block of finished HTML on a single `<figure>`, and as files beside it.

    `kind` chooses the layout; "actor" needs `focus`, the id of the actor in the middle, and shows
    the ties that touch it; "pair" needs `focus`, the actor on the left, and `history`, by date.
    `title` heads the figure. `id_prefix` begins its ids and must differ between the diagrams of one
    page; a `_` is put before it. Actors without a tie are not drawn. `rest` is the address of a
    page with every tie, for the table of a graph that is too large; `groups` that which the number
    of a group is put behind, for the map of groups of a story. `files` is the
    address of the files without their endings, and `page` that of the page, whole or from the root
    of the site; without `files` there are none. A story is drawn with its `most` best tied
    actors. Everything is empty for a graph without ties.
    """
    whole = without_loners(graph if kind != "actor" else neighbourhood(graph, focus or ""))
    if not whole.edges:
        return Figure(Markup(""), "", "")
    drawn = whole
    if kind == "story":
        drawn, _, _ = busiest(whole, min(most, MOST_ACTORS))
    drawn, _, _ = firmest(drawn, MOST_STORY_TIES if kind == "story" else MOST_TIES)
    variants = _variants(drawn, kind, focus, history) or story_form(drawn, whole, groups)
    names = {node.id: clean(node.label) or "?" for node in whole.nodes}
    tabled = whole if len(whole.edges) <= MOST_ROWS else drawn
    span = span_of(tabled)
    every = len(whole.edges)
    left_out = " ".join(
        filter(
            None,
            (
                left_out_words(
                    drawn,
                    len(whole.nodes) - len(drawn.nodes),
                    len(whole.edges) - len(drawn.edges),
                    is_tabled=tabled is whole,
                ),
                small_words(variants.wide),
            ),
        )
    )
    has_words = any(tie.labels for tie in variants.wide.ties) or bool(variants.wide.heads)
    legend = legend_of(drawn, has_words=has_words)
    sentences = {edge.id: sentence_of(edge, names) for edge in drawn.edges}
    wide = Picture("wide", variants.wide, _shapes(variants.wide, sentences, names))
    narrow = Picture("narrow", variants.narrow, _shapes(variants.narrow, sentences, names))
    html = templates().fill(
        FigureBlock(
            kind=kind,
            fits=_fits(variants.wide.width),
            title=clean(title),
            id=f"_{id_prefix.lstrip('_')}",
            left_out=left_out,
            files=files,
            legend=legend,
            span=span,
            undated=undated_words(span.undated) if span else "",
            pictures=(wide, narrow),
            count=counted(every, "tie")
            if len(tabled.edges) == every
            else f"{len(tabled.edges):,} of {counted(every, 'tie')}",
            rows=rows_of(tabled),
            rest=rest if tabled is not whole else "",
        )
    )
    return Figure(
        _block(html),
        _file(wide, legend, sentences, names, clean(title), left_out, page) if page else "",
        graphml(whole, title, page) if page else "",
        gexf(whole, title, page) if page else "",
    )


def render_small(graph: Graph, *, title: str, id_prefix: str) -> Markup:
    """Draw a few ties as one small picture, as wide as a phone, without legend and table.

    Whoever shows it says the same in words beside it. Parameters are as in `draw_block`. Returns empty
    markup for a graph without ties.
    """
    whole = without_loners(graph)
    if not whole.edges:
        return Markup("")
    drawn, _, _ = firmest(whole, MOST_TIES)
    names = {node.id: clean(node.label) or "?" for node in drawn.nodes}
    drawing = rail(drawn, NARROW)
    sentences = {edge.id: sentence_of(edge, names) for edge in drawn.edges}
    html = templates().fill(
        SmallFigure(
            title=clean(title),
            id=f"_{id_prefix.lstrip('_')}",
            picture=Picture("narrow", drawing, _shapes(drawing, sentences, names)),
            count=counted(len(drawn.edges), "tie"),
            left_out=left_out_words(
                drawn,
                len(whole.nodes) - len(drawn.nodes),
                len(whole.edges) - len(drawn.edges),
                is_tabled=False,
            ),
        )
    )
    return _block(html)


def _shapes(drawing: Drawing, sentences: dict[str, str], names: dict[str, str]) -> Markup:
    """Write the shapes of a picture; `sentences` say each tie, by its id."""
    text = templates().fill(
        Shapes(
            drawing=drawing,
            names=names,
            said=partial(_said, names),
            sentences=sentences,
            signs=signs_of(drawing),
        )
    )
    return Markup(text)


def _file(
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
    own = {tie.edge.id: sentence_of(tie.edge, names) for tie in drawing.ties}
    is_same = own.items() <= sentences.items()
    rows = max(len(legend.families), len(legend.lines))
    text = templates().fill(
        PictureFile(
            shapes=picture.shapes if is_same else _shapes(drawing, own, names),
            title=title,
            left_out=left_out,
            legend=legend,
            count=counted(len(drawing.ties), "tie"),
            top=_FILE_TOP,
            legend_top=_FILE_TOP + drawing.height + _FILE_TOP,
            standings=[standing for standing in Standing if standing.is_drawn],
            width=max(drawing.width, _FILE_WIDTH) + _FILE_TOP,
            height=drawing.height + 3 * _FILE_TOP + _FILE_ROW * rows,
        )
    )
    block = str(_block(text))
    if urlsplit(page).scheme:
        return _HREF.sub(lambda found: f'href="{urljoin(page, found[1])}"', block)
    # Beside its page, an address inside the page begins with the page.
    return block.replace('href="#', 'href="./#')


def _said(names: dict[str, str], mark: Mark) -> str:
    """Say what a mark of the history stands for."""
    assert mark.said is not None
    assert mark.edge is not None
    return sentence_of_mark(mark.said, mark.edge, names)


def _block(html: str) -> Markup:
    # Markdown ends a block of HTML at a blank line.
    return Markup("\n".join(filter(None, (line.strip() for line in html.splitlines()))) + "\n")


def _variants(
    drawn: Graph, kind: FigureKind, focus: str | None, history: Sequence[DrawnAssertion]
) -> Variants | None:
    """Draw a graph by its kind; None for a whole story, of which more than `drawn` may be shown."""
    if kind == "story":
        return None
    if kind == "article":
        return article_form(drawn)
    middle = next(node for node in drawn.nodes if node.id == focus)
    if kind == "pair":
        return pair_form(drawn, middle, history)
    return actor_form(drawn, middle)


def _fits(width: float) -> str:
    """Return from how wide a column on, in steps of 50 pixels, the wide picture is readable."""
    return str(max(400, 50 * math.ceil(width * _TEXT_AT_LEAST / 50)))
