"""What the readers of PDFs give: pages of lines with their places, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass

HYPHENS = "-\u2010\u2011\u00ad\ufffe"
"""The signs that stand where a word is broken: producers differ, and pdfium gives U+FFFE."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_LAST_HYPHEN = re.compile(r"[\u2010\u00ad\ufffe]$")
_BULLET = re.compile(r"^[\uf0b7\uf0a7\uf06c\uf06e\uf0d8](?=\s|$)")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line: its words and its box in points from the upper left corner; `block` counts blocks.

    `note_numbers` are raised numbers that stood in it and are left out.
    """

    words: str
    left: float
    top: float
    right: float
    bottom: float
    block: int
    note_numbers: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: its number in the file from 1, its height in points, its lines."""

    number: int
    height: float
    lines: tuple[PdfLine, ...]


def spelled(words: str) -> str:
    """Return the words of a line with ligatures spelled, one kind of hyphen at its end, and • as mark."""
    words = " ".join(words.translate(_LIGATURES).split())
    return _BULLET.sub("•", _LAST_HYPHEN.sub("-", words))
