"""Which words of a text the search finds: folded, so that marks, accents and case do not matter.

docs/javascripts/search-words.js does the same to what a reader types; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Final

from build_scripts.search.letters import folded

UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003fffd"
)
"""Scripts without spaces between words: found by each sign, its marks with it, and by two together."""
APOSTROPHES: Final = "'\u2018\u2019\u02bb\u02bc\u2032"
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_JOINS = re.compile(rf"[{APOSTROPHES}]")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s$")
_PRINTED = str.maketrans({**dict.fromkeys("“”„«»–—…", " "), "’": "'"})
"""What stands around plain words in print; without it most of them need no look at other scripts."""
_LONGEST = 40
_LAST_MARK = 0x1FFFF
"""Beyond this plane there are no marks that letters carry."""


def search_words(text: str) -> list[str]:
    """Return the words of a text as the search compares them, in order, repeated ones included."""
    # No word goes on beyond a space, and most of what stands between two was met before.
    parts = text.replace("\n", " ").split(" ")
    return list(chain.from_iterable(map(_words_between_spaces, parts)))


def _words_between_spaces(text: str) -> tuple[str, ...]:
    return _remembered(text) if len(text) <= _LONGEST else _words(text)


def _words(text: str) -> tuple[str, ...]:
    plain = folded(text.translate(_PRINTED))
    if plain.isascii():
        return tuple(stem(word) for word in _PLAIN_WORD.findall(plain))
    word, sign = _patterns()
    found: list[str] = []
    for one in word.findall(plain):
        if sign.match(one):
            found.extend(_signs(sign.findall(one)))
        else:
            found.append(stem(one))
    return tuple(found)


_remembered = lru_cache(maxsize=1 << 15)(_words)


def _signs(signs: list[str]) -> Iterator[str]:
    yield from signs
    yield from map("".join, pairwise(signs))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what matches a word, or a run of signs without spaces, and what matches one such sign."""
    every = map(chr, range(0x300, _LAST_MARK))
    marks = "".join(re.escape(one) for one in every if unicodedata.category(one)[0] == "M")
    sign = rf"(?:(?=[^\W_])[{UNSPACED}][{marks}]*)"
    letters = rf"(?:(?![{UNSPACED}])[^\W_]|[{marks}])+"
    return re.compile(rf"{sign}+|{letters}(?:[{APOSTROPHES}]{letters})*"), re.compile(sign)


def stem(word: str) -> str:
    """Return a word without its possessive and without the s of a plural.

    The rules are Harman's S-stemmer (JASIS 42(1), 1991), which joins drone and drones, party and
    parties, and nothing that only looks alike.
    """
    word = _JOINS.sub("", _POSSESSIVE.sub("", word))[:_LONGEST]
    if len(word) <= 3 or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4 and not word.endswith(("eies", "aies")):
        return f"{word[:-3]}y"
    if word.endswith(("us", "ss")):
        return word
    return word[:-1]
