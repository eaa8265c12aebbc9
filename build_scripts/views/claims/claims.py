"""Statements on claims, the latest first. Nobody is said to have moved: the reader sees the order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from build_scripts.entries import Stance
from build_scripts.record import PositionReported, PositionTaken, Record
from build_scripts.telling.amounts import AmountTelling, figure_beside
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import short_months
from build_scripts.telling.positions import PositionTelling, answer_in_words, position_telling
from build_scripts.telling.terms import reader_word
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.claims.claim_reports import ReportedOn, reported_on
from build_scripts.views.frame.card_model import DateTold, ShownWords

_MOST_ROWS = 20
"""The last of them by time: to leave out others would be to choose."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One statement on one claim: `answer` is what it says in short, `limits` how far, where that does not.

    `implied` is set where the words only bear on the claim.
    """

    when: DateTold | None
    stance: str
    answer: str
    implied: str
    words: ShownWords
    reported: bool
    who: str
    role: str
    for_whom: str
    language: str
    direction: str
    limits: str
    amounts: tuple[AmountTelling, ...]
    href: str
    caveats: tuple[str, ...]
    label: str

    def notes(self, before: PositionRow | None = None) -> tuple[str, ...]:
        """Return what stands beside the words: who, how far, and all that must be known to read them.

        Who is the same as in the row `before` is named without the role.
        """
        is_same = before is not None and (before.who, before.role) == (self.who, self.role)
        who = (self.who,) if is_same else (self.who, self.role, self.for_whom)
        parts = (
            ", ".join(filter(None, who)),
            "reported, not quoted" if self.reported else "",
            self.limits,
            "not said plainly" if self.implied else "",
            *self.caveats,
        )
        return tuple(filter(None, parts))


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """What was said on one claim, the latest that states a position first, then the others backwards.

    `more` of it stands on the claim's page only. `reported` are positions of which no words are at
    hand: a denial of that kind is no statement, and no silence either.
    """

    title: str
    href: str
    proposition: str
    rows: tuple[PositionRow, ...]
    more: int
    reported: tuple[ReportedOn, ...]


@dataclass(frozen=True, slots=True)
class AskedRows:
    """Claims under the question of the story that they answer; `ask` is empty where it puts none."""

    ask: str
    claims: tuple[ClaimRows, ...]


def claims_view(
    maker: CardMaker,
    groups: Iterable[tuple[str, Iterable[str]]],
    positions: Mapping[str, Sequence[PositionTaken]],
    reported: Mapping[str, Sequence[PositionReported]],
) -> tuple[AskedRows, ...]:
    """Return the claims with the given positions on each, such as those of one actor.

    `groups` are the claims of the story under its questions, `reported` the positions that reports
    tell of without words. Groups and claims on which there is neither are left out.
    """
    found = []
    for ask, claims in groups:
        rows = (_claim(maker, i, positions.get(i, ()), reported.get(i, ())) for i in claims)
        own = tuple(claim for claim in rows if claim.rows or claim.reported)
        if own:
            found.append(AskedRows(ask, own))
    return tuple(found)


def _claim(
    maker: CardMaker,
    claim_id: str,
    taken: Sequence[PositionTaken],
    told: Sequence[PositionReported],
) -> ClaimRows:
    claim = maker.record.claims[claim_id]
    latest = list(reversed(taken))[:_MOST_ROWS]
    stated = next((one for one in latest if not one.position.implied), None)
    if stated is not None:
        latest = [stated, *(one for one in latest if one is not stated)]
    return ClaimRows(
        title=claim.title,
        href=maker.here.to(maker.addresses.claim(claim_id)),
        proposition=claim.proposition,
        rows=tuple(_row(maker, one) for one in latest),
        more=len(taken) - len(latest),
        reported=reported_on(maker, told),
    )


def most_contested_first(record: Record, claim: str) -> tuple[bool, int]:
    """What claims are sorted by: first those that some affirm and others deny, then the most said.

    A denial that is only reported is one.
    """
    taken = record.positions.get(claim, ())
    occurring = _occurring(taken, record.reported_positions.get(claim, ()))
    return (not {Stance.YES, Stance.NO} <= occurring, -len(taken))


def _occurring(taken: Sequence[PositionTaken], reported: Sequence[PositionReported]) -> set[Stance]:
    return {one.position.position for one in taken} | {one.position.position for one in reported}


def _row(maker: CardMaker, taken: PositionTaken) -> PositionRow:
    told, position = maker.tellings.of(taken.statement), position_telling(taken.position)
    return PositionRow(
        when=replace(told.when, text=short_months(told.when.text)) if told.when else None,
        stance=position.stance,
        answer=answer_in_words(taken.position),
        implied=position.implied,
        words=told.shown,
        reported=told.is_reported,
        who=told.who,
        role=told.role,
        for_whom=told.for_whom,
        language=told.language,
        direction=told.direction,
        limits="" if taken.position.in_short else _limits(position, told.amounts),
        amounts=told.amounts,
        href=maker.here.to(maker.addresses.evidence(told.address)),
        caveats=told.caveats.line(
            but=(About.WHOSE, About.CHECK) if told.is_reported else (About.CHECK,)
        ),
        label=told.short_check,
    )


def _limits(position: PositionTelling, amounts: Sequence[AmountTelling]) -> str:
    """The number and the scope as said, where neither the short answer nor an amount has them."""
    figure = figure_beside(position.figure, amounts)
    said = ((figure, reader_word("amount")), (position.scope, reader_word("scope")))
    return "; ".join(
        f"{name}: {text}" for text, name in said if text and text not in position.short
    )
