"""What several commands share: the option for the folder, how problems are shown, how files go out."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from build_scripts.problems import Problem
from build_scripts.publishing.address import site_url
from build_scripts.report import problems_as_text, show_problems
from build_scripts.system.jobs import use_at_most
from build_scripts.system.places import ROOT
from build_scripts.system.whole_files import write_whole

_COMMAND = re.compile(r"`(make (?:receipts|check|build|draft ARTICLE=[a-z0-9-]+ REVIEW=1))`")

_ASK_FOR_COLOURS = frozenset({"FORCE_COLOR", "TTY_COMPATIBLE"})
"""Variables by which rich is told what it writes to."""

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=ROOT / "content",
    help="The folder with the story.  [default: content]",
)
"""The option that every command takes which works on a story."""


def _take_jobs(context: click.Context, parameter: click.Parameter, jobs: int | None) -> None:
    use_at_most(jobs)


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    callback=_take_jobs,
    expose_value=False,
    help="How many processes work at once; fewer need less memory.  [default: one for each processor]",
)
"""The option of commands that share their work out to several processes."""


def write_changed(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write the files that are new or changed to a folder; return how many there were."""
    changed = 0
    must_be_no_link(folder)
    for name, data in files.items():
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / name
        if not target.is_file() or target.read_bytes() != data:
            write_whole(target, data)
            changed += 1
    return changed


def must_be_no_link(folder: Path) -> None:
    """Refuse to write into a folder that is a link: what lies behind it is somewhere else.

    Raises click.ClickException.
    """
    if folder.is_symlink():
        message = f"{short(folder)} is a symbolic link; nothing is written through it."
        raise click.ClickException(f"{message} Put the folder itself there.")


@contextmanager
def disk_faults() -> Iterator[None]:
    """Turn what the disk refuses into a message for people."""
    try:
        yield
    except OSError as fault:
        message = f"cannot write {fault.filename or ''}: {fault.strerror or fault}"
        raise click.ClickException(message) from None


def show(problems: Iterable[Problem], content: Path, site: str = "") -> None:
    """Show problems; a command that a hint names is told for the folder at hand.

    `site` is where the pages of codes can be read; without it, that of mkdocs.yml or SITE_URL.
    """
    option = make_option(content)
    shown = tuple(problems)
    if option:
        shown = tuple(replace(p, hint=_COMMAND.sub(rf"`\1{option}`", p.hint)) for p in shown)
    if shown:
        if _is_plain():
            click.echo(problems_as_text(shown), nl=False, err=True)
        else:
            from rich.console import Console

            console = Console(stderr=True, highlight=False)
            show_problems(console, shown, site or site_url(ROOT))
        first = shown[0].code.number
        click.echo(f"What a problem means, with an example: make explain CODE={first}", err=True)


def make_option(content: Path) -> str:
    """Return what a make command needs to work on a folder of content that is not the usual one."""
    return "" if content.resolve() == ROOT / "content" else f" CONTENT={short(content)}"


def short(path: Path) -> str:
    """Return a path as people say it: from where they are, if it is below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


@contextmanager
def steps() -> Iterator[Callable[[str], None]]:
    """Say what is being done: a line each; in a terminal a bar, with how much is done and the time left."""
    if _is_plain():
        yield lambda step: click.echo(f"{step} …", err=True)
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    if not console.is_terminal or console.is_dumb_terminal:
        yield lambda step: console.print(f"{step} …")
        return
    from build_scripts.commands.progress_bar import in_a_bar  # Only where somebody looks.

    with in_a_bar(console) as tell:
        yield tell


def _is_plain() -> bool:
    """Whether what is told goes to no terminal, and nobody asked for colours all the same: then nothing
    is imported that knows them."""
    return not sys.stderr.isatty() and os.environ.keys().isdisjoint(_ASK_FOR_COLOURS)
