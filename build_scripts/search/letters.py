"""One letter in another dress, for the search: accents, letters of other alphabets, digits of any script.

docs/javascripts/search-letters.js does the same with the same table; a test compares the two over
every letter of the basic plane. It is apart from the folding of the check, where ł is never l.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LETTERS: Final = (
    "ł=l ø=o đ=d ð=d ı=i ħ=h ŧ=t ŋ=n ɓ=b ɗ=d ƙ=k ə=e ß=ss æ=ae œ=oe þ=th ς=σ ґ=г "
    "ي=ی ى=ی ك=ک ة=ه ە=ه ہ=ه ٱ=ا ٬=, ٫=. ـ="
)
"""Letters of which no mark can be taken off, and what people type in their place; the tatweel goes."""
ZEROS: Final = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰"
"""The zero of every script of the basic plane; its other digits follow it."""
COMBINING: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1dc0-\u1dff\u20d0-\u20ff"
)
"""Accents and vowel points, which many leave out when they type. The vowels of Hindi are no such."""
INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff"
)

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_COMBINING = re.compile(f"[{COMBINING}]")
_MADE = {
    **{pair[0]: pair[2:] for pair in LETTERS.split(" ")},
    **{chr(ord(zero) + digit): str(digit) for zero in ZEROS for digit in range(10)},
}
_TABLE = str.maketrans(_MADE)
_NARROW = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))")
"""A space that print sets inside a figure."""
_FIGURE = re.compile(r"(?<![0-9])[0-9]{1,3}(?:[.,'\u2019][0-9]{3})+(?![0-9])")
_BETWEEN = re.compile(r"[^0-9]")


def folded(text: str) -> str:
    """Return a text in the letters that are compared: small, unmarked, figures without separators."""
    if text.isascii():
        plain = text.lower()
    else:
        spelt = unicodedata.normalize("NFKD", _INVISIBLE.sub("", _NARROW.sub(",", text))).lower()
        plain = unicodedata.normalize("NFC", _COMBINING.sub("", spelt).translate(_TABLE))
    return _FIGURE.sub(_in_one, plain)


def unmarked(text: str) -> str:
    """Return a text without accents, vowel points, tatweel and what is invisible; its letters stay."""
    spelt = unicodedata.normalize("NFD", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", _COMBINING.sub("", spelt).replace("\u0640", ""))


def _in_one(figure: re.Match[str]) -> str:
    return _BETWEEN.sub("", figure[0])
