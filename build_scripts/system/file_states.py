"""How a file stands on the disk: whoever writes into it, or puts another in its place, changes that."""

from __future__ import annotations

import os
from typing import NamedTuple


class FileState(NamedTuple):
    """What the system says of a plain file without reading it; times in nanoseconds.

    `changed` cannot be set by a program as `written` can, but giving the file another name and
    taking one away changes it as well.
    """

    size: int
    written: int
    number: int
    changed: int

    def same_words(self, other: FileState | None) -> bool:
        """Whether a file holds the same, as far as can be said of one whose names may have changed."""
        return other is not None and self[:3] == other[:3]


def state_of(path: str) -> FileState:
    """Return the state of a file. Raises OSError."""
    return _state(os.lstat(path))


def states_below(folder: str) -> dict[str, FileState]:
    """Return the state of every plain file below a folder by its path there. Raises OSError."""
    found: dict[str, FileState] = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{folder}/{below}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{below}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    found[f"{below}{entry.name}"] = _state(entry.stat(follow_symlinks=False))
    return found


def _state(seen: os.stat_result) -> FileState:
    return FileState(seen.st_size, seen.st_mtime_ns, seen.st_ino, seen.st_ctime_ns)
