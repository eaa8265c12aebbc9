"""The folding: which differences of print do not count when words are compared.

The table is published on the method page and has a number. Whoever changes what `fold` returns for
any text raises `FOLDING`; receipts name the number, so that an old receipt is never taken for a
comparison that it did not make.

Everything else counts: case, spelling, punctuation, brackets.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

FOLDING = 1
"""The number of this table."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: code points that count as one, and what they are folded to."""

    name: str
    code_points: tuple[int, ...]
    folded: str


def _points(characters: str) -> tuple[int, ...]:
    return tuple(ord(character) for character in characters)


RULES = (
    Rule("double quotation marks", _points('"“”„‟«»＂'), '"'),
    Rule("single quotation marks and apostrophes", _points("'‘’‚‛‹›ʼ＇"), "'"),
    Rule("hyphens", _points("-\u2010\u2011\u2012\u2212"), "-"),
    Rule("long dashes", _points("\u2013\u2014\u2015"), "\u2014"),
    Rule("ellipses", _points("\u2026"), "..."),
    Rule(
        "white space (any run of it is one space)",
        _points("\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000")
        + tuple(range(0x2000, 0x200B)),
        " ",
    ),
    Rule(
        "soft hyphens, zero-width characters and direction marks (dropped)",
        (
            *(0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF),
            *range(0x202A, 0x202F),
            *range(0x2066, 0x206A),
        ),
        "",
    ),
)

_FOLDED_TO = {rule.folded: rule.code_points for rule in RULES}
_SPACES = _FOLDED_TO[" "]
_DROPPED = _FOLDED_TO[""]
_ONE_TO_ONE = {
    chr(point): rule.folded
    for rule in RULES
    if len(rule.folded) == 1
    for point in rule.code_points
    if chr(point) != rule.folded
}


def _class(points: tuple[int, ...]) -> str:
    return "".join(re.escape(chr(point)) for point in points)


# Runs that change the length of the text. White space swallows dropped characters within its run,
# so that "a\u200b b" and "a \u200bb" are the same words. A plain space by itself, which most are, is none.
_RUNS = re.compile(
    rf"(?! [^{_class(_SPACES + _DROPPED)}])"
    rf"[{_class(_DROPPED)}]*[{_class(_SPACES)}][{_class(_SPACES + _DROPPED)}]*"
    rf"|[{_class(_DROPPED)}]+|\u2026"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text after folding, with the way back to the places of the text it came from.

    `text` is what is compared. `source` is the text as given.
    """

    source: str
    text: str
    _starts: tuple[int, ...]
    _origins: tuple[int, ...]
    _clusters: tuple[int, ...] | None

    def origin(self, index: int) -> int:
        """Return the offset in the source of the folded character at `index` (its length: the end).

        A folded character that came from several (a run of spaces) leads to the first of them.
        """
        if index >= len(self.text):
            return len(self.source)
        row = bisect_right(self._starts, index) - 1
        start, origin = self._starts[row], self._origins[row]
        offset = min(origin + index - start, len(self.source))
        return self._clusters[offset] if self._clusters is not None else offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the source that the folded stretch `start:end` came from."""
        if start >= end:
            return self.origin(start), self.origin(start)
        last, after = self.origin(end - 1), self.origin(end)
        while after - 1 > last and ord(self.source[after - 1]) in _DROPPED_SET:
            after -= 1
        return self.origin(start), after


MOST_MARKS = 30
"""So many marks on one character at most: the Stream-Safe Text Format of Unicode (UAX #15)."""
_DROPPED_SET = frozenset(_DROPPED)
_DROPPED_RUN = re.compile(f"[{_class(_DROPPED)}]+")


def fold(source: str) -> Folded:
    """Fold a text: NFC, then the table. Leading and trailing white space stays, as one space."""
    text, clusters = _composed(source)
    pieces: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    length = position = 0
    for run in _RUNS.finditer(text):
        begin, end = run.span()
        folded = _fold_run(run[0])
        if folded == run[0]:
            continue
        pieces.append(text[position:begin])
        length += begin - position
        for offset, character in enumerate(folded):
            # Each character of a replacement leads back to the run's beginning.
            pieces.append(character)
            starts.append(length + offset)
            origins.append(begin)
        length += len(folded)
        starts.append(length)
        origins.append(end)
        position = end
    pieces.append(text[position:])
    folded_text = "".join(pieces)
    # One sign after the other is much quicker than `translate`; no sign is folded to another's.
    for sign, folded in _ONE_TO_ONE.items():
        folded_text = folded_text.replace(sign, folded)
    return Folded(source, folded_text, tuple(starts), tuple(origins), clusters)


def _fold_run(run: str) -> str:
    if run == "\u2026":
        return "..."
    return " " if any(ord(character) not in _DROPPED_SET for character in run) else ""


@lru_cache(maxsize=1024)
def fold_words(words: str) -> str:
    """Fold words for comparison, without white space around them."""
    return fold(words).text.strip()


def _composed(source: str) -> tuple[str, tuple[int, ...] | None]:
    """Return the text in NFC and, where that moved anything, the source offset of each place."""
    between = _between_letter_and_mark(source)
    if not between and unicodedata.is_normalized("NFC", source):
        return source, None
    pieces: list[str] = []
    offsets: list[int] = []
    begin = 0
    for end in range(1, len(source) + 1):
        if end < len(source) and (end in between or _may_join(source[end])):
            continue
        cluster = unicodedata.normalize("NFC", source[begin:end].translate(_WITHOUT_DROPPED))
        pieces.append(cluster)
        offsets.extend([begin] * len(cluster))
        begin = end
    offsets.append(len(source))
    return "".join(pieces), tuple(offsets)


_WITHOUT_DROPPED = dict.fromkeys(_DROPPED)


def pile_of_marks(text: str) -> int | None:
    """Return where more than MOST_MARKS combining marks stand on one character, if they do.

    To bring such a pile in order takes the square of its length.
    """
    marks = "".join(sorted(c for c in set(text) if unicodedata.combining(c)))
    if not marks:
        return None
    one = f"[{re.escape(marks)}][{_class(_DROPPED)}]*"
    found = re.search(f"(?:{one}){{{MOST_MARKS + 1}}}", text)
    return found.start() if found else None


def _between_letter_and_mark(source: str) -> frozenset[int]:
    """Return the places of dropped characters that part a mark from the letter it belongs to."""
    return frozenset(
        index
        for run in _DROPPED_RUN.finditer(source)
        if run.end() < len(source) and _may_join(source[run.end()])
        for index in range(*run.span())
    )


@lru_cache(maxsize=4096)
def _may_join(character: str) -> bool:
    """Whether a character can melt into what stands before it (combining marks, Hangul vowels)."""
    if unicodedata.combining(character):
        return True
    point = ord(character)
    if 0x1160 <= point <= 0x11FF:
        return True
    # A starter that is never the second part of a composition begins a cluster of its own.
    return unicodedata.category(character) in ("Mc", "Mn")
