"""Tables of the data as tables of SQLite: every reference a foreign key, every list of ids a table.

https://sqlite.org/lang_createtable.html, https://sqlite.org/fts5.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.exports.columns import AnyTable, CellKind, DataCell
from build_scripts.exports.json_rows import json_value
from build_scripts.search.letters import unmarked

PLAIN = "search_plain"
"""The column of words as people type them, where that differs: without accents and vowel points."""
TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""Vowel signs of Hindi, Arabic and Hebrew are parts of words: without Mn and Mc a word ends at each."""

_TYPES = {
    CellKind.YES_NO: "INTEGER",
    CellKind.WHOLE: "INTEGER",
    CellKind.NUMBER: "NUMERIC",
}

SqlValue = str | int | float | None


@dataclass(frozen=True, slots=True)
class LinkTable:
    """A table of what a list of ids in a row names: `owner`, the place in the list, `target`."""

    name: str
    position: int
    owner: str
    owner_table: str
    target: str
    target_table: str

    @property
    def sql(self) -> str:
        """The statement that makes it."""
        return (
            f'CREATE TABLE "{self.name}" (\n'
            f'  "{self.owner}" TEXT NOT NULL REFERENCES "{self.owner_table}" ("id"),\n'
            '  "place" INTEGER NOT NULL,\n'
            f'  "{self.target}" TEXT NOT NULL REFERENCES "{self.target_table}" ("id"),\n'
            f'  PRIMARY KEY ("{self.owner}", "place")\n'
            ") WITHOUT ROWID"
        )

    @property
    def index(self) -> str:
        """The statement that makes it quick to read from the other side."""
        return f'CREATE INDEX "{self.name}_{self.target}" ON "{self.name}" ("{self.target}")'

    def rows(self, cells: Sequence[DataCell]) -> Iterator[tuple[SqlValue, ...]]:
        """Yield a row for each id in the list of a row of the data."""
        listed = cells[self.position]
        if isinstance(listed, tuple):
            for place, one in enumerate(listed, 1):
                yield str(cells[0]), place, one


def one_of(table: str) -> str:
    """Return what one row of a table is called."""
    return table.removesuffix("s")


def link_tables(table: AnyTable) -> tuple[LinkTable, ...]:
    """Return the tables of all lists of ids of a table."""
    owner = one_of(table.name)
    return tuple(
        LinkTable(
            f"{table.name}_{column.name}",
            position,
            owner,
            table.name,
            column.name if one_of(column.table) == owner else one_of(column.table),
            column.table,
        )
        for position, column in enumerate(table.columns)
        if column.table and column.kind is CellKind.LIST
    )


def table_sql(table: AnyTable) -> str:
    """Return the statement that makes a table."""
    lines = []
    for position, column in enumerate(table.columns):
        line = f'  "{column.name}" {_TYPES.get(column.kind, "TEXT")}'
        if position == 0:
            line += " PRIMARY KEY NOT NULL"
        elif column.table and column.kind is CellKind.ID:
            line += f' REFERENCES "{column.table}" ("id")'
        lines.append(line)
    if table.search:
        lines.append(f'  "{PLAIN}" TEXT')
    inner = ",\n".join(lines)
    return f'CREATE TABLE "{table.name}" (\n{inner}\n)'


def index_sql(table: AnyTable) -> Iterator[str]:
    """Yield the statements that make references and dates quick to look for."""
    for column in table.columns[1:]:
        if column.kind is CellKind.DAY or (column.table and column.kind is CellKind.ID):
            yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'


def search_name(table: AnyTable) -> str:
    """Return the name of the full-text search of a table."""
    return f"{table.name}_search"


def search_sql(table: AnyTable) -> tuple[str, ...]:
    """Return the statements that make and fill the full-text search of a table; none if it has none.

    Datasette finds a search by the name of its content in double quotes.
    """
    if not table.search:
        return ()
    name = search_name(table)
    columns = ", ".join(f'"{one}"' for one in (*table.search, PLAIN))
    return (
        f'CREATE VIRTUAL TABLE "{name}" USING fts5({columns}, content="{table.name}", '
        f'tokenize="{TOKENIZER}")',
        f'INSERT INTO "{name}" ("{name}") VALUES (\'rebuild\')',
        f'INSERT INTO "{name}" ("{name}") VALUES (\'optimize\')',
    )


def sql_row(table: AnyTable, cells: Sequence[DataCell]) -> tuple[SqlValue, ...]:
    """Return the cells of a row as SQLite takes them, with the words for the search at the end."""
    values = tuple(_sql_value(cell) for cell in cells)
    return (*values, _plain(table, values)) if table.search else values


def _sql_value(cell: DataCell) -> SqlValue:
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    value = json_value(cell)
    assert value is None or isinstance(value, str | int | float)
    return value


def _plain(table: AnyTable, values: Sequence[SqlValue]) -> str | None:
    """The searched words as they are typed, None where the search finds them as they are."""
    names = [column.name for column in table.columns]
    texts: Iterable[SqlValue] = (values[names.index(name)] for name in table.search)
    words = " ".join(str(text) for text in texts if text)
    plain = words if words.isascii() else unmarked(words)
    return None if plain == words else plain
