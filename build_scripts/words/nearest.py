"""The passage of an article that is nearest to words that do not stand in it, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from build_scripts.words.bounds import one_line
from build_scripts.words.effort import spend
from build_scripts.words.folding import Folded, fold
from build_scripts.words.look_alikes import skeleton, told_apart
from build_scripts.words.sources import SourceText

_NO_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_TOKEN = re.compile(rf"[{_NO_SPACES}]|[^\W{_NO_SPACES}]+|[^\w\s]")
_SIGN = re.compile(rf"[{_NO_SPACES}]")
_TOO_COMMON = 60
_SHOWN_WORDS = 60
LIKE_ENOUGH = 0.45
"""The share of equal words and marks from which a passage is worth showing."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest passage: its offsets in the text, its words, and what differs, in words."""

    start: int
    end: int
    passage: str
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or a sign of a script without spaces; `looks` is what it looks like."""

    text: str
    start: int
    end: int
    looks: str


def _tokens(folded: str) -> list[_Token]:
    return [_Token(m[0], *m.span(), skeleton(m[0])) for m in _TOKEN.finditer(folded)]


def _keys(tokens: list[_Token]) -> list[str]:
    """By what each token is looked up: a word by itself, a sign with the one after it."""
    following = [*(token.looks for token in tokens[1:]), ""]
    return [
        token.looks + after if _SIGN.match(token.text) else token.looks
        for token, after in zip(tokens, following, strict=False)
    ]


def nearest(source: SourceText, words: str) -> Nearest | None:
    """Return the nearest passage of the text, or None where nothing resembles the words.

    Each word of the paste votes for the place where it would put the beginning; rare words decide.
    The time is linear in the length of the text, and the steps are counted (see `effort`).
    """
    typed = fold(words)
    wanted = _tokens(typed.text)
    printed, places = _printed(source)
    if not wanted or not printed:
        return None
    begin = _best_beginning(wanted, places)
    if begin is None:
        return None
    margin = max(3, len(wanted) // 6)
    window = printed[max(0, begin - margin) : begin + len(wanted) + margin]
    spend(3 * (len(wanted) + len(window)), len(wanted) * len(window) // 4)
    codes = Levenshtein.opcodes([t.looks for t in wanted], [t.looks for t in window])
    equal = [code for code in codes if code.tag == "equal"]
    if sum(c.src_end - c.src_start for c in equal) < LIKE_ENOUGH * len(wanted):
        return None
    first, last = equal[0].dest_start, equal[-1].dest_end
    # Words of the paste before the first and after the last equal one stand against as many printed.
    first = max(0, first - equal[0].src_start)
    last = min(len(window), last + len(wanted) - equal[-1].src_end)
    window = window[first:last]
    start, end = source.folded.span(window[0].start, window[-1].end)
    passage = one_line(source.text[start:end])
    shown = passage.split(" ")
    if len(shown) > _SHOWN_WORDS:
        passage = " ".join(shown[:_SHOWN_WORDS]) + " …"
    differences = _differences((typed, wanted), (source.folded, window))
    return Nearest(start, end, passage, differences)


@lru_cache(maxsize=2)
def _printed(source: SourceText) -> tuple[list[_Token], dict[str, list[int]]]:
    """The words and marks of a text, and the places of each: many words are looked for in one text."""
    printed = _tokens(source.folded.text)
    places: dict[str, list[int]] = {}
    for index, key in enumerate(_keys(printed)):
        places.setdefault(key, []).append(index)
    return printed, places


def _best_beginning(wanted: list[_Token], places: dict[str, list[int]]) -> int | None:
    votes: Counter[int] = Counter()
    for index, key in enumerate(_keys(wanted)):
        found = places.get(key, [])
        if not found or (len(found) > _TOO_COMMON and len(wanted) > 3):
            continue
        # A word that stands in the text once is worth more than "the".
        weight = max(1, 12 // len(found))
        spend(1 + len(found) // 4)
        for place in found:
            votes[place - index] += weight
    if not votes:
        return None
    spend(4 * len(votes))
    # An insertion moves the rest of the words by a few places, so neighbours' votes count too.
    strength = {
        begin: sum(votes.get(begin + shift, 0) for shift in range(-3, 4)) * 100 + votes[begin]
        for begin in votes
    }
    return max(sorted(strength), key=lambda begin: strength[begin])


def _differences(
    ours: tuple[Folded, list[_Token]], theirs: tuple[Folded, list[_Token]]
) -> tuple[str, ...]:
    """What differs, with the signs as they were typed and printed, not as they are compared."""
    lines = []
    codes = Levenshtein.opcodes([t.text for t in ours[1]], [t.text for t in theirs[1]])
    for code in codes:
        typed = _as_given(ours[0], ours[1][code.src_start : code.src_end])
        printed = _as_given(theirs[0], theirs[1][code.dest_start : code.dest_end])
        if code.tag == "replace":
            apart = told_apart(typed, printed)
            lines.append(
                f"yours «{typed}» is printed «{printed}»" + (f": {apart}" if apart else "")
            )
        elif code.tag == "delete":
            lines.append(f"yours «{typed}» is not printed there")
        elif code.tag == "insert":
            lines.append(f"printed «{printed}» is missing in yours")
    return tuple(lines[:8])


def _as_given(folded: Folded, tokens: list[_Token]) -> str:
    if not tokens:
        return ""
    start, end = folded.span(tokens[0].start, tokens[-1].end)
    return one_line(folded.source[start:end])
