"""Numbers that English words mean without saying them: “both” are two, “a third” is 33 per cent."""

from __future__ import annotations

import re

_MEANT = {
    "both": "2",
    "pair": "2",
    "couple": "2",
    "twice": "2",
    "double": "2",
    "doubled": "2",
    "either": "2",
    "neither": "2",
    "twins": "2",
    "trebled": "3",
    "tripled": "3",
    "half": "50 2",
    "halves": "50 2",
    "halved": "50 2",
    "third": "33 3",
    "thirds": "66 67",
    "quarter": "25 4 3",
    "quarters": "75 4 9",
    "fifth": "20 5",
    "tenth": "10",
    "week": "7",
    "fortnight": "14 2",
    "weekend": "2",
    "decade": "10",
    "century": "100",
    "first": "1",
    "second": "2",
    "fourth": "4",
    "sixth": "6",
    "seventh": "7",
    "eighth": "8",
    "ninth": "9",
}
_WORD = re.compile(rf"\b(?:{'|'.join(_MEANT)})\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")


def numbers_implied(text: str) -> frozenset[str]:
    """Return the numbers that words of a text mean, as `numbers_said` writes them."""
    meant = (
        number for found in _WORD.finditer(text) for number in _MEANT[found[0].lower()].split()
    )
    return frozenset([*meant, *(found[1] for found in _ORDINAL.finditer(text))])
