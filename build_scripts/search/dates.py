"""By which days, months and years something is found: `@2022-10-17`, `@10-17`, `@2022-10`, `@10`, `@2022`.

docs/javascripts/search-dates.js makes the same of what a reader types. The sign keeps them apart from
words, and a day without a year has a key of its own, since readers type “17 October”.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from build_scripts.entries.dates import Edtf, Limit

_MOST_DAYS = 31
_MOST_MONTHS = 24
"""A longer interval is found by its years only."""
_MOST_YEARS = 100


def date_keys(when: Edtf | None) -> frozenset[str]:
    """Return the keys of every day that a date means; of a month, or a long time, no single days."""
    if when is None or any({one.begin, one.end} != {Limit.KNOWN} for one in when.stretches):
        return frozenset()
    sides = when.choices or (when,)
    named = [point for side in sides for point in (side.start, side.end) if point is not None]
    days = (when.last - when.first).days + 1
    months = _months(when.first, when.last)
    if days <= _MOST_DAYS and all(point.day for point in named):
        return frozenset(key for n in range(days) for key in _day(when.first + timedelta(n)))
    if len(months) <= _MOST_MONTHS and all(point.month for point in named):
        return frozenset(key for one in months for key in _month(*one))
    years = range(when.first.year, min(when.last.year, when.first.year + _MOST_YEARS) + 1)
    return frozenset(f"@{year:04}" for year in years)


def _months(first: date, last: date) -> list[tuple[int, int]]:
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [(n // 12, n % 12 + 1) for n in range(begin, min(end, begin + _MOST_MONTHS) + 1)]


@lru_cache(maxsize=1 << 12)
def _day(day: date) -> tuple[str, ...]:
    return (f"@{day.isoformat()}", f"@{day:%m-%d}", *_month(day.year, day.month))


def _month(year: int, month: int) -> Iterator[str]:
    yield f"@{year:04}-{month:02}"
    yield f"@{month:02}"
    yield f"@{year:04}"
