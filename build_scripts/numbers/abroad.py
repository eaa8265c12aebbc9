"""Figures in digits in other languages than English, and what limits them: “mehr als 1.500 Boote”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.numbers.english import NumberLimit
from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.number_lists import NumberPatterns, number_patterns

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LONGEST_NAME = 12
_GROUPS = re.compile(r"[^\d.,]")


@dataclass(frozen=True, slots=True)
class FigureAbroad:
    """A figure as printed: where it stands, what it says, and what it counts; empty where print does not
    name that right behind it."""

    start: int
    end: int
    said: SaidNumber
    counted: str = ""


def figures_abroad(text: str, language: str) -> Iterator[FigureAbroad]:
    """Yield the figures in digits of a text; none in a language whose numbers nobody has written down.

    Years, days and numbers that name something are left out.
    """
    patterns = number_patterns(language)
    if patterns is None:
        return
    for found in patterns.figure.finditer(text):
        if not _counts(text, found, patterns):
            continue
        unit = "%" if found["percent"] else (found["money"] or found["money2"] or "").strip()
        said = _said(found, patterns, unit)
        if said is not None:
            counted = (
                None if unit else patterns.counted and patterns.counted.match(text, found.end())
            )
            yield FigureAbroad(found.start(), found.end(), said, counted["noun"] if counted else "")


def _counts(text: str, found: re.Match[str], patterns: NumberPatterns) -> bool:
    """Whether a figure counts something, and is no year, no day and no name."""
    before = max(0, found.start() - _LONGEST_NAME)
    if patterns.named.search(text, before, found.start()) or patterns.dated.match(
        text, found.end()
    ):
        return False
    alone = not (found["limit"] or found["power"] or found["second"] or found["percent"])
    return not (alone and not found["money"] and _YEAR.fullmatch(found["first"]))


def _said(found: re.Match[str], patterns: NumberPatterns, unit: str) -> SaidNumber | None:
    """What a figure says, with what limits it."""
    first = _value(found["first"], found["power"], patterns)
    limit = patterns.limits.get((found["limit"] or "").lower().replace("\u00a0", " "))
    if found["second"]:
        second = _value(found["second"], found["power2"], patterns)
        if found["power2"] and not found["power"] and first < second:
            first = _value(found["first"], found["power2"], patterns)
        return SaidNumber(low=first, high=second, unit=unit) if first < second else None
    match limit:
        case NumberLimit.FROM:
            return SaidNumber(low=first, unit=unit)
        case NumberLimit.UP_TO:
            return SaidNumber(high=first, unit=unit)
        case NumberLimit.NEARLY:
            return SaidNumber(high=first, about=first, unit=unit)
        case NumberLimit.JUST_OVER:
            return SaidNumber(low=first, about=first, unit=unit)
        case NumberLimit.ABOUT:
            return SaidNumber(about=first, unit=unit)
        case _:
            return SaidNumber(low=first, high=first, unit=unit)


def _value(digits: str, power: str | None, patterns: NumberPatterns) -> Decimal:
    """The number of digits as a language writes them."""
    plain = _GROUPS.sub("", digits)
    last = max(plain.rfind(","), plain.rfind("."))
    is_decimal = last >= 0 and plain[last] in patterns.decimal and not _is_group(plain, last)
    whole = re.sub(r"\D", "", plain[:last] if is_decimal else plain)
    number = Decimal(f"{whole}.{plain[last + 1 :]}" if is_decimal else whole)
    return number * patterns.powers.get((power or "").lower(), Decimal(1))


def _is_group(plain: str, last: int) -> bool:
    """Whether a point parts thousands, where a language writes one for decimals, too: 3.400."""
    return plain[last] == "." and len(plain) - last == 4
