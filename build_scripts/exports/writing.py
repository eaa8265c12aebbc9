"""Writes all files of the data, each table once and row by row, so that a large story needs little room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.columns import AnyTable
from build_scripts.exports.csv_cells import csv_writer
from build_scripts.exports.datapackage import data_package
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.json_rows import JsonRows
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.exports.written import FileFacts, StreamedFile, content_hash


@dataclass(frozen=True, slots=True)
class TableFiles:
    """A table with the files that hold it."""

    table: AnyTable
    csv: FileFacts
    json: FileFacts


@dataclass(frozen=True, slots=True)
class DataFiles:
    """All files of the data; `others` are those that hold no table."""

    tables: tuple[TableFiles, ...]
    others: tuple[FileFacts, ...]

    @property
    def content_hash(self) -> str:
        """One hash for the whole content."""
        return content_hash(one.csv for one in self.tables)

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all files from the root of the site."""
        names = [facts.name for one in self.tables for facts in (one.csv, one.json)]
        return frozenset(f"{FOLDER}/{name}" for name in (*names, *(o.name for o in self.others)))


def write_data(source: DataSource, folder: Path) -> DataFiles:
    """Write the data of a story into a folder. Same Record, same bytes. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = tuple(_write_table(source, table, folder) for table in TABLES)
    with StreamedFile(folder / "datapackage.json") as file:
        file.write(data_package(source, [(one.table, one.csv) for one in tables]))
        package = file.facts(0)
    return DataFiles(tables, (package,))


def _write_table(source: DataSource, table: AnyTable, folder: Path) -> TableFiles:
    with (
        StreamedFile(folder / f"{table.name}.csv") as csv_file,
        StreamedFile(folder / f"{table.name}.json") as json_file,
    ):
        in_csv, in_json = csv_writer(csv_file), JsonRows(json_file, table)
        in_csv.head([column.name for column in table.columns])
        in_json.begin()
        rows = 0
        for rows, cells in enumerate(table.cells(source), 1):  # noqa: B007
            in_csv.row(cells)
            in_json.row(cells)
        in_json.end()
        return TableFiles(table, csv_file.facts(rows), json_file.facts(rows))
