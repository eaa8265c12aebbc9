"""Where each quotation stands in the index: the newest last, so that a newer one moves none."""

from __future__ import annotations

from build_scripts.record import Record, Statement
from build_scripts.search.shelves import day_shelves, shelved_places


def quotation_places(record: Record) -> dict[str, int]:
    """Return the place of each quotation by its address, in order. The newest are found first."""
    order = newest_first(record)[::-1]
    shelves = day_shelves([s.date.first if s.date else None for s in order])
    return dict(zip((s.address for s in order), shelved_places(shelves), strict=True))


def newest_first(record: Record) -> list[Statement]:
    """Return all statements, the latest first; undated ones last, as nobody knows that they are new."""
    dated = [s for s in record.statements if s.date]
    return [*reversed(dated), *(s for s in record.statements if not s.date)]
