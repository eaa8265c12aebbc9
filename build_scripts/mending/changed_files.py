"""A file of a story before and after a tool: what was read with LF, in the line ends of its file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_scripts.yaml_text.edits import line_end


class MixedLineEndsError(ValueError):
    """A file has two kinds of line ends, so that a change would change more; the message says so."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file before and after: `file` is its name for people."""

    path: Path
    file: str
    before: str
    after: str


def as_in_the_file(path: Path, file: str, after: str) -> ChangedFile:
    """Give a changed text the line ends of its file. Raises MixedLineEndsError."""
    before = path.read_bytes().decode("utf-8")
    if "\r" not in before and not before.startswith("\ufeff"):
        return ChangedFile(path, file, before, after)
    if before.replace("\r\n", "").count("\r") or before.count("\r\n") < before.count("\n"):
        raise MixedLineEndsError(f"{file} mixes two kinds of line ends: run `make fix` first.")
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    return ChangedFile(path, file, before, mark + after.replace("\n", line_end(before)))
