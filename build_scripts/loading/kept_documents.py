"""YAML files as they were read last: kept from check to check, since to read them takes longest of all.

Only a file of which there was nothing to tell is kept, as plain data beside the hash of its bytes. All lie
in one file of `build/`, which may be deleted at any time; one that is damaged, or made by another program,
holds nothing. After a few edits it is left as it is: to write it takes longer than to read these again.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_scripts.problems import Problem
from build_scripts.system.program import key_of_program
from build_scripts.system.sealed import read_kept, write_kept
from build_scripts.yaml_text.characters import readable
from build_scripts.yaml_text.reader import Document
from build_scripts.yaml_text.source_text import decode

_MOST_BYTES = 200_000_000
"""No larger file is read or written."""
_FEW = 20
"""So many files, and one of so many, may be others than those that are kept before they are kept anew."""

KeptRow = tuple[str, dict[str, Any]]
"""The hash of a file's bytes, and its data."""


@dataclass(slots=True)
class KeptDocuments:
    """The files of the last check by path, and those of this one."""

    before: dict[str, KeptRow] = field(default_factory=dict)
    now: dict[str, KeptRow] = field(default_factory=dict)

    @classmethod
    def read(cls, kept: Path) -> KeptDocuments:
        """Return what was kept. Raises nothing: what cannot be read is nothing."""
        try:
            data = read_kept(kept, key_of_program(), _MOST_BYTES)
            return cls({file: (digest, of_file) for file, digest, of_file in data["documents"]})
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def recall(self, file: str, data: bytes) -> Document | None:
        """Return the document that was read from these very bytes, if it is kept."""
        row = self.before.get(file)
        if row is None or row[0] != _hash(data):
            return None
        text, _ = decode(data, file)
        self.now[file] = row
        return Document(file, readable(text), row[1]) if text is not None else None

    def keep(
        self, file: str, data: bytes, read: tuple[Document | None, tuple[Problem, ...]]
    ) -> None:
        """Keep what was read from some bytes, if nothing was wrong with it."""
        document, problems = read
        if document is not None and not (
            problems or document.told or document.lost or document.items
        ):
            self.now[file] = (_hash(data), document.data)

    def write(self, kept: Path) -> None:
        """Put the files of this check in the place of the last one's, where more than a few differ."""
        differing = sum(row is not self.before.get(file) for file, row in self.now.items())
        gone = len(self.before.keys() - self.now.keys())
        if differing + gone <= min(_FEW, len(self.before) // _FEW):
            return
        rows = [(file, digest, data) for file, (digest, data) in self.now.items()]
        with suppress(OSError, ValueError):  # What cannot be written as JSON is not kept.
            if not kept.parent.is_symlink():
                kept.parent.mkdir(exist_ok=True)
                write_kept(kept, key_of_program(), {"documents": rows}, _MOST_BYTES)


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
