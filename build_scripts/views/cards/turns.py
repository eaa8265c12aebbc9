"""Quotations in reading order: what the one before said already is not said again, marks are explained once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from build_scripts.views.cards.rows import Tombstone
from build_scripts.views.frame.card_model import Card


@dataclass(frozen=True, slots=True)
class CheckMark:
    """A mark beside words, with what it says of them."""

    label: str
    is_unchecked: bool


def in_turns(cards: Sequence[Card]) -> list[Card]:
    """Return cards that know whether the one before has the same speaker, and was said on the same occasion.

    A page hides what is the same from eyes alone: who is read aloud, or taken out of the page, has it.
    """
    turns: list[Card] = []
    for card in cards:
        before = turns[-1] if turns else None
        same_who = before is not None and (card.speakers, card.behalf) == (
            before.speakers,
            before.behalf,
        )
        same_occasion = (
            same_who and before is not None and (card.to, card.when) == (before.to, before.when)
        )
        if same_who:
            card = replace(card, same_who=same_who, same_occasion=same_occasion)
        turns.append(card)
    return turns


def check_marks(cards: Iterable[Card | Tombstone]) -> tuple[CheckMark, ...]:
    """Return the marks that stand on cards, each once: of compared words first."""
    found = {CheckMark(c.label, c.is_unchecked) for c in cards if isinstance(c, Card)}
    return tuple(sorted(found, key=lambda mark: (mark.is_unchecked, mark.label)))
