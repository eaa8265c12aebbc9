"""Whether words stand between two places of a text, asked again and again of one text."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")


def holds_words(text: str, start: int, end: int) -> bool:
    """Whether any letter or figure stands between two offsets."""
    begins, stops = _words(text)
    nearest = bisect_right(stops, start)
    return nearest < len(begins) and begins[nearest] < end and start < end


@lru_cache(maxsize=4)
def _words(text: str) -> tuple[list[int], list[int]]:
    spans = [found.span() for found in _WORD.finditer(text)]
    return [start for start, _ in spans], [stop for _, stop in spans]
