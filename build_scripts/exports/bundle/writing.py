"""Writes all files of the data from what the parts of the story gave to them, piece by piece.

A file is written anew only where a piece of it, or what it says of the whole, is another than before.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from build_scripts.exports.bundle.formats import FORMATS, FileFormat
from build_scripts.exports.bundle.pieces import FilePieces, one_hash, pieces_by_section
from build_scripts.exports.bundle.row_changes import RowsOfPieces, change_of_rows
from build_scripts.exports.bundle.tasks import csv_name, data_tasks, json_name
from build_scripts.exports.bundle.written_list import (
    WrittenData,
    WrittenFile,
    read_written,
    write_written,
)
from build_scripts.exports.columns import AnyTable
from build_scripts.exports.csv_cells import csv_rows
from build_scripts.exports.database.datasette import (
    DATABASE_FILE,
    described,
    described_only,
    settings,
)
from build_scripts.exports.database.file import DatabaseFile
from build_scripts.exports.datapackage import data_package
from build_scripts.exports.edition import FOLDER, Edition
from build_scripts.exports.json_rows import JSON_BEGIN, JSON_BETWEEN, JSON_EMPTY, JSON_END
from build_scripts.exports.source import NOT_LICENSED, DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.exports.written import FileFacts, StreamedFile, content_hash
from build_scripts.keeping.making import made
from build_scripts.keeping.tasks import NamedText
from build_scripts.system.file_states import state_of

_NOTHING = FilePieces((), ())


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


@dataclass(frozen=True, slots=True)
class KnownData:
    """What a build knows of the data before it writes them.

    `made` is what became of `data_tasks`; `listed` is where the list of what was written is kept, and
    `key` says by what program.
    """

    made: Mapping[str, Sequence[NamedText]]
    listed: Path
    key: str


def write_data(source: DataSource, folder: Path, known: KnownData | None = None) -> DataFiles:
    """Write the data of a story into a folder. Same Record, same bytes. Raises OSError.

    Without what is known of them all are made, and held while they are written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parts = known.made if known else made(source.record, data_tasks(source.record, source.site))
    # Another SQLite writes another file.
    key = f"{known.key} {sqlite3.sqlite_version}" if known else ""
    before = read_written(known.listed, key, folder) if known else WrittenData()
    writer = _DataWriter(source, folder, pieces_by_section(source.record, parts), before)
    files = writer.write()
    now = WrittenData(writer.files, writer.rows)
    if known and now != before:
        write_written(known.listed, key, now)
    return files


def edition_of(source: DataSource, content: str) -> Edition:
    """Return what every file says of itself; `content` is the hash of the whole content."""
    return Edition(content, source.own_words, NOT_LICENSED)


def about_data(source: DataSource, edition: Edition) -> dict[str, str]:
    """Return what is said of the whole: in the database, and in the files of formats."""
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


