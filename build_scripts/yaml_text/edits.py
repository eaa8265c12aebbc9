"""Edits of a file, applied so that nothing else in it changes by one byte.

Lines and columns are those that people see: a byte order mark is no column, and LF, CRLF and CR all
end a line. What is put in gets the line ends of the file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from build_scripts.problems import Edit, Location

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = "\ufeff"


class OverlappingEditsError(ValueError):
    """Two edits want to change the same place."""


def line_end(text: str) -> str:
    """Return how the lines of a text end: CRLF where most of them do, else LF."""
    windows = text.count("\r\n")
    return "\r\n" if windows * 2 > text.count("\n") else "\n"


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text of a file after edits. Raises OverlappingEditsError, and changes nothing then."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    if text.startswith(_BOM):
        starts[0] = 1
    end_of_line = line_end(text)
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits):
        first, last = _offset(text, starts, edit.start), _offset(text, starts, edit.end)
        if first < position or last < first:
            raise OverlappingEditsError(str(edit.start))
        pieces += [text[position:first], edit.text.replace("\n", end_of_line)]
        position = last
    return "".join([*pieces, text[position:]])


def _offset(text: str, starts: list[int], where: Location) -> int:
    if where.line > len(starts):
        return len(text)
    return min(starts[where.line - 1] + where.column - 1, len(text))


def difference(before: str, after: str, file: str) -> tuple[str, ...]:
    """Return the lines of a unified diff of two states of a file, without line ends."""
    name = file.removeprefix("/")
    lines = difflib.unified_diff(
        _shown(before), _shown(after), f"a/{name}", f"b/{name}", lineterm="", n=2
    )
    return tuple(lines)


def _shown(text: str) -> list[str]:
    """The lines, with whatever cannot be seen spelled out, so that a diff shows it."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    else:
        lines[-1] += "⟨no line end⟩"
    return [line.replace("\r", "⟨CR⟩").replace(_BOM, "⟨BOM⟩") for line in lines]
