"""Going through what is proposed, one question after the other: what was answered, changed, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from build_scripts.drafting.proposal import OPEN, Proposal
from build_scripts.drafting.proposals import ProposedActor, ProposedQuotation
from build_scripts.entries import UNDECIDED, Quotation


class Verdict(StrEnum):
    """What a person said to a question."""

    ACCEPTED = "accepted"
    UNDECIDED = "undecided"
    NOT_SPEECH = "not speech"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing to decide: a proposal, or a quotation of the file in which something is undecided.

    `start:end` are the offsets of the words, `candidates` the ids of those who are likely meant, the
    proposed one first. `proposed` is missing where the entry stands in the file: `there` is its place in
    it.
    """

    start: int
    end: int
    candidates: tuple[str, ...]
    proposed: ProposedQuotation | None = None
    there: int = -1
    entry: Quotation | None = None

    @property
    def speaker(self) -> str:
        """Who is proposed as the speaker, or stands in the file; empty where that is open."""
        if self.proposed is not None:
            speaker = self.proposed.entry.speaker
        else:
            speaker = self.entry.speaker[0] if self.entry and self.entry.speaker else OPEN
        return "" if speaker in (OPEN, UNDECIDED) else speaker

    @property
    def printed_as(self) -> str:
        """The words that name the speaker in print; empty where none do."""
        one = self.proposed.entry if self.proposed is not None else self.entry
        return (one.attributed_as or "") if one is not None else ""

    def with_entry(self, entry: Proposal) -> OpenQuestion:
        """Return the question with its proposal changed, and the place of the words as they are then."""
        assert self.proposed is not None
        start, end = self.start, self.end
        if entry.chosen != self.proposed.entry.chosen:
            start, end = entry.chosen.start, entry.chosen.end
        proposed = replace(self.proposed, entry=entry, form=entry.form, start=start, end=end)
        return replace(self, proposed=proposed, start=start, end=end)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: of a proposal the entry as it is to be written, of one in the file its new values."""

    question: OpenQuestion
    verdict: Verdict
    entry: Proposal | None = None
    values: tuple[tuple[str, str], ...] = ()

    @property
    def speaker(self) -> str:
        """Who was chosen; empty where nobody was."""
        return (
            self.entry.speaker if self.entry is not None else dict(self.values).get("speaker", "")
        )


@dataclass(frozen=True, slots=True)
class Review:
    """How far a person is: the questions in reading order, and the answers to the first of them.

    `cast` has those who are no actors of the story yet, by the ids that they get. `people` are all who may
    speak; the number of each is the same from the first question to the last. `before` is the review as it
    was before the last step.
    """

    questions: tuple[OpenQuestion, ...]
    cast: Mapping[str, ProposedActor] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    answers: tuple[Decision, ...] = ()
    held: Decision | None = None
    before: Review | None = None

    @property
    def current(self) -> OpenQuestion | None:
        """The question that is open now; None at the end."""
        done = len(self.answers)
        return self.questions[done] if done < len(self.questions) else None

    def answered(self, answer: Decision) -> Review:
        """Return the review with the current question answered."""
        return replace(self.freed(), answers=(*self.answers, answer), before=self.freed())

    def changed(self, question: OpenQuestion) -> Review:
        """Return the review with another question in the place of the current one."""
        done = len(self.answers)
        questions = (*self.questions[:done], question, *self.questions[done + 1 :])
        return replace(self.freed(), questions=questions, before=self.freed())

    def joined_by(self, person: ProposedActor) -> Review:
        """Return the review with somebody new, who has the next number."""
        cast = {**self.cast, person.id: person}
        return replace(self, cast=cast, people=(*self.people, person.id), before=self.freed())

    def in_one_step_from(self, before: Review) -> Review:
        """Return the review so that all since an earlier state is taken back together."""
        return replace(self, before=before.freed())

    def holding(self, answer: Decision) -> Review:
        """Return the review with an answer that waits to be confirmed."""
        return replace(self, held=answer)

    def freed(self) -> Review:
        """Return the review with no answer that waits."""
        return replace(self, held=None) if self.held is not None else self

    def undone(self) -> Review:
        """Return the review as it was before the last answer or change; at the beginning it stays."""
        return self.before or self

    def number_of(self, person: str) -> int:
        """Return the number by which somebody is chosen."""
        return self.people.index(person) + 1

    def likely(self, question: OpenQuestion) -> tuple[str, ...]:
        """Return who is likely meant: the proposed, whom the same printed words meant before, the others."""
        printed = question.printed_as.casefold()
        same = [
            answer.speaker
            for answer in self.answers
            if printed and answer.question.printed_as.casefold() == printed
        ]
        every = (question.speaker, *same, *question.candidates)
        return tuple(one for one in dict.fromkeys(every) if one in self.people)

    def of(self, verdict: Verdict) -> tuple[Decision, ...]:
        """Return the answers of one kind."""
        return tuple(answer for answer in self.answers if answer.verdict is verdict)
