"""Where sentences begin and end, as far as the sense of words inside them needs it."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…؟。！？।]+[\"”’»'*)\]]*(?=\s|$)")
_ABBREVIATED = re.compile(
    r"(?:^|[^\w.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Lt|Col|Rev|Jr|Sr|vs|No|Prof|Mt|Ft|Sgt|Capt"
    r"|z\.B|d\.h|bzw|Sr|Sra|M|Mme|тис|млн|млрд|тыс|напр)\.$"
)
_LONGEST = 1_500
"""A sentence is looked for within so many characters; no real one is longer."""


def _ends(text: str, low: int, high: int) -> list[int]:
    found = []
    for end in _END.finditer(text, low, high):
        following = text[end.end() : end.end() + 40].lstrip().lstrip("“\"«„‘'(—–-")
        if following[:1].islower():
            continue
        if end[0].startswith(".") and _ABBREVIATED.search(
            text, max(low, end.start() - 8), end.start() + 1
        ):
            continue
        found.append(end.end())
    return found


def sentence_start(text: str, low: int, position: int) -> int:
    """Return where the sentence begins that holds the word at `position`, not before `low`."""
    low = max(low, position - _LONGEST)
    ends = [end for end in _ends(text, low, position) if end <= position]
    return ends[-1] if ends else low


def sentence_end(text: str, position: int, high: int) -> int:
    """Return where the sentence ends that holds the character before `position`, not behind `high`.

    Words that end with the end of their sentence end it: then it is `position` itself.
    """
    high = min(high, position + _LONGEST)
    # The full stop may be the last of the words.
    back = position
    while back > 0 and (text[back - 1] in "\"”’»'*)]" or text[back - 1] in ".!?…؟。！？।"):
        back -= 1
    ends = [end for end in _ends(text, back, high) if end >= position]
    if back < position and any(
        end == position for end in _ends(text, back, min(high, position + 1))
    ):
        return position
    return ends[0] if ends else high
