"""`publish`: take an article and the actors it names out of their drafts, and write its receipt."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.commands.editing import put_all_or_nothing, show_difference
from build_scripts.commands.ids import write_ids
from build_scripts.commands.shared import (
    content_option,
    make_option,
    must_be_no_link,
    show,
    steps,
)
from build_scripts.entries import Rights
from build_scripts.mending.changed_files import in_files_as_they_are
from build_scripts.mending.publication import CannotPublishError, Publication, publication
from build_scripts.telling.words import count


@click.command("publish", short_help="Publish a draft: the article, its actors, its receipt.")
@click.argument("article")
@content_option
@click.option(
    "--all", "everything", is_flag=True, help="Publish the claims and topics it names as well."
)
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
def publish_command(article: str, content: Path, everything: bool, dry_run: bool) -> None:
    """Publish an article: it and the actors it names are drafts no more, and its receipt is written.

    What the files would be is checked first. Where the check has an error for one of them, or would
    have a new one elsewhere, nothing is written and the errors are shown. Warnings are shown and hold
    nothing up. Of each file only the line `status: draft` goes. Nothing is sent anywhere: `make build`
    builds the site with it.

    \b
    Examples:
      python -m build_scripts publish ferry-berth
      python -m build_scripts publish ferry-berth --dry-run
      make publish ARTICLE=ferry-berth

    Exit code 0 when it is published, also when it was before; 1 when nothing was written because of
    errors; 2 for wrong usage.
    """
    # Who has the file at hand may well give its name.
    article = Path(article).name.removesuffix(".yml")
    try:
        with steps() as tell:
            tell("Checking what the files would be")
            result, problems = publication(content, article, everything=everything)
    except CannotPublishError as fault:
        click.echo(str(fault), err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    if result is None:
        show(problems, content)
        click.echo("Nothing was written: mend this first.", err=True)
        sys.exit(1)
    if result.in_the_way:
        _refuse(result, content)
    _carry_out(result, content, dry_run)


def _refuse(result: Publication, content: Path) -> None:
    """Show what stands in the way, and end the program."""
    show(result.in_the_way, content)
    number = count(len(result.in_the_way), "error")
    click.echo(f"Nothing was written: {number} would stand in what is published.", err=True)
    others = [sited.document.file for sited in result.drafts]
    if others:
        click.echo(f"Drafts that it names, besides actors: {', '.join(others)}", err=True)
        option = make_option(content)
        click.echo(
            f"To publish these as well: make publish ARTICLE={result.article.id} ALL=1{option}",
            err=True,
        )
    sys.exit(1)


def _carry_out(result: Publication, content: Path, dry_run: bool) -> None:
    receipt = result.receipt if result.receipt is not None and result.receipt.changed else None
    for file in result.changed:
        show_difference(file.before, file.after, file.file)
    files = {file.path: file.after.encode("utf-8") for file in result.changed}
    if receipt is not None:
        must_be_no_link(receipt.path.parent)
        files[receipt.path] = receipt.data
    if not dry_run:
        put_all_or_nothing(files)
        if result.after.entries is not None:
            write_ids(result.after.entries)
    _warn(result, content, dry_run)
    _say(result, dry_run)
    option = make_option(content)
    if result.elsewhere:
        number = count(result.elsewhere, "error")
        click.echo(f"The story has {number} elsewhere, so it cannot be built: make check{option}")
    elif files and not dry_run:
        click.echo(f"Look at it: make serve{option}. Commit these files together.")


def _warn(result: Publication, content: Path, dry_run: bool) -> None:
    """Show what the check warns of in what is published, at the lines of the files that are there then."""
    told = in_files_as_they_are(result.warnings, result.changed) if dry_run else result.warnings
    show(told, content)
    if told:
        click.echo(f"{count(len(told), 'warning')} above. Warnings hold nothing up.")


def _say(result: Publication, dry_run: bool) -> None:
    """Say what was done: the entries, then the receipt."""
    verb = "Would publish" if dry_run else "Published"
    article = result.article
    others = [sited for sited in result.published if sited is not article]
    if article in result.published:
        click.echo(f"{verb} {article.document.file}")
    else:
        click.echo(f"{article.document.file} is published already.")
    for sited in others:
        click.echo(f"{verb} {sited.document.file}")
    click.echo(_of_receipt(result, dry_run))
    if dry_run:
        click.echo("Nothing was written (--dry-run).")


def _of_receipt(result: Publication, dry_run: bool) -> str:
    entry = result.article.entry
    if result.receipt is not None:
        number = sum(item.withdrawn is None for item in entry.printed_items)
        pieces = count(number, "quotation or passage", "quotations and passages")
        if not result.receipt.changed:
            return f"{result.receipt.file} is as it should be: {pieces} compared."
        verb = "Would write" if dry_run else "Wrote"
        return f"{verb} {result.receipt.file}: {pieces} compared with the text."
    if entry.rights is Rights.OPEN:
        return "It needs no receipt: its text is open and published."
    if entry.unchecked is not None:
        return "It gets no receipt: it is declared `unchecked`, and says so wherever it is shown."
    return "Its text is not here: the receipt that it has stays as it is."
