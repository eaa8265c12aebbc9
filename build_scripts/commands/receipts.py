"""`receipts`: compare with the private texts here and write receipts, or say what changed in them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.checking.counted import Counts
from build_scripts.checking.receipt_review import review
from build_scripts.checking.receipt_writing import make_receipts
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    show,
    steps,
    write_changed,
)
from build_scripts.loading.folder import FolderReader
from build_scripts.loading.history import NoHistoryError, files_at
from build_scripts.loading.load import MAX_RECEIPT_BYTES
from build_scripts.problems import Problem, has_errors
from build_scripts.report import problems_as_json, problems_for_github
from build_scripts.telling.words import count


@click.command("receipts")
@content_option
@click.option(
    "--review",
    "base",
    metavar="BASE",
    help="Write nothing; say in words what the receipts state now that they did not in the commit BASE.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    help="How a review is shown.  [default: text]",
)
def receipts_command(content: Path, base: str | None, form: str | None) -> None:
    """Compare every article whose text is here, and write its receipt.

    With --review nothing is compared or written: what changed in the receipts since BASE is said in
    words, for whoever reviews a change without the texts.

    \b
    Examples:
      python -m build_scripts receipts
      python -m build_scripts receipts --review main
      python -m build_scripts receipts --review HEAD^ --format github

    Exit code 0 without errors, 1 with errors, 2 for wrong usage. That a receipt changed is no error.
    """
    if base is not None:
        _review(content, base, form or "text")
    if form is not None:
        raise click.UsageError("--format goes with --review.")
    with steps() as tell:
        tell("Comparing with the texts")
        made = make_receipts(content)
    show(made.problems, content)
    with disk_faults():
        files = {f"{identifier}.json": data for identifier, data in made.files.items()}
        changed = write_changed(content / "receipts", files)
    receipts, kept = count(len(made.files), "receipt"), count(len(made.without_text), "article")
    click.echo(f"{receipts}, of which {changed} new or changed")
    if made.without_text:
        click.echo(f"{kept} without a text here: what receipts they have stay as they are")
    for identifier in made.waiting:
        click.echo(f"No receipt yet for {identifier}: something in it is not decided yet.")
    for identifier in made.refused:
        click.echo(f"No receipt for {identifier}: an error stands in it.", err=True)
    sys.exit(1 if made.refused or has_errors(made.problems) else 0)


def _review(content: Path, base: str, form: str) -> None:
    """Say what changed in the receipts since a commit, and end the program."""
    try:
        before = files_at(base, content / "receipts", ".json", MAX_RECEIPT_BYTES)
    except NoHistoryError as fault:
        raise click.UsageError(str(fault)) from None
    reader = FolderReader(content)
    after = {
        file.path.name: data
        for file in reader.files("receipts", ".json")
        if (data := reader.bytes_of(file, MAX_RECEIPT_BYTES)) is not None
    }
    shown = f"{reader.shown}/receipts"
    found = review(
        {f"{shown}/{name}": data for name, data in before.items()},
        {f"{shown}/{name}": data for name, data in after.items()},
    )
    _show_review((*reader.problems, *found), content, base, form)
    sys.exit(1 if has_errors(found) or has_errors(reader.problems) else 0)


def _show_review(problems: tuple[Problem, ...], content: Path, base: str, form: str) -> None:
    errors = sum(has_errors([problem]) for problem in problems)
    if form == "json":
        counts = Counts(errors=errors, warnings=len(problems) - errors)
        click.echo(problems_as_json(problems, counts))
        return
    if form == "github":
        if lines := problems_for_github(problems):
            click.echo(lines)
        return
    show(problems, content)
    files = {problem.location.file for problem in problems}
    click.echo(f"{count(len(files), 'receipt')} changed since {base}, {count(errors, 'error')}")
