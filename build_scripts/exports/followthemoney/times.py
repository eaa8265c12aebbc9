"""Dates as FollowTheMoney takes them: a beginning of `YYYY-MM-DD`, an end by itself, the rest in words.

Two days in one value are cut to the first, and marks of doubt are dropped without a word: an interval
is two properties, and what a property cannot say stands in the description.
"""

from __future__ import annotations

from build_scripts.entries.date_points import Point
from build_scripts.entries.dates import Edtf
from build_scripts.exports.dates import earliest_day, latest_day
from build_scripts.telling.dates_in_words import date_in_words

_FIRST_YEAR = "1000"
"""What lies before is taken for no date."""


def money_time(when: Edtf | None) -> dict[str, tuple[str, ...]]:
    """Return the properties of an interval: `date`, or `startDate` and `endDate`, each where it is known."""
    if when is None or (earliest_day(when) or latest_day(when)) < _FIRST_YEAR:
        return {}
    if not when.is_interval and not when.one_of and when.start and (date := _prefix(when.start)):
        return {"date": (date,)}
    begin = _side(when, when.start, earliest_day(when))
    end = _side(when, when.end, latest_day(when))
    return {"startDate": (begin,) if begin else (), "endDate": (end,) if end else ()}


def single_date(when: Edtf | None) -> tuple[str, ...]:
    """Return a date for a property that takes one: none where it is an interval or one of several."""
    return money_time(when).get("date", ())


def beyond_dates(when: Edtf | None, what: str) -> str:
    """Return a date in words where its properties say less than it does; "" where they say all."""
    if when is None:
        return ""
    known = money_time(when)
    plain = known.get("date") or ("/".join(one for own in known.values() for one in own),)
    return "" if plain == (when.text,) else f"{what} {date_in_words(when)} (EDTF {when.text})."


def _side(when: Edtf, point: Point | None, day: str) -> str:
    """One side of an interval, no nearer than it is known; "" where it has no day."""
    return (_prefix(point) if point and day and not when.one_of else "") or day


def _prefix(point: Point) -> str:
    """A day, a month or a year as it stands; "" for what is none, such as a season or a decade."""
    if "X" in point.year or point.part:
        return ""
    return "-".join([point.year, *(f"{one:02}" for one in (point.month, point.day) if one)])
