"""Dates as people know them: EDTF level 1 (https://www.loc.gov/standards/datetime/).

A date may be a day, a month, a season or a year, uncertain (`?`), approximate (`~`) or both (`%`),
have unknown digits (`X`), or be an interval, which is all of the days between its two: `a/b`, with
an end that is open (`a/..`, `../b`) or not known (`a/`, `/b`). Of level 2 we take what news prints:
quarters and halves, an unknown second digit (`2022-12-0X`), and one of several days: `[a,b]`,
`[a..b]`, `[..b]`, `[a..]`.

The parser is ours because the package `edtf` (5.0.2) takes 29 February 2022 for a day, gives an end
that is not known ten years, and calls every fault by one name; the years 0001 to 9999 are enough
here, so no year is shorter than four digits, negative or nought.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from build_scripts.entries.date_points import NO_TIME, NoSuchDateError, Point, parse_point

__all__ = [
    "Choice",
    "Edtf",
    "Limit",
    "NoSuchDateError",
    "Point",
    "Stretch",
    "date_order",
    "parse_edtf",
]

_TENS: Final = re.compile(r"(\d{4})-(?:(\d{2})-([0-3])|([01]))X", re.ASCII)
_BRACKETS: Final = (
    "a date in brackets is one of several days: [2022-12-09,2022-12-11], "
    "[2022-12-01..2022-12-10], [..2022-02-23] or [2022-02-23..]"
)


class Limit(StrEnum):
    """What is known of an end of a stretch of time: the end, that there is none, or nothing."""

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "not known"


_SIGNS: Final = {Limit.OPEN: "..", Limit.UNKNOWN: ""}
"""What stands in an interval where no day is."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on end that a date means or can mean, with what is known of both ends.

    `first` and `last` are the outermost days that are named. Beyond an OPEN end it goes on; whether
    it does beyond one that is UNKNOWN nobody says.
    """

    first: date
    last: date
    begin: Limit = Limit.KNOWN
    end: Limit = Limit.KNOWN

    @property
    def earliest(self) -> date:
        """The first day that it can reach back to."""
        return self.first if self.begin is Limit.KNOWN else date.min

    @property
    def latest(self) -> date:
        """The last day that it can reach to."""
        return self.last if self.end is Limit.KNOWN else date.max

    @property
    def text(self) -> str:
        """The stretch as EDTF writes it."""
        if self.first == self.last and {self.begin, self.end} == {Limit.KNOWN}:
            return self.first.isoformat()
        left, right = (
            day.isoformat() if limit is Limit.KNOWN else _SIGNS[limit]
            for day, limit in ((self.first, self.begin), (self.last, self.end))
        )
        return f"{left}/{right}"

    def may_meet(self, other: Stretch) -> bool:
        """Whether some day can belong to both."""
        return self.earliest <= other.latest and other.earliest <= self.latest


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several dates, of which one is meant; from the one to the other, either may be open."""

    start: Point | None
    end: Point | None


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as typed (`text`), parsed.

    A single date has `start == end`. In an interval or a bracketed date either may be None, and
    `begin` and `finish` say whether that end is open or not known. `choices` is set for the bracketed
    forms: one day within them is meant, not the whole stretch.
    """

    text: str
    start: Point | None
    end: Point | None
    begin: Limit = Limit.KNOWN
    finish: Limit = Limit.KNOWN
    choices: tuple[Choice, ...] = ()

    @property
    def is_interval(self) -> bool:
        """Whether the date has two sides."""
        return self.start != self.end

    @property
    def one_of(self) -> bool:
        """Whether one day within the bounds is meant, not the whole stretch."""
        return bool(self.choices)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The days that are meant or can be meant: of one of several days, one stretch for each."""
        if not self.choices:
            return (_stretch(self.start, self.end, self.begin, self.finish),)
        return tuple(
            _stretch(
                choice.start,
                choice.end,
                Limit.KNOWN if choice.start else Limit.OPEN,
                Limit.KNOWN if choice.end else Limit.OPEN,
            )
            for choice in self.choices
        )

    @property
    def first(self) -> date:
        """The first day that is named, by which lists are sorted; of an open start, of the end."""
        if not self.choices and self.start:
            return self.start.first
        return min(stretch.first for stretch in self.stretches)

    @property
    def last(self) -> date:
        """The last day that is named; of an open end, of the start."""
        if not self.choices and self.end:
            return self.end.last
        return max(stretch.last for stretch in self.stretches)

    @property
    def earliest(self) -> date:
        """The first day that can be meant: the first of all where the beginning is open or not known."""
        return self.first if self.begin is Limit.KNOWN else date.min

    @property
    def latest(self) -> date:
        """The last day that can be meant: the last of all where the end is open or not known."""
        return self.last if self.finish is Limit.KNOWN else date.max

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.begin is Limit.KNOWN and self.finish is Limit.KNOWN

    @property
    def year(self) -> int | None:
        """The one year in which all days lie that can be meant, or None."""
        known = self.is_bounded and self.first.year == self.last.year
        return self.first.year if known else None

    @property
    def sort_key(self) -> tuple[date, date, int, str]:
        """What lists are sorted by: the first day, the last, the instant within a day, the text."""
        moment = self.start.moment if self.start else NO_TIME
        return (self.first, self.last, moment, self.text)

    def may_meet(self, other: Edtf) -> bool:
        """Whether both can mean one day."""
        return any(mine.may_meet(theirs) for mine in self.stretches for theirs in other.stretches)


