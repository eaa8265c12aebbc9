"""A file of a story before and after a tool: what was read with LF, in the line ends of its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from build_scripts.problems import Location, Problem
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

    def line_before(self, line: int) -> int:
        """Return which line of the file as it is becomes a line of the changed one: both from 1."""
        lines = self.before.split("\n"), self.after.split("\n")
        matcher = SequenceMatcher(None, *lines, autojunk=False)
        for before, after, size in matcher.get_matching_blocks():
            if line - 1 < after + size:
                return before + max(0, line - 1 - after) + 1
        return line


def in_files_as_they_are(
    problems: Iterable[Problem], changed: Iterable[ChangedFile]
) -> tuple[Problem, ...]:
    """Return the problems of changed files that are not written, with the lines of the files that are there."""
    by_file = {file.file: file for file in changed}

    def there(place: Location) -> Location:
        file = by_file.get(place.file)
        return replace(place, line=file.line_before(place.line)) if file else place

    return tuple(
        replace(
            problem,
            location=there(problem.location),
            related=tuple(replace(one, location=there(one.location)) for one in problem.related),
        )
        for problem in problems
    )


def as_in_the_file(path: Path, file: str, after: str) -> ChangedFile:
    """Give a changed text the line ends of its file. Raises MixedLineEndsError."""
    before = path.read_bytes().decode("utf-8")
    if "\r" not in before and not before.startswith("\ufeff"):
        return ChangedFile(path, file, before, after)
    if before.replace("\r\n", "").count("\r") or before.count("\r\n") < before.count("\n"):
        raise MixedLineEndsError(f"{file} mixes two kinds of line ends: run `make fix` first.")
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    return ChangedFile(path, file, before, mark + after.replace("\n", line_end(before)))
