"""Claims with who holds what, as the front page, the index and a claim's own page print it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.record import Record
from build_scripts.record.derived import derived
from build_scripts.telling.answers import NO_ANSWER, BodyAnswers, answers_on, most_told
from build_scripts.views.cards.cards import CardMaker, evidence_title
from build_scripts.views.claims.claims import most_contested_first
from build_scripts.views.frame.card_model import Link

MOST_BODIES = 4
"""Of a claim in a list; its own page has all."""
OTHERS = "Other questions"


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """One thing that a body says, in short, with the way to its words; `heard` says how, if not directly.

    `title` has who says it, when, and all that must be known before it is read.
    """

    short: str
    heard: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class HolderLine:
    """What one body says to a claim; `silence` is set where nothing of it was found."""

    body: Link
    answers: tuple[AnswerLink, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class ClaimAnswers:
    """A claim with a line for each body; `more` bodies stand on its own page only."""

    link: Link
    proposition: str
    lines: tuple[HolderLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """Claims under the question that they answer; `ask` is empty where the story puts none.

    `anchor` is the id of the group on its page.
    """

    anchor: str
    ask: str
    claims: tuple[ClaimAnswers, ...]


def claim_answers(maker: CardMaker, claim_id: str, most: int = MOST_BODIES) -> ClaimAnswers:
    """Return a claim with what at most so many bodies say to it."""
    claim = maker.record.claims[claim_id]
    every = answers_on(maker.record, claim_id)
    shown = most_told(every, most)
    return ClaimAnswers(
        link=Link(claim.title, maker.here.to(maker.addresses.claim(claim_id))),
        proposition=claim.proposition,
        lines=body_lines(maker, shown),
        more=len(every) - len(shown),
    )


def body_lines(maker: CardMaker, every: Sequence[BodyAnswers]) -> tuple[HolderLine, ...]:
    """Return a line for each body, with links to the words."""
    return tuple(_line(maker, one) for one in every)


def _line(maker: CardMaker, one: BodyAnswers) -> HolderLine:
    links = []
    for answer in one.answers:
        told = maker.tellings.of(answer.evidence)
        href = maker.here.to(maker.addresses.evidence(told.address))
        links.append(AnswerLink(answer.short, answer.heard, href, evidence_title(told)))
    return HolderLine(maker.actor(one.body), tuple(links), "" if links else NO_ANSWER)


def asked_groups(
    maker: CardMaker, groups: Iterable[tuple[str, Iterable[str]]]
) -> tuple[AskedGroup, ...]:
    """Return groups of claims as a page shows them."""
    return tuple(
        AskedGroup(f"_q{number}", ask, tuple(claim_answers(maker, claim) for claim in claims))
        for number, (ask, claims) in enumerate(groups, 1)
    )


@derived
def grouped(record: Record) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the claims that stand, by the questions of the story; what no question names comes last.

    Without questions there is one group, in which contested claims come first.
    """
    story = record.story
    left = {i: None for i, claim in record.claims.items() if claim.withdrawn is None}
    groups = []
    for question in story.questions if story else ():
        named = tuple(claim for claim in question.claims if claim in left)
        if named:
            groups.append((question.ask, named))
        for claim in named:
            del left[claim]
    rest = sorted(left, key=lambda i: (*most_contested_first(record, i), record.claims[i].title, i))
    if rest:
        groups.append((OTHERS if groups else "", tuple(rest)))
    return tuple(groups)


def some_of_each(
    groups: Sequence[tuple[str, tuple[str, ...]]], most: int
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the first claims of each group, as many in all as there is room for: one of each, then more."""
    taken = [0] * len(groups)
    while sum(taken) < most:
        open_ = [n for n, (_, claims) in enumerate(groups) if taken[n] < len(claims)]
        if not open_:
            break
        for number in sorted(open_, key=lambda n: taken[n])[: most - sum(taken)]:
            taken[number] += 1
    return tuple(
        (ask, claims[:number])
        for (ask, claims), number in zip(groups, taken, strict=True)
        if number
    )
