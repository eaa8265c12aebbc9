"""What words say to a claim: the position, in short, within the limits as said."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Position, Stance
from build_scripts.telling.words import STANCES, STANCES_IN_WORDS, capital

IMPLIED = "bears on the claim, does not state it"


@dataclass(frozen=True, slots=True)
class PositionTelling:
    """A position on a claim; `stance` is empty for words that take none.

    `short` says it in a few words: in ours where an editor found them, else by the position with the
    figure. `implied` is set where the words only bear on the claim.
    """

    stance: str
    scope: str
    figure: str
    short: str = ""
    implied: str = ""


def position_telling(position: Position | None) -> PositionTelling:
    """Tell a position; None for words that take none on the claim beside which they stand."""
    if position is None:
        return PositionTelling("", "", "")
    return PositionTelling(
        STANCES[position.position],
        position.scope or "",
        position.figure or "",
        position.in_short or _short(position),
        IMPLIED if position.implied else "",
    )


def _short(position: Position) -> str:
    word = STANCES_IN_WORDS[position.position]
    if position.figure and position.position is not Stance.UNCLEAR:
        return f"{word}, {position.figure}"
    return position.figure or word


def answer_in_words(position: Position) -> str:
    """Return a position as an answer: "No", "Yes: a limited number", "No clear answer: conventional".

    The short words of an editor follow the position, unless they begin with it.
    """
    word, short = STANCES_IN_WORDS[position.position], position.in_short or _short(position)
    begins = short.lower().startswith(word) and not short[len(word) :][:1].isalpha()
    return capital(short if begins else f"{word}: {short}")
