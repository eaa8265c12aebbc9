"""The glossary: what readers' pages call things, what that means, and what files call the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from build_scripts.record.standings import LineSign, Standing
from build_scripts.telling.term import Term, TermGroup
from build_scripts.telling.terms import TERMS
from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import Page, render

_STANDINGS: Final = "How relationships stand"
_BEFORE: Final = TermGroup.CONTESTED
"""How relationships stand is explained before this group."""
_SIGNS: Final = {
    LineSign.SQUARE: ", with a square on it",
    LineSign.UNEQUAL: ", with ≠ on it",
    LineSign.BAR: ", with a bar at its end",
}


@dataclass(frozen=True, slots=True)
class TermRow:
    """A reader's word; `code` is the word of the files, empty where it is the same."""

    anchor: str
    name: str
    code: str
    means: str


@dataclass(frozen=True, slots=True)
class TermRows:
    """The terms under one heading."""

    anchor: str
    name: str
    terms: tuple[TermRow, ...]


@dataclass(frozen=True)
class GlossaryPage(Context):
    """All terms."""

    template: ClassVar[str] = "glossary.md"

    groups: tuple[TermRows, ...]


def glossary_page() -> Page:
    """Return the glossary, whole: the table of terms and the catalogue of standings."""
    return render("glossary.md", GlossaryPage(groups=tuple(_groups())))


def _groups() -> Iterator[TermRows]:
    for group in TermGroup:
        if group is _BEFORE:
            rows = tuple(map(_standing_row, Standing))
            yield TermRows("_standings", _STANDINGS, rows)
        rows = tuple(_row(term) for term in TERMS.values() if term.group is group)
        yield TermRows(f"_{group.name.lower()}", group.value, rows)


def _row(term: Term) -> TermRow:
    code = "" if term.is_same else term.code
    return TermRow(f"_term-{term.code}", term.reader, code, term.means)


def _standing_row(standing: Standing) -> TermRow:
    shown = standing.shown
    line = _line(standing)
    sentence = f"{shown.sentence} {line}" if line else shown.sentence
    return TermRow(f"_standing-{standing.value}", shown.name, standing.value, sentence)


def _line(standing: Standing) -> str:
    """Say how its line looks; empty where there is none, which its sentence says."""
    if not standing.is_drawn:
        return ""
    shape = "solid" if standing.is_solid else "broken"
    return f"A {shape} line{_SIGNS.get(standing.shown.sign, '')}."
