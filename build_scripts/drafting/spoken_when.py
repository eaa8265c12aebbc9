"""When words were spoken: “on Friday” in an article of a known day is the nearest Friday before it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from build_scripts.drafting.proposals import ProposedDate
from build_scripts.entries import Article

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_PRINTED = re.compile(
    rf"\b(?:(?P<last>last )?(?P<day>{'|'.join(day.title() for day in _DAYS)})\b(?![’'])"
    r"|(?P<near>[Yy]esterday|[Tt]oday)\b(?![’'])"
    rf"|(?P<dom>\d{{1,2}}) (?P<month>{'|'.join(m.title() for m in _MONTHS)})\b(?: (?P<year>\d{{4}})\b)?"
    rf"|(?P<month2>{'|'.join(m.title() for m in _MONTHS)}) (?P<dom2>\d{{1,2}})\b(?:, (?P<year2>\d{{4}})\b)?)"
)
_BEHIND = re.compile(
    r"\b(?:next|coming|until|by|from|since|before|after|this coming) $", re.IGNORECASE
)


def published_day(article: Article) -> datetime.date | None:
    """Return the day on which an article was published; None where no single day is known."""
    when = article.published
    if when is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", when.text):
        return None
    return when.first


def dates_in(text: str, published: datetime.date | None) -> Iterator[ProposedDate]:
    """Yield the days that a text names, as dates, with the printed words and how each is known.

    A day of the week is the last such day before the article was published, or its own day where print
    says “on Friday” in an article of a Friday: a person must see that. What lies ahead is left out.
    """
    for found in _PRINTED.finditer(text):
        if _BEHIND.search(text, max(0, found.start() - 14), found.start()):
            continue
        day = _day(found, published)
        if day is None:
            continue
        printed = found[0].strip()
        basis = _basis(printed, found, published)
        yield ProposedDate(printed, found.start(), found.end(), day.isoformat(), basis)


def _basis(printed: str, found: re.Match[str], published: datetime.date | None) -> str:
    if (found["year"] or found["year2"]) or published is None:
        return f"The article prints “{printed}”."
    shown = f"{published.strftime('%A')}, {published.day} {published.strftime('%B %Y')}"
    return f"The article prints “{printed}” and was published on {shown}."


def _day(found: re.Match[str], published: datetime.date | None) -> datetime.date | None:
    if found["dom"] or found["dom2"]:
        month = (found["month"] or found["month2"]).casefold()
        year = found["year"] or found["year2"]
        if year is None and published is None:
            return None
        return _of_month(
            int(year) if year else None,
            _MONTHS.index(month) + 1,
            int(found["dom"] or found["dom2"]),
            published,
        )
    if published is None:
        return None
    if found["near"]:
        return published - datetime.timedelta(days=found["near"].casefold() == "yesterday")
    back = (published.weekday() - _DAYS.index(found["day"].casefold())) % 7
    return published - datetime.timedelta(days=back if back or not found["last"] else 7)


def _of_month(
    year: int | None, month: int, day: int, published: datetime.date | None
) -> datetime.date | None:
    try:
        if year is not None:
            return datetime.date(year, month, day)
        assert published is not None
        own = datetime.date(published.year, month, day)
        return own if own <= published else datetime.date(published.year - 1, month, day)
    except ValueError:
        return None
