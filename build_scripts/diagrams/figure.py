"""A graph as one `<figure>`: legend, wide and narrow picture, and the same as a table."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from build_scripts.diagrams.drawing import Drawing, Mark
from build_scripts.diagrams.forms import Variants, actor_form, article_form, pair_form
from build_scripts.diagrams.history import Said, sentence_of_mark
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.rail import rail
from build_scripts.diagrams.shapes import NARROW, number
from build_scripts.diagrams.span import span_of
from build_scripts.diagrams.words import (
    counted,
    left_out_words,
    legend_of,
    rows_of,
    sentence_of,
    undated_words,
)
from build_scripts.graph import Graph, busiest, firmest, neighbourhood, without_loners

Kind = Literal["article", "actor", "pair", "story"]

MOST_ACTORS = 24
"""A picture of a whole story names no more; the rest is in its table."""
MOST_TIES = 60
"""No picture draws more, of whatever kind."""
MOST_ROWS = 150
"""A table that would be longer holds the ties that are drawn, and leads to the rest."""

_TEXT_AT_LEAST = 12 / 14
"""A wide picture shrinks with its column until its 14 px are 12; then the narrow one is shown."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """One variant as the template needs it; `part` is the class and the part of its ids."""

    part: str
    drawing: Drawing


def render(
    graph: Graph,
    *,
    kind: Kind,
    focus: str | None,
    title: str,
    id_prefix: str,
    rest: str = "",
    history: Sequence[Said] = (),
) -> Markup:
    """Draw a graph as one block of finished HTML on a single `<figure>`.

    `kind` chooses the layout; "actor" needs `focus`, the id of the actor in the middle, and shows
    the ties that touch it; "pair" needs `focus`, the actor on the left, and `history`, by date. `title` heads the figure. `id_prefix` begins its ids and must differ
    between the diagrams of one page; a `_` is put before it. Actors without a tie are not drawn.
    `rest` is the address of a page with every tie, for the table of a graph that is too large.
    Returns empty markup for a graph without ties.
    """
    whole = without_loners(graph if kind != "actor" else neighbourhood(graph, focus or ""))
    if not whole.edges:
        return Markup("")
    drawn = whole
    if kind == "story":
        drawn, _, _ = busiest(whole, MOST_ACTORS)
    drawn, _, _ = firmest(drawn, MOST_TIES)
    variants = _variants(drawn, kind, focus, history)
    names = {node.id: clean(node.label) or "?" for node in whole.nodes}
    tabled = whole if len(whole.edges) <= MOST_ROWS else drawn
    span = span_of(tabled)
    every = len(whole.edges)
    html = _template("figure.html").render(
        kind=kind,
        fits=_fits(variants.wide.width),
        title=clean(title),
        id=f"_{id_prefix.lstrip('_')}",
        left_out=left_out_words(
            drawn, len(whole.nodes) - len(drawn.nodes), len(whole.edges) - len(drawn.edges)
        ),
        legend=legend_of(drawn),
        span=span,
        undated=undated_words(span.undated) if span else "",
        pictures=(_Picture("wide", variants.wide), _Picture("narrow", variants.narrow)),
        names=names,
        said=partial(_said, names),
        sentences={edge.id: sentence_of(edge, names) for edge in drawn.edges},
        count=counted(every, "tie")
        if tabled is whole
        else f"{len(tabled.edges):,} of {counted(every, 'tie')}",
        rows=rows_of(tabled),
        rest=rest if tabled is not whole else "",
    )
    return _block(html)


def render_small(graph: Graph, *, title: str, id_prefix: str) -> Markup:
    """Draw a few ties as one small picture, as wide as a phone, without legend and table.

    Whoever shows it says the same in words beside it. Parameters are as in `render`. Returns empty
    markup for a graph without ties.
    """
    whole = without_loners(graph)
    if not whole.edges:
        return Markup("")
    drawn, _, _ = firmest(whole, MOST_TIES)
    names = {node.id: clean(node.label) or "?" for node in drawn.nodes}
    html = _template("small.html").render(
        title=clean(title),
        id=f"_{id_prefix.lstrip('_')}",
        picture=_Picture("narrow", rail(drawn, NARROW)),
        sentences={edge.id: sentence_of(edge, names) for edge in drawn.edges},
        names=names,
        said=partial(_said, names),
        count=counted(len(drawn.edges), "tie"),
        left_out=left_out_words(
            drawn, len(whole.nodes) - len(drawn.nodes), len(whole.edges) - len(drawn.edges)
        ),
    )
    return _block(html)


def _said(names: dict[str, str], mark: Mark) -> str:
    """Say what a mark of the history stands for."""
    assert mark.said is not None and mark.edge is not None
    return sentence_of_mark(mark.said, mark.edge, names)


def _block(html: str) -> Markup:
    # Markdown ends a block of HTML at a blank line.
    return Markup("\n".join(filter(None, (line.strip() for line in html.splitlines()))) + "\n")


def _variants(drawn: Graph, kind: Kind, focus: str | None, history: Sequence[Said]) -> Variants:
    if kind in ("article", "story"):
        return article_form(drawn)
    middle = next(node for node in drawn.nodes if node.id == focus)
    if kind == "pair":
        return pair_form(drawn, middle, history)
    return actor_form(drawn, middle)


def _fits(width: float) -> str:
    """Return from how wide a column on, in steps of 50 pixels, the wide picture is readable."""
    return str(max(400, 50 * math.ceil(width * _TEXT_AT_LEAST / 50)))


@cache
def _template(name: str) -> Template:
    folder = Path(__file__).resolve().parent.parent / "templates" / "diagram"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: Mapping[str, Callable[[float], str]] = {"px": number}
    environment.filters.update(filters)
    return environment.get_template(name)
