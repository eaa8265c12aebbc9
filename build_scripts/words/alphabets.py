"""ICU behind five functions: a name in plain Latin letters, the order of names, a letter’s script, languages,
and letters as a browser compares them when it looks for words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import icu

_OWN_WAYS = {
    "am": "Amharic-Latin/BGN",
    "be": "Belarusian-Latin/BGN",
    "bg": "Bulgarian-Latin/BGN",
    "el": "Greek-Latin/UNGEGN",
    "hy": "Armenian-Latin/BGN",
    "ka": "Georgian-Latin/BGN",
    "kk": "Kazakh-Latin/BGN",
    "mk": "Macedonian-Latin/BGN",
    "mn": "Mongolian-Latin/BGN",
    "ru": "Russian-Latin/BGN",
    "sr": "Serbian-Latin/BGN",
    "uk": "Ukrainian-Latin/BGN",
}
"""Languages whose names the world's gazetteers spell in their own way: Dmytro, and not Dmitro.

Of Arabic, Hebrew and Persian print leaves out the vowels, so no such way gives more than the general one.
"""
_PLAIN = "Any-Latin; Latin-ASCII"
_NOT_SPELT = re.compile(r"[ʼ’'ʹʺ`ʿʾ]")


def latin(text: str, language: str = "") -> str:
    """Return words in the letters a to z, capitals and other signs as they come.

    `language` is the tag of the language that the words are written in; without one the letters of
    each script are spelt in ICU's general way, which is Russian's for Cyrillic.
    """
    way = _OWN_WAYS.get(language.split("-")[0].lower())
    spelt = _transliterator(f"{way}; {_PLAIN}" if way else _PLAIN).transliterate(text)
    return _NOT_SPELT.sub("", str(spelt))


def spellings(text: str) -> tuple[str, ...]:
    """Return a name in Latin letters in every way that it may be spelt, whatever its language."""
    return tuple(dict.fromkeys(latin(text, language) for language in ("", *_OWN_WAYS)))


@lru_cache(maxsize=len(_OWN_WAYS) + 1)
def _transliterator(way: str) -> icu.Transliterator:
    return icu.Transliterator.createInstance(way)


def name_order(language: str) -> Callable[[str], bytes]:
    """Return the key that sorts names as readers of a language expect: Å after Z in Swedish.

    Upper and lower case stand together, and numbers go by their value. An unknown language has the
    order that is common to most.
    """
    return _collator(language).getSortKey  # type: ignore[no-any-return]


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """Return the script of a character by its code of four letters: `Latn`, `Cyrl`, `Hira`."""
    return str(icu.Script.getScript(character).getShortName())


@lru_cache(maxsize=8)
def _collator(language: str) -> icu.Collator:
    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(language))
    collator.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
    return collator


@lru_cache(maxsize=1)
def _root() -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale.getRoot())


class _Primaries(dict[int, str]):
    """What each character comes down to at the first level of the root collation, looked up once."""

    def __missing__(self, point: int) -> str:
        orders = _root().createCollationElementIterator(chr(point))
        primaries = map(icu.CollationElementIterator.primaryOrder, orders)
        found = self[point] = "".join(chr(primary) for primary in primaries if primary)
        return found


_PRIMARIES = _Primaries()


def as_sought(text: str) -> str:
    """Return a text in signs that are equal where Chromium takes letters for equal.

    It looks for the words of a text fragment by the first level of ICU's collation: case, accents,
    vowel signs, ligatures and ß do not count. The signs mean nothing else.
    https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
    """
    return text.translate(_PRIMARIES)


@lru_cache(maxsize=256)
def three_letters(language: str) -> str:
    """Return the code of a language in three letters (ISO 639-2/T); "" where it has none."""
    return str(icu.Locale.forLanguageTag(language).getISO3Language())
