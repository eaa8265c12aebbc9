"""Writes all files of the data, each table once and row by row, so that a large story needs little room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.bundle.formats import FORMATS, FileFormat
from build_scripts.exports.columns import AnyTable
from build_scripts.exports.csv_cells import csv_writer
from build_scripts.exports.database.datasette import (
    DATABASE_FILE,
    described,
    described_only,
    settings,
)
from build_scripts.exports.database.file import DatabaseFile
from build_scripts.exports.datapackage import data_package
from build_scripts.exports.edition import FOLDER, Edition
from build_scripts.exports.json_rows import JsonRows
from build_scripts.exports.source import NOT_LICENSED, DataSource
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
    """All files of the data; `others` are those that hold no table, `edition` what all of them are of."""

    tables: tuple[TableFiles, ...]
    others: tuple[FileFacts, ...]
    edition: Edition

    @property
    def paths(self) -> frozenset[str]:
        """The paths of all files from the root of the site."""
        names = [facts.name for one in self.tables for facts in (one.csv, one.json)]
        return frozenset(f"{FOLDER}/{name}" for name in (*names, *(o.name for o in self.others)))


def write_data(source: DataSource, folder: Path) -> DataFiles:
    """Write the data of a story into a folder. Same Record, same bytes. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with DatabaseFile(folder / DATABASE_FILE, TABLES) as file:
        tables = tuple(_write_table(source, table, folder, file) for table in TABLES)
        edition = edition_of(source, content_hash(one.csv for one in tables))
        database = file.close_with(_about(source, edition))
    package = _write_text(
        folder / "datapackage.json", data_package(source, [(one.table, one.csv) for one in tables])
    )
    formats = tuple(_write_format(source, edition, one, folder) for one in FORMATS)
    return DataFiles(
        tables, (package, database, *_write_datasette(source, folder), *formats), edition
    )


def edition_of(source: DataSource, content: str) -> Edition:
    """Return what every file says of itself; `content` is the hash of the whole content."""
    return Edition(content, source.own_words, NOT_LICENSED)


def _write_format(source: DataSource, edition: Edition, one: FileFormat, folder: Path) -> FileFacts:
    with StreamedFile(folder / one.name) as file:
        rows = 0
        for rows, piece in enumerate(one.pieces(source, edition), 1):  # noqa: B007
            file.write(piece)
        return file.facts(rows)


def _write_datasette(source: DataSource, folder: Path) -> Iterator[FileFacts]:
    for name, text in (
        ("datasette-0.65-metadata.json", described(source, TABLES)),
        ("datasette-1.0-metadata.json", described_only(source, TABLES)),
        ("datasette-1.0.yaml", settings(TABLES)),
    ):
        yield _write_text(folder / name, text)


def _write_text(target: Path, text: str) -> FileFacts:
    with StreamedFile(target) as file:
        file.write(text)
        return file.facts(0)


def _about(source: DataSource, edition: Edition) -> dict[str, str]:
    """What is said of the whole in the database."""
    record = source.record
    return {
        "title": record.story.title if record.story else "",
        "address": source.site,
        "last_change": record.last_change.isoformat() if record.last_change else "",
        "program": edition.program,
        "content_hash": edition.content_hash,
        "own_words": edition.own_words,
        "quotations": edition.quoted_words,
        "labels": "Whoever shows a row must show its label too.",
    }


def _write_table(
    source: DataSource, table: AnyTable, folder: Path, database: DatabaseFile
) -> TableFiles:
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
            database.row(table, cells)
        database.flush(table)
        in_json.end()
        return TableFiles(table, csv_file.facts(rows), json_file.facts(rows))