@dataclass(frozen=True, slots=True)
class _DataWriter:
    """Writes all files, and knows then what each was made from: `files`, and `rows` of the database."""

    source: DataSource
    folder: Path
    pieces: Mapping[str, FilePieces]
    before: WrittenData
    files: dict[str, WrittenFile] = field(default_factory=dict)
    rows: dict[str, RowsOfPieces] = field(default_factory=dict)

    def write(self) -> DataFiles:
        tables = tuple(self._table(table) for table in TABLES)
        edition = edition_of(self.source, content_hash(one.csv for one in tables))
        about = about_data(self.source, edition)
        said = one_hash([self._story, *about.values()])
        others = (
            self._text("datapackage.json", [said], partial(self._package, tables)),
            self._unless_same(
                DATABASE_FILE,
                [said, *(_hash_of_rows(rows) for rows in self.rows.values())],
                partial(self._write_database, about),
            ),
            *self._datasette(about),
            *(self._format(one, edition, said) for one in FORMATS),
        )
        return DataFiles(tables, others, edition)

    def _table(self, table: AnyTable) -> TableFiles:
        in_json, in_csv = self._of(json_name(table)), self._of(csv_name(table))

        def write_json() -> FileFacts:
            rows: list[tuple[str, int]] = []
            self.rows[table.name] = rows
            return self._streamed(json_name(table), _json(in_json, rows))

        head = csv_rows([[column.name for column in table.columns]])
        self.rows[table.name] = self.before.rows.get(table.name, ())
        json_facts = self._unless_same(json_name(table), in_json.hashes, write_json)
        csv_facts = self._unless_same(
            csv_name(table),
            in_csv.hashes,
            lambda: self._streamed(csv_name(table), _csv(in_csv, head)),
        )
        rows = sum(number for _, number in self.rows[table.name])
        return TableFiles(table, replace(csv_facts, rows=rows), replace(json_facts, rows=rows))

    @property
    def _story(self) -> str:
        """Whether there is a story: one without a title is none of which nothing is told."""
        return str(self.source.record.story is not None)

    def _package(self, tables: Iterable[TableFiles]) -> str:
        return data_package(self.source, [(one.table, one.csv) for one in tables])

    def _datasette(self, about: Mapping[str, str]) -> Iterator[FileFacts]:
        said = [self._story, about["title"], about["address"], about["own_words"]]
        for name, text in (
            ("datasette-0.65-metadata.json", lambda: described(self.source, TABLES)),
            ("datasette-1.0-metadata.json", lambda: described_only(self.source, TABLES)),
            ("datasette-1.0.yaml", lambda: settings(TABLES)),
        ):
            yield self._text(name, said, text)

    def _write_database(self, about: Mapping[str, str]) -> FileFacts:
        is_there = DATABASE_FILE in self.before.files
        with DatabaseFile(self.folder / DATABASE_FILE, TABLES, from_former=is_there) as file:
            for table in TABLES:
                was = self.before.rows[table.name] if is_there else ()
                if change := change_of_rows(was, self.rows[table.name]):
                    new = self._of(json_name(table)).between(*change.pieces)
                    file.put(table, new.texts, *change.rows)
            return file.close_with(about, sum(n for own in self.rows.values() for _, n in own))

    def _format(self, one: FileFormat, edition: Edition, said: str) -> FileFacts:
        sections = [self._of(section.name) for section in one.sections]
        hashes = (one_hash(section.hashes) for section in sections)
        return self._unless_same(
            one.name,
            [said if one.has_head else "", *hashes],
            lambda: self._streamed(one.name, one.pieces(self.source, edition, sections)),
        )

    def _text(self, name: str, made_from: Iterable[str], text: Callable[[], str]) -> FileFacts:
        return self._unless_same(name, made_from, lambda: self._streamed(name, [text()]))

    def _unless_same(
        self, name: str, made_from: Iterable[str], write: Callable[[], FileFacts]
    ) -> FileFacts:
        """Write a file, unless it stands there as it would be made."""
        key, known = one_hash(made_from), self.before.files.get(name)
        if known is None or known.made_from != key:
            known = WrittenFile(key, write(), state_of(str(self.folder / name)))
        self.files[name] = known
        return known.facts

    def _streamed(self, name: str, texts: Iterable[str]) -> FileFacts:
        with StreamedFile(self.folder / name) as file:
            for text in texts:
                file.write(text)
            return file.facts(0)

    def _of(self, section: str) -> FilePieces:
        return self.pieces.get(section, _NOTHING)


def _json(pieces: FilePieces, rows: list[tuple[str, int]]) -> Iterator[str]:
    """The file of a table in JSON, while the rows of each piece are counted."""
    before = JSON_BEGIN
    for name, text in zip(pieces.hashes, pieces.texts, strict=True):
        rows.append((name, text.count("\n") + 1))  # No line feed stands within a row.
        yield before
        yield text
        before = JSON_BETWEEN
    yield JSON_END if rows else JSON_EMPTY


def _csv(pieces: FilePieces, head: str) -> Iterator[str]:
    yield head
    yield from pieces.texts


def _hash_of_rows(rows: RowsOfPieces) -> str:
    return one_hash(name for name, _ in rows)
