"""`phrases`: every sentence that the program makes for readers, with examples."""

from __future__ import annotations

from itertools import groupby

import click

from build_scripts.commands.shared import steps
from build_scripts.phrases.listing import (
    PhraseExamples,
    listing,
    spoken_lines,
    stories,
    written_phrases,
)
from build_scripts.telling.words import count

_LONGEST = 220
_HEADING = """\
Every sentence that the program makes for readers, in the file that makes it, with its line there.
Under each: the line of a page that has it, in the invented stories in which everything occurs not at
all (nobody), once (one), twice (two) and often (many), and in that of examples/ (example); the page in
brackets. […] stands for what pages put there."""


@click.command("phrases", short_help="Every sentence that the program makes, with examples.")
@click.option(
    "--in", "place", default="", help="Only in templates and modules whose path has this."
)
@click.option("--with", "words", default="", help="Only sentences that have these words.")
@click.option("--bare", is_flag=True, help="Only sentences of which no page here is an example.")
def phrases_command(place: str, words: str, bare: bool) -> None:
    """Print every sentence that templates and modules make, with examples from built pages.

    To be read aloud: what sounds like a form, promises more than was checked, or does not agree with
    one, two or none of a thing, is a defect. Invented stories are built in which everything occurs
    not at all (nobody), once, twice and often (many), and the story of examples/; words that were
    relayed, reported and withdrawn are in each. An example is the whole line of a page that has the
    sentence; […] stands for what pages put there. What no story shows is listed too, and says so.

    \b
    Examples:
      python -m build_scripts phrases
      python -m build_scripts phrases --in templates/actor.md
      python -m build_scripts phrases --with "not compared"

    Exit code 0, or 2 for wrong usage.
    """
    asked = [
        one
        for one in written_phrases()
        if place in one.place and words.casefold() in one.pattern.casefold()
    ]
    with steps() as tell:
        tell("Building invented stories")
        found = listing(asked, spoken_lines(stories()))
    shown = [one for one in found if not (bare and one.examples)]
    click.echo(_HEADING)
    for name, group in groupby(shown, key=lambda one: one.phrase.place):
        click.secho(f"\n{name}", bold=True)
        for one in group:
            _show(one)
    lacking = sum(not one.examples for one in found)
    click.echo(f"\n{count(len(found), 'sentence')}, {lacking:,} without an example")


def _show(one: PhraseExamples) -> None:
    click.echo(f"  {one.phrase.line:>4}  {one.phrase.shown}")
    said: dict[str, list[str]] = {}
    for example in one.examples:
        said.setdefault(f"{_cut(example.line)}  ({example.path})", []).append(example.story)
    for line, names in said.items():
        click.echo(f"          {', '.join(names)}: {line}")
    if not one.examples:
        click.echo("          no example in these stories")


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
