"""Figures in running English text: what counts something, and no years, dates, ordinals or names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.numbers.cardinals import Cardinal, cardinal_at, phrase_at
from build_scripts.numbers.english import (
    AFTER,
    CURRENCIES,
    JOINTS,
    LIMITS,
    PERCENT,
    NumberLimit,
)
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
_MOST_OF_A_SHARE = 10
_UNCOUNTED = frozenset({"one", "zero"})
"""Mostly these count nothing: one of them."""
_BEFORE = frozenset(
    sign for sign in CURRENCIES if not sign.isalpha() or sign in ("usd", "eur", "gbp")
)
"""What may stand before a number for its currency: “we won 12” are no South Korean won."""
_PARTS = re.compile(r"(?:thirds?|quarters?|fifths?|sixths?|tenths?|halves)")
_BEHIND = tuple(phrase for phrases in AFTER.values() for phrase in phrases)
_PHRASES = tuple(phrase for phrases in LIMITS.values() for phrase in phrases)


def figures_in(text: str) -> tuple[str, ...]:
    """Return the figures of a text as printed, each with what stands right beside it and limits it."""
    return tuple(text[start:end] for start, end in figure_places(text))


def figure_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the figures of a text stand, each with what limits it, in reading order.

    A range is one figure, with both of its numbers; per cent and a currency belong to it.
    """
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        begin = at
        at = phrase_at(tokens, at, _PHRASES)
        at += at < len(tokens) and tokens[at].word in _BEFORE
        number = cardinal_at(tokens, at) if at < len(tokens) else None
        if number is None:
            at = max(begin + 1, at)
            continue
        end = _end(tokens, begin, number)
        if not _is_a_name(tokens, begin, at, end) and not _is_a_share(tokens, begin, number.end):
            yield tokens[begin].start, tokens[end - 1].end
        at = end


def _end(tokens: Sequence[NumberToken], begin: int, number: Cardinal) -> int:
    """Where a figure ends: behind the second number of a range, what it is counted in, and “or more”."""
    end = _in_what(tokens, number.end)
    between = phrase_at(tokens, begin, LIMITS[NumberLimit.BETWEEN]) > begin
    joint = phrase_at(tokens, end, (*JOINTS, "and") if between else JOINTS)
    joint += joint < len(tokens) and tokens[joint].word in _BEFORE
    other = cardinal_at(tokens, joint) if end < joint < len(tokens) else None
    if other is not None and other.scale == number.scale and _may_be_a_range(number, other):
        return _in_what(tokens, other.end)
    return phrase_at(tokens, end, _BEHIND)


def _may_be_a_range(number: Cardinal, other: Cardinal) -> bool:
    """Whether a second number is as large as the first: 1,500 to 2,400; 2 to 3 million."""
    return number.scale is None and number.value < other.value


def _in_what(tokens: Sequence[NumberToken], at: int) -> int:
    at = phrase_at(tokens, at, PERCENT)
    return at + (at < len(tokens) and tokens[at].word in CURRENCIES)


def _is_a_share(tokens: Sequence[NumberToken], begin: int, end: int) -> bool:
    """One in five; two thirds: what they count is not so many."""
    after = tokens[end].word if end < len(tokens) else ""
    return (
        _PARTS.fullmatch(after) is not None
        or _is_joined(tokens, begin, end, after)
        or _is_second(tokens, begin)
    )


def _is_joined(tokens: Sequence[NumberToken], begin: int, end: int, after: str) -> bool:
    """Whether a small number is one of so many: three out of ten."""
    behind = end + 1 + (after == "out")
    return after in ("in", "out") and _is_small(tokens, begin) and _is_small(tokens, behind)


def _is_second(tokens: Sequence[NumberToken], begin: int) -> bool:
    joint = [token.word for token in tokens[max(0, begin - 2) : begin]]
    if joint[-1:] != ["in"] and joint != ["out", "of"]:
        return False
    first = begin - (3 if joint == ["out", "of"] else 2)
    return first >= 0 and _is_small(tokens, first) and _is_small(tokens, begin)


def _is_small(tokens: Sequence[NumberToken], at: int) -> bool:
    number = cardinal_at(tokens, at) if at < len(tokens) else None
    return number is not None and number.scale is None and number.value <= _MOST_OF_A_SHARE


def _is_a_name(tokens: Sequence[NumberToken], begin: int, at: int, end: int) -> bool:
    """A year, a day of a month, a numbered thing, a bare “one”."""
    before = tokens[begin - 1].word if begin else ""
    after = tokens[end].word if end < len(tokens) else ""
    word = tokens[at].word
    is_bare = begin == at and end == at + 1
    if is_bare and (word in _UNCOUNTED or _YEAR.fullmatch(word)):
        return True
    return before in _NUMBERED or (word.isdigit() and any(map(_MONTH.fullmatch, (before, after))))
