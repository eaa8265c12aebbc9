"""A graph as one `<figure>`: legend, wide and narrow picture, and the same as a table."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from build_scripts.diagrams.figure_model import FigureBlock, Picture, SmallFigure, templates
from build_scripts.diagrams.figure_model import FigureKind as FigureKind
from build_scripts.diagrams.forms import (
    Variants,
    actor_form,
    article_form,
    net_form,
    pair_form,
    small_form,
    story_form,
)
from build_scripts.diagrams.gexf import gexf
from build_scripts.diagrams.graphml import graphml
from build_scripts.diagrams.history import DrawnAssertion
from build_scripts.diagrams.kept_figures import Figure as Figure
from build_scripts.diagrams.kept_figures import KeptFigures
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.picture_text import as_block, picture_file
from build_scripts.diagrams.sheets import sheets_of
from build_scripts.diagrams.span import span_of
from build_scripts.diagrams.svg import shapes_of
from build_scripts.diagrams.table import table_rows
from build_scripts.diagrams.tie_values import graph_told
from build_scripts.diagrams.words import (
    left_out_words,
    legend_of,
    sentence_of,
    small_words,
    undated_words,
)
from build_scripts.record.graph import Graph, busiest, firmest, neighbourhood, without_loners
from build_scripts.telling.terms import how_many

MOST_ACTORS = 120
"""A picture of a whole story draws no more; the rest is in the lists."""
MOST_STORY_TIES = 300
"""A picture of a whole story draws no more."""
MOST_TIES = 60
"""No other picture draws more."""
MOST_ROWS = 100
"""A table that would be longer holds the ties that are drawn, and leads to the rest."""

_TEXT_AT_LEAST = 12 / 14
"""A wide picture shrinks with its column until its 14 px are 12; then the narrow one is shown."""


_kept: list[KeptFigures] = []


def keep_figures(folder: Path) -> KeptFigures:
    """Keep what is drawn from now on in a folder, and take from there what was drawn before.

    Raises OSError where the program itself cannot be read.
    """
    _kept[:] = [KeptFigures(folder)]
    return _kept[0]


def draw_block(
    graph: Graph,
    *,
    kind: FigureKind,
    focus: str | None,
    title: str,
    id_prefix: str,
    rest: str = "",
    history: Sequence[DrawnAssertion] = (),
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
    files: str = "",
    page: str = "",
) -> Figure:
    """Draw a graph as one block of finished HTML on a single `<figure>`, and as files beside it.

    `kind` chooses the layout; "actor" needs `focus`, the id of the actor in the middle, and shows
    the ties that touch it; "pair" needs `focus`, the actor on the left, and `history`, by date.
    `title` heads the figure. `id_prefix` begins its ids and must differ between the diagrams of one
    page; a `_` is put before it. Actors without a tie are not drawn. `rest` is the address of a
    page with every tie, for the table of a graph that is too large. `files` is the address of the
    files without their endings, and `page` that of the page, whole or from the root of the site;
    without `files` there are none. Everything is empty for a graph without ties.
    """
    whole = without_loners(graph if kind != "actor" else neighbourhood(graph, focus or ""))
    if not whole.edges:
        return Figure(Markup(""), "", "")
    asked = (whole, kind, focus, title, id_prefix, rest, tuple(history), files, page)

    def anew() -> Figure:
        return _drawn(whole, kind, focus, title, id_prefix, rest, history, files, page)

    return _kept[0].figure(asked, anew) if _kept else anew()


def _drawn(
    whole: Graph,
    kind: FigureKind,
    focus: str | None,
    title: str,
    id_prefix: str,
    rest: str,
    history: Sequence[DrawnAssertion],
    files: str,
    page: str,
) -> Figure:
    drawn = whole
    if kind == "story":
        drawn, _, _ = busiest(whole, MOST_ACTORS)
    drawn, _, _ = firmest(drawn, MOST_STORY_TIES if kind == "story" else MOST_TIES)
    variants = _variants(drawn, kind, focus, history)
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
                small_words(variants.wide, says_who=variants.says_who),
            ),
        )
    )
    has_bundles = any(tie.edge.bundle for tie in variants.wide.ties)
    legend = legend_of(drawn, has_words=variants.says_who, has_bundles=has_bundles)
    sentences = {edge.id: sentence_of(edge, names) for edge in whole.edges}
    wide = Picture("wide", variants.wide, shapes_of(variants.wide, sentences, names))
    narrow = Picture("narrow", variants.narrow, shapes_of(variants.narrow, sentences, names))
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
            sheets=sheets_of(variants.wide),
            count=how_many(every, "tie")
            if len(tabled.edges) == every
            else f"{len(tabled.edges):,} of {how_many(every, 'tie')}",
            rows=table_rows(tabled, sentences, names),
            rest=rest if tabled is not whole else "",
        )
    )
    if not page:
        return Figure(as_block(html), "", "")
    told = graph_told(whole, title, page, sentences)
    return Figure(
        as_block(html),
        picture_file(wide, legend, sentences, names, clean(title), left_out, page),
        graphml(told),
        gexf(told),
    )


def render_small(graph: Graph, *, title: str, id_prefix: str, in_bundles: bool = False) -> Markup:
    """Draw a few ties as one small picture, as wide as a phone, without legend and table.

    Whoever shows it says the same in words beside it. With `in_bundles` all ties between the same two
    are one line. The other parameters are as in `draw_block`. Returns empty markup for a graph without
    ties.
    """
    whole = without_loners(graph)
    if not whole.edges:
        return Markup("")
    drawn, _, _ = firmest(whole, MOST_TIES)
    names = {node.id: clean(node.label) or "?" for node in drawn.nodes}
    drawing = small_form(drawn, in_bundles=in_bundles)
    sentences = {edge.id: sentence_of(edge, names) for edge in drawn.edges}
    html = templates().fill(
        SmallFigure(
            title=clean(title),
            id=f"_{id_prefix.lstrip('_')}",
            picture=Picture("narrow", drawing, shapes_of(drawing, sentences, names)),
            count=how_many(len(drawn.edges), "tie"),
            left_out=left_out_words(
                drawn,
                len(whole.nodes) - len(drawn.nodes),
                len(whole.edges) - len(drawn.edges),
                is_tabled=False,
            ),
        )
    )
    return as_block(html)


def _variants(
    drawn: Graph, kind: FigureKind, focus: str | None, history: Sequence[DrawnAssertion]
) -> Variants:
    """Draw a graph by its kind."""
    if kind == "story":
        return story_form(drawn)
    if kind == "walk":
        return net_form(drawn)
    if kind == "article":
        return article_form(drawn)
    middle = next(node for node in drawn.nodes if node.id == focus)
    if kind == "pair":
        return pair_form(drawn, middle, history)
    return actor_form(drawn, middle)


def _fits(width: float) -> str:
    """Return from how wide a column on, in steps of 50 pixels, the wide picture is readable."""
    return str(max(400, 50 * math.ceil(width * _TEXT_AT_LEAST / 50)))
