"""Which pairs of marks a text itself shows: it opens words with the one and closes words with the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from build_scripts.words.mark_customs import MarkPair

_NOT_FREE = r"[^\s(\[{<\-‐‑–—/“‘\"'«‹…]"
_BREAKS_AFTER = r"(?=$|[\s.,!?…;:)\]\-–—])"


def shown_pairs(text: str, pairs: Iterable[MarkPair]) -> frozenset[MarkPair]:
    """Return those pairs of which a text opens words with the one and closes words with the other."""
    return frozenset(
        (opening, closing)
        for opening, closing in pairs
        if opening in text
        and closing in text
        and (begun := len(opening_words(opening).findall(text)))
        and 2 * len(_closing_words(closing).findall(text)) >= begun
    )


@lru_cache(maxsize=64)
def opening_words(mark: str) -> re.Pattern[str]:
    """Return what finds a mark that opens words, by what stands beside it."""
    # The sign comes first: a search for one sign is much quicker than one for what stands before it.
    sign = re.escape(mark)
    return re.compile(rf"{sign}(?=\w)(?<!{_NOT_FREE}{sign})")


@lru_cache(maxsize=64)
def _closing_words(mark: str) -> re.Pattern[str]:
    sign = re.escape(mark)
    return re.compile(rf"{sign}{_BREAKS_AFTER}(?<=[\w.,!?…;:)%]{sign})", re.MULTILINE)
