"""Pairs of actors: the history of every tie between two, either way, along time and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.diagrams import DrawnAssertion, Figure, draw
from build_scripts.entries.dates import Limit
from build_scripts.record import Assertion, Record, Tie
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.telling.covered import as_of
from build_scripts.telling.dated import when_asserted
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import Addresses, Here, IdPair, tie_anchor, url_of
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.downloads import files_href, files_of
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.ties.ties import (
    TieView,
    assertion_voices,
    brief_voices,
    graph_of,
    pairs_of,
    standings_in,
    tie_view,
    title_of_pair,
    unchecked_words,
)

_LEAST_DRAWN = 2
"""A history is drawn from so many assertions on."""


@dataclass(frozen=True)
class PairPage(Context):
    """The page of two that are tied. `undrawn` counts the ties that have no line."""

    template: ClassVar[str] = "pair.md"

    title: str
    actors: tuple[Link, ...]
    total: int
    undrawn: int
    diagram: Markup
    found: tuple[Standing, ...]
    as_of: str
    ties: Sequence[TieView]
    relationships_href: str
    foot: Foot


@PageFamily
def pair_pages(record: Record, site_url: str) -> Iterator[Task]:
    """A page for every two actors that a tie joins, whichever way it leads."""
    for pair, ties in sorted(pairs_of(record).items()):
        name = "--".join(pair)
        given = (site_url, pair, tuple(ties))
        yield Task(name, _pair_page, given, (f"relationships/{name}",))


def _pair_page(record: Record, site_url: str, pair: IdPair, ties: Sequence[Tie]) -> list[Page]:
    path = f"{Addresses(record).pair(pair).removesuffix('/')}.md"
    maker = CardMaker(record, Here(path))
    title = title_of_pair(record, pair)
    undrawn = sum(not standing_of(record, tie).standing.is_drawn for tie in ties)
    diagram = _diagram(maker, pair, ties, title, site_url)
    shown = render(
        path,
        PairPage(
            title=title,
            actors=maker.actors(pair),
            total=len(ties),
            undrawn=undrawn,
            diagram=diagram.html if diagram else Markup(""),
            found=standings_in(record, ties),
            as_of=as_of(record),
            ties=[tie_view(maker, tie) for tie in ties],
            relationships_href=maker.here.to("relationships/"),
            foot=foot(record, (), title),
        ),
    )
    return [shown, *(files_of(maker.here, diagram) if diagram else ())]


def _diagram(
    maker: CardMaker, pair: IdPair, ties: Sequence[Tie], title: str, site_url: str
) -> Figure | None:
    """Draw what was said along time; None of a single assertion, of which its line says as much."""
    history = [_said(maker, tie, one) for tie in ties for one in tie.assertions]
    if len(history) < _LEAST_DRAWN:
        return None
    return draw(
        graph_of(maker.record, ties, maker.here),
        kind="pair",
        focus=pair[0],
        title=f"What was said of {title}, and when",
        id_prefix="_pair",
        rest="#_history",
        history=history,
        files=files_href(maker.here),
        page=f"{site_url}{url_of(maker.here.path)}",
    )


def _said(maker: CardMaker, tie: Tie, assertion: Assertion) -> DrawnAssertion:
    brief, manner = brief_voices(maker.record, assertion)
    unchecked = unchecked_words(assertion.evidence)
    when = assertion.date
    return DrawnAssertion(
        edge="--".join(tie.key),
        holds=assertion.relationship.holds,
        who=f"{assertion_voices(maker.record, assertion)}{f' ({unchecked})' if unchecked else ''}",
        brief=brief,
        manner=", ".join(filter(None, (manner, unchecked))),
        when=when_asserted(assertion),
        first=when.first if when else None,
        last=when.last if when else None,
        href=f"#{tie_anchor(tie)}",
        goes_back=when is not None and when.begin is Limit.OPEN,
        goes_on=when is not None and when.finish is Limit.OPEN,
        parts=tuple((time.first, time.last) for time in when.stretches) if when else (),
    )
