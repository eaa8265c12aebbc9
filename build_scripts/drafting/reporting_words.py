"""The words with which English articles report speech, and where they stand in a text.

They are for proposals only: a person decides, and the check compares what is written. Which act a
verb carries is said in `acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How reporting words stand to their speaker."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    ACCORDING = "according"


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Reporting words in a text: offsets and shape. `strength` is 2 for verbs that hardly mean else."""

    start: int
    end: int
    shape: Shape
    strength: int


# A verb that takes the regular endings is written once; others with their forms: base|past|ing.
_STRONG = """
    say|said|saying tell|told|telling add admit|admitted|admitting announce argue assert claim
    comment conclude concede confess contend continue declare deny|denied|denying demand
    describe explain insist joke lament maintain note observe proclaim quip recall reiterate
    remark reply|replied|replying respond state stress tweet urge vow warn write|wrote|writing
    accuse acknowledge allege boast complain criticize criticise dismiss exclaim pledge predict
    promise quote retort denounce slam blast condemn caution charge declared emphasize emphasise
    deadpan|deadpanned|deadpanning affirm chide counter thunder opine bemoan
"""
_WEAK = """
    ask call|called|calling report think|thought|thinking read|read|reading cite label dub|dubbed|dubbing
    suggest propose praise refer|referred|referring believe answer advise shout cry|cried|crying
    highlight reveal|revealed|revealing signal tout point fire|fired|firing put|put|putting
    mock defend brag|bragged|bragging agree hail attack credit assure go|went|going offer
    rail|railed|railing wonder express refuse reject appeal find|found|finding begin|began|beginning
    interject conclude|concluded|concluding posit echo jab tease repeat
"""


def _forms(entry: str) -> tuple[set[str], set[str]]:
    """Return the finite forms and the participles of a verb."""
    base, *others = entry.split("|")
    stem = base.removesuffix("e")
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")
    if base.endswith("y") and base[-2] not in "aeiou":
        third = base[:-1] + "ies"
    past = others[0] if others else (base if base.endswith("ed") else stem + "ed")
    going = others[1] if len(others) > 1 else stem + "ing"
    return {third, past}, {going}


def _table() -> dict[str, tuple[Shape, int]]:
    found: dict[str, tuple[Shape, int]] = {}
    for verbs, strength in ((_WEAK, 1), (_STRONG, 2)):
        for entry in verbs.split():
            finite, participles = _forms(entry)
            found.update(dict.fromkeys(finite, (Shape.FINITE, strength)))
            found.update(dict.fromkeys(participles, (Shape.PARTICIPLE, strength)))
    return found


_VERBS = _table()
_WORD = re.compile(r"[Aa]ccording to\b|[\w'’-]+")
_TOLD_WHOM = re.compile(
    r" (?:reporters|journalists|supporters|lawmakers|viewers|(?:the |a )?(?:crowd|audience|court|council"
    r"|committee|parliament|(?:public )?meeting|newspaper|press))\b"
)


def reporting_words(text: str, start: int, end: int) -> Iterator[ReportingWords]:
    """Yield the reporting words of a stretch, in order."""
    for found in _WORD.finditer(text, start, end):
        word = found[0].lower()
        shape, strength = _VERBS.get(word, (Shape.ACCORDING, 2))
        if shape is Shape.ACCORDING and word != "according to":
            continue  # No reporting word at all.
        after = found.end()
        if word in ("told", "telling", "tells") and (whom := _TOLD_WHOM.match(text, after, end)):
            after = whom.end()
        yield ReportingWords(found.start(), after, shape, strength)
