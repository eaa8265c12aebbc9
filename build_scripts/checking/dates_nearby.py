"""Dates in words of ours so near to known days that print may call them “Monday” or “last year”."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date

from build_scripts.entries.dates import Edtf

_MONTHS = tuple(calendar.month_name)[1:]
_NAMES = "|".join(_MONTHS)
_DAY = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_NAMES})"
    rf"|(?P<month_first>{_NAMES}) (?P<day_behind>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d))"
    r"(?:,? (?P<year>\d{4}))?\b"
)
_MONTH = re.compile(rf"\b(?P<month>{_NAMES})\b(?: (?P<year>\d{{4}})\b)?")
_YEAR = re.compile(r"\b(?:1[5-9]|2[0-4])\d\d\b")
_DAYS_APART = 10
"""A weekday, “yesterday”, “next week” are no farther from the day on which they are said."""
_MONTHS_APART = 1
_YEARS_APART = 1


def without_dates_nearby(words: str, known: Iterable[Edtf]) -> str:
    """Return words without their days, months and years that lie near to a known date.

    Near is what a report names without its figures: a day of the week before or after, the last or the
    next month and year.
    """
    points = [p for one in known for p in (one.start, one.end) if p is not None]
    days = [day for point in points for day in (point.first, point.last)]
    if not days:
        return words
    words = _DAY.sub(lambda found: _unless(_is_day_near(found, days), found), words)
    words = _MONTH.sub(lambda found: _unless(_is_month_near(found, days), found), words)
    return _YEAR.sub(lambda found: _unless(_is_year_near(int(found[0]), days), found), words)


def _unless(is_near: bool, found: re.Match[str]) -> str:
    return " " if is_near else found[0]


def _is_day_near(found: re.Match[str], days: list[date]) -> bool:
    number = int(found["day"] or found["day_behind"])
    month = _MONTHS.index(found["month"] or found["month_first"]) + 1
    for day in days:
        years = (int(found["year"]),) if found["year"] else (day.year - 1, day.year, day.year + 1)
        for year in years:
            if not (1 <= year <= 9998 and 1 <= number <= calendar.monthrange(year, month)[1]):
                continue
            if abs((date(year, month, number) - day).days) <= _DAYS_APART:
                return True
    return False


def _is_month_near(found: re.Match[str], days: list[date]) -> bool:
    month = _MONTHS.index(found["month"])
    if found["year"]:
        at = int(found["year"]) * 12 + month
        return any(abs(day.year * 12 + day.month - 1 - at) <= _MONTHS_APART for day in days)
    apart = (abs(day.month - 1 - month) for day in days)
    return any(min(gap, 12 - gap) <= _MONTHS_APART for gap in apart)


def _is_year_near(year: int, days: list[date]) -> bool:
    return any(abs(day.year - year) <= _YEARS_APART for day in days)
