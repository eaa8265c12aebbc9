"""Digits in words of any language: what can be compared where the words around them are not read."""

from __future__ import annotations

import re
from decimal import Decimal

_RUN = re.compile(r"\d+(?:[.,'’٬٫ \u00a0\u202f\u2009]\d+)*")


def digit_runs(words: str) -> tuple[str, ...]:
    """Return the significant digits of each number in digits: "15" of 1.500 and of 1,5.

    Whether a point parts thousands or decimals differs between languages, and “19,3 Milliarden” goes
    on in words; so separators and zeros at the end are left out on both sides.
    """
    return tuple(_significant(run) for run in _RUN.findall(words))


def has_the_digits_of(words: str, number: Decimal) -> bool:
    """Tell whether words without digits, or with those of this number, may mean it."""
    runs = digit_runs(words)
    return not runs or _significant(str(number)) in runs


def _significant(number: str) -> str:
    digits = "".join(str(int(c)) for c in number if c.isdigit())
    return digits.strip("0") or "0"
