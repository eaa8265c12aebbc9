"""CSV, as programs and countries write it: commas, semicolons or tabs, in several encodings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from build_scripts.codes import importing as codes
from build_scripts.importing.cells import MOST_COLUMNS, MOST_ROWS, SheetOfRows, SheetRow, typed_cell
from build_scripts.intake.decoding import characters_of
from build_scripts.problems import Location, Problem

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_SEPARATORS = ",;\t|"
_LONGEST_CELL = 1_000_000
_SEP_LINE = "sep="
"""With such a first line Excel is told the separator."""


def csv_sheet(data: bytes, file: str) -> SheetOfRows:
    """Read a sheet. Problems: `encoding-guessed`, `import-broken`, `import-too-large`."""
    text, problems = text_of_file(data, file)
    skipped = 0
    separator = ""
    if text[:4].lower() == _SEP_LINE:
        first, _, text = text.partition("\n")
        separator, skipped = first[4:].strip("\r") or ",", 1
    separator = separator or _separator(text)
    rows: list[SheetRow] = []
    try:
        for row in _rows(text, separator, skipped):
            if row.number > MOST_ROWS or len(row.cells) > MOST_COLUMNS:
                problems.append(_too_large(file, row))
                break
            rows.append(row)
    except csv.Error as fault:
        at = Location(file, rows[-1].line + 1 if rows else 1)
        fact = f"From row {len(rows) + 1 + skipped} on it is no CSV: {fault}."
        problems.append(Problem(codes.IMPORT_BROKEN, at, fact, codes.IMPORT_BROKEN.remedy))
    return SheetOfRows(file, "", tuple(rows), tuple(problems))


def text_of_file(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the characters of a file of text with LF line ends. Problems: `encoding-guessed`."""
    unmarked = _without_mark(data)
    decoded = characters_of(data, unmarked)
    problems = []
    if decoded.doubt or unmarked:
        fact = decoded.doubt or f"It has no byte order mark and is read as {unmarked.upper()}."
        hint = codes.ENCODING_GUESSED.remedy
        problems.append(Problem(codes.ENCODING_GUESSED, Location(file), fact, hint))
    return decoded.text.replace("\r\n", "\n").replace("\r", "\n"), problems


def _without_mark(data: bytes) -> str:
    """The name of UTF-16 where it has no mark: every second byte of Latin letters is zero."""
    head = data[:400]
    if len(head) < 8 or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return ""
    if head[1::2].count(0) > len(head) * 0.4:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) * 0.4 else ""


def _separator(text: str) -> str:
    """The sign that parts most cells in the first rows; a comma where none does."""
    counts = {one: _cells_with(text, one) for one in _SEPARATORS}
    return max(_SEPARATORS, key=lambda one: (counts[one], -_SEPARATORS.index(one)))


def _cells_with(text: str, separator: str) -> int:
    """How many cells most of the first rows have with a separator; 0 where they differ."""
    rows = []
    try:
        for row in islice(_reader(text, separator), 6):
            rows += [len(row)] if row else []
    except csv.Error:
        # Where the damage stands is told when the rows are read.
        pass
    return max(rows) if rows and rows.count(max(rows)) * 2 >= len(rows) else 0


def _reader(text: str, separator: str) -> CsvReader:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _rows(text: str, separator: str, skipped: int) -> Iterator[SheetRow]:
    reader = _reader(text, separator)
    line = 1 + skipped
    for number, cells in enumerate(reader, start=1 + skipped):
        yield SheetRow(number, line, tuple(typed_cell(cell) for cell in cells))
        line = reader.line_num + 1 + skipped


def _too_large(file: str, row: SheetRow) -> Problem:
    fact = (
        f"Row {row.number} has {len(row.cells):,} cells; a sheet has at most {MOST_ROWS:,} rows and "
        f"{MOST_COLUMNS} columns here."
    )
    return Problem(codes.IMPORT_TOO_LARGE, Location(file, row.line), fact, "Part the file.")
