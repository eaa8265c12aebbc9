"""Values as cells of CSV (RFC 4180): nothing that a spreadsheet would calculate, and lists as JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from build_scripts.exports.columns import DataCell

FORMULA_SIGNS = tuple("=+-@\t\r\n＝＋－＠")
"""What begins a formula in some spreadsheet (OWASP, CSV injection), the wide forms of Japanese ones too."""
GUARD = "'"
"""Stands before such a text, as spreadsheets themselves mark a text. JSON has none."""


class TextSink(Protocol):
    """What takes text."""

    def write(self, text: str, /) -> object:
        """Take text."""


def csv_writer(sink: TextSink) -> CsvRows:
    """Return what writes rows to a sink."""
    return CsvRows(sink)


class CsvRows:
    """Writes rows, one at a time."""

    def __init__(self, sink: TextSink) -> None:
        self._rows = csv.writer(sink, lineterminator="\r\n")

    def head(self, names: Sequence[str]) -> None:
        """Write the names of the columns."""
        self._rows.writerow(names)

    def row(self, cells: Sequence[DataCell]) -> None:
        """Write one row."""
        self._rows.writerow(map(csv_cell, cells))


def csv_cell(value: DataCell) -> str:
    """Return a value as the text of a cell; empty for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    text = str(value)
    return f"{GUARD}{text}" if text.startswith(FORMULA_SIGNS) else text


def unguarded(cells: Sequence[str]) -> Iterator[str]:
    """Yield the texts of cells as they were before they were written."""
    for cell in cells:
        guarded = cell.startswith(GUARD) and cell[1:].startswith(FORMULA_SIGNS)
        yield cell[1:] if guarded else cell
