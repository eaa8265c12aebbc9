"""`import`: what people have in sheets, annotations, citations and lists of people becomes drafts."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from build_scripts.commands.editing import check_again, put_all_or_nothing, show_difference
from build_scripts.commands.shared import content_option, make_option, must_be_no_link, short, show
from build_scripts.importing.plan import ImportPlan, plan_import
from build_scripts.loading.folder import Folder, shown_path
from build_scripts.problems import has_errors
from build_scripts.system.places import ROOT
from build_scripts.telling.words import count, listed


@click.command("import", short_help="Take quotations, articles or actors from a file, as drafts.")
@click.argument("file", type=click.Path(path_type=Path))
@content_option
@click.option("--leave-out", is_flag=True, help="Leave out what has errors, and import the rest.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
def import_command(file: Path, content: Path, leave_out: bool, dry_run: bool) -> None:
    """Take quotations, articles or actors from a file into the story, as drafts.

    \b
    What is read:
      sheets (.csv, .tsv, .xlsx)   quotations: article, speaker, words, and more
      annotations (.json)          W3C Web Annotations, exports of Hypothesis
      citations (.json, .bib)      articles: CSL-JSON, BibTeX and biblatex
      people and bodies (.json)    actors: FollowTheMoney, one entity on each line

    What a file says is taken; what it leaves open is proposed where the text of the article is here, as
    `quote` does, and else `undecided`. Quotations go into articles that are drafts. Nothing is
    overwritten, and the same file twice changes nothing. What is not understood is told row by row; if
    there is one error, nothing is written, unless you choose to leave out what has errors.

    \b
    Examples:
      python -m build_scripts import quotations.xlsx --dry-run
      python -m build_scripts import hypothesis.json --leave-out
      make import FILE=quotations.csv

    Exit code 0 when everything was taken and passes the check, 1 when not, 2 for wrong usage.
    """
    for folder in Folder:
        must_be_no_link(content / folder)
    schemas = ROOT / "build" / "schema"
    today = datetime.date.today().isoformat()
    plan = plan_import(content, file, short(file), added=today, schemas=schemas)
    show(plan.problems, content)
    failed = has_errors(plan.problems)
    if failed and not (leave_out and plan.files):
        _say_why_not(plan, content)
        sys.exit(1)
    if dry_run or plan.is_empty:
        _show_only(plan, content)
        sys.exit(1 if failed else 0)
    put_all_or_nothing({content / path: data for path, data in plan.files.items()})
    for path in sorted(plan.new):
        click.echo(f"Made {short(content / path)}")
    click.echo(f"Imported {_counted(plan)}.{_already(plan)}")
    root = shown_path(content)
    passes = check_again(content, {f"{root}/{path}": Path(path).stem for path in plan.files})
    option = make_option(content)
    click.echo(
        f"Look at every draft: make serve{option}. When one is done: make publish{option} ARTICLE=id"
    )
    sys.exit(0 if passes and not failed else 1)


def _say_why_not(plan: ImportPlan, content: Path) -> None:
    click.echo("Nothing was written.", err=True)
    if plan.files:
        click.echo(
            f"Without what has errors there would be {_counted(plan)}: mend the file, or leave that out "
            f"with --leave-out (with make: LEAVE_OUT=1{make_option(content)}).",
            err=True,
        )


def _show_only(plan: ImportPlan, content: Path) -> None:
    for path, data in plan.files.items():
        before = "" if path in plan.new else (content / path).read_bytes().decode("utf-8")
        show_difference(before, data.decode("utf-8"), f"{short(content)}/{path}")
    if plan.is_empty:
        click.echo(f"Nothing is new, and nothing was written.{_already(plan)}")
    else:
        click.echo(f"Nothing was written (--dry-run). There would be {_counted(plan)}.")


def _counted(plan: ImportPlan) -> str:
    numbers = (
        (plan.quotations, "quotation"),
        (plan.articles, "new article"),
        (plan.actors, "new actor"),
    )
    return listed([count(number, what) for number, what in numbers if number])


def _already(plan: ImportPlan) -> str:
    return f" The story has {plan.already} already, which stay as they are." if plan.already else ""
