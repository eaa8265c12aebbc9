"""Where in a long source words are said to stand, compared with where the kept source has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from build_scripts.codes import entries as codes
from build_scripts.entries import Article, Passage, Quotation
from build_scripts.entries.source_places import seconds_at
from build_scripts.intake.result import PlaceKind, SourcePlace
from build_scripts.loading.load import PlacesFound
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText

_RANGE = re.compile(r"\s*[-–—]\s*")
_SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class WrongPlace:
    """A place that an entry says and its source does not: the path of the value, both of them.

    `right` is the place at which the words begin; empty where more than one can be meant. `all_right` are
    those on which they stand.
    """

    path: tuple[str, int, str]
    item: Quotation | Passage
    said: str
    right: str
    all_right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _PlacesAround:
    """The places on which words stand or may stand, the next one, whether all are known; and every one."""

    values: tuple[str, ...]
    next: str = ""
    sure: bool = False
    every: tuple[str, ...] = ()


def place_problems(
    articles: Mapping[str, Sited[Article]],
    texts: Mapping[str, SourceText],
    places: Mapping[str, PlacesFound],
) -> tuple[Problem, ...]:
    """Return the problems of places that differ from the kept source. Problems: `place-differs`."""
    return tuple(
        _problem(articles[name], wrong)
        for name in articles
        if name in texts and name in places
        for wrong in wrong_places(articles[name].entry, texts[name], places[name])
    )


def _problem(article: Sited[Article], wrong: WrongPlace) -> Problem:
    key = wrong.path[-1]
    named = "the time" if key == PlaceKind.AT else f"{key}"
    where = " and ".join(dict.fromkeys((wrong.all_right[0], wrong.all_right[-1])))
    message = (
        f"The words of {wrong.item.id!r} do not stand at {named} {wrong.said} of the source, "
        f"but at {where}."
    )
    hint = (
        f"Write `{key}: {_as_written(str(key), wrong.right)}`, or let `make fix` do it."
        if wrong.right
        else "Look it up in the source: the text was changed by hand there."
    )
    return Problem(codes.PLACE_DIFFERS, article.at(*wrong.path), message, hint)


def _as_written(key: str, value: str) -> str:
    return f'"{value}"' if value.isdigit() and key != _SHEET else value


def wrong_places(article: Article, source: SourceText, places: PlacesFound) -> Iterator[WrongPlace]:
    """Yield what an article says of the places of its words that the source does not say."""
    printed: tuple[tuple[str, tuple[Quotation | Passage, ...]], ...] = (
        ("quotations", article.quotations),
        ("passages", article.passages),
    )
    for key, items in printed:
        for index, item in enumerate(items):
            said = dict(_said(item))
            if item.withdrawn is not None or not said:
                continue
            found = find(source, item.text, item.near, marks_printed=article.prints_marks_of(item))
            if isinstance(found, Found):
                span = found.spans[0][0], found.spans[-1][1]
                around = {name: _around(name, places, span) for name in said}
                for name, value in said.items():
                    if not _is_their_own_reading(name, said, around):
                        yield from _wrong((key, index, name), item, value, around[name])


def _is_their_own_reading(
    name: str, said: Mapping[str, str], around: Mapping[str, _PlacesAround]
) -> bool:
    """Whether a page is one that a person reads on a sheet of which the source only knows the count."""
    if name != PlaceKind.PAGE or _SHEET not in said:
        return False
    sheets, pages = around[_SHEET], around[name]
    return pages.values == sheets.values and _fits_number(said[_SHEET], sheets)


def _said(item: Quotation | Passage) -> Iterator[tuple[str, str]]:
    for kind in PlaceKind:
        if (value := getattr(item, kind.value)) is not None:
            yield kind.value, value
    if item.sheet is not None:
        yield _SHEET, str(item.sheet)


def _around(name: str, places: PlacesFound, span: tuple[int, int]) -> _PlacesAround:
    kind = PlaceKind.PAGE if name == _SHEET else PlaceKind(name)
    row = [(_value(name, place), at) for place, at in places if place.kind is kind]
    before = [i for i, (_, at) in enumerate(row) if 0 <= at <= span[0]]
    if not before:
        return _PlacesAround(())
    first = before[-1]
    after = [i for i, (_, at) in enumerate(row) if at >= span[1]]
    last = after[0] if after else len(row)
    inside = row[first:last]
    values = tuple(value for value, _ in inside)
    following = row[last][0] if last < len(row) else ""
    every = tuple(value for value, _ in row)
    return _PlacesAround(values, following, all(at >= 0 for _, at in inside), every)


def _value(name: str, place: SourcePlace) -> str:
    if name != _SHEET:
        return place.value
    return str(place.sheet) if place.sheet is not None else place.value


def _wrong(
    path: tuple[str, int, str], item: Quotation | Passage, said: str, around: _PlacesAround
) -> Iterator[WrongPlace]:
    if not around.values or _may_be_another_count(path[-1], said, around):
        return
    fits = _fits_time if path[-1] == PlaceKind.AT else _fits_number
    if not fits(said, around):
        right = around.values[0] if around.sure else ""
        yield WrongPlace(path, item, said, right, around.values)


def _may_be_another_count(name: object, said: str, around: _PlacesAround) -> bool:
    """Whether paragraphs are counted otherwise than their lines show.

    What begins with a number may be a list or the notes: only a paragraph that these lines name, and
    that stands elsewhere, is surely another one.
    """
    if name not in (PlaceKind.PARAGRAPH, PlaceKind.LINE):
        return False
    return not around.next or _as_number(said) not in map(_as_number, around.every)


def _fits_number(said: str, around: _PlacesAround) -> bool:
    """A number fits if the words stand there; a range if they begin and end in it."""
    ends = [_as_number(end) for end in _RANGE.split(said)]
    there = [_as_number(value) for value in around.values]
    if _as_number(said) in there:
        return True
    return len(ends) == 2 and all(end in there for end in ends) and _in_order(there, ends)


def _in_order(there: list[str], ends: list[str]) -> bool:
    return all(there.index(one) <= there.index(other) for one, other in pairwise(ends))


def _as_number(text: str) -> str:
    bare = text.strip().casefold()
    return bare.lstrip("0") or bare if bare.isdecimal() else bare


def _fits_time(said: str, around: _PlacesAround) -> bool:
    """A time fits within the stretch: whoever listened may know it more exactly than the captions."""
    seconds = seconds_at(said)
    last = _seconds(around.next)
    return _seconds(around.values[0]) <= seconds and (not around.next or seconds <= last)


def _seconds(clock: str) -> int:
    return seconds_at(clock) if clock else 0
