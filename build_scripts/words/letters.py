"""One letter in another dress: a closed list of signs that print and fonts use for the same letters.

It is no compatibility normal form (NFKC): ½, ², № and ß stay what they are. The list holds ligatures,
the shapes of Arabic letters, full and half width, and signs for one sound or sign of punctuation that
different keyboards have. Whoever changes it raises the number of the folding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LATIN_LIGATURES = {
    **{"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"},
    **{"ĳ": "ij", "Ĳ": "IJ", "ŀ": "l·", "Ŀ": "L·", "ŉ": "'n"},
    **{"ǆ": "dž", "ǅ": "Dž", "Ǆ": "DŽ", "ǉ": "lj", "ǈ": "Lj", "Ǉ": "LJ"},
    **{"ǌ": "nj", "ǋ": "Nj", "Ǌ": "NJ", "ǳ": "dz", "ǲ": "Dz", "Ǳ": "DZ"},
}
_ARMENIAN_LIGATURES = {"ﬓ": "մն", "ﬔ": "մե", "ﬕ": "մի", "ﬖ": "վն", "ﬗ": "մխ"}
_WIDTHS = {
    "<wide>": (range(0xFF01, 0xFF5F), range(0xFFE0, 0xFFE7)),
    "<narrow>": (range(0xFF61, 0xFFDD),),
}
_ARABIC = (range(0xFB50, 0xFDC8), range(0xFDF2, 0xFDF3), range(0xFE70, 0xFEFD))
_HEBREW = (range(0xFB20, 0xFB29), range(0xFB4F, 0xFB50))
_SHAPES = ("<isolated>", "<initial>", "<medial>", "<final>")


def _decomposed(points: Iterable[int], tags: tuple[str, ...]) -> dict[str, str]:
    """The signs among code points whose Unicode data say that they are others in another shape."""
    found = {}
    for point in points:
        tag, *parts = unicodedata.decomposition(chr(point)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts) if tag in tags else ""
        if letters and " " not in letters:  # A mark by itself has a space to stand on.
            found[chr(point)] = letters
    return found


LIGATURES = _LATIN_LIGATURES | _ARMENIAN_LIGATURES
"""Signs that are several letters."""
WIDTHS = {
    sign: letter
    for tag, ranges in _WIDTHS.items()
    for points in ranges
    for sign, letter in _decomposed(points, (tag,)).items()
}
"""Signs of full and half width, each with the usual one; the voiced marks of katakana combine."""
WIDTHS |= {"\uff9e": "\u3099", "\uff9f": "\u309a"}
PRESENTATION_FORMS = {
    sign: letters
    for points in (*_ARABIC, *_HEBREW)
    for sign, letters in _decomposed(points, (*_SHAPES, "<compat>", "<font>")).items()
}
"""Arabic and Hebrew letters as fonts draw them at their place in the word."""
MICRO = {"µ": "μ"}


def spelled_out(words: str) -> str:
    """Return words without ligatures, as they are shown: a search and a reader need the letters."""
    # Nearly no text has one, and a search is much quicker than a translation.
    if words.isascii() or _SPELLED_OUT.search(words) is None:
        return words
    return words.translate(_LATIN_TABLE)


_LATIN_TABLE = str.maketrans(
    {sign: letters for sign, letters in LIGATURES.items() if sign > "\uf000"}
)
_SPELLED_OUT = re.compile(f"[{''.join(map(chr, _LATIN_TABLE))}]")
