"""A date in four columns: as EDTF writes it, the earliest and the latest day, and how near it is known.

A side that is open, not known or only bracketed has no day: `[..2022-02-23]` names no earliest one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from build_scripts.entries.date_points import Point
from build_scripts.entries.dates import Edtf, Limit
from build_scripts.exports.columns import CellKind, DataColumn, Told

R = TypeVar("R", bound=Told)

EDTF_PATTERN = r"[\[./0-9][0-9XTZ?~%+.,:/ \[\]-]*"
PRECISIONS = (
    *("time", "day", "month", "part of a year", "year", "decade", "century"),
    *("interval", "one of several"),
)
_SURENESS = {"": "", "~": ", approximate", "?": ", uncertain", "%": ", approximate and uncertain"}
PRECISION_CHOICES = tuple(f"{what}{sure}" for what in PRECISIONS for sure in _SURENESS.values())


def date_columns(
    name: str, means: str, of: Callable[[R], Edtf | None]
) -> tuple[DataColumn[R], ...]:
    """Return the four columns of a date, whose names begin with `name`."""

    def from_date(take: Callable[[Edtf], str]) -> Callable[[R], str | None]:
        def value(row: R) -> str | None:
            when = of(row)
            return take(when) if when is not None else None

        return value

    return (
        DataColumn(f"{name}_edtf", CellKind.EDTF, means, from_date(lambda when: when.text)),
        DataColumn(
            f"{name}_earliest",
            CellKind.DAY,
            "The first day that it can mean; empty where that side is open or not known.",
            from_date(earliest_day),
        ),
        DataColumn(
            f"{name}_latest",
            CellKind.DAY,
            "The last day that it can mean; empty where that side is open or not known.",
            from_date(latest_day),
        ),
        DataColumn(
            f"{name}_precision",
            CellKind.CHOICE,
            "How near the date is known.",
            from_date(precision_of),
            choices=PRECISION_CHOICES,
        ),
    )


def earliest_day(when: Edtf) -> str:
    """Return the first day that a date can mean (ISO 8601); "" where that side has none."""
    return when.first.isoformat() if when.begin is Limit.KNOWN else ""


def latest_day(when: Edtf) -> str:
    """Return the last day that a date can mean (ISO 8601); "" where that side has none."""
    return when.last.isoformat() if when.finish is Limit.KNOWN else ""


def precision_of(when: Edtf) -> str:
    """Return how near a date is known, one of PRECISION_CHOICES."""
    marks = {point.mark for point in (when.start, when.end) if point is not None and point.mark}
    sure = _SURENESS[marks.pop() if len(marks) == 1 else "%" if marks else ""]
    if when.one_of:
        return f"one of several{sure}"
    if when.is_interval or when.start is None:
        return f"interval{sure}"
    return f"{_of_point(when.start)}{sure}"


def _of_point(point: Point) -> str:
    if point.has_time:
        return "time"
    if point.day:
        return "day"
    if point.month:
        return "month"
    if point.part:
        return "part of a year"
    return {0: "year", 1: "decade"}.get(point.year.count("X"), "century")
