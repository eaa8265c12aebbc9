"""Languages by their tags: what they are called in English, and which way they are written."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo", "rohg", "adlm"})


@lru_cache(maxsize=256)
def _locale(tag: str) -> Locale | None:
    """What the Unicode locale data know of a tag; the whole tag first, then its language alone."""
    for part in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(part, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


@lru_cache(maxsize=256)
def direction_of(tag: str) -> str:
    """Return "rtl" for languages written from right to left, else "ltr"."""
    if _RIGHT_TO_LEFT_SCRIPTS & set(tag.lower().split("-")[1:]):
        return "rtl"
    locale = _locale(tag)
    return locale.text_direction if locale else "ltr"


def language_name(tag: str) -> str:
    """Return the English name of a language; the tag itself where it is not known."""
    locale = _locale(tag)
    return (locale.get_display_name("en") if locale else None) or tag
