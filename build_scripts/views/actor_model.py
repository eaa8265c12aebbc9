"""What the pages of actors show, as values that templates print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.templating.context import Context
from build_scripts.views.cards.bodies import BelongingView
from build_scripts.views.cards.parts import PartPlace
from build_scripts.views.cards.rows import EventView, PersonView
from build_scripts.views.claims.claims import AskedRows
from build_scripts.views.frame.card_model import Card, Link
from build_scripts.views.frame.site import Foot
from build_scripts.views.ties.ties import TieView
from build_scripts.views.timeline.timeline_entries import Saying


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role or membership with what is known of its time."""

    title: str
    body: Link | None
    when: str


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The actors of one kind in an index."""

    name: str
    anchor: str
    people: tuple[PersonView, ...]


@dataclass(frozen=True, slots=True)
class StatementLines:
    """Statements as lines, newest first: those seen, those that unfold, how many are left out."""

    seen: tuple[Saying, ...]
    folded: tuple[Saying, ...]
    left: int


@dataclass(frozen=True, slots=True)
class NeighbourTies:
    """The ties of an actor to one other, with the page of the two; of many, those that fit in."""

    other: Link
    number: int
    pair_href: str
    ties: tuple[TieView, ...]


@dataclass(frozen=True, slots=True)
class ActorStatements:
    """Statements of, for or about an actor: few as cards, by date; many as lines."""

    total: int
    cards: tuple[Card, ...]
    lines: StatementLines | None


@dataclass(frozen=True)
class ActorPage(Context):
    """The page of an actor.

    `who` is its role and where it belongs, in a line; of a long page (`is_long`) the parts after the
    ties unfold; `asked` what it said, question by question.
    `said`, `behalf` and `about` are statements by, for and about it; of events and articles
    those behind `earlier_` unfold, and `more_` counts those left out.
    """

    template: ClassVar[str] = "actor.md"

    name: str
    in_text: str
    kind: str
    described_as: str
    aliases: str
    roles: Sequence[RoleView]
    country: Link | None
    part_of: Link | None
    members: Sequence[RoleView]
    registers: Sequence[Link]
    belonging: BelongingView
    topics: Sequence[Link]
    summary: str
    diagram: Markup
    tied: str
    ties: int
    neighbours: Sequence[NeighbourTies]
    more_ties: int
    relationships_href: str
    who: str
    asked: tuple[AskedRows, ...]
    has_unchecked: bool
    is_long: bool
    said: ActorStatements
    said_href: str
    behalf: ActorStatements
    about: ActorStatements
    events: Sequence[EventView]
    earlier_events: Sequence[EventView]
    more_events: int
    articles: Sequence[Link]
    earlier_articles: Sequence[Link]
    more_articles: int
    summary_line: str
    structured: Markup
    description: str
    foot: Foot


@dataclass(frozen=True)
class ActorsPage(Context):
    """One part of the list of actors, by kind."""

    template: ClassVar[str] = "actors.md"

    groups: Sequence[KindGroup]
    parts: PartPlace
    total: int
    foot: Foot
