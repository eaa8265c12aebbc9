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
        year = slug_of(self.year)
        return f"_{year}-{self.month:02}" if self.month else f"_{year}"

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


def slug_of(year: str) -> str:
    """Return a year or years ("2022", "until 2021") as a part of an address."""
    return year.replace(" ", "-")


def month_of(date: Edtf | None) -> Month:
    """Return the month in which a date begins.

    What has no known beginning stands under “until 2021”, before that year; of one of several days,
    of which nobody says which, the heading names no more than all of them share.
    """
    if date is None:
        return Month(10_000, UNDATED, 0)
    first, last = date.first, date.last
    if date.start is None:
        return Month(last.year - 1, f"until {last.year}", 0)
    if date.one_of:
        return _of_several(date)
    if "X" in date.start.year:
        return Month(first.year, f"{first.year}s", 0)
    return Month(first.year, f"{first.year}", date.start.month)


def _of_several(date: Edtf) -> Month:
    first, last = date.first, date.last
    if date.end is None:
        return Month(first.year, f"from {first.year}", 0)
    if first.year != last.year:
        return Month(first.year, f"{first.year} to {last.year}", 0)
    return Month(first.year, f"{first.year}", first.month if first.month == last.month else 0)


def by_month(rows: Iterable[tuple[Edtf | None, T]]) -> tuple[MonthRows[T], ...]:
    """Return rows, each with its date, under their months, in the order in which they come."""
    grouped: dict[Month, list[T]] = {}
    for date, row in rows:
        grouped.setdefault(month_of(date), []).append(row)
    return tuple(MonthRows(month.anchor, month.label, tuple(own)) for month, own in grouped.items())
