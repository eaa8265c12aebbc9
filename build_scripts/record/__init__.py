"""The Record: the one immutable knowledge base that all pages, diagrams and exports read."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from build_scripts.checking.acts import Basis
from build_scripts.checking.compared import ComparedArticle, Ground
from build_scripts.checking.receipts import Match
from build_scripts.entries import (
    Actor,
    Article,
    Claim,
    Entry,
    Event,
    Passage,
    Position,
    Quotation,
    Relationship,
    RelationType,
    Report,
    Story,
    Topic,
)
from build_scripts.entries.dates import Edtf
from build_scripts.words.sources import Form

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation with what the check and its article say of it.

    `date` is when it was said, as near as is known; `date_basis` says how that is known;
    `dated_by_publication` that only the article's own date is known. `match` is None where the
    words were not compared.
    """

    article: str
    quotation: Quotation
    form: Form
    ground: Ground
    match: Match | None
    basis: Basis
    date: Edtf | None
    date_basis: str | None
    dated_by_publication: bool
    to: str | None

    @property
    def address(self) -> str:
        """`<article-id>#<id>`: how evidence is named from elsewhere."""
        return f"{self.article}#{self.quotation.id}"

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, str, int, str]:
        """By date, then by place in the article."""
        first, last = (
            (self.date.first, self.date.last)
            if self.date
            else (datetime.date.max, datetime.date.max)
        )
        place = self.match.spans[0][0] if self.match else 0
        return (first, last, self.article, place, self.quotation.id)

    @property
    def voices(self) -> tuple[str, ...]:
        """For whom the words are spoken: the bodies, or the speakers where none is named."""
        return self.quotation.on_behalf_of or self.quotation.speaker


@dataclass(frozen=True, slots=True)
class PassageEvidence:
    """Words of an article in its own voice, with what the check says of them."""

    article: str
    passage: Passage
    ground: Ground
    match: Match | None

    @property
    def address(self) -> str:
        """`<article-id>#<id>`."""
        return f"{self.article}#{self.passage.id}"


@dataclass(frozen=True, slots=True)
class ReportEvidence:
    """A fact in our words taken from an article."""

    article: str
    report: Report

    @property
    def address(self) -> str:
        """`<article-id>#<id>`."""
        return f"{self.article}#{self.report.id}"


Evidence = Statement | PassageEvidence | ReportEvidence


@dataclass(frozen=True, slots=True)
class Assertion:
    """What one article asserts of a tie, with its evidence.

    `date` is when the tie is said to hold, else when it was said, else that of the article, and then
    `dated_by_publication` is set.
    """

    article: str
    relationship: Relationship
    evidence: tuple[Evidence, ...]
    date: Edtf | None
    dated_by_publication: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """Everything that articles assert of one (from, type, to), by date."""

    source: str
    type_id: str
    type: RelationType
    target: str
    assertions: tuple[Assertion, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two ties one: from, type and to."""
        return (self.source, self.type_id, self.target)


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event as one article dates and counts it."""

    article: str
    event: Event
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PositionTaken:
    """What one statement says to a claim."""

    statement: Statement
    position: Position


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article with all that was resolved in it, in reading order."""

    id: str
    entry: Article
    compared: ComparedArticle
    statements: tuple[Statement, ...]
    passages: tuple[PassageEvidence, ...]
    reports: tuple[ReportEvidence, ...]
    events: tuple[DatedEvent, ...]
    ties: tuple[Tie, ...]

    @property
    def is_withdrawn(self) -> bool:
        """Whether the whole article was taken back."""
        return self.entry.withdrawn is not None


@dataclass(frozen=True, eq=False)
class Record:
    """Everything that is published, resolved and in order; one of a story, never compared."""

    story: Story | None
    articles: Mapping[str, ArticleRecord]
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]
    topics: Mapping[str, Topic]
    ties: tuple[Tie, ...]
    evidence: Mapping[str, Evidence]

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, by date."""
        found = [s for article in self.articles.values() for s in article.statements]
        return tuple(sorted(found, key=lambda statement: statement.sort_key))

    @cached_property
    def by_speaker(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each speaker, by date."""
        return _grouped((speaker, s) for s in self.statements for speaker in s.quotation.speaker)

    @cached_property
    def on_behalf_of(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements made for each body by somebody else, by date."""
        return _grouped((body, s) for s in self.statements for body in s.quotation.on_behalf_of)

    @cached_property
    def about(self) -> Mapping[str, tuple[Statement, ...]]:
        """What others said about each actor, by date."""
        return _grouped(
            (actor, s)
            for s in self.statements
            for actor in dict.fromkeys((*s.quotation.about, *s.quotation.against))
            if actor not in s.quotation.speaker
        )

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements under each topic, by date."""
        return _grouped((topic, s) for s in self.statements for topic in s.quotation.topics)

    @cached_property
    def by_year(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each year ("2022", "undated")."""
        return _grouped(
            (f"{s.date.first.year}" if s.date else "undated", s) for s in self.statements
        )

    @cached_property
    def positions(self) -> Mapping[str, tuple[PositionTaken, ...]]:
        """The positions on each claim, by date."""
        return _grouped(
            (position.claim, PositionTaken(s, position))
            for s in self.statements
            for position in s.quotation.positions
        )

    @cached_property
    def reported_positions(self) -> Mapping[str, tuple[tuple[ReportEvidence, Position], ...]]:
        """The positions on each claim that reports tell of without words, by article."""
        return _grouped(
            (position.claim, (item, position))
            for item in self.evidence.values()
            if isinstance(item, ReportEvidence)
            for position in item.report.positions
        )

    @cached_property
    def positions_of(self) -> Mapping[str, Mapping[str, tuple[PositionTaken, ...]]]:
        """The positions of each actor, as speaker or as the body spoken for, on each claim."""
        pairs = (
            (actor, (claim, one))
            for claim, taken in self.positions.items()
            for one in taken
            for actor in dict.fromkeys(
                (*one.statement.quotation.speaker, *one.statement.quotation.on_behalf_of)
            )
        )
        return {actor: _grouped(own) for actor, own in _grouped(pairs).items()}

    @cached_property
    def tie_places(self) -> Mapping[tuple[str, str, str], int]:
        """The place of each tie in `ties`, by its key."""
        return {tie.key: place for place, tie in enumerate(self.ties)}

    def whole(self, tie: Tie) -> Tie:
        """Return a tie with what all articles assert of it, where it has only those of one."""
        return self.ties[self.tie_places[tie.key]]

    @cached_property
    def ties_of(self) -> Mapping[str, tuple[Tie, ...]]:
        """The ties of each actor, either way."""
        return _grouped(
            (actor, tie) for tie in self.ties for actor in dict.fromkeys((tie.source, tie.target))
        )

    @cached_property
    def events_of(self) -> Mapping[str, tuple[DatedEvent, ...]]:
        """The events in which each actor took part, by date."""
        found = sorted(
            (event for article in self.articles.values() for event in article.events),
            key=lambda e: (e.event.date.sort_key, e.article, e.event.id),
        )
        return _grouped((actor, event) for event in found for actor in event.event.actors)

    @cached_property
    def last_change(self) -> datetime.date | None:
        """The newest day on which anything was added, updated, corrected or withdrawn."""
        entries: list[Entry] = [a.entry for a in self.articles.values()]
        entries += [*self.actors.values(), *self.claims.values(), *self.topics.values()]
        if self.story is not None:
            entries.append(self.story)
        days = [day for entry in entries for day in entry.change_days]
        return max(days, default=None)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in sorted(found.items())}
