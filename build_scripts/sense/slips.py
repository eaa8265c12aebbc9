"""What can be wrong with the sense of printed words: a kind, and the words that were left out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SlipKind(StrEnum):
    """What a cut, a beginning or an end does to the sense."""

    CUT_JOINS_SPEAKERS = "cut-joins-speakers"
    CUT_OUT_OF_HEADLINE = "cut-out-of-headline"
    CUT_TOO_FAR = "cut-too-far"
    CUT_DROPS_NEGATION = "cut-drops-negation"
    CUT_DROPS_CONDITION = "cut-drops-condition"
    CUT_DROPS_HEDGE = "cut-drops-hedge"
    CUT_PARTS_NUMBER = "cut-parts-number"
    BEGUN_BEHIND_NEGATION = "begun-behind-negation"
    BEGUN_BEHIND_CONDITION = "begun-behind-condition"
    BEGUN_BEHIND_HEDGE = "begun-behind-hedge"
    BEGUN_INSIDE_NUMBER = "begun-inside-number"
    ENDED_BEFORE_LIMIT = "ended-before-limit"
    ENDED_BEFORE_NEGATION = "ended-before-negation"
    ENDED_INSIDE_NUMBER = "ended-inside-number"
    TIME_LEFT_OUT = "time-left-out"
    QUESTION_CUT_OFF = "question-cut-off"
    DENIED_AROUND = "denied-around"
    ASKED_AROUND = "asked-around"


@dataclass(frozen=True, slots=True)
class Slip:
    """One change of sense: `words` is the word or phrase that does it, `left_out` what stands there.

    `start:end` are the offsets of what was left out in the text.
    """

    kind: SlipKind
    words: str
    start: int
    end: int
