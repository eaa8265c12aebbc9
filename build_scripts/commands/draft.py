"""`draft`: propose the annotation of an article out of its text, and write it as a draft."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from build_scripts.commands.desk import desk_or_exit
from build_scripts.commands.editing import check_again, edited, put_text, show_difference
from build_scripts.commands.shared import (
    content_option,
    disk_faults,
    make_option,
    must_be_no_link,
    short,
)
from build_scripts.drafting.adding import CannotAddError, Desk
from build_scripts.drafting.as_json import json_of
from build_scripts.drafting.draft import proposals_for
from build_scripts.drafting.draft_files import DraftFiles, draft_files
from build_scripts.drafting.proposals import ProposedQuotation
from build_scripts.entries.base import Status
from build_scripts.system.places import ROOT
from build_scripts.telling.words import count
from build_scripts.words.bounds import one_line

_SHOWN = 70


@click.command("draft", short_help="Propose the annotation of an article, as a draft.")
@click.argument("article")
@content_option
@click.option("--json", "as_json", is_flag=True, help="Print the proposals as JSON; write nothing.")
@click.option("--dry-run", is_flag=True, help="Show what would be written; write nothing.")
def draft_command(article: str, content: Path, as_json: bool, dry_run: bool) -> None:
    """Propose the annotation of an article out of its text, and write it into the article's file.

    What stands in quotation marks and is speech becomes a quotation, with its speaker, its reporting
    words, what they do, and the day on which it was said, as far as print shows them. Who is no actor of
    the story yet gets a file, marked as a draft. A speaker whom print leaves open is `undecided`, with
    those who may be meant; what is reported without marks becomes a comment at the end of the article's
    file. Nothing that is there is changed, and what the article has is not proposed again.

    The article must be a draft itself: a person has to look at what a program proposes.

    \b
    Examples:
      python -m build_scripts draft ferry-berth
      python -m build_scripts draft ferry-berth --json
      make draft ARTICLE=ferry-berth

    Exit code 0 when what was written passes the check, 1 when it does not or nothing was written because
    of an error, 2 for wrong usage.
    """
    article = Path(article).name.removesuffix(".yml")
    try:
        desk = desk_or_exit(content, article)
        proposals = proposals_for(desk)
        if as_json:
            click.echo(json_of(proposals), nl=False)
            return
        _must_be_draft(desk, content, dry_run)
        files = draft_files(
            desk,
            proposals,
            content,
            added=datetime.date.today().isoformat(),
            schemas=ROOT / "build" / "schema",
        )
    except CannotAddError as fault:
        click.echo(str(fault), err=True)
        click.echo("Nothing was written.", err=True)
        sys.exit(1)
    sys.exit(0 if _finish(desk, content, files, dry_run) else 1)


def _must_be_draft(desk: Desk, content: Path, dry_run: bool) -> None:
    if desk.article.entry.status is Status.DRAFT or dry_run:
        return
    raise CannotAddError(
        f"{desk.article.document.file} is published, and what a program proposes is not: add the line "
        "`status: draft`, and take it out again when you have looked at every entry.\n"
        f"To see the proposals: make draft ARTICLE={desk.article.id} DRY=1{make_option(content)}"
    )


def _finish(desk: Desk, content: Path, files: DraftFiles, dry_run: bool) -> bool:
    """Say what is proposed, write it, and check the article and its new actors again."""
    file, identifier = desk.article.document.file, desk.article.id
    if not files.edits:
        click.echo(f"{desk.source.file}: nothing is found that {file} does not have.")
        return True
    for quotation in sorted((*files.entries, *files.comments), key=lambda one: one.start):
        _tell(desk, quotation)
    path = content / "articles" / f"{identifier}.yml"
    before, after = edited(path, files.edits)
    if dry_run:
        show_difference(before, after, file)
        root = file.removesuffix(f"articles/{identifier}.yml")
        for name, text in files.new.items():
            show_difference("", text, f"{root}{name}")
        click.echo("Nothing was written (--dry-run).")
        return True
    must_be_no_link(content / "actors")
    with disk_faults():
        (content / "actors").mkdir(exist_ok=True)
    for name, text in files.new.items():
        put_text(content / name, text)
        click.echo(f"Made {short(content / name)}")
    put_text(path, after)
    click.echo(_added(files, file))
    root = file.removesuffix(f"articles/{identifier}.yml")
    passes = check_again(
        content, {file: identifier, **{f"{root}{n}": Path(n).stem for n in files.new}}
    )
    click.echo(
        f"Decide on each in the terminal: make draft ARTICLE={identifier} REVIEW=1{make_option(content)}, "
        f"or look at each: make serve{make_option(content)}"
    )
    return passes


def _added(files: DraftFiles, file: str) -> str:
    added = f"Added {count(len(files.entries), 'quotation')} to {file}"
    if files.undecided:
        added += f", {files.undecided} of them undecided"
    if files.comments:
        added += f", and as comments {len(files.comments)} that may be reported speech"
    return f"{added}."


def _tell(desk: Desk, quotation: ProposedQuotation) -> None:
    """Say in two lines what is proposed, and on what it rests."""
    line = desk.source.place(quotation.start)[0]
    words = one_line(desk.source.text[quotation.start : quotation.end])
    if len(words) > _SHOWN:
        words = f"{words[:_SHOWN]} …"
    speaker = quotation.speaker.actor if quotation.speaker else None
    click.echo(f"line {line}, {quotation.form}, {speaker or 'not decided yet'}: {words}")
    click.echo(f"  {quotation.confidence:.0%}: {quotation.reason}")
