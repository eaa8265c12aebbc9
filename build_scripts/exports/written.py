"""A file that is written in a stream: counted and hashed on the way, and put in place when it is whole."""

from __future__ import annotations

import filecmp
import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file of the data: how many rows it has, how many bytes, and their SHA-256."""

    name: str
    rows: int
    size: int
    sha256: str


class StreamedFile:
    """Takes text for a file, which nobody sees before it is whole.

    A file that would not change is left as it is. Leaving by an exception leaves the old file.
    Raises OSError.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._part = target.with_name(f".{target.name}.{os.getpid()}.part")
        self._hash = hashlib.sha256()
        self._size = 0
        self._file = self._part.open("wb", buffering=1 << 18)

    def write(self, text: str, /) -> None:
        """Take text."""
        data = text.encode("utf-8")
        self._hash.update(data)
        self._size += len(data)
        self._file.write(data)

    def facts(self, rows: int) -> FileFacts:
        """Return what is known of the file now that it is written."""
        return FileFacts(self._target.name, rows, self._size, self._hash.hexdigest())

    def __enter__(self) -> StreamedFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._file.close()
            if kind is None:
                replace_if_new(self._part, self._target)
        finally:
            self._part.unlink(missing_ok=True)


def replace_if_new(part: Path, target: Path) -> None:
    """Let a whole file take the place of another, unless both are the same. Raises OSError."""
    if target.is_symlink() or not target.is_file() or not filecmp.cmp(part, target, shallow=False):
        part.replace(target)


def content_hash(files: Iterable[FileFacts]) -> str:
    """Return one hash for the whole content: that of the names and hashes of its CSV files."""
    whole = hashlib.sha256()
    for facts in files:
        whole.update(f"{facts.name} {facts.sha256}\n".encode())
    return whole.hexdigest()
