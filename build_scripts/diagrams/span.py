"""The time that the ties of a graph are spoken of, in months or years: what a picture is filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Final

from build_scripts.entries.dates import Limit
from build_scripts.record.graph import Edge, Graph

_MOST_MONTHS: Final = 60
"""A longer time is told in years."""
_HEIGHT: Final = 20


class Unit(StrEnum):
    """What one step of the range is."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class TimeRange:
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


def span_of(graph: Graph) -> TimeRange | None:
    """Return the time of a graph's ties; None where there is nothing to choose from.

    Where a tie goes on, the range reaches to the day on which the latest article told of it; where
    one has an open beginning, it begins a step sooner, so that what was before can be chosen.
    """
    dated = [edge for edge in graph.edges if edge.times]
    if not dated:
        return None
    times = [stretch for edge in dated for stretch in edge.times]
    told = [e.told for e in dated if e.told and any(t.end is Limit.OPEN for t in e.times)]
    first, last = min(t.first for t in times), max([*(t.last for t in times), *told])
    months = _step(last, Unit.MONTH) - _step(first, Unit.MONTH)
    unit = Unit.MONTH if months < _MOST_MONTHS else Unit.YEAR
    is_open = any(t.begin is Limit.OPEN for t in times)
    end = _step(last, unit)
    begin = max(_step(first, unit) - is_open, _step(date.min, unit))
    if begin == end:
        return None
    changes: Counter[int] = Counter()
    for edge in dated:
        for start, stop in _runs(edge, unit, begin, end):
            changes[start] += 1
            changes[stop + 1] -= 1
    return TimeRange(unit, begin, end, _bars(changes, begin), len(graph.edges) - len(dated))


def _runs(edge: Edge, unit: Unit, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The steps of a tie from the one to the other, each counted once however often it is dated."""
    runs: list[tuple[int, int]] = []
    for time in edge.times:
        start = begin if time.begin is Limit.OPEN else _step(time.first, unit)
        stop = end if time.end is Limit.OPEN else _step(time.last, unit)
        if runs and start <= runs[-1][1]:
            start, stop = runs[-1][0], max(stop, runs.pop()[1])
        runs.append((start, stop))
    yield from runs


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
