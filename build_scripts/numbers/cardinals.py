"""One number among tokens: in digits, in words, in both (275 million), or as an order of magnitude."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.entries.amount import Magnitude
from build_scripts.numbers.english import (
    DOZEN,
    FRACTIONS,
    HALF,
    HUNDRED,
    LARGE,
    PLURALS,
    POWERS,
    SMALL,
    TENS,
    VAGUE,
)
from build_scripts.numbers.tokens import NumberToken

_SCALES = tuple(Magnitude)
_MOST_POWER = len(_SCALES) - 1


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number that ends before token `end`; `scale` where only an order of magnitude is said."""

    end: int
    value: Decimal = Decimal(0)
    scale: Magnitude | None = None
    is_dozen: bool = False


def phrase_at(tokens: Sequence[NumberToken], start: int, phrases: Sequence[str]) -> int:
    """Return where the longest of the phrases ends that begins at a token; `start` where none does."""
    best = start
    for phrase in phrases:
        words = phrase.split()
        if [token.word for token in tokens[start : start + len(words)]] == words:
            best = max(best, start + len(words))
    return best


def cardinal_at(tokens: Sequence[NumberToken], start: int) -> Cardinal | None:
    """Return the number that begins at a token, the longest there is; None where none does."""
    return _vague(tokens, start) or _number(tokens, start)


def _word(tokens: Sequence[NumberToken], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


def _vague(tokens: Sequence[NumberToken], start: int) -> Cardinal | None:
    """Dozens; several hundred thousand; hundreds and hundreds; tens of thousands."""
    at = phrase_at(tokens, start, VAGUE)
    word = _word(tokens, at)
    if word not in (POWERS if at > start else PLURALS):
        return None
    power, at = POWERS[word], at + 1
    while True:
        word = _word(tokens, at)
        beyond = at + 1 if word == "of" else at
        if _word(tokens, beyond) in POWERS and (word == "of" or word in LARGE):
            power, at = power + POWERS[_word(tokens, beyond)], beyond + 1
        elif word in ("and", "upon") and _word(tokens, at + 1) == tokens[at - 1].word:
            at += 2  # Hundreds and hundreds say no more than hundreds.
        else:
            return Cardinal(at, scale=_SCALES[min(power, _MOST_POWER)])


def _number(tokens: Sequence[NumberToken], start: int) -> Cardinal | None:
    """Four hundred; 275 million; two and a half thousand; half a million; two dozen."""
    total, at, is_dozen = Decimal(0), start, False
    least: Decimal | None = None
    while True:
        joined = at + 1 if at > start and _word(tokens, at) == "and" else at
        part = _group(tokens, joined, is_first=at == start)
        if part is None:
            break
        value, end, unit = part
        if least is not None and unit >= least:
            break  # “two thousand” and “three thousand” side by side are two numbers.
        is_dozen = is_dozen or unit == DOZEN
        total, at, least = total + value, end, unit
        if unit in (Decimal(1), DOZEN):
            break
    return Cardinal(at, total, is_dozen=is_dozen) if at > start else None


def _group(
    tokens: Sequence[NumberToken], start: int, *, is_first: bool
) -> tuple[Decimal, int, Decimal] | None:
    """A part of a number with what it is counted in: 2 and a thousand of “two thousand”."""
    if start >= len(tokens):
        return None
    value, at = _below_thousand(tokens, start, is_first=is_first)
    if at == start:
        return None
    if phrase_at(tokens, at, ("and a half",)) > at:
        value, at = value + HALF, at + 3
    beyond = at + 1 if _word(tokens, at) in ("a", "-") else at
    unit = Decimal(1)
    while (word := _word(tokens, beyond)) in LARGE or word == "dozen":
        unit *= LARGE.get(word, DOZEN)
        at = beyond = beyond + 1
    return value * unit, at, unit


def _below_thousand(
    tokens: Sequence[NumberToken], start: int, *, is_first: bool
) -> tuple[Decimal, int]:
    """Digits, or words below a thousand; where nothing is, the place it began at."""
    token = tokens[start]
    if token.number is not None:
        value, at = token.number, start + 1
        return (value * HUNDRED, at + 1) if _word(tokens, at) == "hundred" else (value, at)
    if token.word in FRACTIONS and _word(tokens, start + 1) in ("a", "of", "million", "billion"):
        is_of = _word(tokens, start + 1) == "of"
        at = start + (1 + is_of if _word(tokens, start + 1 + is_of) in ("a", *LARGE) else 0)
        return FRACTIONS[token.word], at
    if is_first and token.word == "a" and _word(tokens, start + 1) in (*LARGE, "dozen", "hundred"):
        if _word(tokens, start + 1) != "hundred":
            return Decimal(1), start + 1
        value, at = HUNDRED, start + 2
    else:
        value, at = _below_hundred(tokens, start)
        if at > start and _word(tokens, at) == "hundred":
            value, at = value * HUNDRED, at + 1
    if value >= HUNDRED and value % HUNDRED == 0:
        joined = at + 1 if _word(tokens, at) == "and" else at
        more, end = _below_hundred(tokens, joined)
        if end > joined:
            return value + more, end
    return value, at


def _below_hundred(tokens: Sequence[NumberToken], start: int) -> tuple[Decimal, int]:
    word = _word(tokens, start)
    if word in SMALL:
        return SMALL[word], start + 1
    if word not in TENS:
        return Decimal(0), start
    at = start + 2 if _word(tokens, start + 1) == "-" else start + 1
    ones = SMALL.get(_word(tokens, at), Decimal(0))
    return (
        (TENS[word] + ones, at + 1)
        if 0 < ones < HUNDRED / HUNDRED * 10
        else (TENS[word], start + 1)
    )
