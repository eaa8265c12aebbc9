"""How languages other than English report speech: their verbs with the act of each, and what goes with them.

The words stand in files beside this one, in `reporting/`, which editors extend. English verbs have a table
of their own, since they are regular: `words.reporting_verbs`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from build_scripts.entries import Act
from build_scripts.words.list_files import lists_in_folder

REPORTING = Path(__file__).parent / "reporting"
_DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class ReportingLists:
    """What one language reports speech with, by section of its file."""

    language: str
    sections: Mapping[str, tuple[str, ...]]

    @cached_property
    def verbs(self) -> tuple[str, ...]:
        """All verbs of speech, in the forms that stand beside a speaker."""
        names = (*(act.value for act in Act), _DOUBTFUL)
        return tuple(dict.fromkeys(verb for name in names for verb in self.of(name)))

    @property
    def is_spoken(self) -> bool:
        """Whether verbs are listed that only say something: enough to tell who speaks."""
        return bool(self.of(Act.SAYS.value))

    def of(self, section: str) -> tuple[str, ...]:
        """Return the words of a section; none where the language has no need of it."""
        return self.sections.get(section, ())


@lru_cache(maxsize=64)
def reporting_in(language: str) -> ReportingLists:
    """Return the lists for a language tag; empty ones where nobody has written them."""
    return ReportingLists(language.partition("-")[0].lower(), lists_in_folder(REPORTING, language))


@lru_cache(maxsize=1)
def languages_of_reporting() -> tuple[str, ...]:
    """Return the languages that have a file of reporting words, English left out."""
    return tuple(sorted(file.stem for file in REPORTING.glob("*.txt")))
