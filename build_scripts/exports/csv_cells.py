"""Values as cells of CSV (RFC 4180): nothing that a spreadsheet would calculate, and lists as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from build_scripts.exports.columns import DataCell
from build_scripts.exports.json_text import json_text

FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")
"""What begins a formula in some spreadsheet (OWASP, CSV injection), the wide forms of Japanese ones too."""
_SIGNS = frozenset(FORMULA_SIGNS)
GUARD = "'"
"""Stands before such a text, as spreadsheets themselves mark a text. JSON has none."""


def csv_rows(rows: Iterable[Sequence[DataCell]]) -> str:
    """Return rows as lines of CSV."""
    sink = io.StringIO(newline="")
    csv.writer(sink, lineterminator="\r\n").writerows(map(_cells, rows))
    return sink.getvalue()


def _cells(row: Sequence[DataCell]) -> list[str | None]:
    """The cells of a row as texts; most are texts already, and nobody’s formula."""
    return [
        cell if cell is None or (type(cell) is str and cell[:1] not in _SIGNS) else csv_cell(cell)
        for cell in row
    ]


def csv_cell(value: DataCell) -> str:
    """Return a value as the text of a cell; empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return json_text(value)
    text = str(value)
    return f"{GUARD}{text}" if text.startswith(FORMULA_SIGNS) else text


def unguarded(cells: Sequence[str]) -> Iterator[str]:
    """Yield the texts of cells as they were before they were written."""
    for cell in cells:
        guarded = cell.startswith(GUARD) and cell[1:].startswith(FORMULA_SIGNS)
        yield cell[1:] if guarded else cell
