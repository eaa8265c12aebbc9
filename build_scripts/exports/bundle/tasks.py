"""The data as tasks: what one part of the story gives to every file is made by itself, as pages are.

The text of each “page” is a piece of a file, and its path says of which: the file, or a section of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from build_scripts.exports.bundle.formats import FORMATS
from build_scripts.exports.columns import AnyTable
from build_scripts.exports.csv_cells import csv_rows
from build_scripts.exports.edition import FOLDER
from build_scripts.exports.json_rows import json_rows
from build_scripts.exports.parts import ALL_PARTS, DataParts
from build_scripts.exports.source import DataSource
from build_scripts.exports.tables import TABLES
from build_scripts.keeping.tasks import Task
from build_scripts.record import Record
from build_scripts.views.frame.pages import Page


def data_tasks(record: Record, site: str) -> Mapping[str, Task]:
    """Return the tasks of all parts, each by its name; `site` is the address of the site, or ""."""
    return {
        task_name(parts, key): Task(key, partial(_pieces, parts), (key, site))
        for parts in ALL_PARTS
        for key in parts.keys(record)
    }


def task_name(parts: DataParts, key: str) -> str:
    """Return the name of the task that makes a part."""
    return f"{FOLDER}/{parts.name}/{key}"


def csv_name(table: AnyTable) -> str:
    """Return the name of the CSV file of a table."""
    return f"{table.name}.csv"


def json_name(table: AnyTable) -> str:
    """Return the name of the JSON file of a table."""
    return f"{table.name}.json"


def _pieces(parts: DataParts, record: Record, key: str, site: str) -> Iterator[Page]:
    source = DataSource(record, site)
    for table in TABLES:
        if table.parts is parts and (rows := list(table.cells(source, key))):
            yield Page(csv_name(table), csv_rows(rows))
            yield Page(json_name(table), json_rows(table, rows))
    for one in FORMATS:
        for section in one.sections:
            if section.parts is parts and (text := section.text(source, key)):
                yield Page(section.name, text)
