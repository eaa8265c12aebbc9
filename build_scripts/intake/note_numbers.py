"""Raised signs: which are numbers of notes, which belong to a word (2nd, x2)."""

from __future__ import annotations

import re
from enum import Enum, auto

_SIGNS = re.compile(r"[*†‡§¶#]+")
_NUMBER = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*")
_BRACKETED = re.compile(r"(?:[\[(][\w *†‡§,–-]{1,20}[\])]\s*)+")
_LETTER = re.compile(r"[a-z]")
_BASE = re.compile(r"(?:(?<!\d{3})\d|(?<![^\W\d_])(?:[^\W\d_]|[kcmdn]m|ft|yd|mi|in|sq|sec))$")
"""Before a power stands a digit (not of a year), one letter, or a unit of length."""


class Raised(Enum):
    """What a raised sign is."""

    NOTE = auto()
    POWER = auto()
    WORD = auto()


def raised(before: str, words: str, *, linked: bool) -> Raised:
    """Tell what raised words are, from what stands before them and whether they are a link."""
    if not words:
        return Raised.WORD
    if _SIGNS.fullmatch(words) or _BRACKETED.fullmatch(words):
        return Raised.NOTE
    if linked and (_NUMBER.fullmatch(words) or _LETTER.fullmatch(words)):
        return Raised.NOTE
    if not _NUMBER.fullmatch(words):
        # 2nd, Mme, M. le 1er, ™
        return Raised.POWER if re.search(r"[\dA-Za-z]", words) else Raised.WORD
    return Raised.POWER if _BASE.search(before) else Raised.NOTE
