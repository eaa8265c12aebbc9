"""`receipts`: compare with the private texts here, and write receipts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.checking.receipt_writing import make_receipts
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    show,
    steps,
    write_changed,
)
from build_scripts.problems import has_errors
from build_scripts.telling.words import count


@click.command("receipts")
@content_option
def receipts_command(content: Path) -> None:
    """Compare every article whose text is here, and write its receipt."""
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
    for identifier in made.refused:
        click.echo(f"No receipt for {identifier}: an error stands in it.", err=True)
    sys.exit(1 if made.refused or has_errors(made.problems) else 0)
