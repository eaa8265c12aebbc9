"""Dates as a reader would say them."""

from __future__ import annotations

from datetime import date

from build_scripts.entries.dates import Edtf, Point

_MONTHS = (
    *("", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def date_in_words(when: Edtf) -> str:
    """Return a date in words: "9 December 2022", "about 2022", "November to December 2022"."""
    start, end = when.start, when.end
    if when.one_of:
        point = start or end
        assert point is not None
        return f"on or {'after' if start else 'before'} {_point(point)}"
    if start is not None and end is not None:
        return _point(start) if start == end else _interval(start, end)
    if start is not None:
        return f"from {_point(start)} on"
    assert end is not None
    return f"until {_point(end)}"


def day_in_words(day: date) -> str:
    """Return a day in words."""
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def machine_date(when: Edtf) -> str:
    """Return the date for `<time datetime>` where HTML knows such a date, else nothing."""
    point = when.start
    if point is None or when.is_interval or when.one_of or point.season or "X" in point.year:
        return ""
    parts = [point.year]
    if point.month:
        parts.append(f"{point.month:02}")
    if point.day:
        parts.append(f"{point.day:02}")
    return "-".join(parts)


def _interval(start: Point, end: Point) -> str:
    if not start.mark and not end.mark and start.year == end.year and start.month and end.month:
        if start.day and end.day and start.month == end.month:
            month = f"{_MONTHS[start.month]} {start.year}"
            joint = " or " if end.day == start.day + 1 else "–"
            return f"{start.day}{joint}{end.day} {month}"
        if not start.day and not end.day:
            first, last = _MONTHS[start.month], _MONTHS[end.month]
            return f"{first} to {last} {start.year}"
    return f"{_point(start)} to {_point(end)}"


def _point(point: Point) -> str:
    words = _plain(point)
    if point.mark == "~":
        return f"about {words}"
    if point.mark == "?":
        return f"{words} (uncertain)"
    if point.mark == "%":
        return f"about {words} (uncertain)"
    return words


def _plain(point: Point) -> str:
    if point.season:
        return f"{_SEASONS[point.season]} {point.year}"
    if point.year.endswith("XX"):
        return f"{point.year[:2]}00s"
    if point.year.endswith("X"):
        return f"{point.year[:3]}0s"
    if point.day:
        return f"{point.day} {_MONTHS[point.month]} {int(point.year)}"
    if point.month:
        return f"{_MONTHS[point.month]} {int(point.year)}"
    return f"{int(point.year)}"
