"""The time that a story covers, where it is over: a reader of today must not take it for today's."""

from __future__ import annotations

from build_scripts.entries.dates import Edtf
from build_scripts.record import Record
from build_scripts.record.derived import derived
from build_scripts.telling.dates_in_words import date_in_words


@derived
def closed_on(record: Record) -> Edtf | None:
    """Return when the time that the story covers ended, None while it goes on."""
    covers = record.story.covers if record.story else None
    if covers is None or covers.end is None or record.last_change is None:
        return None
    is_over = covers.end.last < record.last_change
    return Edtf(covers.text, covers.end, covers.end) if is_over else None


def as_of(record: Record) -> str:
    """Say when the time ended that a closed story covers; empty while it goes on."""
    closed = closed_on(record)
    return date_in_words(closed) if closed else ""
