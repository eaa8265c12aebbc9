"""What the last build wrote as data: of each file what it was made from, what it is, and its state.

The list is one file of `build/`, which may be deleted at any time. A file that nobody has touched since,
and that would be made from the same, is left as it is. `rows` says of each table in the database which
pieces its rows came from, with how many rows each gave.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_scripts.exports.bundle.row_changes import RowsOfPieces
from build_scripts.exports.written import FileFacts
from build_scripts.system.file_states import FileState, state_of
from build_scripts.system.sealed import read_kept, write_kept


class WrittenFile(NamedTuple):
    """What a file was made from, as a hash; what it is; and its state when it was written."""

    made_from: str
    facts: FileFacts
    state: FileState


@dataclass(frozen=True, slots=True)
class WrittenData:
    """All files of a build, and the rows of the database by table."""

    files: Mapping[str, WrittenFile] = field(default_factory=dict)
    rows: Mapping[str, RowsOfPieces] = field(default_factory=dict)


def read_written(path: Path, key: str, folder: Path) -> WrittenData:
    """Return what is known of the files of a folder that nobody has touched. Raises nothing.

    A list that was made with another key, or is damaged, is no list.
    """
    try:
        data = read_kept(path, key)
        files = {
            name: WrittenFile(made_from, FileFacts(*facts), FileState(*state))
            for name, (made_from, facts, state) in data["files"].items()
        }
        rows = {name: [(of, int(n)) for of, n in own] for name, own in data["rows"].items()}
        untouched = {n: one for n, one in files.items() if _is_as_it_was(folder / n, one.state)}
        return WrittenData(untouched, rows)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return WrittenData()


def write_written(path: Path, key: str, data: WrittenData) -> None:
    """Write the list, whole. Raises OSError."""
    files = {
        name: (
            one.made_from,
            (one.facts.name, one.facts.rows, one.facts.size, one.facts.sha256),
            one.state,
        )
        for name, one in data.files.items()
    }
    write_kept(path, key, {"files": files, "rows": data.rows})


def _is_as_it_was(path: Path, state: FileState) -> bool:
    try:
        return state_of(str(path)) == state
    except OSError:
        return False
