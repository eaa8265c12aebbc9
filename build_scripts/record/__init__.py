"""The Record: the one immutable knowledge base that all pages, diagrams and exports read."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from build_scripts.entries import Actor, Claim, Entry, Story, Topic
from build_scripts.record.resolved import (
    ArticleRecord,
    Assertion,
    DatedEvent,
    Evidence,
    PassageEvidence,
    PositionReported,
    PositionTaken,
    ReportEvidence,
    Statement,
    Tie,
)
from build_scripts.record.years import year_of
from build_scripts.words.alphabets import name_order

__all__ = [
    "ArticleRecord",
    "Assertion",
    "DatedEvent",
    "Evidence",
    "PassageEvidence",
    "PositionReported",
    "PositionTaken",
    "Record",
    "ReportEvidence",
    "Statement",
    "Tie",
]

T = TypeVar("T")


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
    _worked_out: dict[Callable[[Record], Any], Any] = field(default_factory=dict, repr=False)

    def once(self, work_out: Callable[[Record], T]) -> T:
        """Return what a function works out of this Record; it does so once. See `derived`."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        found: T = self._worked_out[work_out]
        return found

    @property
    def name_key(self) -> Callable[[str], bytes]:
        """The key that sorts names and titles as readers of the story's language expect."""
        return name_order(self.story.language if self.story else "en")

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
        """The statements of each year ("2022", NO_SINGLE_YEAR, "undated")."""
        years = [(year_of(s.date), s) for s in self.statements]
        return _grouped(
            (year, s)
            # Of those of no single year nobody can say between which years they belong.
            for year, s in sorted(years, key=lambda one: not one[0].isdecimal())
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
    def reported_positions(self) -> Mapping[str, tuple[PositionReported, ...]]:
        """The positions on each claim that reports tell of without words, by article."""
        return _grouped(
            (position.claim, PositionReported(item, position))
            for item in self.evidence.values()
            if isinstance(item, ReportEvidence)
            for position in item.report.positions
        )

    @cached_property
    def reported_positions_of(self) -> Mapping[str, Mapping[str, tuple[PositionReported, ...]]]:
        """The positions on each claim that reports tell of without words, of each who states them."""
        pairs = (
            (actor, (claim, one))
            for claim, reported in self.reported_positions.items()
            for one in reported
            for actor in one.evidence.report.stated_by
        )
        return {actor: _grouped(own) for actor, own in _grouped(pairs).items()}

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
    def ties_by_key(self) -> Mapping[tuple[str, str, str], Tie]:
        """The ties by their keys, which are their order."""
        return {tie.key: tie for tie in self.ties}

    def whole(self, tie: Tie) -> Tie:
        """Return a tie with what all articles assert of it, where it has only those of one."""
        return self.ties_by_key[tie.key]

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
