"""Months, under which the entries of a list stand: their headings, and the links that lead to them."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_scripts.entries.dates import Edtf

T = TypeVar("T")

UNDATED = "undated"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """Where an entry stands: by year, then by month. 0 is no single month of the year."""

    first_year: int
    year: str
    month: int

    @property
    def anchor(self) -> str:
        """The id of the month's heading."""
        return f"_{self.year}-{self.month:02}" if self.month else f"_{self.year}"

    @property
    def label(self) -> str:
        """The month as a heading says it."""
        if self.month:
            return f"{calendar.month_name[self.month]} {self.year}"
        single_year = self.year.isdecimal()
        return f"{self.year}, no single month" if single_year else self.year.capitalize()

    @property
    def short_label(self) -> str:
        """The month as it stands under a bar, beneath its year."""
        if self.month:
            return calendar.month_abbr[self.month]
        return "no month" if self.year.isdecimal() else self.year


@dataclass(frozen=True, slots=True)
class MonthRows(Generic[T]):
    """The rows of a month under its heading."""

    anchor: str
    label: str
    rows: tuple[T, ...]


def month_of(date: Edtf | None) -> Month:
    """Return the month in which a date begins; of an open start, in which it ends."""
    if date is None:
        return Month(10_000, UNDATED, 0)
    point = date.start or date.end
    assert point is not None
    if "X" in point.year:
        return Month(point.first.year, f"{point.first.year}s", 0)
    return Month(point.first.year, f"{point.first.year}", 0 if point.season else point.month)


def by_month(rows: Iterable[tuple[Edtf | None, T]]) -> tuple[MonthRows[T], ...]:
    """Return rows, each with its date, under their months, in the order in which they come."""
    grouped: dict[Month, list[T]] = {}
    for date, row in rows:
        grouped.setdefault(month_of(date), []).append(row)
    return tuple(MonthRows(month.anchor, month.label, tuple(own)) for month, own in grouped.items())
