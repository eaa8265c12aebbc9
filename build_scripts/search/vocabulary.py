"""All words of the index by length, for typing errors: read only where a word is nowhere as it was typed.

Figures and dates are not among them, since no error is forgiven in those, nor are words so short that
another letter makes another word: Iraq is not Iran.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 4
"""A word of five letters can have lost one; docs/javascripts/search-near.js has the rule itself."""

_NOT_SPELT = re.compile("[ @\\d\U00010000-\U0010ffff]")
"""What is no word that people spell letter by letter."""


def by_length(words: Iterable[str]) -> dict[int, str]:
    """Return the words of each length as one text, of words given in order.

    Each word is written as how many letters it shares with the one before, in base 36, and the rest;
    a space stands between two. No word that has a space, a digit or a sign in it is there.
    """
    kept: dict[int, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= SHORTEST and not _NOT_SPELT.search(word):
            kept[len(word)].append(word)
    return {length: _written(kept[length]) for length in sorted(kept)}


def _written(words: list[str]) -> str:
    pieces = []
    before = ""
    for word in words:
        pairs = enumerate(zip(f"{before} ", word, strict=False))
        shared = min(next((at for at, (one, other) in pairs if one != other), 0), 35)
        pieces.append(f"{_DIGITS[shared]}{word[shared:]}")
        before = word
    return " ".join(pieces)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
