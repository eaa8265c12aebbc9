"""When words were spoken: “on Friday” in an article of a known day is the nearest Friday before it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.drafting.proposals import ProposedDate
from build_scripts.entries import Article
from build_scripts.words.calendar_lists import CalendarLists, calendar_of
from build_scripts.words.list_files import any_phrase

_SPACE = "[ \u00a0]"
_LONGEST_BEFORE = 20
_DAYS_BACK = {"today": 0, "yesterday": 1, "day-before": 2}


@dataclass(frozen=True, slots=True)
class _DayPatterns:
    """How days are found in a text of one language."""

    calendar: CalendarLists
    printed: re.Pattern[str]
    ahead: re.Pattern[str]
    ahead_behind: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(language: str) -> _DayPatterns:
    calendar = calendar_of(language)
    last, ahead = any_phrase(calendar.of("last")), any_phrase(calendar.of("ahead"))
    near = "|".join(
        f"(?P<{name.replace('-', '_')}>{any_phrase(calendar.of(name))})" for name in _DAYS_BACK
    )
    weekday = (
        rf"(?:(?P<last>{last}){_SPACE})?(?P<weekday>{any_phrase(calendar.weekday_of)})"
        rf"(?:{_SPACE}(?P<last2>{last}))?"
    )
    printed = re.compile(
        rf"(?<![\w’'-])(?:{_date(calendar)}|{weekday}|{near})(?![\w’'-])", re.IGNORECASE
    )
    return _DayPatterns(
        calendar,
        printed,
        re.compile(rf"(?<![\w’'])(?:{ahead}){_SPACE}(?:the{_SPACE})?$", re.IGNORECASE),
        re.compile(rf"{_SPACE}(?:{ahead})(?![\w’'])", re.IGNORECASE),
    )


def _date(calendar: CalendarLists) -> str:
    """The pattern of a day of a month, with or without a year."""
    of = rf"(?:(?:{any_phrase(calendar.of('of'))}){_SPACE})?"
    year = rf"(?P<year>\d{{4}})(?:{_SPACE}(?:{any_phrase(calendar.of('year'))}))?(?!\d)"
    number = rf"(?P<dom>\d{{1,2}})(?:{any_phrase(calendar.of('ordinal'))})?"
    pattern = rf"{number}{_SPACE}{of}(?P<month>{calendar.any_month})(?!\w)(?:,?{_SPACE}{of}{year})?"
    if calendar.of("month-first"):
        second = _month_first(calendar)
        return f"{pattern}|{second}"
    return pattern


def _month_first(calendar: CalendarLists) -> str:
    """The pattern of a date that begins with its month: March 3, 2026."""
    return (
        rf"(?P<month2>{calendar.any_month}){_SPACE}(?P<dom2>\d{{1,2}})"
        rf"(?:{any_phrase(calendar.of('ordinal'))})?(?!\d)(?:,{_SPACE}(?P<year2>\d{{4}})(?!\d))?"
    )


def published_day(article: Article) -> datetime.date | None:
    """Return the day on which an article was published; None where no single day is known."""
    when = article.published
    if when is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", when.text):
        return None
    return when.first


def dates_in(
    text: str, published: datetime.date | None, language: str = "en"
) -> Iterator[ProposedDate]:
    """Yield the days that a text names, as dates, with the printed words and how each is known.

    A day of the week is the last such day before the article was published, or its own day where print
    says “on Friday” in an article of a Friday: a person must see that. What lies ahead is left out. In a
    language whose days nobody has written down none is found.
    """
    patterns = _patterns(language)
    if not patterns.calendar.is_known:
        return
    for found in patterns.printed.finditer(text):
        if not _is_meant(text, found, patterns):
            continue
        day = _day(found, published, patterns.calendar)
        if day is not None:
            basis = _basis(found[0], found, published)
            yield ProposedDate(found[0], found.start(), found.end(), day.isoformat(), basis)


def _is_meant(text: str, found: re.Match[str], patterns: _DayPatterns) -> bool:
    """Whether a day is named that is past, and no word that is spelled like one."""
    if patterns.ahead.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start()):
        return False
    if patterns.ahead_behind.match(text, found.end()):
        return False
    name = found["weekday"] or _group(found, "month")
    return not (patterns.calendar.of("capital") and name and name[0].islower())


def _group(found: re.Match[str], name: str) -> str:
    """A part of a date, on whichever side of the month it stands."""
    second = f"{name}2"
    return found[name] or (found[second] if second in found.re.groupindex else "") or ""


def _basis(printed: str, found: re.Match[str], published: datetime.date | None) -> str:
    if _group(found, "year") or published is None:
        return f"The article prints “{printed}”."
    shown = f"{published.strftime('%A')}, {published.day} {published.strftime('%B %Y')}"
    return f"The article prints “{printed}” and was published on {shown}."


def _day(
    found: re.Match[str], published: datetime.date | None, calendar: CalendarLists
) -> datetime.date | None:
    if number := _group(found, "dom"):
        year = _group(found, "year")
        month = calendar.month_of[_plain(_group(found, "month"))]
        return _of_month(int(year) if year else None, month, int(number), published)
    if published is None:
        return None
    if found["weekday"]:
        back = (published.weekday() - calendar.weekday_of[_plain(found["weekday"])]) % 7
        is_last = found["last"] or found["last2"]
        return published - datetime.timedelta(days=back if back or not is_last else 7)
    back = next(days for name, days in _DAYS_BACK.items() if found[name.replace("-", "_")])
    return published - datetime.timedelta(days=back)


def _plain(name: str) -> str:
    return name.lower().replace("\u00a0", " ")


def _of_month(
    year: int | None, month: int, day: int, published: datetime.date | None
) -> datetime.date | None:
    if year is None and published is None:
        return None
    try:
        if year is not None:
            return datetime.date(year, month, day)
        assert published is not None
        own = datetime.date(published.year, month, day)
        return own if own <= published else datetime.date(published.year - 1, month, day)
    except ValueError:
        return None
