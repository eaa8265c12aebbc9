"""What is only reported on a claim: positions without words, apart from the statements.

A denial of which no words are at hand is no statement here, and no silence either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.checking.seats import bodies_above
from build_scripts.record import PositionReported, Record
from build_scripts.telling.positions import answer_in_words, position_telling
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import Link


@dataclass(frozen=True, slots=True)
class ReportedOn:
    """A report on a claim: the position, whose it is, the fact in our words, the article."""

    stance: str
    answer: str
    by: tuple[Link, ...]
    fact: str
    scope: str
    figure: str
    href: str
    article: Link


def reported_on(maker: CardMaker, reported: Iterable[PositionReported]) -> tuple[ReportedOn, ...]:
    """Return what articles report on a claim without words to compare, ready to be shown."""
    found = []
    for one in reported:
        told, position = maker.tellings.of(one.evidence), position_telling(one.position)
        found.append(
            ReportedOn(
                stance=position.stance,
                answer=answer_in_words(one.position),
                by=maker.actors(speaker.id for speaker in told.by),
                fact=told.fact,
                scope=position.scope,
                figure=position.figure,
                href=maker.here.to(maker.addresses.evidence(told.address)),
                article=maker.article(told.article.id),
            )
        )
    return tuple(found)


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
        yield from bodies_above(record.actors, body)
