"""`audit`: advice for editors on what is worth a second look."""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from build_scripts.audit import TOPICS, Audit, audit
from build_scripts.audit.advice import Advice
from build_scripts.commands.shared import content_option, make_option, steps
from build_scripts.mending.kept_check import check_with_kept
from build_scripts.report import printable
from build_scripts.telling.words import count

_MOST = 10
"""So many places of one kind are shown; whoever wants all of them asks about that kind."""
_NAMES = tuple(topic.name for topic, _ in TOPICS)


@click.command("audit", short_help="Advice for editors: what is worth a second look.")
@content_option
@click.option(
    "--about",
    multiple=True,
    type=click.Choice(_NAMES),
    metavar="NAME",
    help=f"Only this kind of advice; may be repeated: {', '.join(_NAMES)}.",
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def audit_command(content: Path, about: tuple[str, ...], form: str) -> None:
    """Advice for editors: what is not wrong and worth a second look.

    One-sided claims, the accused who are not quoted, speakers without a role, names that two actors
    share, quoted words that no entry covers, and more. Whoever has looked and found it right says so
    in a comment above the place: # audit-ok: one-sided-claim no reply was printed anywhere

    \b
    Examples:
      python -m build_scripts audit
      python -m build_scripts audit --about one-sided-claim --about unequal-sides
      python -m build_scripts audit --format json

    Exit code 0 whatever the advice, 1 where errors stand in the story, 2 for wrong usage.
    """
    if form == "text":
        with steps() as tell:
            tell("Looking at the whole story")
            checked = check_with_kept(content)
    else:
        checked = check_with_kept(content)
    found = audit(checked)
    if found is None:
        errors = count(checked.counts.errors, "error")
        click.echo(
            f"{errors} in the story: mend them first (make check{make_option(content)}). "
            "The audit looks at what the check accepts.",
            err=True,
        )
        sys.exit(1)
    advice = [one for one in found.advice if not about or one.topic.name in about]
    if form == "json":
        click.echo(_as_json(advice, found))
    else:
        _show(advice, found, make_option(content), whole=not about)


def _show(advice: list[Advice], found: Audit, option: str, *, whole: bool) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for topic, group in groupby(advice, key=lambda one: one.topic):
        items = list(group)
        console.print(Text(f"{topic.title} ({len(items)})  ", "bold") + Text(topic.name, "dim"))
        console.print(Text(f"  {topic.reason}", "dim"))
        todos = {one.todo for one in items}
        if len(todos) == 1:
            console.print(Text(f"  {printable(items[0].todo)}", "green"))
        shown = items[:_MOST] if whole else items
        for one in shown:
            console.print(Text(f"  {one.where.file}:{one.where.line}", "cyan"))
            console.print(Text(f"    {printable(one.fact)}"))
            if len(todos) > 1:
                console.print(Text(f"    {printable(one.todo)}", "green"))
            for related in one.related:
                place = f"{related.location.file}:{related.location.line}"
                console.print(
                    Text(f"    see {place}: ", "dim") + Text(printable(related.note), "dim")
                )
        if len(items) > len(shown):
            more = f"  and {len(items) - len(shown):,} more: make audit ABOUT={topic.name}{option}"
            console.print(Text(more, "bold"))
        console.print()
    if whole and found.coverage:
        console.print(Text("How much of the words in quotation marks the entries cover", "bold"))
        for text in found.coverage:
            console.print(
                Text(f"  {text.share:>4.0%} of {count(text.words, 'word')}: {text.article}")
            )
        console.print()
    fine = f"; {found.fine} looked at and fine (audit-ok)" if found.fine else ""
    for topic, group in groupby(advice, key=lambda one: one.topic) if whole else ():
        console.print(Text(f"{len(list(group)):>5,}  {topic.title}"))
    console.print(Text(f"{count(len(advice), 'piece')} of advice, none of it an error{fine}."))


def _as_json(advice: list[Advice], found: Audit) -> str:
    rows = [
        {
            "about": one.topic.name,
            "file": one.where.file,
            "line": one.where.line,
            "column": one.where.column,
            "fact": one.fact,
            "todo": one.todo,
            "related": [
                {
                    "file": related.location.file,
                    "line": related.location.line,
                    "column": related.location.column,
                    "note": related.note,
                }
                for related in one.related
            ],
        }
        for one in advice
    ]
    coverage = [
        {"article": text.article, "quoted_words": text.words, "covered": text.covered}
        for text in found.coverage
    ]
    report = {"advice": rows, "fine": found.fine, "coverage": coverage}
    return json.dumps(report, ensure_ascii=False, indent=2)
