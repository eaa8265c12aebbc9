"""Tables of the data as tables of SQLite: every reference a foreign key, every list of ids a table.

https://sqlite.org/lang_createtable.html, https://sqlite.org/fts5.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.exports.columns import AnyTable, CellKind
from build_scripts.exports.json_text import json_text
from build_scripts.search.letters import unmarked

PLAIN = "search_plain"
"""The column of words as people type them, where that differs: without accents and vowel points."""
TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
"""Vowel signs of Hindi, Arabic and Hebrew are parts of words: without Mn and Mc a word ends at each."""

_REFILL = ("rebuild", "optimize")
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

    def rows(self, rows: Iterable[Sequence[Any]]) -> Iterator[tuple[SqlValue, ...]]:
        """Yield a row for each id in the lists of rows of the data."""
        for values in rows:
            for place, one in enumerate(values[self.position], 1):
                yield values[0], place, one


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
        *refill_sql(table),
    )


def refill_sql(table: AnyTable) -> tuple[str, ...]:
    """Return the statements that fill the full-text search of a table anew; none if it has none."""
    if not table.search:
        return ()
    name = search_name(table)
    return tuple(f'INSERT INTO "{name}" ("{name}") VALUES (\'{what}\')' for what in _REFILL)


def insert_sql(table: AnyTable) -> str:
    """Return the statement that puts a row of `sql_rows` into a table."""
    names = [f'"{column.name}"' for column in table.columns]
    names = ["rowid", *names, *([f'"{PLAIN}"'] if table.search else [])]
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{table.name}" ({", ".join(names)}) VALUES ({marks})'


def sql_rows(
    table: AnyTable, rows: Iterable[Sequence[Any]], first: int
) -> Iterator[tuple[SqlValue, ...]]:
    """Yield rows of `cells_of_json` as SQLite takes them: numbered, with the words for the search."""
    names = [column.name for column in table.columns]
    lists = [place for place, one in enumerate(table.columns) if one.kind is CellKind.LIST]
    search = [names.index(name) for name in table.search]
    for number, row in enumerate(rows, first):
        values = [number, *row]
        for place in lists:
            listed = row[place]
            values[place + 1] = json_text(listed) if listed else None
        if search:
            values.append(_plain([values[place + 1] for place in search]))
        yield tuple(values)


def _plain(texts: Iterable[SqlValue]) -> str | None:
    """The searched words as they are typed, None where the search finds them as they are."""
    words = " ".join(str(text) for text in texts if text)
    plain = words if words.isascii() else unmarked(words)
    return None if plain == words else plain
