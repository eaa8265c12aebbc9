"""The clearest words of each position on a claim: an editor's choice with its reason, else our order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.checking.clearest import Clarity, clarity
from build_scripts.entries import Claim, Stance
from build_scripts.record import PositionReported, PositionTaken, Record
from build_scripts.record.utterances import better_printings
from build_scripts.telling.answers import bodies_of_position

ORDER_IN_WORDS = (
    "Words that state the position come before words that imply it; then come those of whom the claim "
    "is about, before others; a speaker’s own words, before relayed ones and those that only cite; "
    "quoted, before quoted in part, before reported; who holds an office, before who speaks for one; "
    "with a figure, before without; then the latest. Of several printings of the same words the one from "
    "the best source stands here. That says what was said, not what is true."
)
"""What a page says of how its clearest words were chosen."""


@dataclass(frozen=True, slots=True)
class StanceWords:
    """The clearest words of one position.

    `best` states it; without one, `implied` is the clearest that implies it, or `reported` has what is
    only told of it. `why` is the reason of an editor who chose. `others` are bodies that state it too.
    """

    stance: Stance
    best: PositionTaken | None
    implied: PositionTaken | None
    reported: tuple[PositionReported, ...]
    why: str
    others: tuple[str, ...]


def clearest_words(record: Record, claim_id: str) -> tuple[StanceWords, ...]:
    """Return the clearest words of each position that somebody takes on a claim, in their fixed order."""
    claim = record.claims[claim_id]
    taken = record.positions.get(claim_id, ())
    reported = record.reported_positions.get(claim_id, ())
    found = []
    for stance in Stance:
        same = [one for one in taken if one.position.position is stance]
        told = tuple(one for one in reported if one.position.position is stance)
        if same or told:
            found.append(_of_stance(record, claim, stance, same, told))
    return tuple(found)


def _of_stance(
    record: Record,
    claim: Claim,
    stance: Stance,
    same: Sequence[PositionTaken],
    told: tuple[PositionReported, ...],
) -> StanceWords:
    why = ""
    # Of equals the latest stands first; `sorted` keeps their order in time.
    ranked = sorted(
        sorted(same, key=_day, reverse=True), key=lambda one: _clarity(record, claim, one)
    )
    ranked = _best_printing_first(record, ranked)
    for choice in claim.clearest:
        chosen = [one for one in ranked if one.statement.address == choice.evidence]
        if choice.position is stance and chosen:
            ranked, why = [*chosen, *ranked], choice.why
    stated = [one for one in ranked if not one.position.implied]
    best = stated[0] if stated else None
    implied = ranked[0] if ranked and best is None else None
    heard = set(bodies_of_position(record, best, claim.about)) if best else set()
    others = (body for one in stated for body in bodies_of_position(record, one, claim.about))
    return StanceWords(
        stance,
        best,
        implied,
        told if not same else (),
        why,
        tuple(dict.fromkeys(body for body in others if body not in heard)),
    )


def _best_printing_first(record: Record, ranked: list[PositionTaken]) -> list[PositionTaken]:
    """Put in the place of the first the best printing of the same words, where it says the same."""
    better = better_printings(record).get(ranked[0].statement.address) if ranked else None
    lead = [one for one in ranked if better is not None and one.statement is better]
    return [*lead, *ranked] if lead and not lead[0].position.implied else ranked


def _day(one: PositionTaken) -> date:
    return one.statement.date.last if one.statement.date else date.min


def _clarity(record: Record, claim: Claim, one: PositionTaken) -> Clarity:
    said = one.statement
    return clarity(record.actors, claim.about, said.quotation, one.position, said.form, said.date)
