"""Reading every file of the data as text, a database as the values of all its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from build_scripts.exports.bundle.formats import FORMATS
from build_scripts.exports.bundle.writing import edition_of
from build_scripts.exports.parts import PartText
from build_scripts.exports.source import DataSource


def format_of(name: str, source: DataSource) -> str:
    """The text of a file that is no table, of an edition whose hash is nought."""
    (wanted,) = (one for one in FORMATS if one.name == name)
    sections = [
        [
            PartText(key, text)
            for key in section.parts.keys(source.record)
            if (text := section.text(source, key))
        ]
        for section in wanted.sections
    ]
    return "".join(wanted.pieces(source, edition_of(source, "0" * 64), sections))


def every_text_of(folder: Path) -> dict[str, str]:
    """What stands in each file below a folder, by its path from there, whatever its form."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): text_of(path) for path in paths}


def texts_of(folder: Path) -> dict[str, str]:
    """What stands in each file of a folder, by its name."""
    return {path.name: text_of(path) for path in sorted(folder.iterdir())}


def text_of(path: Path) -> str:
    """What stands in a file; of a database the raw bytes too, so that nothing hides in a free corner."""
    if path.suffix != ".sqlite":
        return path.read_text("utf-8")
    raw = path.read_bytes().decode("utf-8", "ignore")
    return raw + "\n".join(_values(path))


def _values(path: Path) -> Iterator[str]:
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
        for (name,) in tables.fetchall():
            for row in file.execute(f'SELECT * FROM "{name}"'):
                yield from (str(value) for value in row if value is not None)
