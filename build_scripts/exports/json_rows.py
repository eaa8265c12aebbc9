"""Rows as JSON: a list of objects, one on each line, so that it can be read line by line as well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from build_scripts.exports.columns import AnyTable, CellKind, DataCell
from build_scripts.exports.csv_cells import TextSink


class JsonRows:
    """Writes rows, one at a time, between `begin` and `end`."""

    def __init__(self, sink: TextSink, table: AnyTable) -> None:
        self._sink = sink
        self._names = [column.name for column in table.columns]
        self._lists = [column.kind is CellKind.LIST for column in table.columns]
        self._between = "\n"

    def begin(self) -> None:
        """Open the list."""
        self._sink.write("[")

    def row(self, cells: Sequence[DataCell]) -> None:
        """Write one row; a list that is empty is an empty list, all else that is nothing is null."""
        values = {
            name: [] if value is None and is_list else json_value(value)
            for name, is_list, value in zip(self._names, self._lists, cells, strict=True)
        }
        self._sink.write(f"{self._between}{json.dumps(values, ensure_ascii=False)}")
        self._between = ",\n"

    def end(self) -> None:
        """Close the list."""
        self._sink.write("\n]\n")


def json_value(value: DataCell) -> object:
    """Return a value as JSON has it: a number without its places if it has none that count."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