def date_order(when: Edtf | None) -> tuple[date, date, int, str]:
    """Return what lists of dated things are sorted by; what has no date comes behind all that has."""
    return when.sort_key if when is not None else (date.max, date.max, -NO_TIME, "")


def _stretch(start: Point | None, end: Point | None, begin: Limit, finish: Limit) -> Stretch:
    first, last = start or end, end or start
    assert first is not None
    assert last is not None
    return Stretch(first.first, last.last, begin, finish)


def parse_edtf(text: str) -> Edtf:
    """Parse a date of EDTF level 1, or of what is taken here of level 2.

    Raises NoSuchDateError, whose message names what is wrong and how dates are written.
    """
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    if tens := _TENS.fullmatch(text):
        return _within_ten(text, tens)
    point = parse_point(text)
    return Edtf(text, point, point)


def _one_of(text: str) -> Edtf:
    parts = [part.strip() for part in text[1:-1].split(",")]
    choices = tuple(_choice(part) for part in parts)
    if len(choices) == 1 and choices[0].start == choices[0].end:
        raise NoSuchDateError(_BRACKETS)
    starts = [choice.start for choice in choices if choice.start]
    ends = [choice.end for choice in choices if choice.end]
    begins, finishes = len(starts) == len(choices), len(ends) == len(choices)
    return Edtf(
        text,
        min(starts, key=lambda point: point.first) if begins else None,
        max(ends, key=lambda point: point.last) if finishes else None,
        Limit.KNOWN if begins else Limit.OPEN,
        Limit.KNOWN if finishes else Limit.OPEN,
        choices,
    )


def _choice(text: str) -> Choice:
    left, dots, right = text.partition("..")
    if not left and not right:
        raise NoSuchDateError(_BRACKETS)
    start, end = (_untimed(side) if side else None for side in (left, right))
    if start and end and start.first > end.last:
        raise NoSuchDateError("the days in brackets end before they begin")
    return Choice(start, end) if dots else Choice(start, start)


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    start, begin = _side(left)
    end, finish = _side(right)
    if start is None and end is None:
        raise NoSuchDateError("an interval needs at least one date, such as 2022-02/..")
    if start and end and start.first > end.last:
        raise NoSuchDateError("the interval ends before it begins")
    return Edtf(text, start, end, begin, finish)


def _side(text: str) -> tuple[Point | None, Limit]:
    if text in ("", ".."):
        return None, Limit.OPEN if text else Limit.UNKNOWN
    return _untimed(text), Limit.KNOWN


def _untimed(text: str) -> Point:
    point = parse_point(text)
    if point.has_time:
        raise NoSuchDateError("a time stands alone, not in an interval or in brackets")
    return point


def _within_ten(text: str, tens: re.Match[str]) -> Edtf:
    """Days or months of which only the first digit is known: one of those that there are."""
    year, month, ten = tens[1], tens[2], int(tens[3] or tens[4] or 0)
    stem = f"{year}-{month}" if month else year
    whole = parse_point(stem)
    most = whole.last.day if month else 12
    numbers = range(max(1, 10 * ten), min(most, 10 * ten + 9) + 1)
    if not numbers:
        raise NoSuchDateError(f"no day of {stem} begins with {ten}")
    first, last = (parse_point(f"{stem}-{number:02}") for number in (numbers[0], numbers[-1]))
    # April has one day that begins with 3.
    return Edtf(text, first, last, choices=() if first == last else (Choice(first, last),))
