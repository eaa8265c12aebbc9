"""What is only reported on a claim: positions without words, apart from the statements.

A denial of which no words are at hand is no statement here, and no silence either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.record import PositionReported, PositionTaken, Record
from build_scripts.record.seats import bodies_above
from build_scripts.views.card_model import Link
from build_scripts.views.cards import CardMaker
from build_scripts.views.words import STANCES


@dataclass(frozen=True, slots=True)
class ReportedOn:
    """A report on a claim: the position, whose it is, the fact in our words, the article."""

    stance: str
    by: tuple[Link, ...]
    fact: str
    scope: str
    figure: str
    href: str
    article: Link


def reported_on(maker: CardMaker, reported: Iterable[PositionReported]) -> tuple[ReportedOn, ...]:
    """Return what articles report on a claim without words to compare, ready to be shown."""
    return tuple(
        ReportedOn(
            stance=STANCES[one.position.position],
            by=maker.actors(one.evidence.report.stated_by),
            fact=one.evidence.report.fact,
            scope=one.position.scope or "",
            figure=one.position.figure or "",
            href=maker.here.to(maker.addresses.evidence(one.evidence.address)),
            article=maker.article(one.evidence.article),
        )
        for one in reported
    )


def only_reported(
    maker: CardMaker, taken: Iterable[PositionTaken], reported: Iterable[PositionReported]
) -> tuple[ReportedOn, ...]:
    """Return the reports of positions that no statement takes, so that a side without words is named early."""
    in_words = {one.position.position for one in taken}
    if not in_words:
        return ()
    return reported_on(maker, (one for one in reported if one.position.position not in in_words))


def reported_of(record: Record, claim: str) -> frozenset[str]:
    """Return whose position on a claim is reported: who states it, and the bodies they speak for."""
    return frozenset(
        body
        for one in record.reported_positions.get(claim, ())
        for actor in one.evidence.report.stated_by
        for body in _bodies(record, actor)
    )


def _bodies(record: Record, actor_id: str) -> Iterator[str]:
    yield actor_id
    actor = record.actors[actor_id]
    for body in filter(
        None, (actor.country, actor.part_of, *(r.organisation for r in actor.roles))
    ):
        yield body
        yield from bodies_above(record, body)
