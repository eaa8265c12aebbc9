"""What the timeline lists, in order: what happened with the words of its day, and what was said besides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from build_scripts.record import DatedEvent, Record, Statement
from build_scripts.views.frame.months import Month, month_of


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """A happening with all that articles tell of it, or one statement.

    `evidence` are the statements that the happening rests on and that were made at its time.
    """

    month: Month
    told: tuple[DatedEvent, ...]
    statement: Statement | None
    evidence: tuple[Statement, ...] = ()


def timeline_items(record: Record) -> list[TimelineItem]:
    """All entries in order: by date, what happened before what was said, undated ones last."""
    told: dict[str, list[DatedEvent]] = defaultdict(list)
    for article in record.articles.values():
        for dated in article.events:
            told[dated.event.happening or f"{dated.article}#{dated.event.id}"].append(dated)
    happenings = [tuple(sorted(same, key=_event_key)) for same in told.values()]
    happenings.sort(key=lambda same: _event_key(same[0]))
    taken: set[str] = set()
    entries = []
    for same in happenings:
        own = tuple(s for s in _resting_on(same) if s.address not in taken)
        taken |= {s.address for s in own}
        entries.append(TimelineItem(month_of(same[0].event.date), same, None, own))
    alone = (s for s in record.statements if s.address not in taken)
    entries += [TimelineItem(month_of(s.date), (), s) for s in alone]
    # Within one date both lists are in order already, and sorting keeps that.
    return sorted(entries, key=lambda entry: (entry.month, *_days(entry)))


def _resting_on(told: tuple[DatedEvent, ...]) -> list[Statement]:
    """The statements that a happening rests on, of one of its days: others are entries of their own."""
    found = {
        item.address: item
        for dated in told
        for item in dated.evidence
        if isinstance(item, Statement) and _is_of(item, dated)
    }
    return list(found.values())


def _is_of(statement: Statement, dated: DatedEvent) -> bool:
    said, happened = statement.date, dated.event.date
    return said is not None and said.first <= happened.last and happened.first <= said.last


def _event_key(dated: DatedEvent) -> tuple[object, ...]:
    return (*dated.event.date.sort_key, dated.article, dated.event.id)


def _days(entry: TimelineItem) -> tuple[int, int, int]:
    date = entry.told[0].event.date if entry.statement is None else entry.statement.date
    if date is None:
        return (0, 0, 0)
    first, last, moment, _ = date.sort_key
    return (first.toordinal(), last.toordinal(), moment)
