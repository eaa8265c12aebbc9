"""The rows of a sheet as quotations: each value with its cell, and what is wrong with a cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from build_scripts.codes import importing as codes
from build_scripts.exports.csv_cells import unguarded
from build_scripts.importing.cells import (
    CellState,
    SheetCell,
    SheetOfRows,
    SheetRow,
    column_letters,
)
from build_scripts.importing.given import Field, FileGiven, Given, QuotationGiven
from build_scripts.importing.headings import Heading, heading_of_sheet
from build_scripts.problems import Location, Problem, has_errors

_DATES = frozenset({Field.SAID_ON, Field.PUBLISHED, Field.WITHDRAWN_ON})
_NUMBERS = frozenset({Field.PAGE, Field.SHEET, Field.COLUMN, Field.PARAGRAPH, Field.LINE})
_SERIAL = re.compile(r"[2-5]\d{4}")
"""The days from 1954 to 2064 as Excel counts them."""
_FACTS = {
    CellState.FORMULA: (codes.CELL_IS_FORMULA, "it holds a formula ({}), which is not calculated."),
    CellState.FAULT: (codes.CELL_CHANGED, "the spreadsheet shows a fault there: {}."),
    CellState.CUT: (
        codes.CELL_CHANGED,
        "the text ends at the 32,767 characters that a cell holds: {}",
    ),
    CellState.MERGED: (
        codes.CELLS_MERGED,
        "it is covered by the merged cells {}, and has no value of its own.",
    ),
}


def quotations_of_sheets(sheets: tuple[SheetOfRows, ...]) -> FileGiven:
    """Read the sheets of a file. Where several hold something, those without a heading are only told of.

    Problems: those of the sheets, `no-heading`, `column-twice`, `column-not-read`, `cell-is-formula`,
    `cell-changed-by-spreadsheet`, `cells-merged`.
    """
    found = [(sheet, *heading_of_sheet(sheet)) for sheet in sheets if sheet.rows]
    known = [one for one in found if one[1] is not None]
    problems = [problem for sheet in sheets if not sheet.rows for problem in sheet.problems]
    quotations: list[QuotationGiven] = []
    for sheet, heading, told in known or found:
        problems += sheet.problems
        if heading is None:
            # What is damaged may have no heading for that reason.
            problems += () if has_errors(sheet.problems) else told
            continue
        problems += told
        for row in sheet.rows:
            if row.line > heading.row.line and not row.is_empty:
                given, faults = _quotation(sheet, heading, row)
                quotations.append(given)
                problems += faults
    for sheet, heading, _ in found:
        if known and heading is None:
            fact = f"Sheet “{sheet.name}” has no row that names columns and is not read."
            at = Location(sheet.file)
            problems.append(Problem(codes.COLUMN_NOT_READ, at, fact, codes.COLUMN_NOT_READ.remedy))
    return FileGiven(tuple(quotations), problems=tuple(problems))


def _quotation(
    sheet: SheetOfRows, heading: Heading, row: SheetRow
) -> tuple[QuotationGiven, list[Problem]]:
    where = f"Sheet “{sheet.name}”, row {row.number}" if sheet.name else f"Row {row.number}"
    own = Given("", Location(sheet.file, row.line), where)
    values: dict[Field, Given] = {}
    problems: list[Problem] = []
    for field, index in heading.columns.items():
        cell = row.cells[index] if index < len(row.cells) else SheetCell("")
        if not cell.text:
            continue
        name = heading.row.cells[index].text
        at = Location(sheet.file, row.line, index + 1)
        given = Given(
            next(unguarded([cell.text])) if heading.is_ours else cell.text,
            at,
            f"{where}, column {column_letters(index)} ({name})",
        )
        fault = next(_faults(field, cell, given), None)
        if fault is not None:
            problems.append(fault)
        values[field] = given
    problems += _beyond(heading, row, own)
    return QuotationGiven(own, values, heading.is_ours), problems


def _faults(field: Field, cell: SheetCell, given: Given) -> Iterator[Problem]:
    if cell.state in _FACTS:
        code, fact = _FACTS[cell.state]
        shown = cell.text if len(cell.text) <= 40 else f"{cell.text[:20]} … {cell.text[-20:]}"
        yield given.problem(code, fact.format(shown), code.remedy)
    elif field in _DATES:
        if _SERIAL.fullmatch(cell.text):
            fact = f"{cell.text} is perhaps a day as Excel counts it: {_day_of(int(cell.text))}."
            hint = "Write the day as text, or give the column the type Date."
            yield given.problem(codes.CELL_CHANGED, fact, hint)
    elif field not in _NUMBERS and cell.state in (CellState.NUMBER, CellState.DATE):
        what = "a number" if cell.state is CellState.NUMBER else "a day"
        fact = f"the spreadsheet holds {what} there ({cell.text}), and not what was typed."
        yield given.problem(codes.CELL_CHANGED, fact, codes.CELL_CHANGED.remedy)


def _day_of(serial: int) -> str:
    """The day that Excel means by a number: it counts from 1900, with a 29 February that never was."""
    return (date(1899, 12, 30) + timedelta(days=serial)).isoformat()


def _beyond(heading: Heading, row: SheetRow, own: Given) -> list[Problem]:
    """Cells to the right of the last named column: most often a comma that is no separator."""
    width = len(heading.row.cells)
    extra = [cell.text for cell in row.cells[width:] if cell.text]
    if not extra:
        return []
    fact = f"it has {len(row.cells)} cells, the heading {width}: {extra[0][:40]!r} has no column."
    hint = "Words with a separator in them stand in straight quotation marks in CSV."
    return [own.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)]
