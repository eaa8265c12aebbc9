"""Figures in running English text: what counts something, and no years, dates, ordinals or names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.numbers.cardinals import Cardinal, cardinal_at, phrase_at
from build_scripts.numbers.english import CURRENCIES, LIMITS
from build_scripts.numbers.tokens import NumberToken, tokens_of

_MONTH = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBERED = frozenset(
    {"resolution", "article", "paragraph", "section", "chapter", "no", "number", "point", "item"}
)
"""What stands before a number that names something."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_UNCOUNTED = frozenset({"one", "zero"})
"""Mostly these count nothing: one of them."""
_PHRASES = tuple(phrase for phrases in LIMITS.values() for phrase in phrases)


def figures_in(text: str) -> tuple[str, ...]:
    """Return the figures of a text as printed, each with what stands right before it and limits it."""
    tokens = tokens_of(text)
    found = []
    at = 0
    while at < len(tokens):
        begin = at
        at = phrase_at(tokens, at, _PHRASES)
        at += at < len(tokens) and tokens[at].word in CURRENCIES
        number = cardinal_at(tokens, at) if at < len(tokens) else None
        if number is None:
            at = max(begin + 1, at)
            continue
        if not _is_a_name(tokens, begin, at, number):
            found.append(text[tokens[begin].start : tokens[number.end - 1].end])
        at = number.end
    return tuple(found)


def _is_a_name(tokens: Sequence[NumberToken], begin: int, at: int, number: Cardinal) -> bool:
    """A year, a day of a month, a numbered thing, a bare “one”."""
    before = tokens[begin - 1].word if begin else ""
    after = tokens[number.end].word if number.end < len(tokens) else ""
    word = tokens[at].word
    is_bare = begin == at and number.end == at + 1
    if is_bare and (word in _UNCOUNTED or _YEAR.fullmatch(word)):
        return True
    return before in _NUMBERED or (word.isdigit() and any(map(_MONTH.fullmatch, (before, after))))
