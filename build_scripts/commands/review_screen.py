"""How a review looks in a terminal: the sentence with its words marked, the speaker, the keys."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import click
from rich.console import Console
from rich.text import Text

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.review import OpenQuestion, Review
from build_scripts.entries import Act
from build_scripts.report import printable
from build_scripts.words.bounds import one_line

HELP = """\
  Enter    accept what is proposed
  1 to 9   choose this speaker; or write the id of any actor of the story
  n        it is no speech; it is not proposed again
  s        leave it undecided: it stands in the draft with those who may be meant
  u        take the last answer back
  q        end; what was decided is written
  ?        this help"""
_KEYS = "Enter, 1-9, n, s, u, q, ?: "
_LONGEST_KEY = 3
_AROUND = 300
"""So many characters of the paragraph are shown before and after the words."""


class Screen:
    """Shows questions and reads lines; nobody there, or the end of the input, ends the review."""

    def __init__(self, desk: Desk, review: Review) -> None:
        self._desk, self._cast = desk, review.cast
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
        for row in self._rows(question):
            self._console.print(Text(printable(row)))

    def key(self) -> str:
        """Read a line; the end of the input is like q."""
        click.echo(_KEYS, nl=False)
        line = sys.stdin.readline()
        if not line:
            click.echo()
            return "q"
        if not sys.stdin.isatty():
            click.echo(printable(line.rstrip("\n")))
        return line.strip()

    def says(self, act: Act) -> str:
        """Ask what indirect words report; an empty line leaves it undecided, a key is no sentence."""
        denied = ": that it is denied" if act is Act.DENIES else ""
        while True:
            click.echo(
                f"What is reported, in a sentence of yours{denied} (Enter: later): ", nl=False
            )
            line = sys.stdin.readline()
            if not sys.stdin.isatty():
                click.echo(printable(line.rstrip("\n")))
            answer = " ".join(line.split())
            if not answer or len(answer) > _LONGEST_KEY:
                return answer
            click.echo(
                "That is no sentence. Enter leaves it for later; u then takes the answer back."
            )

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

    def _rows(self, question: OpenQuestion) -> Iterator[str]:
        proposed = question.proposed
        who = self._named(question.speaker) if question.speaker else "not decided yet"
        if proposed is not None:
            as_printed = proposed.entry.attributed_as
            printed = f", printed as “{as_printed}”" if as_printed else ""
            yield f"  speaker: {who}{printed}"
            yield f"  cue: {proposed.entry.cue}; act: {proposed.entry.act}"
            yield f"  why: {proposed.reason} ({proposed.confidence:.0%})"
        else:
            yield f"  speaker: {who}; it stands in the file as {question.entry.id if question.entry else ''}"
        choices = [f"{n} {self._named(name)}" for n, name in enumerate(question.candidates, 1)]
        if choices:
            yield "  " + "   ".join(choices)

    def _named(self, identifier: str) -> str:
        if (actor := self._desk.actors.get(identifier)) is not None:
            return f"{actor.name} ({identifier})"
        new = self._cast.get(identifier)
        return f"{new.name} ({identifier}, made with it)" if new is not None else identifier


def _form(question: OpenQuestion) -> str:
    return f", {question.proposed.form.value}" if question.proposed is not None else ""


def _joined(text: str) -> str:
    """Words on one line, with the space at either end that stood there."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{one_line(text)}{after}"
