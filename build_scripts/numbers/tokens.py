"""Words as printed, cut into words, numbers in digits and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from build_scripts.numbers.english import SHORT

_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "})
_TOKEN = re.compile(
    r"""
    (?P<name>[^\W\d]+-\d[\w-]*)                                    # Shahed-136 is no number
    | (?P<ordinal>\d[\d,]*(?:st|nd|rd|th)\b)                        # nor is 24th
    | (?P<number>\d{1,3}(?:[,\ ]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)(?P<short>(?:k|mn|m|bn|b|tn)\b)?
    | (?P<currency>(?:us|nz|hk|[ac])?\$|[€£¥₽₴₹₺₩₪])
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
    | (?P<sign>[-%+])
    | (?P<stop>[,;:.!?])
    """,
    re.VERBOSE,
)

NO_NUMBER = "·"
"""The word of a token that has digits and counts nothing."""
MOST_DIGITS = 24
"""With separators. Nothing that is counted has more."""


@dataclass(frozen=True, slots=True)
class NumberToken:
    """A word in lower case, a sign, or a number in digits; `text` is as printed."""

    word: str
    number: Decimal | None = None
    start: int = 0
    end: int = 0


def tokens_of(text: str) -> list[NumberToken]:
    """Cut a text into tokens, each with its place. Marks of quotations and brackets are left out."""
    plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    plain = plain.translate(_DASHES).translate(_APOSTROPHES)
    found = []
    for match in _TOKEN.finditer(plain):
        number = None
        word = match[0]
        if match["number"] and len(match["number"]) > MOST_DIGITS:
            word = NO_NUMBER  # A telephone number, a key, a slip.
        elif match["number"]:
            number = Decimal(re.sub(r"[, ]", "", match["number"]))
            number *= SHORT.get(match["short"] or "", Decimal(1))
        elif match["name"] or match["ordinal"]:
            word = NO_NUMBER
        found.append(NumberToken(word, number, match.start(), match.end()))
    return found
