"""The page of the data: every file with its count, and every column with what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from build_scripts.exports.bundle.formats import FORMATS
from build_scripts.exports.bundle.writing import DataFiles
from build_scripts.exports.columns import AnyTable, CellKind, DataColumn
from build_scripts.exports.csv_cells import GUARD
from build_scripts.exports.edition import FOLDER, PROGRAM, VERSION
from build_scripts.exports.source import NOT_LICENSED, DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.templating.context import Context
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column as a reader is told of it."""

    name: str
    kind: str
    means: str


@dataclass(frozen=True, slots=True)
class TableLines:
    """A table as a reader is told of it; `rows` and `sha256` are empty in a preview, without files."""

    name: str
    title: str
    means: str
    rows: str
    sha256: str
    columns: tuple[ColumnLine, ...]


@dataclass(frozen=True, slots=True)
class OtherLines:
    """A file that holds no table, as a reader is told of it."""

    name: str
    means: str
    sha256: str


@dataclass(frozen=True)
class DataPage(Context):
    """The page of the data."""

    template: ClassVar[str] = "data.md"

    tables: Sequence[TableLines]
    others: Sequence[OtherLines]
    are_written: bool
    content_hash: str
    program: str
    own_words: str
    not_licensed: str
    guard: str
    foot: Foot


_OTHERS = {
    "datapackage.json": "All CSV files with their columns, keys and hashes, as a Frictionless data package",
    "story.sqlite": "All tables in one SQLite file, with keys, a search in every script, and views that answer",
    "datasette-0.65-metadata.json": "How Datasette 0.65 shows it: datasette story.sqlite -m with this file",
    "datasette-1.0-metadata.json": "The descriptions for Datasette 1.0, given with -m",
    "datasette-1.0.yaml": "The settings for Datasette 1.0, given with -c",
    **{one.name: one.means for one in FORMATS},
}


def data_page(source: DataSource, files: DataFiles | None) -> Page:
    """Return the page of the data; None for the files where none are written, as in a preview."""
    facts = {one.table.name: one.csv for one in files.tables} if files else {}
    lines = []
    for table in TABLES:
        own = facts.get(table.name)
        columns = tuple(_line(column) for column in table.columns)
        rows, sha256 = (f"{own.rows:,}", own.sha256) if own else ("", "")
        lines.append(TableLines(table.name, table.title, table.means, rows, sha256, columns))
    return render(
        f"{FOLDER}/index.md",
        DataPage(
            tables=lines,
            others=[OtherLines(o.name, _OTHERS[o.name], o.sha256) for o in files.others]
            if files
            else [],
            are_written=files is not None,
            content_hash=files.edition.content_hash if files else "",
            program=f"{PROGRAM} {VERSION}",
            own_words=source.own_words,
            not_licensed=NOT_LICENSED,
            guard=GUARD,
            foot=foot(source.record, (), "Data"),
        ),
    )


def _line(column: DataColumn[Any]) -> ColumnLine:
    kind = column.kind.value
    if column.table:
        kind += (
            f" of {_title_of(column.table).lower()}"
            if column.kind is CellKind.ID
            else (f" of ids of {_title_of(column.table).lower()}")
        )
    return ColumnLine(column.name, kind, f"{column.means}{_choices(column)}")


def _choices(column: DataColumn[Any]) -> str:
    if not column.choices or len(column.choices) > _MOST_CHOICES:
        return ""
    return f" Values: {', '.join(column.choices)}."


_MOST_CHOICES = 15


def _title_of(name: str) -> str:
    found: AnyTable = next(table for table in TABLES if table.name == name)
    return found.title
