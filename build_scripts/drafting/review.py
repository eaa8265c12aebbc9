"""Going through what is proposed, one question after the other: what was answered, taken back, remembered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.proposal import OPEN, Proposal
from build_scripts.drafting.proposals import Proposals, ProposedActor, ProposedQuotation
from build_scripts.entries import UNDECIDED, Quotation
from build_scripts.words.bounds import one_line
from build_scripts.words.matching import Found, find

_MOST_CANDIDATES = 9
_VERSION = 1


class Verdict(StrEnum):
    """What a person said to a question."""

    ACCEPTED = "accepted"
    UNDECIDED = "undecided"
    NOT_SPEECH = "not speech"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One thing to decide: a proposal, or a quotation of the file whose speaker is undecided.

    `start:end` are the offsets of the words, `candidates` the ids of those who may be meant, the proposed
    one first. `proposed` is missing where the entry stands in the file: `there` is its place in it.
    """

    start: int
    end: int
    candidates: tuple[str, ...]
    proposed: ProposedQuotation | None = None
    there: int = -1
    entry: Quotation | None = None

    @property
    def speaker(self) -> str:
        """Who is proposed as the speaker; empty where that is open."""
        if self.proposed is None or self.proposed.entry.speaker == OPEN:
            return ""
        return self.proposed.entry.speaker


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided: of what is accepted the entry as it is to be written, or the speaker."""

    question: OpenQuestion
    verdict: Verdict
    entry: Proposal | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """How far a person is: the questions in reading order, and the answers to the first of them.

    `cast` has those who are no actors of the story yet, by the ids that they get.
    """

    questions: tuple[OpenQuestion, ...]
    cast: Mapping[str, ProposedActor] = field(default_factory=dict)
    answers: tuple[Decision, ...] = ()

    @property
    def current(self) -> OpenQuestion | None:
        """The question that is open now; None at the end."""
        done = len(self.answers)
        return self.questions[done] if done < len(self.questions) else None

    def answered(self, answer: Decision) -> Review:
        """Return the review with the current question answered."""
        return replace(self, answers=(*self.answers, answer))

    def undone(self) -> Review:
        """Return the review with the last answer taken back; at the beginning it stays."""
        return replace(self, answers=self.answers[:-1])

    def of(self, verdict: Verdict) -> tuple[Decision, ...]:
        """Return the answers of one kind."""
        return tuple(answer for answer in self.answers if answer.verdict is verdict)


def review_of(desk: Desk, proposals: Proposals, refused: frozenset[str]) -> Review:
    """Return the questions of an article: its undecided speakers, and proposals nobody has refused."""
    questions = [*_undecided(desk)]
    for proposed in proposals.quotations:
        if _words(desk, proposed.start, proposed.end) not in refused:
            candidates = _candidates(desk, proposed)
            questions.append(OpenQuestion(proposed.start, proposed.end, candidates, proposed))
    cast = {actor.id: actor for actor in proposals.actors}
    return Review(tuple(sorted(questions, key=lambda question: question.start)), cast)


def _undecided(desk: Desk) -> list[OpenQuestion]:
    article, found = desk.article.entry, []
    for index, quotation in enumerate(article.quotations):
        if UNDECIDED not in quotation.speaker or quotation.withdrawn is not None:
            continue
        marks = article.prints_marks_of(quotation)
        place = find(desk.source, quotation.text, quotation.near, marks_printed=marks)
        if isinstance(place, Found):
            start, end = place.spans[0][0], place.spans[-1][1]
            names = _with_others(desk, quotation.candidates)
            found.append(OpenQuestion(start, end, names, there=index, entry=quotation))
    return found


def _candidates(desk: Desk, proposed: ProposedQuotation) -> tuple[str, ...]:
    first = () if proposed.entry.speaker == OPEN else (proposed.entry.speaker,)
    perhaps = (proposed.entry.perhaps,) if proposed.entry.perhaps else ()
    others = proposed.speaker.candidates if proposed.speaker is not None else ()
    return _with_others(desk, (*first, *perhaps, *others))


def _with_others(desk: Desk, names: tuple[str, ...]) -> tuple[str, ...]:
    """The likeliest, then whoever else speaks in the article."""
    speaking = [name for quotation in desk.article.entry.quotations for name in quotation.speaker]
    every = [name for name in dict.fromkeys((*names, *speaking)) if name != UNDECIDED]
    return tuple(every[:_MOST_CANDIDATES])


def refused_words(desk: Desk, review: Review) -> frozenset[str]:
    """Return the words of which it was said that they are no speech."""
    return frozenset(
        _words(desk, answer.question.start, answer.question.end)
        for answer in review.of(Verdict.NOT_SPEECH)
        if answer.question.proposed is not None
    )


def _words(desk: Desk, start: int, end: int) -> str:
    return one_line(desk.source.text[start:end])


def refused_bytes(words: frozenset[str]) -> bytes:
    """Return the private file that remembers what is no speech: the same bytes for the same words."""
    rows = {"version": _VERSION, "not_speech": sorted(words)}
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def read_refused(data: bytes) -> frozenset[str]:
    """Return what such a file remembers; nothing where it cannot be read."""
    try:
        rows: Any = json.loads(data)
        words = rows["not_speech"]
    except (ValueError, KeyError, TypeError):
        return frozenset()
    return (
        frozenset(word for word in words if isinstance(word, str))
        if isinstance(words, list)
        else frozenset()
    )
