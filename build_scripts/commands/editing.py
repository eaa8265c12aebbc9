"""What commands share that change files of a story: writing, showing the change, checking again."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from build_scripts.checking.check import Checked, check
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import disk_faults, show
from build_scripts.problems import Edit, Problem
from build_scripts.report import printable
from build_scripts.system.whole_files import write_whole
from build_scripts.yaml_text.edits import apply_edits, difference

_STYLES = {"+": "green", "-": "red", "@": "cyan"}


def is_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def edited(path: Path, edits: Iterable[Edit]) -> tuple[str, str]:
    """Return the text of a file before and after edits; nothing is written."""
    before = path.read_bytes().decode("utf-8")
    return before, apply_edits(before, edits)


def put_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    with disk_faults():
        write_whole(path, text.encode("utf-8"))


def put_all_or_nothing(files: Mapping[Path, bytes]) -> None:
    """Write several files, and make their folders; what fails or is interrupted is all taken back.

    Raises click.ClickException where the disk does not take a file.
    """
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    with disk_faults():
        try:
            for path, data in files.items():
                if not path.parent.is_dir():
                    path.parent.mkdir()
                    made.append(path.parent)
                before[path] = path.read_bytes() if path.is_file() else None
                write_whole(path, data)
        except BaseException:
            _take_back(before, made)
            raise


def _take_back(before: Mapping[Path, bytes | None], made: Iterable[Path]) -> None:
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        elif path.read_bytes() != data:
            write_whole(path, data)
    for folder in made:
        folder.rmdir()


def show_difference(before: str, after: str, file: str) -> None:
    """Print what changes in a file, in colour where it is a terminal."""
    console = Console(highlight=False, soft_wrap=True)
    for line in difference(before, after, file):
        style = "bold" if line.startswith(("+++", "---")) else _STYLES.get(line[:1], "")
        console.print(Text(printable(line), style))


def problems_in(checked: Checked, files: Iterable[str]) -> tuple[Problem, ...]:
    """Return the problems of some files only."""
    named = set(files)
    return tuple(problem for problem in checked.problems if problem.location.file in named)


def check_again(content: Path, files: Mapping[str, str]) -> bool:
    """Check the story again, show the problems of some files, and say for each how it stands.

    `files` has what people call each file by its path. Returns whether nothing is wrong with them.
    """
    checked = check(content)
    if checked.entries is not None:
        write_ids(checked.entries)
    found = problems_in(checked, files)
    show(found, content)
    for file, name in files.items():
        own = problems_in(checked, [file])
        count = "no problem" if not own else f"{len(own)} problem{'s' if len(own) > 1 else ''}"
        click.echo(f"Check of {name}: {count}.")
    return not any(problem.severity == "error" for problem in found)
