"""Relationships: the diagram of the whole story, and every tie with its history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.diagrams import draw
from build_scripts.record import Record, Tie
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.telling.covered import as_of
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, index_pages
from build_scripts.views.frame.addresses import Here, url_of
from build_scripts.views.frame.downloads import files_href, files_of
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.ties.net_words import NetWords, net_words
from build_scripts.views.ties.ties import TieView, graph_of, standings_in, tie_view


@dataclass(frozen=True, slots=True)
class TiesThatStand:
    """Ties that stand in one way, under what it means."""

    standing: Standing
    ties: tuple[TieView, ...]


@dataclass(frozen=True)
class RelationshipsPage(Context):
    """One part of all ties; the first has the picture and the net in words."""

    template: ClassVar[str] = "relationships.md"

    diagram: Markup
    net: NetWords | None
    as_of: str
    ties: int
    groups: Sequence[TiesThatStand]
    total: int
    parts: PartPlace
    foot: Foot


@dataclass(frozen=True, slots=True)
class _TiesPart:
    """The ties of one part, of so many in all, and where it stands."""

    path: str
    ties: tuple[Tie, ...]
    total: int
    parts: PartPlace


def _tasks(record: Record, site_url: str) -> Iterator[Task]:
    """Give the page of all ties, split into parts; the first one carries the diagram."""
    for part in index_pages(record, "relationships", record.ties, size=LIMITS.ties):
        total = len(record.ties)
        given = _TiesPart(part.path, tuple(part.items), total, part.parts)
        place = part.path.removesuffix(".md").removesuffix("/index")
        yield Task(part.path, _part_pages, (given, site_url), (place,))


relationship_pages = PageFamily(_tasks)
"""The page of all ties, split into parts; the first one carries the diagram."""


def _part_pages(record: Record, part: _TiesPart, site_url: str) -> list[Page]:
    maker = CardMaker(record, Here(part.path))
    diagram, net, pages = None, None, list[Page]()
    if part.parts.number == 1:
        graph = graph_of(record, record.ties, maker.here)
        net = net_words(graph)
        diagram = draw(
            graph,
            kind="story",
            focus=None,
            title="Who is linked to whom, according to whom",
            id_prefix="_story",
            rest="#_history",
            files=files_href(maker.here),
            page=f"{site_url}{url_of(part.path)}",
        )
        pages += files_of(maker.here, diagram)
    page = render(
        part.path,
        RelationshipsPage(
            diagram=diagram.html if diagram else Markup(""),
            net=net,
            as_of=as_of(record),
            ties=len(part.ties),
            groups=_by_standing(maker, part.ties),
            total=part.total,
            parts=part.parts,
            foot=foot(record, (), "Relationships"),
        ),
    )
    return [*pages, page]


def _by_standing(maker: CardMaker, ties: Sequence[Tie]) -> tuple[TiesThatStand, ...]:
    """The ties of a part by how they stand, in the order of the catalogue."""
    return tuple(
        TiesThatStand(
            standing,
            tuple(
                tie_view(maker, tie)
                for tie in ties
                if standing_of(maker.record, tie).standing is standing
            ),
        )
        for standing in standings_in(maker.record, ties)
    )
