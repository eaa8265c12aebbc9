"""Dates as people know them: EDTF level 1 (https://www.loc.gov/standards/datetime/).

A date may be a day, a month, a season or a year, uncertain (`?`), approximate (`~`) or both (`%`),
have unknown digits (`X`), or be an interval (`a/b`, `../b`, `a/..`). Of level 2 we take
`[..b]` and `[a..]`, "one day, up to b" and "one day, from a on", which news needs.

The parser is ours because the package `edtf` (5.0.2) takes 29 February 2022 for a day and has
no bounds for open intervals; the years 0001 to 9999 are enough here.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<time>T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?"
    r"(?P<mark>[?~%])?",
    re.ASCII,
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


class NoSuchDateError(ValueError):
    """The text is not a date of EDTF level 1; the message says why, for the contributor."""


@dataclass(frozen=True, slots=True)
class Point:
    """One date of whatever precision, with the first and the last day that it can mean.

    `season` is 21 (spring) to 24 (winter) or 0; `month` and `day` are 0 where they are not known;
    `mark` is "", "?" (uncertain), "~" (approximate) or "%" (both).
    """

    first: date
    last: date
    year: str
    month: int = 0
    day: int = 0
    season: int = 0
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as typed (`text`), parsed.

    A single date has `start == end`. In an interval either side may be None: open, or unknown.
    `one_of` is set for the bracketed forms: one day within the bounds, not the whole stretch.
    """

    text: str
    start: Point | None
    end: Point | None
    one_of: bool = False

    @property
    def is_interval(self) -> bool:
        """Whether the date has two sides."""
        return self.start != self.end

    @property
    def first(self) -> date:
        """The first day that can be meant; for an open start, the first day of the end."""
        point = self.start or self.end
        assert point is not None
        return point.first

    @property
    def last(self) -> date:
        """The last day that can be meant; for an open end, the last day of the start."""
        point = self.end or self.start
        assert point is not None
        return point.last

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """What lists are sorted by: the first day, then the last, then the text."""
        return (self.first, self.last, self.text)


def parse_edtf(text: str) -> Edtf:
    """Parse a date of EDTF level 1.

    Raises NoSuchDateError, whose message names what is wrong and how dates are written.
    """
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    point = _point(text)
    return Edtf(text, point, point)


def _one_of(text: str) -> Edtf:
    left, dots, right = text[1:-1].partition("..")
    if not dots or bool(left) == bool(right):
        raise NoSuchDateError("a bracketed date is written [..2022-02-23] or [2022-02-23..]")
    return Edtf(text, _point(left) if left else None, _point(right) if right else None, one_of=True)


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    start = None if left in ("", "..") else _point(left)
    end = None if right in ("", "..") else _point(right)
    if start is None and end is None:
        raise NoSuchDateError("an interval needs at least one date, such as 2022-02/..")
    if start and end and start.first > end.last:
        raise NoSuchDateError("the interval ends before it begins")
    return Edtf(text, start, end)


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None:
        raise NoSuchDateError(
            "dates are written 2022-12-09, 2022-12, 2022, with ~ for about, ? for uncertain, "
            "or as an interval 2022-12-09/2022-12-10"
        )
    year, mark = match["year"], match["mark"] or ""
    if match["time"] and (match["day"] is None or match["day"] == "XX"):
        raise NoSuchDateError("a time needs a day before it")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year < 1:
        raise NoSuchDateError("there is no year 0 here; years run from 0001 to 9999")
    if "X" in year and match["month"] not in (None, "XX"):
        raise NoSuchDateError("a month needs a year without unknown digits")
    if match["month"] in (None, "XX"):
        if match["day"] not in (None, "XX"):
            raise NoSuchDateError("a day needs a month")
        return Point(date(first_year, 1, 1), date(last_year, 12, 31), year, mark=mark)
    return _within_year(first_year, int(match["month"]), match["day"], mark)


def _within_year(year: int, month: int, day: str | None, mark: str) -> Point:
    if month in _SEASONS and day is None:
        start, end = _SEASONS[month]
        last_year = year + 1 if end < start and year < 9999 else year
        last = date(last_year, end, calendar.monthrange(last_year, end)[1])
        return Point(date(year, start, 1), last, f"{year:04}", season=month, mark=mark)
    if not 1 <= month <= 12:
        raise NoSuchDateError(f"there is no month {month:02}")
    days = calendar.monthrange(year, month)[1]
    if day in (None, "XX"):
        return Point(
            date(year, month, 1), date(year, month, days), f"{year:04}", month=month, mark=mark
        )
    number = int(day or 0)
    if not 1 <= number <= days:
        raise NoSuchDateError(f"{calendar.month_name[month]} {year} has no day {number}")
    exact = date(year, month, number)
    return Point(exact, exact, f"{year:04}", month=month, day=number, mark=mark)
