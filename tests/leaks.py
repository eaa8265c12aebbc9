"""Looking for words of a private text where they must not be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

WINDOW = 8
"""So many words of a text in a row are the text's; fewer may be anybody's."""

_WORD = re.compile(r"\w+")


def leaked_windows(
    text: str, printed: Sequence[tuple[int, int]], places: Iterable[str]
) -> list[str]:
    """Return the stretches of a text that stand in one of the places and were not quoted from it.

    `printed` are the spans of the text that may be printed. A stretch of eight words counts if
    more than half of it lies outside of them.
    """
    words = list(_WORD.finditer(text))
    wanted: dict[str, None] = {}
    for first in range(len(words) - WINDOW + 1):
        window = words[first : first + WINDOW]
        outside = [
            word
            for word in window
            if not any(start <= word.start() and word.end() <= end for start, end in printed)
        ]
        if len(outside) > WINDOW // 2:
            wanted[" ".join(word[0].casefold() for word in window)] = None
    found = []
    for place in places:
        haystack = f" {' '.join(_WORD.findall(place.casefold()))} "
        found += [window for window in wanted if f" {window} " in haystack]
    return found
