"""All the numbers that a text says, in one form, so that they can be compared with those of another."""

from __future__ import annotations

import re

from build_scripts.numbers.cardinals import cardinal_at
from build_scripts.numbers.reading import is_read
from build_scripts.numbers.tokens import tokens_of

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def numbers_said(text: str, language: str) -> frozenset[str]:
    """Return the numbers in a text: `400` for “400” and “four hundred”, `hundreds` for “several hundred”.

    In a language whose words are not read there are only those in digits, as they are written.
    """
    if not is_read(language):
        return frozenset(_DIGITS.findall(text))
    tokens = tokens_of(text)
    found: set[str] = set()
    at = 0
    while at < len(tokens):
        number = cardinal_at(tokens, at)
        if number is None:
            at += 1
            continue
        found.add(number.scale.value if number.scale else f"{number.value.normalize():f}")
        at = number.end
    return frozenset(found)
