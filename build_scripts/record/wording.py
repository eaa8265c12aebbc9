"""What differs between two printings of the same words, word by word, each kind of it named.

Quotation marks do not count, nor do the differences that the folding levels. Nothing is said of
which printing is right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS

_MARKS = re.escape("".join(sorted(MARKS)))
_TOKEN = re.compile(rf"\[[^\]]*\]|\w+(?:[-'’.,:/]\w+)*|[^\w\s{_MARKS}]")
BRACKETED_CUT = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
"""Words left out, as an annotator marks it; an article may print the same."""
_CUT = re.compile(rf"{BRACKETED_CUT.pattern}|…|\.\.\.")
_LONG_WORD = 5
_MOST_LETTERS = 2


class DifferenceKind(StrEnum):
    """What a difference is."""

    BRACKETS = "brackets"
    SPELLING = "spelling"
    CUT = "cut"
    LEFT_OUT = "left-out"
    BEGINS_LATER = "begins-later"
    ENDS_SOONER = "ends-sooner"
    BEGINS_SOONER = "begins-sooner"
    ENDS_LATER = "ends-later"
    ADDED = "added"
    PUNCTUATION = "punctuation"
    OTHER_WORDS = "other-words"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: what the one prints (`ours`) where the other prints `theirs`."""

    kind: DifferenceKind
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class WordingRun:
    """A stretch of a printing; with a difference where it is not as in the other.

    Where words of the other are not printed at all, `text` is empty.
    """

    text: str
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class _WordingToken:
    """A word, a mark or a bracket, with the characters before it and the form that is compared."""

    before: str
    text: str
    key: str


def compared(ours: str, theirs: str) -> tuple[WordingRun, ...]:
    """Return one printing in runs, each with how it differs from another printing."""
    a, _ = _tokens(theirs)
    b, rest = _tokens(ours)
    runs = []
    matcher = SequenceMatcher(None, [t.key for t in a], [t.key for t in b], autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        # A mark or a space before the first word is no part of what differs.
        lead = b[begin].before if begin < end else ""
        text = "".join(t.before + t.text for t in b[begin:end]).removeprefix(lead)
        if tag == "equal":
            runs.append(WordingRun(lead + text, None))
        else:
            runs += [WordingRun(lead, None)] if lead else []
            kind = _kind(a[first:last], b[begin:end], first == 0, last == len(a))
            difference = Difference(kind, _joined(b[begin:end]), _joined(a[first:last]))
            runs.append(WordingRun(text, difference))
    return (*runs, WordingRun(rest, None)) if rest else tuple(runs)


def _tokens(words: str) -> tuple[list[_WordingToken], str]:
    """The tokens of a text, and the characters after the last."""
    tokens = []
    reached = 0
    for match in _TOKEN.finditer(words):
        tokens.append(_WordingToken(words[reached : match.start()], match[0], fold_words(match[0])))
        reached = match.end()
    return tokens, words[reached:]


def _kind(
    theirs: Sequence[_WordingToken], ours: Sequence[_WordingToken], at_start: bool, at_end: bool
) -> DifferenceKind:
    """Name one stretch that differs; what an outlet marks itself is named before all else."""
    both = (*theirs, *ours)
    if any(_CUT.fullmatch(t.text) for t in both):
        return DifferenceKind.CUT
    if any(t.text.startswith("[") for t in both):
        return DifferenceKind.BRACKETS
    if all(_is_mark(t) for t in both):
        return DifferenceKind.PUNCTUATION
    if all(_is_mark(t) for t in ours):
        if at_start or at_end:
            return DifferenceKind.BEGINS_LATER if at_start else DifferenceKind.ENDS_SOONER
        return DifferenceKind.LEFT_OUT
    if all(_is_mark(t) for t in theirs):
        if at_start or at_end:
            return DifferenceKind.BEGINS_SOONER if at_start else DifferenceKind.ENDS_LATER
        return DifferenceKind.ADDED
    return DifferenceKind.SPELLING if _is_spelling(theirs, ours) else DifferenceKind.OTHER_WORDS


def _is_mark(token: _WordingToken) -> bool:
    return not any(character.isalnum() for character in token.text)


def _is_spelling(theirs: Sequence[_WordingToken], ours: Sequence[_WordingToken]) -> bool:
    """Whether all that differs is how words are spelt; a short word or a number never counts so.

    “not” for “now” and “can” for “can’t” are other words.
    """
    a = [t.key for t in theirs if not _is_mark(t)]
    b = [t.key for t in ours if not _is_mark(t)]
    if "".join(a).replace("-", "").casefold() == "".join(b).replace("-", "").casefold():
        return True
    return len(a) == len(b) and all(map(_alike, a, b))


def _alike(one: str, other: str) -> bool:
    if one.casefold() == other.casefold():
        return True
    if any(character.isdigit() or character in "'’" for character in one + other):
        return False
    shorter = min(len(one), len(other))
    same_start = one[:1].casefold() == other[:1].casefold()
    near = Levenshtein.distance(one.casefold(), other.casefold()) <= _MOST_LETTERS
    return shorter >= _LONG_WORD and same_start and near


def _joined(tokens: Sequence[_WordingToken]) -> str:
    """The words of a stretch, without the marks and spaces before it."""
    return "".join(t.before + t.text for t in tokens).removeprefix(
        tokens[0].before if tokens else ""
    )
