"""The SQLite file, written row by row beside the old one and put in its place when it is whole.

The same rows give the same bytes with the same SQLite: one page size, one encoding, one transaction,
rebuilt at the end so that no page is free. The header also holds the version of the SQLite library
that wrote the file, which is left as it is: it says truly who wrote it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from build_scripts.exports.columns import AnyTable, DataCell
from build_scripts.exports.database.dictionary import dictionary_rows
from build_scripts.exports.database.schema import (
    index_sql,
    link_tables,
    search_sql,
    sql_row,
    table_sql,
)
from build_scripts.exports.database.views import VIEWS
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
_AT_ONCE = 500


class DatabaseFile:
    """Takes the rows of all tables; `close_with` finishes the file.

    Leaving without that, or by an exception, leaves the old file. Raises OSError.
    """

    def __init__(self, target: Path, tables: Sequence[AnyTable]) -> None:
        self._target = target
        self._tables = tables
        self._part = target.with_name(f".{target.name}.{os.getpid()}.part")
        self._part.unlink(missing_ok=True)
        self._rows = 0
        self._waiting: list[tuple[DataCell, ...]] = []
        self._facts: FileFacts | None = None
        try:
            self._open()
        except sqlite3.Error as fault:
            raise OSError(f"the SQLite file cannot be written: {fault}") from fault

    def _open(self) -> None:
        self._file = sqlite3.connect(self._part, isolation_level=None)
        for statement in (*_SETTINGS, "BEGIN", *_OWN_TABLES):
            self._file.execute(statement)
        for table in self._tables:
            self._file.execute(table_sql(table))
            for link in link_tables(table):
                self._file.execute(link.sql)

    def row(self, table: AnyTable, cells: tuple[DataCell, ...]) -> None:
        """Take a row of a table; all of one table follow each other, then `flush`."""
        self._waiting.append(cells)
        if len(self._waiting) >= _AT_ONCE:
            self.flush(table)

    def flush(self, table: AnyTable) -> None:
        """Write the rows that wait. Raises OSError."""
        width = len(table.columns) + bool(table.search)
        rows = [sql_row(table, cells) for cells in self._waiting]
        self._many(table.name, width, rows)
        for link in link_tables(table):
            self._many(link.name, 3, [row for cells in self._waiting for row in link.rows(cells)])
        self._rows += len(rows)
        self._waiting.clear()

    def close_with(self, about: Mapping[str, str]) -> FileFacts:
        """Finish the file: what is said of the whole, the search, the views. Raises OSError."""
        self._many("about", 2, about.items())
        self._many("dictionary", 4, dictionary_rows(self._tables))
        try:
            for table in self._tables:
                for statement in (*index_sql(table), *(x.index for x in link_tables(table))):
                    self._file.execute(statement)
                for statement in search_sql(table):
                    self._file.execute(statement)
            for view in VIEWS:
                self._file.execute(view.create)
            for statement in ("COMMIT", "VACUUM"):
                self._file.execute(statement)
        except sqlite3.Error as fault:
            raise OSError(f"the SQLite file cannot be written: {fault}") from fault
        self._file.close()
        self._facts = self._measured()
        return self._facts

    def _many(self, table: str, width: int, rows: Iterable[Sequence[object]]) -> None:
        marks = ", ".join("?" * width)
        try:
            self._file.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
        except sqlite3.Error as fault:
            raise OSError(f"the SQLite file cannot be written: {fault}") from fault

    def _measured(self) -> FileFacts:
        with self._part.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return FileFacts(self._target.name, self._rows, self._part.stat().st_size, sha256)

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
