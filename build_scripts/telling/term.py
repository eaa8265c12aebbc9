"""A word of the files and the program, and what readers' pages say for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_scripts.telling.words import count


class TermGroup(StrEnum):
    """Under which heading of the glossary a term stands, in their order."""

    SOURCES = "Sources"
    SPEECH = "Who speaks, and how"
    PEOPLE = "Who is who, and who is linked to whom"
    CONTESTED = "What is contested, and what happened"
    EDITING = "How this is edited"


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the table of terms.

    `code` is the word in files, keys and the program; `reader` and `several` what pages say for one
    and for more; `means` is told by the glossary. `shunned` are forms that no page for readers has
    outside quoted words and what editors wrote: jargon that must have given way.
    """

    group: TermGroup
    code: str
    reader: str
    means: str
    several: str = ""
    shunned: tuple[str, ...] = ()

    @property
    def plural(self) -> str:
        """The reader's word for more than one."""
        return self.several or f"{self.reader}s"

    @property
    def is_same(self) -> bool:
        """Whether files and pages use one word."""
        return self.code == self.reader

    def counted(self, number: int) -> str:
        """Return so many of them, in the reader's word: "1 relationship", "3 relationships"."""
        return count(number, self.reader, self.plural)
