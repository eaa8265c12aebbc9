"""Folders of files as one key: by it what was worked out of them before is known to hold still."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path
from typing import Protocol


class Digest(Protocol):
    """What takes in bytes and is a key in the end."""

    def update(self, data: bytes, /) -> None:
        """Take in more bytes."""


def files_below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Give the files below a folder by path, in order; links are not followed. Raises OSError."""
    waiting = [str(folder)]
    while waiting:
        for entry in sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            else:
                yield entry.path, entry


def take_in_files(
    key: Digest, folder: Path, counts: Callable[[str], bool] = lambda path: True
) -> None:
    """Take the files below a folder into a key, with their paths. Raises OSError.

    `counts` says of a path below the folder, with slashes, whether it is read at all. Of a link it
    counts where it leads, and of what is no file that it is there.
    """
    above = len(str(folder)) + 1
    for path, entry in files_below(folder):
        if not counts(path[above:].replace(os.sep, "/")):
            continue
        is_link = entry.is_symlink()
        held = os.fsencode(Path(path).readlink()) if is_link else bytes_of_file(entry)
        key.update(f"\0{path}\0{is_link}\0{len(held)}\0".encode("utf-8", "surrogateescape"))
        key.update(held)


def bytes_of_file(entry: os.DirEntry[str]) -> bytes:
    """Return what a regular file holds, and nothing of anything else. Raises OSError."""
    if not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
        return b""
    with FileIO(
        entry.path
    ) as file:  # Thousands are read: by a path of its own each takes thrice as long.
        return file.readall()
