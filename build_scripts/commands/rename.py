"""`rename`: give an entry another id, wherever it is named, so that its old addresses lead on."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from build_scripts.checking.check import check
from build_scripts.commands.editing import put_text, show_difference
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    make_option,
    short,
    show,
)
from build_scripts.mending.changed_files import ChangedFile
from build_scripts.mending.renaming import RENAMED, CannotRenameError, Renaming, renaming
from build_scripts.problems import Severity

_KINDS = {noun.value.replace(" ", "-"): noun for noun in RENAMED}


@click.command("rename", short_help="Give an entry another id, and keep its old addresses.")
@click.argument("old")
@click.argument("new")
@content_option
@click.option(
    "--kind",
    type=click.Choice(sorted(_KINDS)),
    help="What it is, where entries of two kinds have that id.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def rename_command(old: str, new: str, content: Path, kind: str | None, dry_run: bool) -> None:
    """Give an article, actor, claim, topic or relation type another id.

    Every file that names it is changed, its own file, text and receipt are renamed, and the old id is
    kept as `formerly`: pages, feeds and embedded quotations at the old address lead to the new one.

    \b
    Examples:
      python -m build_scripts rename nora-berg nora-lind
      make rename OLD=nora-berg NEW=nora-lind

    Exit code 0 when it was renamed and the story passes the check, 1 when it was not or does not, 2 for
    wrong usage.
    """
    try:
        result, problems = renaming(content, old, new, _KINDS[kind] if kind else None)
    except CannotRenameError as fault:
        raise click.ClickException(str(fault)) from None
    if result is None:
        show(problems, content)
        raise click.ClickException("Nothing was renamed: mend the files above first.")
    if dry_run:
        for file in result.changed:
            show_difference(file.before, file.after, file.file)
    else:
        _carry_out(result)
    would = "Would rename" if dry_run else "Renamed"
    for before, after in result.moved:
        click.echo(f"{would} {short(before)} to {after.name}")
    changed = len(result.changed)
    files = "1 file" if changed == 1 else f"{changed} files"
    verb = "Would change" if dry_run else "Changed"
    click.echo(f"{verb} {files}: the {result.noun} {old} is {new}.")
    if not dry_run:
        sys.exit(0 if _passes(content) else 1)


def _carry_out(result: Renaming) -> None:
    """Write all or nothing: what the disk refuses half-way is taken back."""
    done: list[ChangedFile] = []
    moved: list[tuple[Path, Path]] = []
    with disk_faults():
        try:
            for file in result.changed:
                put_text(file.path, file.after)
                done.append(file)
            for before, after in result.moved:
                before.rename(after)
                moved.append((before, after))
        except (OSError, click.ClickException):
            _take_back(done, moved)
            raise


def _take_back(done: Iterable[ChangedFile], moved: Iterable[tuple[Path, Path]]) -> None:
    for before, after in moved:
        after.rename(before)
    for file in done:
        put_text(file.path, file.before)


def _passes(content: Path) -> bool:
    checked = check(content)
    if checked.entries is not None:
        write_ids(checked.entries)
    errors = tuple(p for p in checked.problems if p.severity is Severity.ERROR)
    show(errors, content)
    option = make_option(content)
    click.echo(
        f"The story has errors now: make check{option}"
        if errors
        else f"No errors. Commit the renamed files together; look at it: make serve{option}"
    )
    return not errors
