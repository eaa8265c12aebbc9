"""How languages name days: the words of the calendar, from the files beside this one, in `calendar/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from build_scripts.words.list_files import any_phrase, lists_in_folder

CALENDAR = Path(__file__).parent / "calendar"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


@dataclass(frozen=True)
class CalendarLists:
    """What one language names days with, by section of its file."""

    sections: Mapping[str, tuple[str, ...]]

    @property
    def is_known(self) -> bool:
        """Whether anybody has written how the language names days."""
        return bool(self.sections)

    def of(self, section: str) -> tuple[str, ...]:
        """Return the words of a section; none where the language has no need of it."""
        return self.sections.get(section, ())

    @cached_property
    def weekday_of(self) -> Mapping[str, int]:
        """The number of each name of a day of the week, in lower case, from 0 for Monday."""
        return {name: number for number, day in enumerate(WEEKDAYS) for name in self.of(day)}

    @cached_property
    def month_of(self) -> Mapping[str, int]:
        """The number of each name of a month, in lower case, from 1."""
        return {name: number for number, month in enumerate(MONTHS, 1) for name in self.of(month)}

    @cached_property
    def any_month(self) -> str:
        """A pattern for the names of months."""
        return any_phrase(self.month_of)


@lru_cache(maxsize=64)
def calendar_of(language: str) -> CalendarLists:
    """Return the calendar for a language tag; an empty one where nobody has written it. A text whose
    language nobody named is taken for English."""
    return CalendarLists(lists_in_folder(CALENDAR, language or "en"))
