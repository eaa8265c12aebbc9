"""What the commands share that annotate one article: its desk, or why there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.commands.shared import show
from build_scripts.drafting.adding import Desk, open_desk


def desk_or_exit(content: Path, article: str) -> Desk:
    """Return the desk of an article; where its file has faults, show them and end with exit code 1.

    Raises CannotAddError where there is no such article, or no text of it.
    """
    desk, problems = open_desk(content, article)
    if desk is None:
        show(problems, content)
        click.echo("Mend the article’s file first; nothing was written.", err=True)
        sys.exit(1)
    return desk
