"""XLSX through openpyxl: nothing is calculated, what is merged, hidden or changed is seen.

Before openpyxl reads it, the archive is unpacked once within a limit, and a file that declares
entities is refused: no spreadsheet writes any.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook

from build_scripts.codes import importing as codes
from build_scripts.importing.cells import (
    MOST_COLUMNS,
    MOST_IN_A_CELL,
    MOST_ROWS,
    CellState,
    SheetCell,
    SheetOfRows,
    SheetRow,
    column_letters,
)
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.zip_parts import Parts
from build_scripts.problems import Code, Location, Problem

_MOST_XML = 30_000_000
"""So many bytes of XML has the workbook unpacked: openpyxl takes about fifty times as much memory."""
_MONTH_FORMAT = re.compile(r"^(?:\[[^\]]*\])*[my\s\-/.,\\\"@;]+$", re.IGNORECASE)


def xlsx_sheets(data: bytes, file: str) -> tuple[tuple[SheetOfRows, ...], tuple[Problem, ...]]:
    """Return the sheets of a workbook that hold anything.

    Problems: `import-broken`, `import-too-large`; with each sheet those of its cells.
    """
    if told := _refused(data, file):
        return (), (told,)
    try:
        with warnings.catch_warnings():
            # Of styles and rules that it does not know, openpyxl warns; no value depends on them.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), keep_links=False, rich_text=False)
    except Exception as fault:
        # openpyxl raises whatever its parts raise: KeyError, ValueError, TypeError, ParseError.
        return (), (_problem(codes.IMPORT_BROKEN, file, f"It is no workbook ({_said(fault)})."),)
    sheets = [_sheet(sheet, file, len(book.worksheets) > 1) for sheet in book.worksheets]
    return tuple(sheet for sheet in sheets if sheet.rows or sheet.problems), ()


def _refused(data: bytes, file: str) -> Problem | None:
    try:
        parts = Parts(data)
        total = 0
        for name in parts.names:
            part = parts.read(name)
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            total += len(part)
            if total > _MOST_XML:
                fact = f"Unpacked, it has more than {_MOST_XML:,} bytes of XML."
                return _problem(codes.IMPORT_TOO_LARGE, file, fact)
            if b"<!DOCTYPE" in part[:4096].replace(b"\0", b"") or b"<!ENTITY" in part:
                fact = f"{name} declares a document type, as harmful files do; it is not read."
                return _problem(codes.IMPORT_BROKEN, file, fact)
    except CannotReadError as fault:
        large = "larger than" in str(fault) or "parts" in str(fault)
        return _problem(codes.IMPORT_TOO_LARGE if large else codes.IMPORT_BROKEN, file, str(fault))
    return None


def _sheet(sheet: Any, file: str, several: bool) -> SheetOfRows:
    name = str(sheet.title)
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        fact = (
            f"Sheet “{name}” goes to {column_letters(sheet.max_column - 1)}{sheet.max_row}; at most "
            f"{MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read."
        )
        return SheetOfRows(file, name, (), (_problem(codes.IMPORT_TOO_LARGE, file, fact),))
    merged = _covered(sheet)
    rows = [
        SheetRow(number, number, tuple(_cell(cell, merged) for cell in cells))
        for number, cells in enumerate(sheet.iter_rows(), start=1)
    ]
    filled = tuple(row for row in rows if not row.is_empty)
    shown = name if several else ""
    return SheetOfRows(file, shown, filled, tuple(_told(sheet, file, filled)) if filled else ())


def _covered(sheet: Any) -> dict[tuple[int, int], str]:
    """The cells that a merged one covers, itself left out, with the name of the whole: B3:B9."""
    found: dict[tuple[int, int], str] = {}
    for area in sheet.merged_cells.ranges:
        last_row, last_column = min(area.max_row, MOST_ROWS), min(area.max_col, MOST_COLUMNS)
        for row in range(area.min_row, last_row + 1):
            for column in range(area.min_col, last_column + 1):
                found[row, column] = str(area.coord)
        del found[area.min_row, area.min_col]
    return found


def _cell(cell: Any, merged: dict[tuple[int, int], str]) -> SheetCell:
    value = cell.value
    if area := merged.get((cell.row, cell.column)):
        return SheetCell(area, CellState.MERGED)
    if value is None:
        return SheetCell("")
    if cell.data_type == "f":
        return SheetCell(str(getattr(value, "text", value)), CellState.FORMULA)
    if cell.data_type == "e":
        return SheetCell(str(value), CellState.FAULT)
    if isinstance(value, datetime.datetime | datetime.date):
        return SheetCell(_day(value, str(cell.number_format)), CellState.DATE)
    if isinstance(value, datetime.time | datetime.timedelta):
        return SheetCell(str(value), CellState.NUMBER)
    if isinstance(value, bool):
        return SheetCell("true" if value else "false")
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        return SheetCell(str(int(value)) if whole else repr(value), CellState.NUMBER)
    text = str(value)
    state = CellState.CUT if len(text) >= MOST_IN_A_CELL else CellState.TEXT
    return SheetCell(text.strip(), state)


def _day(value: datetime.date, shown_as: str) -> str:
    """A day as EDTF; a month where the cell shows nothing nearer: “Dec 2022” is kept as its first day."""
    day = value.date() if isinstance(value, datetime.datetime) else value
    if day.day == 1 and _MONTH_FORMAT.match(shown_as) and "y" in shown_as.lower():
        return f"{day:%Y-%m}"
    return day.isoformat()


def _told(sheet: Any, file: str, rows: tuple[SheetRow, ...]) -> Iterator[Problem]:
    numbers = {row.number for row in rows}
    hidden = [n for n, one in sheet.row_dimensions.items() if one.hidden and n in numbers]
    columns = [letters for letters, one in sheet.column_dimensions.items() if one.hidden]
    what = [f"row {n}" for n in sorted(hidden)[:20]] + [f"column {one}" for one in sorted(columns)]
    if sheet.sheet_state != "visible":
        what.insert(0, "the whole sheet")
    if what:
        more = f" and {len(hidden) - 20} more rows" if len(hidden) > 20 else ""
        first = min(hidden, default=1)
        fact = f"Hidden in sheet “{sheet.title}”: {', '.join(what)}{more}."
        hint = codes.ROWS_HIDDEN.remedy
        yield Problem(codes.ROWS_HIDDEN, Location(file, first), fact, hint)


def _problem(code: Code, file: str, fact: str) -> Problem:
    return Problem(code, Location(file), fact, code.remedy)


def _said(fault: Exception) -> str:
    return f"{type(fault).__name__}: {' '.join(str(fault).split())[:120]}"
