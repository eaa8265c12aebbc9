"""How a review looks in a terminal: the sentence with its words marked, the entry, who may speak, the keys."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

import click
from rich.console import Console
from rich.text import Text

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.entry import act_shown
from build_scripts.drafting.proposal import OPEN_CUE, Proposal
from build_scripts.drafting.review import OpenQuestion, Review
from build_scripts.drafting.review_questions import open_keys
from build_scripts.entries import Act
from build_scripts.problems import Problem
from build_scripts.report import printable
from build_scripts.words.bounds import one_line

HELP = """\
  Enter       accept what is shown
  a number    choose this speaker; or write a name or an id
  + NAME      a speaker who is new, named as printed: + Ines Farr
  l [words]   list everybody with numbers; l farr: those whose name has this
  c [words]   other reporting words: c told reporters; none where nothing is printed
  a [act]     another act: a denies
  p [words]   other words that name the speaker in print: p the mayor; none for nothing
  w [words]   other words: w first words ... last words
  m           only what stands in quotation marks
  n           it is no speech; it is not proposed again
  s           leave it undecided: it stands in the draft with those who may be meant
  u           take the last answer or change back
  q           end; what was decided is written
  ?           this help"""
_KEYS = "Enter, number, + NAME, l c a p w m n s u q, ?: "
_OF_THE_FILE = "Enter, number, + NAME, l c s u q, ?: "
_HELD = "y takes it in all the same, Enter leaves it for later, or change it (? lists the keys): "
_WORDS = {
    **dict.fromkeys(("y", "yes", "ok"), ""),
    **{"no": "n", "skip": "s", "undo": "u", "quit": "q", "exit": "q", "help": "?", "h": "?"},
}
"""What people type for a key who do not know it."""
_LONGEST_KEY = 3
_AROUND = 300
"""So many characters of the paragraph are shown before and after the words."""
_MOST_LISTED = 60


class Screen:
    """Shows questions and reads lines; nobody there, or the end of the input, ends the review."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._console = Console(highlight=False)
        self._plain = not self._console.is_terminal or "NO_COLOR" in os.environ

    def show(self, review: Review, question: OpenQuestion) -> None:
        """Print a question: how far it is, the sentence, who speaks, why, who else may."""
        source = self._desk.source
        number, all_of_them = len(review.answers) + 1, len(review.questions)
        line = source.place(question.start)[0]
        self._console.print(
            Text(f"\n[{number}/{all_of_them}] line {line}{_form(question)}", "bold")
        )
        self._console.print(self._sentence(question))
        for row in self._rows(review, question):
            self._console.print(Text(printable(row)))

    def key(self, review: Review, question: OpenQuestion) -> str:
        """Read a line; the end of the input is like q."""
        keys = _KEYS if question.proposed is not None else _OF_THE_FILE
        line = self.ask(keys if review.held is None else _HELD)
        if line is None:
            return "q"
        word = _WORDS.get(line.lower(), line.lower() if len(line) == 1 else line)
        return "y" if review.held is not None and line.lower() in ("y", "yes") else word

    def ask(self, what: str) -> str | None:
        """Ask for a line and return it without space around it; None at the end of the input."""
        click.echo(what, nl=False)
        line = sys.stdin.readline()
        if not line:
            click.echo()
            return None
        if not sys.stdin.isatty():
            click.echo(printable(line.rstrip("\n")))
        return " ".join(line.split())

    def says(self, act: Act) -> str:
        """Ask what indirect words report; an empty line leaves it undecided, a key is no sentence."""
        denied = ": that it is denied" if act is Act.DENIES else ""
        while True:
            answer = self.ask(f"What is reported, in a sentence of yours{denied} (Enter: later): ")
            if not answer or len(answer) > _LONGEST_KEY:
                return answer or ""
            click.echo(
                "That is no sentence. Enter leaves it for later; u then takes the answer back."
            )

    def list_people(self, review: Review, words: str) -> None:
        """Print everybody with their numbers, or those whose names have some words."""
        wanted = words.casefold()
        found = [
            f"  {number} {self._named(review, name)}"
            for number, name in enumerate(review.people, 1)
            if wanted in self._named(review, name).casefold()
        ]
        for row in found[:_MOST_LISTED]:
            click.echo(printable(row))
        if len(found) > _MOST_LISTED:
            click.echo(f"  … and {len(found) - _MOST_LISTED} more: l and a part of the name")
        if not found:
            click.echo(f"Nobody here has “{printable(words)}” in their name; + makes somebody new.")

    def tell_chosen(self, review: Review, person: str) -> None:
        """Say whom a number or a name chose: a slip of a key is seen at once."""
        click.echo(f"  chosen: {printable(self._named(review, person))}")

    def warn_of_all(self, problems: Iterable[Problem]) -> None:
        """Say before the first question that all proposals together are too much of the article."""
        for problem in problems:
            click.echo(
                f"All that is proposed, taken together: {printable(problem.message)} ({problem.code.number})\n"
                "Take in what your story needs; n and s leave the rest out, m and w shorten."
            )

    def warn(self, problems: Iterable[Problem]) -> None:
        """Say what the check would tell if this were accepted."""
        click.echo("The check would then tell:")
        for problem in problems:
            click.echo(f"  {problem.code.number} {problem.code.name}: {printable(problem.message)}")
            if problem.hint:
                click.echo(f"    {printable(problem.hint)}")

    def _sentence(self, question: OpenQuestion) -> Text:
        text = self._desk.source.text
        first, last = self._desk.source.paragraph(question.start)
        begin = max(first, question.start - _AROUND)
        stop = min(max(last, question.end), question.end + _AROUND)
        before, words, after = (
            printable(_joined(text[slice(*part)]))
            for part in (
                (begin, question.start),
                (question.start, question.end),
                (question.end, stop),
            )
        )
        # Without colour the words are marked by signs that no article prints.
        lit = f"▸{words}◂" if self._plain else words
        cut = "… " if begin > first else ""
        return Text.assemble("  ", cut, before, (lit, "bold reverse"), after)

    def _rows(self, review: Review, question: OpenQuestion) -> Iterator[str]:
        who = "not decided yet"
        if question.speaker:
            who = f"{review.number_of(question.speaker)} {self._named(review, question.speaker)}"
        printed = f", printed as “{question.printed_as}”" if question.printed_as else ""
        yield f"  speaker: {who}{printed}"
        if question.proposed is not None:
            yield from _entry_rows(question.proposed.entry)
            yield f"  why: {question.proposed.reason} ({question.proposed.confidence:.0%})"
        elif question.entry is not None:
            still = ", ".join(open_keys(question.entry))
            yield f"  it stands in the file as {question.entry.id}; undecided: {still}"
        others = [one for one in review.likely(question) if one != question.speaker]
        if others:
            named = (f"{review.number_of(one)} {self._named(review, one)}" for one in others)
            yield f"  perhaps: {'   '.join(named)}"

    def _named(self, review: Review, identifier: str) -> str:
        if (actor := self._desk.actors.get(identifier)) is not None:
            return f"{actor.name} ({identifier})"
        new = review.cast.get(identifier)
        return f"{new.name} ({identifier}, new)" if new is not None else identifier


def _entry_rows(entry: Proposal) -> Iterator[str]:
    """What would be written beside the words and the speaker."""
    cue = "not decided yet" if entry.cue == OPEN_CUE else entry.cue
    yield f"  cue: {cue}; act: {act_shown(entry)}"
    if entry.said_on:
        yield f"  said on {entry.said_on}: {entry.said_on_basis}"
    if entry.to:
        yield f"  to: {entry.to}"


def _form(question: OpenQuestion) -> str:
    return f", {question.proposed.form.value}" if question.proposed is not None else ""


def _joined(text: str) -> str:
    """Words on one line, with the space at either end that stood there."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{one_line(text)}{after}"
