"""`check`: look at every quotation and every file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_scripts.check import check
from build_scripts.commands.shared import content_option, show, steps
from build_scripts.report import problems_as_json, problems_for_github, summary_of_check


@click.command("check")
@content_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="For people, for tools, or as annotations in a GitHub workflow.",
)
def check_command(content: Path, form: str) -> None:
    """Check every quotation and every file; write nothing."""
    if form == "text":
        with steps() as tell:
            tell("Checking every quotation")
            checked = check(content)
        show(checked.problems, content)
        click.echo(summary_of_check(checked.counts))
    else:
        checked = check(content)
        if form == "json":
            click.echo(problems_as_json(checked.problems, checked.counts))
        elif lines := problems_for_github(checked.problems):
            click.echo(lines)
    sys.exit(1 if checked.has_errors else 0)
