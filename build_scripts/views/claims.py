"""Statements on claims, in order of time. Nobody is said to have moved: the reader sees the order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from build_scripts.compared import Ground
from build_scripts.entries import Stance
from build_scripts.record import PositionTaken, Statement
from build_scripts.sources import Form
from build_scripts.views.card_model import Segment, When
from build_scripts.views.cards import CardMaker, shown_words, when_of
from build_scripts.views.words import SHORT_UNCHECKED, STANCES, listed


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One statement on one claim."""

    when: When | None
    stance: str
    words: tuple[Segment, ...]
    reported: bool
    who: str
    scope: str
    figure: str
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """What was said on one claim, in order of time."""

    title: str
    proposition: str
    summary: str
    rows: tuple[PositionRow, ...]


def claims_view(maker: CardMaker, wanted: Callable[[Statement], bool]) -> tuple[ClaimRows, ...]:
    """Return every claim on which a wanted statement takes a position, with these statements.

    Claims that some affirm and others deny come first, then those with the most statements.
    """
    record = maker.record
    views = []
    for claim_id, taken in sorted(record.positions.items(), key=_most_contested_first):
        rows = tuple(_row(maker, one) for one in taken if wanted(one.statement))
        if rows and claim_id in record.claims:
            claim = record.claims[claim_id]
            views.append(ClaimRows(claim.title, claim.proposition, claim.summary or "", rows))
    return tuple(views)


def _most_contested_first(item: tuple[str, tuple[PositionTaken, ...]]) -> tuple[bool, int]:
    taken = [one.position.position for one in item[1]]
    return (not (Stance.YES in taken and Stance.NO in taken), -len(taken))


def _row(maker: CardMaker, taken: PositionTaken) -> PositionRow:
    statement, position = taken.statement, taken.position
    reported = statement.form is Form.INDIRECT
    quotation = statement.quotation
    return PositionRow(
        when=when_of(statement),
        stance=STANCES[position.position],
        words=shown_words(statement),
        reported=reported,
        who=listed([maker.record.actors[s].name for s in quotation.speaker]),
        scope=position.scope or "",
        figure=position.figure or "",
        href=maker.here.to(maker.addresses.evidence(statement.address)),
        label=SHORT_UNCHECKED if statement.ground is Ground.UNCHECKED else "",
    )
