"""Read the figure that English words give: what is printed, with what limits it, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from build_scripts.numbers.cardinals import Cardinal, cardinal_at, phrase_at
from build_scripts.numbers.english import (
    AFTER,
    CURRENCIES,
    FILLERS,
    JOINTS,
    LARGE,
    LIMITS,
    NEGATIONS,
    PERCENT,
    RATES,
    Limit,
)
from build_scripts.numbers.figure import Figure, Unclear, in_digits
from build_scripts.numbers.tokens import Token, tokens_of

IS_READ_IN = "en"
"""The language whose words are read."""


def is_read(language: str) -> bool:
    """Tell whether numbers in words of a language are read."""
    return language.partition("-")[0] == IS_READ_IN


_LONGEST = 400
"""No figure is longer; whoever writes more as `words` has copied a paragraph."""


@lru_cache(maxsize=4096)
def read_figure(words: str) -> Figure | Unclear:
    """Read what English words say of a number.

    A figure without numbers is the answer for words that give none (“a limited number”). Words with
    two numbers that are no range, and with a “not” that belongs to no limit, are unclear.
    """
    tokens = [token for token in tokens_of(words[:_LONGEST]) if token.word not in (",", ":")]
    unit = _unit(tokens)
    rate = next(
        (RATES[p] for i in range(len(tokens)) for p in RATES if phrase_at(tokens, i, (p,)) > i), ""
    )
    tokens = [token for token in tokens if token.word not in CURRENCIES]
    found: Figure | None = None
    first: Cardinal | None = None
    limit: Limit | None = None
    at = 0
    while at < len(tokens):
        said, end = _limit(tokens, at, LIMITS)
        if said:
            limit, at = _tighter(limit, said), end
            continue
        number = cardinal_at(tokens, at)
        if number is None:
            if tokens[at].word in NEGATIONS:
                return Unclear(f"“{tokens[at].word}” stands in them")
            limit = limit if tokens[at].word in FILLERS else None
            at += 1
            continue
        if found is not None and first is not None:
            return Unclear(f"they hold two numbers, {_shown(first)} and {_shown(number)}")
        first = number
        found, at = _with_what_follows(tokens, number, limit)
        limit = None
    return replace(found or Figure(), unit=unit if found else "", per=rate)


def _unit(tokens: Sequence[Token]) -> str:
    """The currency, or per cent."""
    for index, token in enumerate(tokens):
        if token.word in CURRENCIES:
            return CURRENCIES[token.word]
        if phrase_at(tokens, index, PERCENT) > index:
            return "%"
    return ""


def _limit(
    tokens: Sequence[Token], at: int, limits: dict[Limit, tuple[str, ...]]
) -> tuple[Limit | None, int]:
    """The limit whose words begin at a token, the longest of them, and where it ends."""
    ends = {limit: phrase_at(tokens, at, phrases) for limit, phrases in limits.items()}
    limit = max(ends, key=lambda one: ends[one])
    return (limit, ends[limit]) if ends[limit] > at else (None, at)


def _tighter(before: Limit | None, said: Limit) -> Limit:
    """Of “more than an estimated” the former counts, of “about” and another the other."""
    return said if before in (None, Limit.ABOUT) else before or said


def _shown(number: Cardinal) -> str:
    return number.scale.value if number.scale else in_digits(number.value)


def _with_what_follows(
    tokens: Sequence[Token], number: Cardinal, limit: Limit | None
) -> tuple[Figure, int]:
    """The figure of a number with its limit, the second number of a range, and what stands behind."""
    at = number.end
    if (joint := phrase_at(tokens, at, _joints(limit))) > at:
        other = cardinal_at(tokens, joint)
        if other is not None and other.scale == number.scale and not number.scale:
            low, high = _as_one(number, other, tokens, joint), other.value
            if low <= high:
                return Figure(low=low, high=high), other.end
    if limit in (None, Limit.ABOUT):
        said, end = _limit(tokens, at, AFTER)
        limit, at = (said, end) if said else (limit, at)
    if number.is_dozen and limit is None:
        limit = Limit.ABOUT  # A dozen is a round number.
    return _figure(number, limit), at


def _joints(limit: Limit | None) -> tuple[str, ...]:
    return (*JOINTS, "and") if limit is Limit.BETWEEN else JOINTS


def _as_one(number: Cardinal, other: Cardinal, tokens: Sequence[Token], joint: int) -> Decimal:
    """The first number of “two to three hundred” and “1.5 to 2 billion” is counted in the same."""
    counted = [t.word for t in tokens[joint : other.end] if t.word in LARGE or t.word == "hundred"]
    own = tokens[number.end - 2].word if number.end > 1 else ""
    if not counted or own in LARGE or number.value >= other.value:
        return number.value
    unit = Decimal(1)
    for word in counted:
        unit *= LARGE.get(word, Decimal(100))
    return (
        number.value * unit
        if number.value < unit and number.value * unit <= other.value
        else number.value
    )


def _figure(number: Cardinal, limit: Limit | None) -> Figure:
    if number.scale is not None:
        return Figure(
            scale=number.scale,
            is_open=limit in (Limit.FROM, Limit.JUST_OVER),
            is_capped=limit in (Limit.UP_TO, Limit.NEARLY),
        )
    value = number.value
    match limit:
        case Limit.FROM:
            return Figure(low=value)
        case Limit.UP_TO:
            return Figure(high=value)
        case Limit.ABOUT:
            return Figure(about=value)
        case Limit.NEARLY:
            return Figure(high=value, about=value)
        case Limit.JUST_OVER:
            return Figure(low=value, about=value)
        case Limit.BETWEEN | None:
            return Figure(low=value, high=value)
