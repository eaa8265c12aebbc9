"""What a line of input does to a review: it answers, changes what is proposed, lists, takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import click

from build_scripts.commands.review_screen import HELP, Screen
from build_scripts.drafting.adding import CannotAddError, Desk
from build_scripts.drafting.by_hand import (
    with_act,
    with_cue,
    with_only_marked,
    with_other_words,
    with_printed_name,
    with_speaker,
)
from build_scripts.drafting.new_person import actor_of, kinds_in_words, new_person
from build_scripts.drafting.proposal import OPEN, Proposal
from build_scripts.drafting.review import Decision, OpenQuestion, Review, Verdict
from build_scripts.drafting.review_questions import open_keys
from build_scripts.drafting.review_trial import Trial
from build_scripts.entries import UNDECIDED, Act, Actor, ActorKind
from build_scripts.loading.similar import did_you_mean
from build_scripts.report import printable
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import Form

END = "q"
_NEW = "+"
_IN_THE_FILE = "It stands in the file already: change this there."


@dataclass(frozen=True)
class ReviewKeys:
    """The keys of a review of an article. What means nothing leaves the review as it is, and says why."""

    desk: Desk
    screen: Screen
    trial: Trial

    def after(self, review: Review, question: OpenQuestion, line: str) -> Review:
        """Return the review after one line of input."""
        if review.held is not None and line in ("", "y"):
            later = Decision(question, Verdict.LATER)
            return review.answered(review.held if line else later)
        review = review.freed()
        key, _, rest = line.partition(" ")
        if key == _NEW or line.startswith(_NEW):
            return self._somebody_new(review, question, line.removeprefix(_NEW).strip())
        simple = self._simple(review, question)
        if line in simple:
            return simple[line]()
        if key == "l":
            self.screen.list_people(review, rest)
            return review
        if key in _CHANGES:
            return self._changed(review, question, key, rest)
        speaker = self._chosen(review, question, line)
        if speaker is None:
            return review
        if line:
            self.screen.tell_chosen(review, speaker)
        return self._accepted(review, question, speaker)

    def _simple(self, review: Review, question: OpenQuestion) -> dict[str, Callable[[], Review]]:
        # What stands in the file is not taken out by a key: it stays as it is.
        no = Verdict.LATER if question.proposed is None else Verdict.NOT_SPEECH
        return {
            "u": review.undone,
            "n": lambda: review.answered(Decision(question, no)),
            "s": lambda: review.answered(Decision(question, Verdict.UNDECIDED)),
            "?": lambda: self._helped(review),
        }

    def _helped(self, review: Review) -> Review:
        click.echo(HELP)
        return review

    def _chosen(self, review: Review, question: OpenQuestion, line: str) -> str | None:
        """Return the speaker whom a line means, empty where it stays open; None where it means nobody."""
        if not line:
            still_open = open_keys(question.entry) if question.entry is not None else ("speaker",)
            if question.speaker or "speaker" not in still_open:
                return question.speaker
            click.echo(
                "Who speaks is open: choose a number, write a name, + NAME for somebody new, "
                "or s leaves it undecided."
            )
            return None
        if line.isdecimal():
            if 0 < int(line) <= len(review.people):
                return review.people[int(line) - 1]
            click.echo(f"There is no {line} here; l lists everybody.")
            return None
        return self._named(review, line)

    def _named(self, review: Review, line: str) -> str | None:
        """Return who has an id or a name."""
        if line in review.people:
            return line
        wanted = fold_words(line).casefold()
        same = [
            name
            for name, actor in self._actors(review).items()
            if fold_words(actor.name).casefold() == wanted
        ]
        if len(same) == 1:
            return same[0]
        hint = did_you_mean(line, review.people) or (
            "Write a number, a name or an id; + NAME for somebody new; ? for help."
        )
        click.echo(f"{printable(line)!r} is none of the keys, and nobody here. {hint}")
        return None

    def _actors(self, review: Review) -> dict[str, Actor]:
        return {**{name: actor_of(one) for name, one in review.cast.items()}, **self.desk.actors}

    def _somebody_new(self, review: Review, question: OpenQuestion, name: str) -> Review:
        """Make an actor of a name as printed, and take them as the speaker."""
        name = name or self.screen.ask("The name, as printed (Enter: nobody): ") or ""
        if not name:
            return review
        if (known := self._known(review, name)) is not None:
            return self._accepted(review, question, known)
        person = new_person(self.desk, name, review.people)
        asked = f"What is “{printable(name)}”: {kinds_in_words()} (Enter: {person.kind}): "
        kind = self.screen.ask(asked) or person.kind.value
        if kind not in [one.value for one in ActorKind]:
            click.echo(f"{printable(kind)!r} is none of them; nobody was made.")
            return review
        person = new_person(self.desk, name, review.people, kind=ActorKind(kind))
        joined = review.joined_by(person)
        after = self._accepted(joined, question, person.id)
        return review if after is joined else after.in_one_step_from(review)

    def _known(self, review: Review, name: str) -> str | None:
        wanted = fold_words(name).casefold()
        actors = self._actors(review).items()
        return next((i for i, one in actors if fold_words(one.name).casefold() == wanted), None)

    def _changed(self, review: Review, question: OpenQuestion, key: str, rest: str) -> Review:
        """Change what is proposed, and ask again."""
        if question.proposed is None:
            click.echo(_IN_THE_FILE)
            return review
        prompt, change = _CHANGES[key]
        words = rest or (self.screen.ask(prompt) if prompt else "")
        if prompt and not words:
            return review
        try:
            entry = change(self.desk, question.proposed.entry, words or "", self._actors(review))
        except CannotAddError as fault:
            click.echo(printable_lines(str(fault)))
            return review
        return review.changed(question.with_entry(entry))

    def _accepted(self, review: Review, question: OpenQuestion, speaker: str) -> Review:
        """Answer a question, unless the check would then tell something new: that is asked first."""
        try:
            answer = (
                self._of_the_file(question, speaker)
                if question.proposed is None
                else self._of_proposal(review, question, question.proposed.entry, speaker)
            )
            after = review.answered(answer)
            problems = self.trial.new_problems(review, after)
        except CannotAddError as fault:
            click.echo(printable_lines(str(fault)))
            return review
        if not problems:
            return after
        self.screen.warn(problems)
        return review.holding(answer)

    def _of_proposal(
        self, review: Review, question: OpenQuestion, entry: Proposal, speaker: str
    ) -> Decision:
        entry = with_speaker(self.desk, entry, speaker, self._actors(review))
        if entry.form is Form.INDIRECT and entry.speaker != OPEN:
            # What was left for later is told by the check, and keeps the article from being published.
            entry = replace(entry, says=self.screen.says(entry.act) or UNDECIDED)
        return Decision(question, Verdict.ACCEPTED, entry)

    def _of_the_file(self, question: OpenQuestion, speaker: str) -> Decision:
        """Ask for what else is undecided of an entry of the file; an empty line leaves it so."""
        assert question.entry is not None
        values = [("speaker", speaker)] if speaker and speaker != question.speaker else []
        still_open = open_keys(question.entry)
        if "cue" in still_open and (cue := self.screen.ask(_CUE)):
            values.append(("cue", cue))
        if "says" in still_open and (says := self.screen.says(question.entry.act)):
            values.append(("says", says))
        verdict = Verdict.ACCEPTED if values else Verdict.LATER
        return Decision(question, verdict, values=tuple(values))


def printable_lines(text: str) -> str:
    """Return a message of several lines with its invisible signs made visible."""
    return "\n".join(map(printable, text.split("\n")))


_Change = Callable[[Desk, Proposal, str, dict[str, Actor]], Proposal]
_CUE = "The reporting words as printed; none where nothing is printed (Enter: later): "
_CHANGES: dict[str, tuple[str, _Change]] = {
    "c": (
        "The reporting words as printed; none where nothing is printed (Enter: as they are): ",
        with_cue,
    ),
    "a": (f"The act: {', '.join(act.value for act in Act)} (Enter: as it is): ", with_act),
    "p": (
        "How print names the speaker there; none for nothing (Enter: as it is): ",
        with_printed_name,
    ),
    "w": ("First words ... last words (Enter: as they are): ", with_other_words),
    "m": ("", with_only_marked),
}
"""The keys that change what is proposed: what is asked where nothing stands behind the key, and the change."""
