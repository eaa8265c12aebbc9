"""Nouns that report speech with the clause behind them: Quill’s claim that, the view of the board that.

They are read for drafts only: whose claim it is, print shows; whether it was said in these words, a person
decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.attribution.mentions import Mention, MentionKind, after, before
from build_scripts.attribution.reporting_words import ReportingWords, Shape

_NOUN = re.compile(
    r"\b(?:claim|assertion|contention|argument|suggestion|allegation|accusation|charge|complaint|statement|remark"
    r"|warning|promise|pledge|prediction|insistence|admission|demand|dictum|conclusion|boast|denial|report)s?\b"
    r"(?P<of>[ ](?:of|by|from)[ ][^.,;:▪]{3,60}?)?(?P<is>[ ](?:is|was|has been))?(?=[ ]that[ ])"
)
_OWN = re.compile(
    r"(?P<owner>\b(?:his|her|their|its|my|our)|['’]s?)[ ](?:(?!an?\b|the\b)\w+(?:-\w+)*[ ]){0,3}$",
    re.IGNORECASE,
)
_REACH = 90


def reporting_nouns(hidden: str, start: int, end: int) -> Iterator[tuple[ReportingWords, Mention]]:
    """Yield the nouns of a sentence behind which somebody's words are told, with whose they are."""
    for found in _NOUN.finditer(hidden, start, end):
        words = ReportingWords(found.start(), found.end(), Shape.NOUN, 2)
        owner = _owner(hidden, start, found.start())
        if owner is not None:
            yield words, owner
        elif found["of"] and (named := after(hidden, found.start("of") + 3, found.end("of"))):
            yield ReportingWords(found.start(), found.start("of"), Shape.NOUN, 2), named


def _owner(hidden: str, start: int, position: int) -> Mention | None:
    """Whose it is: Quill’s, his."""
    own = _OWN.search(hidden, max(start, position - _REACH), position)
    if own is None:
        return None
    if own["owner"].isalpha():
        return Mention(own.start("owner"), own.end("owner"), MentionKind.PRONOUN)
    return before(f"{hidden[: own.start('owner')]} ", start, own.start("owner") + 1)
