"""A sheet as rows of cells: the one form in which CSV and XLSX go on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from build_scripts.problems import Problem

MOST_ROWS = 20_000
"""So many rows has a sheet at most: each is a draft that a person looks at."""
MOST_COLUMNS = 300
MOST_IN_A_CELL = 32_767
"""So many characters a cell of a spreadsheet holds; what is longer was cut there without a word."""


class CellState(Enum):
    """What a cell is beside its text."""

    TEXT = auto()
    NUMBER = auto()
    """A number, of which nobody knows how it was typed."""
    DATE = auto()
    """A day that the spreadsheet keeps as one; the text is its EDTF form."""
    FORMULA = auto()
    FAULT = auto()
    """A fault of the spreadsheet's: #NAME?, #REF!, ######."""
    CUT = auto()
    MERGED = auto()
    """Covered by the cell of another row or column; the text names the whole, B3:B9."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell: its text without white space around it."""

    text: str
    state: CellState = CellState.TEXT


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as a spreadsheet counts it, the line of the file, its cells."""

    number: int
    line: int
    cells: tuple[SheetCell, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.text for cell in self.cells if cell.state is not CellState.MERGED)


@dataclass(frozen=True, slots=True)
class SheetOfRows:
    """A sheet of a file; `name` is empty where a file has only one."""

    file: str
    name: str
    rows: tuple[SheetRow, ...]
    problems: tuple[Problem, ...] = ()


_FORMULA = re.compile(r"[=＝]|[+\-@＋－＠]\s*[A-Za-z]+\s*[(|!]")
_FAULT = re.compile(r"#(?:NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|SPILL!|CALC!)|#{4,}")
_AS_SCIENCE = re.compile(r"[+-]?\d[.,]?\d*E[+-]?\d+", re.IGNORECASE)


def typed_cell(text: str) -> SheetCell:
    """Return the cell of a text that says nothing of its type, as in CSV."""
    text = text.strip()
    if _FORMULA.match(text):
        return SheetCell(text, CellState.FORMULA)
    if _FAULT.fullmatch(text):
        return SheetCell(text, CellState.FAULT)
    if len(text) == MOST_IN_A_CELL:
        return SheetCell(text, CellState.CUT)
    return SheetCell(text, CellState.NUMBER if _AS_SCIENCE.fullmatch(text) else CellState.TEXT)


def column_letters(index: int) -> str:
    """Return the letters of a column, counted from 0: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
