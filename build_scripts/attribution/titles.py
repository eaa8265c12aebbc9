"""Words in marks that are a title or a name: the film “The Last Boat”."""

from __future__ import annotations

import re

from build_scripts.words.bounds import words_of

_SMALL_LIST = "a an the of to in on at for and or but is with from by as it its vs"
_SMALL = frozenset(_SMALL_LIST.split())
_NAMED_AS = re.compile(
    r"\b(?:called|titled|entitled|named|book|film|movie|show|program|programme|song|magazine|column"
    r"|series|hashtag|slogan|hat|hats|shirt|T-shirt|initiative|author of|nicknamed|album|headline|headlined"
    r"|played?|sang|sing)\b,?\s*$",
    re.IGNORECASE,
)
_NEAR = 40


def names_something(text: str, start: int) -> bool:
    """Whether what stands right before a place says that something is named there: called, the film."""
    return _NAMED_AS.search(text, max(0, start - _NEAR), start) is not None


def is_title(words: str) -> bool:
    """Tell whether words are printed as titles are: each word of weight with a capital."""
    words = words.removesuffix(",")
    found = words_of(words)
    weighty = [word for word in found if word.lower() not in _SMALL]
    return (
        len(found) > 1
        and len(found) < 12
        and all(word[:1].isupper() or word[:1].isdigit() for word in weighty)
        and not words.endswith((",", ".", "!", "?"))
    )
