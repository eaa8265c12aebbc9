"""A sentence of the program as it is written: literal words, and slots for what stands between."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Final

SLOT: Final = "\x00"
"""Stands in a pattern for whatever a page puts there."""
_SHOWN_SLOT: Final = "[…]"
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class ProgramPhrase:
    """A sentence, or a part of one, where it is written: `place` is a file below the program, `line` in it."""

    place: str
    line: int
    pattern: str

    @property
    def shown(self) -> str:
        """The sentence with `[…]` for what pages put there."""
        return self.pattern.replace(SLOT, _SHOWN_SLOT)

    @cached_property
    def longest(self) -> str:
        """The longest stretch of its own words, lower case: what a page must hold to have the sentence."""
        return max(self.pattern.split(SLOT), key=len).strip().casefold()

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What finds it in the text of a page, whatever stands in its slots."""
        parts = [_bounded(part) for part in self.pattern.split(SLOT)]
        return re.compile("(.*?)".join(filter(None, parts)), re.DOTALL)

    def stands_in(self, text: str, folded: str) -> bool:
        """Whether a text of a page has it; `folded` is the same text in one case."""
        return self.longest in folded and self.regex.search(text) is not None


def _bounded(part: str) -> str:
    """Return literal words as a regular expression that begins and ends no other word."""
    words = part.strip()
    head = r"(?<!\w)" if words[:1].isalnum() else ""
    tail = r"(?!\w)" if words[-1:].isalnum() else ""
    first = words[:1]
    # Inside a sentence it may begin with a small letter, and at its head with a capital.
    start = f"[{first.lower()}{first.upper()}]" if first.isalpha() else re.escape(first)
    return f"{head}{start}{re.escape(words[1:])}{tail}" if words else ""


def has_words(pattern: str) -> bool:
    """Whether a pattern has a word of its own, and not only marks and slots."""
    return _WORD.search(pattern.replace(SLOT, " ")) is not None


def each_once(phrases: Collection[ProgramPhrase]) -> list[ProgramPhrase]:
    """Return the phrases of a file in their order, each pattern once for each file."""
    return list({(one.place, one.pattern): one for one in reversed(list(phrases))}.values())[::-1]
