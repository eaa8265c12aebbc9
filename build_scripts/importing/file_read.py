"""The file to import: its bytes, within a limit that is looked at before anything is read."""

from __future__ import annotations

import stat
from pathlib import Path

from build_scripts.codes import importing as codes
from build_scripts.problems import Location, Problem

MOST_IMPORTED = 50_000_000
"""So many bytes has a file at most: some hundred thousand rows, far more than anybody annotates."""


def file_bytes(path: Path, shown: str) -> tuple[bytes, tuple[Problem, ...]]:
    """Return the bytes of a file. Problems: `import-unusable`, `import-too-large`."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return b"", (_unusable(shown, "This is not a plain file."),)
        if status.st_size > MOST_IMPORTED:
            return b"", (_too_large(shown, status.st_size),)
        data = path.read_bytes()
    except OSError as fault:
        return b"", (_unusable(shown, f"It cannot be read: {fault.strerror}."),)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return b"", (_unusable(shown, "The file is empty."),)
    return data, ()


def _unusable(shown: str, fact: str) -> Problem:
    return Problem(codes.IMPORT_UNUSABLE, Location(shown), fact, codes.IMPORT_UNUSABLE.remedy)


def _too_large(shown: str, size: int) -> Problem:
    fact = f"The file has {size:,} bytes; at most {MOST_IMPORTED:,} are read."
    return Problem(codes.IMPORT_TOO_LARGE, Location(shown), fact, "Part it into several files.")
