"""The SQLite file, written beside the old one and put in its place when it is whole.

The same rows give the same bytes with the same SQLite: one page size, one encoding, one transaction,
rebuilt at the end so that no page is free. The header also holds the version of the SQLite library
that wrote the file, which is left as it is: it says truly who wrote it.

Where few rows are new, they take the place of others in a copy of the old file. Rebuilt, it is the same
as one that was filled from nothing: rows are numbered in their order, and the search of a table is made
anew with it. What the header counts (changes of the file and of its tables) is set back before.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType

from build_scripts.exports.columns import AnyTable
from build_scripts.exports.database.dictionary import dictionary_rows
from build_scripts.exports.database.schema import (
    LinkTable,
    index_sql,
    insert_sql,
    link_tables,
    refill_sql,
    search_sql,
    sql_rows,
    table_sql,
)
from build_scripts.exports.database.views import VIEWS
from build_scripts.exports.json_rows import JSON_BETWEEN, cells_of_json
from build_scripts.exports.written import FileFacts, replace_if_new

_SETTINGS = (
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = NONE",
    # The file is thrown away if anything fails, so nothing needs to be undone or waited for.
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = OFF",
)
_OWN_TABLES = (
    'CREATE TABLE "about" ("name" TEXT PRIMARY KEY NOT NULL, "value" TEXT)',
    'CREATE TABLE "dictionary" (\n  "table_name" TEXT NOT NULL,\n  "column_name" TEXT NOT NULL,\n'
    '  "values_are" TEXT,\n  "means" TEXT NOT NULL,\n  PRIMARY KEY ("table_name", "column_name")\n)',
)
_INSERT = 'INSERT INTO "{}" VALUES ({})'
_AT_ONCE = 50
_HEADER = 100
_CHANGES, _SCHEMA, _VALID_FOR = 24, 40, 92
"""Where the header counts, in big-endian numbers of four bytes: https://sqlite.org/fileformat2.html"""


class DatabaseFile:
    """Takes the rows of all tables; `close_with` finishes the file.

    With `from_former` it begins with what stands at the target, which a former build wrote. Leaving
    without `close_with`, or by an exception, leaves the old file. Raises OSError.
    """

    def __init__(
        self, target: Path, tables: Sequence[AnyTable], *, from_former: bool = False
    ) -> None:
        self._target = target
        self._tables = tables
        self._part = target.with_name(f".{target.name}.{os.getpid()}.part")
        self._part.unlink(missing_ok=True)
        self._is_anew = not from_former
        self._changed: list[AnyTable] = []
        self._facts: FileFacts | None = None
        try:
            if from_former:
                shutil.copyfile(target, self._part)
                _set_back(self._part)
            self._open()
        except BaseException as fault:
            self._part.unlink(missing_ok=True)
            if isinstance(fault, sqlite3.Error):
                raise _not_written(fault) from fault
            raise

    def _open(self) -> None:
        self._file = sqlite3.connect(self._part, isolation_level=None)
        for statement in (*_SETTINGS, "BEGIN"):
            self._file.execute(statement)
        if self._is_anew:
            for statement in _OWN_TABLES:
                self._file.execute(statement)
            for table in self._tables:
                self._file.execute(table_sql(table))
                for link in link_tables(table):
                    self._file.execute(link.sql)
            dictionary = _INSERT.format("dictionary", "?, ?, ?, ?")
            self._file.executemany(dictionary, dictionary_rows(self._tables))

    def put(self, table: AnyTable, texts: Iterable[str], first: int = 0, end: int = 0) -> None:
        """Put rows into a table, in the place of those from `first` to before `end`, counted from 0.

        They are as many as those, or none stand behind. `texts` are of `json_rows`. Raises OSError.
        """
        self._changed.append(table)
        links = link_tables(table)
        self._take_out(table, links, first, end)
        number, insert = first + 1, insert_sql(table)
        waiting = iter(texts)
        while some := list(islice(waiting, _AT_ONCE)):
            rows = cells_of_json(JSON_BETWEEN.join(some))
            self._many(insert, sql_rows(table, rows, number))
            for link in links:
                self._many(_INSERT.format(link.name, "?, ?, ?"), link.rows(rows))
            number += len(rows)

    def close_with(self, about: Mapping[str, str], rows: int) -> FileFacts:
        """Finish the file: what is said of the whole, the search, the views. Raises OSError.

        `rows` is how many rows all tables have together.
        """
        self._do('DELETE FROM "about"')
        self._many(_INSERT.format("about", "?, ?"), about.items())
        for table in self._tables:
            if self._is_anew:
                for statement in (*index_sql(table), *(x.index for x in link_tables(table))):
                    self._do(statement)
                for statement in search_sql(table):
                    self._do(statement)
            elif table in self._changed:
                for statement in refill_sql(table):
                    self._do(statement)
        if self._is_anew:
            for view in VIEWS:
                self._do(view.create)
        for statement in ("COMMIT", "VACUUM"):
            self._do(statement)
        self._file.close()
        self._facts = self._measured(rows)
        return self._facts

    def _take_out(self, table: AnyTable, links: Sequence[LinkTable], first: int, end: int) -> None:
        if end <= first:
            return
        these = f"rowid > {first} AND rowid <= {end}"
        for link in links:
            owners = f'SELECT "id" FROM "{table.name}" WHERE {these}'
            self._do(f'DELETE FROM "{link.name}" WHERE "{link.owner}" IN ({owners})')
        self._do(f'DELETE FROM "{table.name}" WHERE {these}')

    def _do(self, statement: str) -> None:
        try:
            self._file.execute(statement)
        except sqlite3.Error as fault:
            raise _not_written(fault) from fault

    def _many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        try:
            self._file.executemany(statement, rows)
        except sqlite3.Error as fault:
            raise _not_written(fault) from fault

    def _measured(self, rows: int) -> FileFacts:
        with self._part.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return FileFacts(self._target.name, rows, self._part.stat().st_size, sha256)

    def __enter__(self) -> DatabaseFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._file.close()
            if kind is None and self._facts is not None:
                replace_if_new(self._part, self._target)
        finally:
            self._part.unlink(missing_ok=True)


def _set_back(path: Path) -> None:
    """Let the header of a finished file count as that of one which is not finished yet."""
    with path.open("r+b") as file:
        head = file.read(_HEADER)
        (schema,) = struct.unpack_from(">I", head, _SCHEMA)
        for place, number in ((_CHANGES, 0), (_VALID_FOR, 0), (_SCHEMA, schema - 1)):
            file.seek(place)
            file.write(struct.pack(">I", number))


def _not_written(fault: sqlite3.Error) -> OSError:
    return OSError(f"the SQLite file cannot be written: {fault}")
