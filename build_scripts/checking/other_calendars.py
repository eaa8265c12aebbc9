"""Years that can hardly be Gregorian, beside the time of their article: those of another calendar.

The message names the calendars that it may be and the Gregorian years; no date is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, get_args

from pydantic import BaseModel

from build_scripts.codes import entries as codes
from build_scripts.entries import Article, Entry
from build_scripts.entries.calendars import calendars_of
from build_scripts.entries.dates import Edtf
from build_scripts.loading.paths import KeyPath
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem

_LATEST: Final = 300
"""No news has plans for a year so many years ahead."""
_OUR_TIME: Final = 2030
"""Near enough for an article of which nothing else is dated."""


def other_calendars(one: Sited[Entry]) -> Iterator[Problem]:
    """Yield a problem for each year that is far from the time of its entry, as another calendar's is.

    An article has the time of its publication, or where that itself is in doubt of the copy at hand;
    every other entry has the time at which it was added. A date with a stated basis is believed.

    Problem: `other-calendar`.
    """
    entry = one.entry
    article = entry if isinstance(entry, Article) else None
    seen = (article.retrieved if article else None, entry.added)
    beside = next((when.first.year for when in seen if when is not None), None)
    if article and article.published:
        why = "" if article.published_basis else _why(article.published, beside or _OUR_TIME)
        if why:
            yield _problem(one, ("published",), article.published, why)
        else:
            beside = article.published.first.year
    if beside is None:
        return
    for path, when in _dates(entry, ()):
        if path != ("published",) and (why := _why(when, beside)):
            yield _problem(one, path, when, why)


def _problem(one: Sited[Entry], path: KeyPath, when: Edtf, why: str) -> Problem:
    return Problem(
        codes.OTHER_CALENDAR,
        one.at(*path),
        f"`{path[-1]}`: {when.text!r} {why}.",
        "Write the Gregorian date; if this year is meant, say in the basis of the date how it is known.",
    )


def _why(when: Edtf, beside: int) -> str:
    """Why a date can hardly be Gregorian; empty where it can."""
    year = when.first.year
    found = calendars_of(year, beside)
    if found and abs(year - beside) > _LATEST:
        ways = " or ".join(f"{one.years} in the {one.name} calendar" for one in found)
        return f"is far from {beside}, the time of the entry; {year} is {ways}"
    if year - beside > _LATEST:
        return f"is far after {beside}, the time of the entry"
    return ""


@lru_cache(maxsize=128)
def _dated_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that may hold a date, or parts that do: names, and keys in the file."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if any(_may_hold_date(part) for part in _types_in(info.annotation))
    )


def _may_hold_date(kind: type) -> bool:
    return issubclass(kind, Edtf) or (issubclass(kind, BaseModel) and bool(_dated_fields(kind)))


def _types_in(annotation: object) -> Iterator[type]:
    """All classes that an annotation names, such as those of `tuple[Quotation, ...] | None`."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _types_in(part)


def _dates(model: BaseModel, path: KeyPath) -> Iterator[tuple[KeyPath, Edtf]]:
    """The dates of an entry with their paths in the file, but for those with a stated basis."""
    for name, key in _dated_fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, Edtf):
            if not getattr(model, f"{name}_basis", None):
                yield (*path, key), value
        elif isinstance(value, BaseModel):
            yield from _dates(value, (*path, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _dates(item, (*path, key, index))
        elif isinstance(value, dict):
            for index, item in value.items():
                if isinstance(item, BaseModel):
                    yield from _dates(item, (*path, key, index))
