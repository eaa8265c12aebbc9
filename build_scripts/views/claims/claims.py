"""Statements on claims, in order of time. Nobody is said to have moved: the reader sees the order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.entries import Stance
from build_scripts.record import PositionReported, PositionTaken, Record
from build_scripts.telling.amounts import AmountTelling, figure_beside
from build_scripts.telling.caveats import About
from build_scripts.telling.positions import position_telling
from build_scripts.telling.words import STANCES
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.claims.claim_reports import ReportedOn, reported_on
from build_scripts.views.frame.card_model import DateTold, ShownWords

_MOST_ROWS = 20
"""The first of them by time: to leave out others would be to choose."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One statement on one claim."""

    when: DateTold | None
    stance: str
    words: ShownWords
    reported: bool
    who: str
    role: str
    for_whom: str
    language: str
    direction: str
    scope: str
    figure: str
    amounts: tuple[AmountTelling, ...]
    href: str
    caveats: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """What was said on one claim, in order of time; `more` of it stands on the claim's page only.

    `reported` are positions of which no words are at hand. `stances` holds theirs too: a denial of
    that kind is no statement, and no silence either.
    """

    title: str
    href: str
    proposition: str
    summary: str
    stances: tuple[str, ...]
    rows: tuple[PositionRow, ...]
    more: int
    reported: tuple[ReportedOn, ...]


def claims_view(
    maker: CardMaker,
    positions: Mapping[str, Sequence[PositionTaken]],
    reported: Mapping[str, Sequence[PositionReported]],
    most: int = _MOST_ROWS,
) -> tuple[ClaimRows, ...]:
    """Return the claims with the given positions on each, such as those of one actor.

    `reported` are the positions that reports tell of without words.

    Claims that some affirm and others deny come first, then those with the most statements. Of
    each, at most the first `most` statements are rows.
    """
    record = maker.record
    views = []
    every = sorted({*positions, *reported})
    for claim_id in sorted(every, key=lambda i: most_contested_first(record, i)):
        taken, told = positions.get(claim_id, ()), reported.get(claim_id, ())
        rows = tuple(_row(maker, one) for one in taken[:most])
        claim = record.claims.get(claim_id)
        if claim is not None and claim.withdrawn is None:
            href = maker.here.to(maker.addresses.claim(claim_id))
            summary, more = claim.summary or "", len(taken) - len(rows)
            views.append(
                ClaimRows(
                    title=claim.title,
                    href=href,
                    proposition=claim.proposition,
                    summary=summary,
                    stances=stances_in_words(taken, told),
                    rows=rows,
                    more=more,
                    reported=reported_on(maker, told),
                )
            )
    return tuple(views)


def stances_in_words(
    taken: Sequence[PositionTaken], reported: Sequence[PositionReported]
) -> tuple[str, ...]:
    """Return the positions that occur on a claim, in words or only reported, in their fixed order."""
    occurring = _occurring(taken, reported)
    return tuple(STANCES[stance] for stance in Stance if stance in occurring)


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
        when=told.when,
        stance=position.stance,
        words=told.shown,
        reported=told.is_reported,
        who=told.who,
        role=told.role,
        for_whom=told.for_whom,
        language=told.language,
        direction=told.direction,
        scope=position.scope,
        figure=figure_beside(position.figure, told.amounts),
        amounts=told.amounts,
        href=maker.here.to(maker.addresses.evidence(told.address)),
        caveats=told.caveats.line(
            but=(About.WHOSE, About.CHECK) if told.is_reported else (About.CHECK,)
        ),
        label=told.short_check,
    )
