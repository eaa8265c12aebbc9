"""`draft`: propose the annotation of an article out of its text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.commands.shared import content_option, show
from build_scripts.drafting.adding import CannotAddError, open_desk
from build_scripts.drafting.as_json import json_of
from build_scripts.drafting.draft import proposals_for


@click.command("draft", short_help="Propose the annotation of an article.")
@click.argument("article")
@content_option
@click.option("--json", "as_json", is_flag=True, help="Print the proposals as JSON; write nothing.")
def draft_command(article: str, content: Path, as_json: bool) -> None:
    """Propose the annotation of an article out of its text."""
    article = Path(article).name.removesuffix(".yml")
    try:
        desk, problems = open_desk(content, article)
    except CannotAddError as fault:
        click.echo(str(fault), err=True)
        sys.exit(1)
    if desk is None:
        show(problems, content)
        sys.exit(1)
    click.echo(json_of(proposals_for(desk)), nl=False)
