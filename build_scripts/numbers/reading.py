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
    NumberLimit,
)
from build_scripts.numbers.figure import SaidNumber, UnclearNumber, in_digits
from build_scripts.numbers.tokens import NumberToken, tokens_of

IS_READ_IN = "en"
"""The language whose words are read."""


def is_read(language: str) -> bool:
    """Tell whether numbers in words of a language are read."""
    return language.partition("-")[0] == IS_READ_IN


_MOST = Decimal(10) ** 18
_LONGEST = 400
"""No figure is longer; whoever writes more as `words` has copied a paragraph."""


@lru_cache(maxsize=4096)
def read_figure(words: str) -> SaidNumber | UnclearNumber:
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
    found: SaidNumber | None = None
    first: Cardinal | None = None
    limit: NumberLimit | None = None
    at = 0
    while at < len(tokens):
        said, end = _limit(tokens, at, LIMITS)
        if said:
            limit, at = _tighter(limit, said), end
            continue
        number = cardinal_at(tokens, at)
        if number is None:
            if tokens[at].word in NEGATIONS:
                return UnclearNumber(f"“{tokens[at].word}” stands in them")
            limit = limit if tokens[at].word in FILLERS else None
            at += 1
            continue
        if found is not None and first is not None:
            return UnclearNumber(f"they hold two numbers, {_shown(first)} and {_shown(number)}")
        first = number
        found, at = _with_what_follows(tokens, number, limit)
        limit = None
    if found and any(value and value > _MOST for value in found.values):
        return UnclearNumber("the number is larger than anything that is counted")
    return replace(found or SaidNumber(), unit=unit if found else "", per=rate)


def _unit(tokens: Sequence[NumberToken]) -> str:
    """The currency, or per cent."""
    for index, token in enumerate(tokens):
        if token.word in CURRENCIES:
            return CURRENCIES[token.word]
        if phrase_at(tokens, index, PERCENT) > index:
            return "%"
    return ""


def _limit(
    tokens: Sequence[NumberToken], at: int, limits: dict[NumberLimit, tuple[str, ...]]
) -> tuple[NumberLimit | None, int]:
    """The limit whose words begin at a token, the longest of them, and where it ends."""
    ends = {limit: phrase_at(tokens, at, phrases) for limit, phrases in limits.items()}
    limit = max(ends, key=lambda one: ends[one])
    return (limit, ends[limit]) if ends[limit] > at else (None, at)


def _tighter(before: NumberLimit | None, said: NumberLimit) -> NumberLimit:
    """Of “more than an estimated” the former counts, of “about” and another the other."""
    return said if before in (None, NumberLimit.ABOUT) else before or said


def _shown(number: Cardinal) -> str:
    return number.scale.value if number.scale else in_digits(number.value)


def _with_what_follows(
    tokens: Sequence[NumberToken], number: Cardinal, limit: NumberLimit | None
) -> tuple[SaidNumber, int]:
    """The figure of a number with its limit, the second number of a range, and what stands behind."""
    at = number.end
    if (joint := phrase_at(tokens, at, _joints(limit))) > at:
        other = cardinal_at(tokens, joint)
        if other is not None and other.scale == number.scale and not number.scale:
            low, high = _as_one(number, other, tokens, joint), other.value
            if low <= high:
                return SaidNumber(low=low, high=high), other.end
    if limit in (None, NumberLimit.ABOUT):
        said, end = _limit(tokens, at, AFTER)
        limit, at = (said, end) if said else (limit, at)
    if number.is_dozen and limit is None:
        limit = NumberLimit.ABOUT  # A dozen is a round number.
    return _figure(number, limit), at


def _joints(limit: NumberLimit | None) -> tuple[str, ...]:
    return (*JOINTS, "and") if limit is NumberLimit.BETWEEN else JOINTS


def _as_one(
    number: Cardinal, other: Cardinal, tokens: Sequence[NumberToken], joint: int
) -> Decimal:
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


def _figure(number: Cardinal, limit: NumberLimit | None) -> SaidNumber:
    if number.scale is not None:
        return SaidNumber(
            scale=number.scale,
            is_open=limit in (NumberLimit.FROM, NumberLimit.JUST_OVER),
            is_capped=limit in (NumberLimit.UP_TO, NumberLimit.NEARLY),
        )
    value = number.value
    match limit:
        case NumberLimit.FROM:
            return SaidNumber(low=value)
        case NumberLimit.UP_TO:
            return SaidNumber(high=value)
        case NumberLimit.ABOUT:
            return SaidNumber(about=value)
        case NumberLimit.NEARLY:
            return SaidNumber(high=value, about=value)
        case NumberLimit.JUST_OVER:
            return SaidNumber(low=value, about=value)
        case NumberLimit.BETWEEN | None:
            return SaidNumber(low=value, high=value)
