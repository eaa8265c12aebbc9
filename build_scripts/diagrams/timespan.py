"""Time on a line: where a day lies between two edges, and which days are worth naming."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""How many months may lie between two named days."""
_MOST_MONTHS: Final = 12 * 9999


@dataclass(frozen=True, slots=True)
class Tick:
    """A named day: where it lies, and its name."""

    x: float
    name: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` on the stretch from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Return where a day lies; in the middle where all is one day."""
        days = (self.last - self.first).days
        if not days:
            return (self.left + self.right) / 2
        return self.left + (self.right - self.left) * (day - self.first).days / days

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Return the firsts of months or years that can be named at least `apart` from each other.

        Where none falls between the first day and the last, the first day itself is named.
        """
        for step in _STEPS:
            found = self._ticks(step)
            if all(b.x - a.x >= apart for a, b in zip(found, found[1:], strict=False)):
                return found or (Tick(self.at(self.first), _name(self.first)),)
        return (Tick(self.at(self.first), str(self.first.year)),)

    def _ticks(self, step: int) -> tuple[Tick, ...]:
        begin = self.first.year * 12 + self.first.month - 1 + (self.first.day > 1)
        begin += -begin % step
        end = min(self.last.year * 12 + self.last.month - 1, _MOST_MONTHS + 11)
        found = []
        for month in range(begin, end + 1, step):
            day = date(month // 12, month % 12 + 1, 1)
            # Once a year is enough to name the year.
            name = str(day.year) if step >= 12 else _name(day)
            found.append(Tick(self.at(day), name))
        return tuple(found)


def _name(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"
