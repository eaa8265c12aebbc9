"""Dates as a reader would say them.

The words claim no more than the date: an interval is all its days, brackets are one of several, and
an end that is not known is said to be so.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from build_scripts.entries.date_points import Point
from build_scripts.entries.dates import Choice, Edtf, Limit

_MONTHS: Final = (
    *("", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_LONG_MONTH: Final = re.compile("|".join(_MONTHS[1:]))
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_PARTS: Final = {
    **{21 + at: (name, "") for at, name in enumerate(_SEASONS)},
    **{25 + at: (name, " (northern hemisphere)") for at, name in enumerate(_SEASONS)},
    **{29 + at: (name, " (southern hemisphere)") for at, name in enumerate(_SEASONS)},
    **{33 + at: (f"the {name} quarter of", "") for at, name in enumerate(("first", "second"))},
    **{35 + at: (f"the {name} quarter of", "") for at, name in enumerate(("third", "fourth"))},
    **{37 + at: (f"the {name} four months of", "") for at, name in enumerate(("first", "middle"))},
    39: ("the last four months of", ""),
    40: ("the first half of", ""),
    41: ("the second half of", ""),
}


def date_in_words(when: Edtf) -> str:
    """Return a date in words: "9 December 2022", "about 2022", "November to December 2022"."""
    if when.one_of:
        return _one_of(when.choices)
    start, end = when.start, when.end
    if start is not None and end is not None:
        return point_in_words(start) if start == end else _interval(start, end)
    if start is not None:
        known = when.finish is Limit.OPEN
        return f"from {point_in_words(start)}{' on' if known else ', end not known'}"
    assert end is not None
    known = when.begin is Limit.OPEN
    return f"until {point_in_words(end)}{'' if known else ', beginning not known'}"


def day_in_words(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def begin_in_words(when: Edtf) -> str:
    """Return the beginning of something: "from 2015"; of an interval that is given for it, its own words."""
    words = date_in_words(when)
    return words if when.is_interval and not when.one_of else f"from {words}"


def end_in_words(when: Edtf) -> str:
    """Return the end of something: "until 2021"; an interval or an open side keeps its own words."""
    if not when.is_interval or when.one_of:
        return f"until {date_in_words(when)}"
    words = date_in_words(when)
    return words if when.start is None else f"ended {words}"


def machine_date(when: Edtf) -> str:
    """Return the date for `<time datetime>` where HTML knows such a date, else nothing."""
    point = when.start
    if point is None or when.is_interval or when.one_of or point.part or "X" in point.year:
        return ""
    parts = [point.year]
    if point.month:
        parts.append(f"{point.month:02}")
    if point.day:
        parts.append(f"{point.day:02}")
    return "-".join(parts)


def point_in_words(point: Point) -> str:
    """Return one side of a date in words, with how sure it is."""
    words = _plain(point)
    if point.mark == "~":
        return f"about {words}"
    if point.mark == "?":
        return f"{words} (uncertain)"
    if point.mark == "%":
        return f"about {words} (uncertain)"
    return words


def _interval(start: Point, end: Point) -> str:
    if end.first <= start.first and start.last <= end.last:
        return f"from {point_in_words(start)} until some time in {_within(end)}"
    if start.first <= end.first and end.last <= start.last:
        return f"from some time in {_within(start)} until {point_in_words(end)}"
    if _same_month(start, end):
        return f"{start.day}–{_plain(end)}"
    return f"{_shortened(start, end)} to {point_in_words(end)}"


def _within(point: Point) -> str:
    """A stretch of which some day is meant, after "in"."""
    words = point_in_words(point)
    return f"or {words}" if point.mark in ("~", "%") else words


def _same_month(start: Point, end: Point) -> bool:
    """Whether both are plain days of one month."""
    return bool(
        start.day
        and end.day
        and not start.mark
        and not end.mark
        and (start.year, start.month) == (end.year, end.month)
    )


def _shortened(start: Point, end: Point) -> str:
    """The earlier of two, without the year where the later has the same and is of its kind."""
    alike = bool(start.day) == bool(end.day) and start.month and end.month
    if alike and start.year == end.year and not start.mark and not end.mark:
        return f"{start.day or ''} {_MONTHS[start.month]}".strip()
    return point_in_words(start)


def _one_of(choices: tuple[Choice, ...]) -> str:
    points = [choice.start for choice in choices if choice.start == choice.end and choice.start]
    if len(points) == len(choices):
        return _either(points)
    if len(choices) == 1:
        return _span(choices[0])
    *others, last = (_span(choice) for choice in choices)
    return f"{', '.join(others)}, or {last}"


def _either(points: list[Point]) -> str:
    *others, last = points
    if all(_same_month(point, last) for point in others):
        before = [str(point.day) for point in others]
    else:
        before = [_shortened(point, last) for point in others]
    return f"{', '.join(before)} or {point_in_words(last)}"


def _span(choice: Choice) -> str:
    """One day within a stretch, of which one end may be open."""
    start, end = choice.start, choice.end
    if start is None or end is None:
        point = start or end
        assert point is not None
        side = "after" if start else "before"
        return f"{'on' if point.day else 'in'} or {side} {point_in_words(point)}"
    if start == end:
        return point_in_words(start)
    if not (start.day and end.day):
        return f"some time from {_shortened(start, end)} to {point_in_words(end)}"
    if end.first - start.first == timedelta(1):
        return _either([start, end])
    first = str(start.day) if _same_month(start, end) else _shortened(start, end)
    return f"one day between {first} and {point_in_words(end)}"


def _plain(point: Point) -> str:
    year = int(point.year.replace("X", "0"))
    if point.part:
        name, where = _PARTS[point.part]
        return f"{name} {year}{where}"
    if point.year.endswith("0X"):
        return f"{year} to {year + 9}"  # “1900s” would be the century,
    if point.year.endswith("XX"):
        return f"{year} to {year + 99}"  # and “2000s” the decade.
    if "X" in point.year:
        return f"{year}s"
    if point.day:
        return f"{point.day} {_MONTHS[point.month]} {year}"
    if point.month:
        return f"{_MONTHS[point.month]} {year}"
    return f"{year}"


def short_months(words: str) -> str:
    """Return a date in words with its months in three letters, for a narrow column: 9 Dec 2022."""
    return _LONG_MONTH.sub(lambda month: month[0][:3], words)
