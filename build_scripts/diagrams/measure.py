"""How wide a label is, and where it breaks into lines; in pixels, by our own table of widths."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from build_scripts.diagrams.widths import BOLD, REGULAR

_REGULAR: Final = {char: width for width, chars in REGULAR.items() for char in chars}
_BOLD: Final = {char: width for width, chars in BOLD.items() for char in chars}

_WIDE: Final = 105
"""Chinese, Japanese and Korean characters fill the square of the font size; emoji a little more."""
_UNKNOWN: Final = 90
"""Any other character: rather too wide than clipped."""
_NO_WIDTH: Final = ("Mn", "Me", "Cf")
"""General categories of marks that sit on the letter before, and of invisible signs."""


def clean(text: str, most: int = 240) -> str:
    """Return the text on one line, at most `most` characters long, with "…" where it was cut.

    Control characters and halves of surrogate pairs become the replacement character: neither may
    stand in a document.
    """
    kept = "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(char) in ("Cc", "Cs") and not char.isspace()
        else char
        for char in text
    )
    line = " ".join(kept.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


@lru_cache(maxsize=16384)
def _hundredths(text: str, bold: bool) -> int:
    table = _BOLD if bold else _REGULAR
    total = 0
    for char in text:
        width = table.get(char)
        if width is None:
            if unicodedata.category(char) in _NO_WIDTH:
                width = 0
            elif unicodedata.east_asian_width(char) in ("W", "F"):
                width = _WIDE
            else:
                width = _UNKNOWN
        total += width
    return total


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line is, in pixels, at a font size in pixels; never less than it shows."""
    return _hundredths(text, bold) * size / 100


def wrap(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a label into lines of at most `width` pixels, at spaces where that is possible.

    A word that is wider than a line is broken after a hyphen, slash or dot where it has one, else
    between two letters; a line holds at least one character, however narrow it is meant to be.
    Only the spaces at the breaks are lost.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, size, width, bold)
        lines += full
    if line:
        lines.append(line)
    return tuple(lines)


def _pieces(word: str, size: float, width: float, bold: bool) -> list[str]:
    """Cut a word into pieces that fit, the last of which may be followed by other words."""
    pieces: list[str] = []
    while text_width(word, size, bold=bold) > width and len(word) > 1:
        end = 1
        while end < len(word) and text_width(word[: end + 1], size, bold=bold) <= width:
            end += 1
        # A mark that sits on the letter before stays with it.
        while 1 < end < len(word) and unicodedata.category(word[end]) in _NO_WIDTH:
            end -= 1
        hyphen = max(word.rfind(sign, 0, end) for sign in "-/.")
        if hyphen > 0:
            end = hyphen + 1
        if end >= len(word):
            break
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]
