"""The folding: which differences of print do not count when words are compared.

The table is published on the method page and has a number. Whoever changes what `fold` returns for
any text raises `FOLDING`; receipts name the number, so that an old receipt is never taken for a
comparison that it did not make. What was equal under number 1 is equal under number 2, so receipts
of number 1 hold.

Everything else counts: case, spelling, punctuation, brackets.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.words.folding_table import FOLDING as FOLDING
from build_scripts.words.folding_table import HOLD as HOLD
from build_scripts.words.folding_table import (
    IS_CJK,
    MOST_SKIPPED,
    SKIPPED,
    SPACES,
    Table,
    class_of,
    table_of,
)
from build_scripts.words.folding_table import RULES as RULES
from build_scripts.words.folding_table import Rule as Rule

_UNSEEN = table_of(FOLDING).dropped | frozenset(SPACES)


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
        while after - 1 > last and ord(self.source[after - 1]) in _UNSEEN:
            after -= 1
        return self.origin(start), after


MOST_MARKS = 30
"""So many marks on one character at most: the Stream-Safe Text Format of Unicode (UAX #15)."""


def fold(source: str, number: int = FOLDING) -> Folded:
    """Fold a text: NFC, then the table. Leading and trailing white space stays, as one space.

    `number` is that of the table.
    """
    table = table_of(number)
    signs = frozenset() if source.isascii() else frozenset(source)
    plain = source
    for sign in table.early.keys() & signs:
        plain = plain.replace(sign, table.early[sign])
    text, clusters = _composed(plain, table, signs)
    joins = table.joins_cjk and IS_CJK.search(text) is not None
    pieces: list[str] = []
    starts: list[int] = [0]
    origins: list[int] = [0]
    length = position = 0
    for run in (table.all_runs if joins else table.runs).finditer(text):
        begin, end = run.span()
        folded = _fold_run(run[0], table)
        if folded == " " and joins and _between_cjk(text, begin, end):
            folded = ""
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
    for sign in table.late.keys() & signs:
        folded_text = folded_text.replace(sign, table.late[sign])
    return Folded(source, folded_text, tuple(starts), tuple(origins), clusters)


def _fold_run(run: str, table: Table) -> str:
    if run == "\u2026":
        return "..."
    return " " if any(ord(character) not in table.dropped for character in run) else ""


def _between_cjk(text: str, begin: int, end: int) -> bool:
    """Whether signs of Chinese or Japanese stand on both sides, behind quotation marks and points."""
    before = text[max(0, begin - MOST_SKIPPED) : begin].rstrip(SKIPPED)[-1:]
    after = text[end : end + MOST_SKIPPED].lstrip(SKIPPED)[:1]
    return bool(before and after and IS_CJK.match(before) and IS_CJK.match(after))


@lru_cache(maxsize=1024)
def fold_words(words: str) -> str:
    """Fold words for comparison, without white space around them.

    Plain words, which most are, need no way back to their places: they are folded at once.
    """
    words = words.strip()  # A line end behind them would ask for the slow way.
    if (plain := _plain(words)) is not None:
        return plain.strip()
    return fold(words).text.strip()


def _plain(words: str) -> str | None:
    """Return words folded where all that is to be done is to put one sign for another; None elsewhere."""
    table = table_of(FOLDING)
    signs = frozenset(words)
    if not signs.isdisjoint(table.moving) or "  " in words:
        return None
    if words.isascii():
        return words  # Signs of ASCII are what others are folded to.
    if not unicodedata.is_normalized("NFC", words) or (" " in words and IS_CJK.search(words)):
        return None
    for sign in table.late.keys() & signs:
        words = words.replace(sign, table.late[sign])
    return words


def _composed(
    source: str, table: Table, signs: frozenset[str]
) -> tuple[str, tuple[int, ...] | None]:
    """Return the text in NFC and, where that moved anything, the source offset of each place."""
    between = _between_letter_and_mark(source, table)
    several = not table.several.keys().isdisjoint(signs)
    if not between and not several and unicodedata.is_normalized("NFC", source):
        return source, None
    pieces: list[str] = []
    offsets: list[int] = []
    begin = 0
    for end in range(1, len(source) + 1):
        if end < len(source) and (end in between or _may_join(source[end])):
            continue
        cluster = source[begin:end]
        if not cluster.isascii():
            cluster = unicodedata.normalize("NFC", cluster.translate(table.without_dropped))
        pieces.append(cluster)
        offsets.extend([begin] * len(cluster))
        begin = end
    offsets.append(len(source))
    return "".join(pieces), tuple(offsets)


def pile_of_marks(text: str) -> int | None:
    """Return where more than MOST_MARKS combining marks stand on one character, if they do.

    To bring such a pile in order takes the square of its length.
    """
    if text.isascii():
        return None
    marks = "".join(sorted(filter(unicodedata.combining, set(text))))
    if not marks:
        return None
    nothing = class_of(tuple(table_of(FOLDING).dropped))
    one = f"[{re.escape(marks)}][{nothing}]*"
    found = re.search(f"(?:{one}){{{MOST_MARKS + 1}}}", text)
    return found.start() if found else None


def _between_letter_and_mark(source: str, table: Table) -> frozenset[int]:
    """Return the places of dropped characters that part a mark from the letter it belongs to."""
    return frozenset(
        index
        for run in table.dropped_run.finditer(source)
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
