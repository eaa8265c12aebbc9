"""Which words of a text the search finds: folded, so that marks, accents and case do not matter.

docs/javascripts/search-words.js does the same to what a reader types; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1dc0-\u1dff\u20d0-\u20ff]"
)
"""Accents and vowel points, which many leave out when they type."""
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Scripts without spaces between words: each character is found by itself."""
_APOSTROPHES = "'\u2019\u02bc"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_])+(?:[{_APOSTROPHES}][^\W_]+)*")
_JOINS = re.compile(rf"[{_APOSTROPHES}]")
_LONGEST = 40


def search_words(text: str) -> list[str]:
    """Return the words of a text as the search compares them, in order, repeated ones included."""
    lower = text.lower()
    if not lower.isascii():
        lower = _COMBINING.sub("", unicodedata.normalize("NFKD", _INVISIBLE.sub("", lower)))
    return [stem(word) for word in _WORD.findall(lower)]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a word without its possessive and without the s of a plural.

    The rules are Harman's S-stemmer (JASIS 42(1), 1991), which joins drone and drones, party and
    parties, and nothing that only looks alike.
    """
    for ending in ("'s", "\u2019s", "\u02bcs"):
        word = word.removesuffix(ending)
    word = _JOINS.sub("", word)[:_LONGEST]
    if len(word) <= 3 or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4 and not word.endswith(("eies", "aies")):
        return f"{word[:-3]}y"
    if word.endswith(("us", "ss")):
        return word
    return word[:-1]
