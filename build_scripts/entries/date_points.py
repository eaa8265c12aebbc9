"""One date of whatever precision: a day, a part of a year, a year, with the days that it can mean.

What a season, a quarter or a half is comes from EDTF, level 2 (sub-year groupings): 21 to 24 are
seasons wherever one is and are counted as north of the equator, 25 to 28 and 29 to 32 are those of
the two hemispheres, 33 to 36 quarters, 37 to 39 thirds and 40 and 41 halves of the calendar year.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_POINT: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<time>T(?P<hour>\d{2}):(?P<minute>\d{2}):(?P<second>\d{2})"
    r"(?P<offset>Z|(?P<sign>[+-])(?P<hours>\d{2})(?::(?P<minutes>\d{2}))?)?)?"
    r"(?P<mark>[?~%])?",
    re.ASCII,
)
PARTS_OF_YEAR: Final = {
    **dict.fromkeys((21, 25, 31), (3, 5)),
    **dict.fromkeys((22, 26, 32), (6, 8)),
    **dict.fromkeys((23, 27, 29), (9, 11)),
    **dict.fromkeys((24, 28, 30), (12, 2)),
    **{33 + number: (3 * number + 1, 3 * number + 3) for number in range(4)},
    **{37 + number: (4 * number + 1, 4 * number + 4) for number in range(3)},
    **{40 + number: (6 * number + 1, 6 * number + 6) for number in range(2)},
}
"""The first and the last month of each part of a year, by its code; a winter ends in the next year."""

NO_TIME: Final = -1_000_000
"""The moment of a day of which no time is known: before every time of that day."""
_MOST_OFFSET: Final = 14 * 60
"""In minutes: no place on earth is further from UTC."""


class NoSuchDateError(ValueError):
    """The text is not a date as the files have it; the message says why, for the contributor."""


@dataclass(frozen=True, slots=True)
class Point:
    """One date of whatever precision, with the first and the last day that it can mean.

    `part` is the code of a part of the year (PARTS_OF_YEAR) or 0; `month` and `day` are 0 where they
    are not known; `mark` is "", "?" (uncertain), "~" (approximate) or "%" (both). `moment` is the
    time in seconds after midnight UTC of the day named; a time without an offset counts as UTC.
    """

    first: date
    last: date
    year: str
    month: int = 0
    day: int = 0
    part: int = 0
    mark: str = ""
    moment: int = NO_TIME

    @property
    def has_time(self) -> bool:
        """Whether a time of the day is given."""
        return self.moment != NO_TIME


def parse_point(text: str) -> Point:
    """Parse a single date.

    Raises NoSuchDateError, whose message names what is wrong and how dates are written.
    """
    match = _POINT.fullmatch(text)
    if match is None:
        raise NoSuchDateError(
            "dates are written 2022-12-09, 2022-12, 2022, with ~ for about, ? for uncertain, "
            "or as an interval 2022-12-09/2022-12-10"
        )
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"] or ""
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year < 1:
        raise NoSuchDateError("there is no year 0 here; years run from 0001 to 9999")
    if "X" in year and month not in (None, "XX"):
        raise NoSuchDateError("a month needs a year without unknown digits")
    if match["time"]:
        return _with_time(match, first_year)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise NoSuchDateError("a day needs a month")
        return Point(date(first_year, 1, 1), date(last_year, 12, 31), year, mark=mark)
    return _within_year(first_year, int(month), day, mark)


def _with_time(match: re.Match[str], year: int) -> Point:
    if match["month"] in (None, "XX") or match["day"] in (None, "XX"):
        raise NoSuchDateError("a time needs a day before it")
    if match["mark"]:
        raise NoSuchDateError(f"a time carries no {match['mark']}; leave the time out, or the mark")
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise NoSuchDateError(f"there is no time {hour:02}:{minute:02}:{second:02}")
    hours, minutes = int(match["hours"] or 0), int(match["minutes"] or 0)
    if minutes > 59 or hours * 60 + minutes > _MOST_OFFSET:
        raise NoSuchDateError(f"no place is {match['offset']} from UTC")
    away = (hours * 60 + minutes) * (-60 if match["sign"] == "-" else 60)
    day = _within_year(year, int(match["month"]), match["day"], "")
    moment = hour * 3600 + minute * 60 + second - away
    return Point(day.first, day.last, day.year, day.month, day.day, moment=moment)


def _within_year(year: int, month: int, day: str | None, mark: str) -> Point:
    name = f"{year:04}"
    if month in PARTS_OF_YEAR and day is None:
        first, last = PARTS_OF_YEAR[month]
        end = _last_of(year + (last < first), last)
        return Point(date(year, first, 1), end, name, part=month, mark=mark)
    if not 1 <= month <= 12:
        raise NoSuchDateError(f"there is no month {month:02}")
    if day in (None, "XX"):
        return Point(date(year, month, 1), _last_of(year, month), name, month=month, mark=mark)
    number = int(day or 0)
    if not 1 <= number <= _last_of(year, month).day:
        raise NoSuchDateError(f"{calendar.month_name[month]} {year} has no day {number}")
    exact = date(year, month, number)
    return Point(exact, exact, name, month=month, day=number, mark=mark)


def _last_of(year: int, month: int) -> date:
    """The last day of a month; the last day there is, where the year is one too many."""
    if year > date.max.year:
        return date.max
    return date(year, month, calendar.monthrange(year, month)[1])
