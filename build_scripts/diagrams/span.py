"""The time that the ties of a graph are spoken of, in months or years: what a picture is filtered by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Final

from build_scripts.record.graph import Graph

_MOST_MONTHS: Final = 60
"""A longer time is told in years."""
_HEIGHT: Final = 20


class Unit(StrEnum):
    """What one step of the range is."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Span:
    """The steps of a range from `first` to `last`, both included, and how many ties fall on each.

    A year is its own number; a month is its year times twelve, and January is nought of its year.
    `bars` is the path of a small histogram, one wide for each step and `height` high.
    """

    unit: Unit
    first: int
    last: int
    bars: str
    undated: int
    height: int = _HEIGHT

    @property
    def steps(self) -> int:
        """How many months or years the range has."""
        return self.last - self.first + 1


def span_of(graph: Graph) -> Span | None:
    """Return the time of a graph's ties; None where there is nothing to choose from."""
    dated = [(e.first, e.last) for e in graph.edges if e.first is not None and e.last is not None]
    if not dated:
        return None
    first, last = min(start for start, _ in dated), max(end for _, end in dated)
    months = _step(last, Unit.MONTH) - _step(first, Unit.MONTH)
    unit = Unit.MONTH if months < _MOST_MONTHS else Unit.YEAR
    begin, end = _step(first, unit), _step(last, unit)
    if begin == end:
        return None
    changes: Counter[int] = Counter()
    for start, stop in dated:
        changes[_step(start, unit)] += 1
        changes[_step(stop, unit) + 1] -= 1
    return Span(unit, begin, end, _bars(changes, begin), len(graph.edges) - len(dated))


def _bars(changes: Counter[int], begin: int) -> str:
    """Return the histogram: one bar for each run of steps on which as many ties fall."""
    steps = sorted(changes)
    ties = list(accumulate(changes[step] for step in steps))
    most = max(ties)
    return "".join(
        f"M{step - begin} {_HEIGHT}v-{max(2, round(_HEIGHT * count / most))}h{after - step}V{_HEIGHT}Z"
        for step, after, count in zip(steps, steps[1:], ties, strict=False)
        if count
    )


def _step(day: date, unit: Unit) -> int:
    return day.year if unit is Unit.YEAR else day.year * 12 + day.month - 1
