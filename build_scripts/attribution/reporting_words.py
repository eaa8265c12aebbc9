"""Where the words stand with which an English article reports speech.

They are for proposals only: a person decides, and the check compares what is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.words.reporting_verbs import VERBS


class Shape(StrEnum):
    """How reporting words stand to their speaker."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    ACCORDING = "according"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Reporting words in a text: offsets and shape. `strength` is 2 for verbs that hardly mean else."""

    start: int
    end: int
    shape: Shape
    strength: int


_PLURAL_LIST = """
    say argue insist contend write warn add note explain acknowledge allege assert believe complain tell
"""
_PLURAL = frozenset(_PLURAL_LIST.split())
"""Verbs that are looked for behind several, too: critics say."""
_NO_PLURAL = re.compile(
    r"(?:\b(?:to|can|cannot|could|should|must|might|may|not|did|do|does|let|will|would|shall|and|or|I|we|you|please|a|the"
    r"|that)|n['’]t|^|\w+ly|[^\w\s]) *$",
    re.IGNORECASE,
)


def _table() -> dict[str, tuple[Shape, int]]:
    found: dict[str, tuple[Shape, int]] = {}
    for verb in sorted(VERBS, key=lambda verb: verb.strength):
        if verb.strength:
            finite = (verb.third, *verb.past)
            found.update(dict.fromkeys(finite, (Shape.FINITE, verb.strength)))
            found[verb.going] = (Shape.PARTICIPLE, verb.strength)
        if verb.base in _PLURAL:
            found[verb.base] = (Shape.FINITE, verb.strength)
    return found


_VERBS = _table()
_WORD = re.compile(r"[Aa]ccording to\b|[\w'’-]+")
_NOUN_BEFORE = re.compile(
    r"(?:^|[^\w])(?:an?|the|his|her|its|their|my|our|your|this|these|those|no|any|some|such|recent"
    r")[  ]$|\w['’]s[  ]$|\ws['’][  ]$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 14
_WHO_STATES = re.compile(
    r"(?:[A-Z][\w.’'-]*|\d|he|she|it|who|which|one|also|clearly|reports?|document|text|letter|e-?mail|statement"
    r"|release|notice|note|complaint|lawsuit|suit|indictment|affidavit|ruling|opinion|order|motion|memo|study"
    r"|survey|poll|analysis|summary|article|book|ad|petition|policy|law|bill|act|code|clause|amendment"
    r"|constitution|resolution|agreement|contract|treaty|plan|proposal|page|website|site|sign|filing)[ \u00a0]$"
)
"""What stands before “states” as a verb; behind other words several of them are meant."""
_MOVES_LIST = "goes went going fires fired firing"
_MOVES = frozenset(_MOVES_LIST.split())
_GOES_ON = re.compile(r" (?:on|further|back|off|so far)\b|[,:]? ?[▪“\"‘]")
"""What follows verbs that report speech with a particle, or right before marks, and else mean moves."""
_WHERE_TO = re.compile(r"where[  ](?:I|he|she|it|we|they)[  ]$")
_OF_SOMETHING_LIST = "reports claims calls demands notes accounts"
_OF_SOMETHING = frozenset(_OF_SOMETHING_LIST.split())
"""Nouns where “of” stands behind them, whatever stands before: hours of initial reports of the fire."""
_ANSWERS_LIST = """
    fires fired firing shot shoots shooting hit hits hitting struck strikes snapped snaps clapped pushed
"""
_ANSWERS = frozenset(_ANSWERS_LIST.split())
_BACK = re.compile(r" back\b(?! (?:to|in|into|from|at|home|on) )")
"""Behind these verbs it makes an answer of them: shot back that."""
_OUT = re.compile(r" out\b(?= that\b|,| how\b| to\b|[.:])")
_TOLD_WHOM = re.compile(
    r" (?:reporters|journalists|supporters|lawmakers|viewers|(?:the |a )?(?:crowd|audience|court|council"
    r"|committee|parliament|(?:public )?meeting|newspaper|(?:press|news)[ -]conference|press))\b"
)


def in_english(language: str) -> bool:
    """Whether the English verbs tell of a text; one whose language nobody named is taken for English."""
    return language.partition("-")[0].lower() in ("", "en")


def reporting_words(text: str, start: int, end: int) -> Iterator[ReportingWords]:
    """Yield the reporting words of a stretch, in order."""
    for found in _WORD.finditer(text, start, end):
        word = found[0].lower()
        shape, strength = _kind_of(word, text, found.end())
        if shape is Shape.ACCORDING and word != "according to":
            continue  # No reporting word at all.
        before = text[max(start, found.start() - _LONGEST_BEFORE) : found.start()]
        if found[0] == "States" and before.endswith("United "):
            continue
        if _may_be_noun(word, shape) and _NOUN_BEFORE.search(before):
            continue  # His remarks, Oster’s comments, the reporting of.
        if word in _OF_SOMETHING and text.startswith(" of ", found.end()):
            continue
        if word in _MOVES and _WHERE_TO.search(before):
            continue
        if word == "states" and not _WHO_STATES.search(before):
            continue
        if word in _PLURAL and _is_infinitive(text, start, found.start()):
            continue  # To say, let us say: nothing that anybody is told to have said.
        after = found.end()
        if word in ("told", "telling", "tells") and (whom := _TOLD_WHOM.match(text, after, end)):
            after = whom.end()
        yield ReportingWords(found.start(), after, shape, strength)


def _kind_of(word: str, text: str, end: int) -> tuple[Shape, int]:
    """The shape and strength of a word, by what stands behind it; no verb is taken for “according to”."""
    if word in _ANSWERS and _BACK.match(text, end):
        return Shape.PARTICIPLE if word.endswith("ing") else Shape.FINITE, 2
    if word in _MOVES and not _GOES_ON.match(text, end):
        return Shape.ACCORDING, 2
    shape, strength = _VERBS.get(word, (Shape.ACCORDING, 2))
    is_told = word.startswith("point") and _OUT.match(text, end) is not None
    return shape, 2 if is_told else strength


def _is_infinitive(text: str, start: int, position: int) -> bool:
    """Whether a verb in its plain form reports nothing; what somebody goes on to say is said."""
    low = max(start, position - _LONGEST_BEFORE)
    if text.endswith(" on to ", low, position):
        return False
    return _NO_PLURAL.search(text, low, position) is not None


def _may_be_noun(word: str, shape: Shape) -> bool:
    return shape is Shape.PARTICIPLE or (shape is Shape.FINITE and word.endswith("s"))
