"""What the last build staged: of each page what it was made from, and the state of its file.

The list is one file of `build/`, which may be deleted at any time. A file that nobody has touched since
holds what was put there, so that it need not be read to be compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from build_scripts.system.file_states import FileState, states_below
from build_scripts.system.sealed import read_kept, write_kept


class KnownPage(NamedTuple):
    """The hash of all that a page was made from, and the state of the file that holds it."""

    made_from: str
    state: FileState


def read_staged(path: Path, key: str, folder: Path) -> dict[str, KnownPage]:
    """Return what is known of the files of a folder that nobody has touched. Raises nothing.

    A list that was made with another key, or is damaged, is no list.
    """
    try:
        data = read_kept(path, key)
        states = states_below(str(folder))
        return {
            name: KnownPage(made_from, states[name])
            for name, (made_from, state) in data["files"].items()
            if states.get(name) == FileState(*state)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_staged(path: Path, key: str, files: Mapping[str, KnownPage]) -> None:
    """Write the list, whole. Raises OSError."""
    write_kept(path, key, {"files": files})
