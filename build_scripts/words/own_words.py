"""Words that are not in the language of the page: where HTML is written of them, they say so themselves."""

from __future__ import annotations

import unicodedata
from html import escape

PAGE_LANGUAGE = "en"
"""The language of the interface, and so of every page."""


class OwnWords(str):
    """Words with their language: a text like any other, which HTML puts into an element with `lang` and `dir`.

    Whatever is put together from them is plain text again. For an attribute, where no element may
    stand, `str` makes plain text of them.
    """

    language: str = PAGE_LANGUAGE

    @property
    def direction(self) -> str:
        """The way in which most of the letters are written: "rtl" or "ltr"."""
        ways = [unicodedata.bidirectional(letter) for letter in self]
        leftward = sum(way in ("R", "AL") for way in ways)
        return "rtl" if leftward > ways.count("L") else "ltr"

    def element(self, inside: str) -> str:
        """Return finished HTML of the words as an element that says their language."""
        return f'<span lang="{escape(self.language)}" dir="{self.direction}">{inside}</span>'

    def __repr__(self) -> str:
        """Say the language too: the same letters in another language are other words."""
        return f"OwnWords({super().__repr__()}, {self.language!r})"

    def __html__(self) -> str:
        return self.element(escape(str(self)))


def language_of(words: str) -> str:
    """Return the language that words say of themselves, "" where it is that of the page."""
    return words.language if isinstance(words, OwnWords) else ""


def needs_language(language: str) -> bool:
    """Tell whether words in a language say so: those in the language of the page do not."""
    return language.partition("-")[0] != PAGE_LANGUAGE


def in_language(words: str, language: str) -> str:
    """Return words with their language; those in the language of the page as they are."""
    if not words or not needs_language(language):
        return words
    marked = OwnWords(words)
    marked.language = language
    return marked
