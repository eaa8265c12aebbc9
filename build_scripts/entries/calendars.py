"""Years of other calendars: which of them a year can be of, beside a year that is known.

Only the year is reckoned, and only to say what it may be: a date is never computed. Thai Buddhist years
are counted as since 1941, Hijri years from July 622 with a mean lunar year.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import Final

_LUNAR_YEAR: Final = 354.36707 / 365.2425
_HIJRA: Final = 622.54
_BEFORE, _AFTER = 100, 2
"""News is of the last hundred years, and plans for the next two."""


@dataclass(frozen=True, slots=True)
class OtherYear:
    """A year of another calendar: the calendar's name, and the Gregorian years in which it lies."""

    name: str
    first: int
    last: int

    @property
    def years(self) -> str:
        """The Gregorian years in words: "2022" or "2022/2023"."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


def calendars_of(year: int, beside: int) -> tuple[OtherYear, ...]:
    """Return the calendars in which a year lies near a Gregorian year, such as that of an article."""
    begin = _HIJRA + (year - 1) * _LUNAR_YEAR
    found = (
        OtherYear("Solar Hijri", year + 621, year + 622),
        OtherYear("Hijri", floor(begin), floor(begin + _LUNAR_YEAR)),
        OtherYear("Buddhist", year - 543, year - 543),
        OtherYear("Hebrew", year - 3761, year - 3760),
        OtherYear("Minguo", year + 1911, year + 1911),
    )
    return tuple(o for o in found if beside - _BEFORE <= o.last and o.first <= beside + _AFTER)
