"""How a file stands on the disk: whoever writes into it, or puts another in its place, changes that."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from build_scripts.system.file_keys import Digest


class FileState(NamedTuple):
    """What the system says of a file without reading it (of a link: of itself); times in nanoseconds.

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
    """Return the state of all that is no folder below a folder, by its path there. Raises OSError.

    A link has a state of its own: who puts one in the place of a file changes that.
    """
    found: dict[str, FileState] = {}
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{folder}/{below}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{below}{entry.name}/")
                else:
                    found[f"{below}{entry.name}"] = _state(entry.stat(follow_symlinks=False))
    return found


def take_in_states(key: Digest, states: Mapping[str, FileState]) -> None:
    """Take all states into a key, with the paths."""
    lines = [
        f"{path}\0{size} {written} {number} {changed}\n"
        for path, (size, written, number, changed) in sorted(states.items())
    ]
    key.update("".join([f"{len(lines)}\n", *lines]).encode("utf-8", "surrogateescape"))


def _state(seen: os.stat_result) -> FileState:
    return FileState(seen.st_size, seen.st_mtime_ns, seen.st_ino, seen.st_ctime_ns)
