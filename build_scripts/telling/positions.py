"""What words say to a claim: the position, within the limits as said."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Position
from build_scripts.telling.words import STANCES


@dataclass(frozen=True, slots=True)
class PositionTelling:
    """A position on a claim; `stance` is empty for words that take none."""

    stance: str
    scope: str
    figure: str


def position_telling(position: Position | None) -> PositionTelling:
    """Tell a position; None for words that take none on the claim beside which they stand."""
    if position is None:
        return PositionTelling("", "", "")
    return PositionTelling(STANCES[position.position], position.scope or "", position.figure or "")
