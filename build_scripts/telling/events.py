"""A happening as one article dates, names and counts it."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.record import DatedEvent, Record
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.dated import DateTold, when_known
from build_scripts.telling.tellings import tellings_of


@dataclass(frozen=True, slots=True)
class EventTelling:
    """An event in one article: its title is ours, its date says how it is known."""

    id: str
    article: ArticleTelling
    when: DateTold
    title: str
    counts: tuple[str, ...]


def event_telling(record: Record, dated: DatedEvent) -> EventTelling:
    """Tell an event."""
    event = dated.event
    return EventTelling(
        id=event.id,
        article=tellings_of(record).article(dated.article),
        when=when_known(event.date, event.date_basis),
        title=event.title,
        counts=tuple(f"{c.what}: {c.figure}" for c in event.counts),
    )
