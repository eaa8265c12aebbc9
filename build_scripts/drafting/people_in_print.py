"""The people whom an article names, in reading order: for whom a pronoun may stand, and whom it cannot mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from build_scripts.attribution.reporting_words import in_english
from build_scripts.drafting.genders import Gender, genders_in
from build_scripts.drafting.printed_names import capitals_in
from build_scripts.words.sources import SourceText

_MOST_BACK = 2
"""So many paragraphs are looked at for the name that a pronoun means: its own, and the one before."""


def last_word(name: str) -> str:
    """Return the last word of a printed name, without what marks a genitive."""
    return name.rstrip(".").removesuffix("’s").removesuffix("'s").split()[-1]


@lru_cache(maxsize=8)
def people_in(source: SourceText, last_names: frozenset[str]) -> PeopleInPrint:
    """Return where people of some last names stand in a text, for readers who change nothing of it."""
    return PeopleInPrint.of(source, last_names)


@dataclass
class PeopleInPrint:
    """Where people stand by their last name, outside marks, and of which gender print speaks of them."""

    source: SourceText
    places: list[tuple[int, int, str]] = field(default_factory=list)
    genders: dict[str, Gender] = field(default_factory=dict)

    @classmethod
    def of(cls, source: SourceText, last_names: frozenset[str]) -> PeopleInPrint:
        """Find those of some last names in a text."""
        places = []
        for start, end in capitals_in(source.text):
            last = last_word(source.text[start:end])
            if last in last_names and not source.marked[start]:
                places.append((start, end, last))
        english = in_english(source.language)
        genders = dict(genders_in(source.text, places, source.marked)) if english else {}
        return cls(source, places, genders)

    def first_place(self, last: str) -> tuple[int, int] | None:
        """Return where somebody of a last name stands first."""
        return next(((start, end) for start, end, name in self.places if name == last), None)

    def is_any_between(self, start: int, end: int, gender: Gender | None) -> bool:
        """Whether somebody whom a pronoun of a gender may mean is named between two places."""
        return any(start < at < end and self.fits(last, gender) for at, _, last in self.places)

    def fits(self, last: str, gender: Gender | None) -> bool:
        """Whether print does not speak against it that somebody is of a gender."""
        return gender is None or self.genders.get(last, gender) is gender

    def named_before(self, position: int) -> Iterator[list[str]]:
        """Yield the last names in the paragraph before a position, then in the paragraph before it: the
        nearest name first."""
        for near in self._near(position):
            yield list(dict.fromkeys(last for _, _, last in near))

    def printed_before(self, position: int, gender: Gender | None) -> Iterator[str]:
        """Yield the names there as printed, the nearest first, of those whom a pronoun may mean."""
        for near in self._near(position):
            yield from (self.source.text[s:e] for s, e, last in near if self.fits(last, gender))

    def _near(self, position: int) -> Iterator[list[tuple[int, int, str]]]:
        stop, start = position, self.source.paragraph(position)[0]
        for _ in range(_MOST_BACK):
            low, high = bisect_left(self.places, (start,)), bisect_left(self.places, (stop,))
            yield self.places[low:high][::-1]
            if start == 0:
                return
            stop, start = start, self.source.paragraph(start - 1)[0]
