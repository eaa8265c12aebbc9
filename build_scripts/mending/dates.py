"""Dates as people write them, put into the form of the files where there is only one reading.

9 December 2022 has one, 09/12/2022 has two: September or December.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from build_scripts.entries.dates import NoSuchDateError, parse_edtf

_MONTHS = {
    **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
    **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
    "sept": 9,
}
_WEEKDAYS = {
    **{name.lower(): number for number, name in enumerate(calendar.day_name)},
    **{name.lower(): number for number, name in enumerate(calendar.day_abbr)},
}
_WEEKDAY = re.compile(r"([a-z]+),?\s+(?=\d|[a-z])", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{4})\s*[-/.–−‑]\s*(\d{1,2})\s*[-/.–−‑]\s*(\d{1,2})")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_MONTH = r"([a-z]{3,9})\.?"
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
_DAY_MONTH = re.compile(rf"{_ORDINAL}(?:\s+of)?[\s-]+{_MONTH}[,\s-]+(\d{{4}})", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"{_MONTH}\s+{_ORDINAL},?\s+(\d{{4}})", re.IGNORECASE)
_YEAR_MONTH_DAY = re.compile(rf"(\d{{4}}),?\s+{_MONTH}\s+{_ORDINAL}", re.IGNORECASE)
_ONLY_MONTH = re.compile(rf"{_MONTH},?\s+(\d{{4}})", re.IGNORECASE)
_RANGE = re.compile(r"\s+(?:–|—|-|to|until)\s+|(?<=\d)\s*[–—]\s*(?=\d{4}-\d\d)", re.IGNORECASE)


def mended_date(text: str) -> str | None:
    """Return a date in the form of the files, or None where it has that form, no reading, or several."""
    text = " ".join(text.split())
    if _is_date(text):
        return None
    sides = _RANGE.split(text)
    if len(sides) == 2:
        ends = [side if _is_date(side) else _point(side) for side in sides]
        joined = "/".join(end for end in ends if end)
        return joined if None not in ends and _is_date(joined) else None
    return _point(text)


def _is_date(text: str) -> bool:
    try:
        parse_edtf(text)
    except NoSuchDateError:
        return False
    return True


def _point(text: str) -> str | None:
    """The one reading of a single date."""
    weekday = None
    if (found := _WEEKDAY.match(text)) and found[1].lower() in _WEEKDAYS:
        weekday = _WEEKDAYS[found[1].lower()]
        text = text[found.end() :]
    day = _day(text)
    if day is not None:
        # A weekday that does not agree leaves two readings.
        return day.isoformat() if weekday in (None, day.weekday()) else None
    if weekday is None and (found := _ONLY_MONTH.fullmatch(text)):
        month = _MONTHS.get(found[1].lower())
        return f"{found[2]}-{month:02}" if month and _is_date(f"{found[2]}-{month:02}") else None
    return None


def _day(text: str) -> date | None:
    if found := _NUMERIC.fullmatch(text) or _BASIC.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_MONTH.fullmatch(text):
        return _date(found[3], found[2], found[1])
    if found := _MONTH_DAY.fullmatch(text):
        return _date(found[3], found[1], found[2])
    if found := _YEAR_MONTH_DAY.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _DAY_LAST.fullmatch(text):
        ways = {_date(found[3], found[1], found[2]), _date(found[3], found[2], found[1])} - {None}
        return ways.pop() if len(ways) == 1 else None
    return None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
