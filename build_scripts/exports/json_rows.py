"""Rows as JSON: a list of objects, one on each line, so that it can be read line by line as well."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from build_scripts.exports.columns import AnyTable, CellKind, DataCell
from build_scripts.exports.json_text import json_text

JSON_BEGIN, JSON_BETWEEN, JSON_END = "[\n", ",\n", "\n]\n"
JSON_EMPTY = "[\n]\n"
"""What stands in a file before, between and behind its rows; and where there are none."""


def json_rows(table: AnyTable, rows: Iterable[Sequence[DataCell]]) -> str:
    """Return rows as lines of objects with JSON_BETWEEN between them.

    A list that is empty is an empty list, all else that is nothing is null.
    """
    names = [column.name for column in table.columns]
    lists = [column.name for column in table.columns if column.kind is CellKind.LIST]
    numbers = [column.name for column in table.columns if column.kind is CellKind.NUMBER]
    lines = []
    for cells in rows:
        values: dict[str, object] = dict(zip(names, cells, strict=True))
        for name in lists:
            values[name] = values[name] or ()
        for name in numbers:
            values[name] = json_value(values[name])
        lines.append(json_text(values))
    return JSON_BETWEEN.join(lines)


def cells_of_json(text: str) -> list[list[object]]:
    """Return the values of rows that `json_rows` wrote, each a text, a number, a list or None."""
    return [list(row.values()) for row in json.loads(f"[{text}]")]


def json_value(value: object) -> object:
    """Return a value as JSON has it: a number without its places if it has none that count."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
