"""Reads the quotation marks of a text from its beginning to its end.

A mark opens or closes by its shape, by its neighbours, and by what the language prints; a stack says
which mark an open one is closed by. Nothing is decided far away: what is looked for ahead lies in the
same paragraph and few marks off, so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.words.bounds import needs_no_apostrophe, writes_without_spaces
from build_scripts.words.mark_customs import Customs, MarkPair, closers_of, closing_signs_of
from build_scripts.words.mark_shapes import (
    CLOSING_SHAPES,
    GUILLEMETS,
    ONLY_CLOSE,
    ONLY_OPEN,
    OPENING_SHAPES,
    STRAIGHT,
    MarkedStretch,
    MarkKind,
    MarksRead,
    Stray,
    kind_of,
)
from build_scripts.words.marks_ahead import MOST_AHEAD, closed_ahead, closed_behind, plural_ahead
from build_scripts.words.no_marks import (
    between_hebrew,
    follows_prefix,
    is_of_a_plural,
    is_of_a_word,
    owns_a_noun,
)
from build_scripts.words.paragraphs import paragraph_starts
from build_scripts.words.shown_marks import opening_words, shown_pairs

_DEEPEST = 8
"""How deep marks may nest; what opens deeper is taken for no mark."""
_FREE_BEFORE = frozenset("([{<-‐‑–—/“‘”’\"'«‹…:：，。、；！？（【《")
_AFTER_CLOSING = frozenset(".,!?…;:)]—–-")
_ONE_FOR_TWO = frozenset("«»‹›„")
_BEFORE_HEBREW = "\u0590"
"""All letters of Hebrew and Arabic stand behind this code point, which none has."""
_SENTENCE_ENDS = (".", "!", "?", "…")
_ENDS_BEFORE = 4
"""Behind so many characters at most the end of a sentence is looked for."""


@dataclass(slots=True)
class _OpenMark:
    mark: str
    kind: MarkKind
    start: int
    end: int


def read_marks(text: str, customs: Customs) -> MarksRead:
    """Read the marks of a text.

    A double mark that is never closed reaches to the end of its paragraph, or to the end of a
    stretch inside it that the same sign opened; where the next paragraph opens again it goes on. A
    single one that is never closed is taken for an apostrophe.
    """
    return _Reader(text, customs).read()


@lru_cache(maxsize=64)
def _signs(pairs: frozenset[MarkPair]) -> re.Pattern[str]:
    marks = sorted({mark for pair in pairs for mark in pair}, key=lambda mark: (-len(mark), mark))
    return re.compile("|".join(map(re.escape, marks)))


class _Reader:
    """The state while a text is read: the marks that are open, and what was found."""

    def __init__(self, text: str, customs: Customs) -> None:
        self.text = text
        shown = shown_pairs(text, customs.where_shown)
        # A set of its own would be hashed anew for each text.
        pairs = customs.pairs | shown if shown else customs.pairs
        self.elided = customs.elided
        self.closers = closers_of(pairs)
        self.closing = closing_signs_of(pairs)
        self.tokens = [(m[0], m.start()) for m in _signs(pairs).finditer(text)]
        self.starts = (*paragraph_starts(text), len(text) + 1)
        self.next_start = 1
        self.open: list[_OpenMark] = []
        self.found: list[MarkedStretch] = []
        self.strays: list[Stray] = []
        self.opener_of_spaced = "«‹"
        if ("»", "«") in pairs and len(opening_words("»").findall(text)) > len(
            opening_words("«").findall(text)
        ):
            self.opener_of_spaced = "»›"

    def read(self) -> MarksRead:
        for index, (mark, start) in enumerate(self.tokens):
            begins = self._pass_boundaries(mark, start)
            if not (begins and self._goes_on(mark)):
                self._meet(index, mark, start)
        self._give_up(min(self.starts[self.next_start], len(self.text)))
        stretches = sorted(self.found, key=lambda stretch: (stretch.start, -stretch.end))
        return MarksRead(tuple(stretches), tuple(sorted(self.strays, key=lambda s: s.offset)))

    def _pass_boundaries(self, mark: str, start: int) -> bool:
        """Give up what is open at each end of a paragraph; tell whether a paragraph begins here."""
        while self.starts[self.next_start] <= start:
            boundary = self.starts[self.next_start]
            self.next_start += 1
            if boundary != start or not self._goes_on(mark):
                self._give_up(boundary)
        return self.starts[self.next_start - 1] == start

    def _goes_on(self, mark: str) -> bool:
        """Whether a mark at the head of a paragraph says that a running quotation goes on."""
        return any(
            open_.mark == mark or (open_.kind is kind_of(mark) and mark not in CLOSING_SHAPES)
            for open_ in self.open
        )

    def _give_up(self, end: int) -> None:
        while end > 0 and self.text[end - 1].isspace():
            end -= 1
        for mark in self.open:
            if mark.kind is MarkKind.DOUBLE and end > mark.end:
                last = self._last_inside(mark)
                if last is not None:
                    end = min(end, last.outer_end)
                closed = last is not None and end == last.outer_end and self._closes_two(last)
                stop = last.end if last is not None and closed else end
                self.found.append(MarkedStretch(mark.kind, mark.end, stop, mark.start, end))
                if not closed:
                    self.strays.append(Stray(mark.start, opens=True))
        self.open.clear()

    def _closes_two(self, inner: MarkedStretch) -> bool:
        """Whether one closing sign stands for two, and not a new quotation behind a lost sign.

        Guillemets and low marks are printed so. What begins behind the end of a sentence begins anew.
        """
        before = self.text[: inner.outer_start][-_ENDS_BEFORE:].rstrip()
        return self.text[inner.outer_start] in _ONE_FOR_TWO and not before.endswith(_SENTENCE_ENDS)

    def _last_inside(self, mark: _OpenMark) -> MarkedStretch | None:
        """The last stretch that the same sign opened inside an unclosed one: it ends both."""
        edge = len(self.text)
        for stretch in reversed(self.found):
            if stretch.outer_start < mark.end:
                return None
            if stretch.outer_end > edge:
                continue  # It lies in the one before.
            edge = stretch.outer_start
            if self.text.startswith(mark.mark, stretch.outer_start):
                return stretch
        return None

    def _meet(self, index: int, mark: str, start: int) -> None:
        end = start + len(mark)
        before = self.text[start - 1] if start else " "
        after = self.text[end] if end < len(self.text) else " "
        if before > _BEFORE_HEBREW:
            if self._opens_behind_prefix(index):
                if len(self.open) < _DEEPEST:
                    self.open.append(_OpenMark(mark, kind_of(mark), start, end))
                return
            if between_hebrew(self.text, start, end):
                return  # The sign of an abbreviation.
        if kind_of(mark) is MarkKind.SINGLE and self._is_of_a_word(mark, start):
            return
        place = self._partner(mark)
        if place is not None and self._closes(index, self.open[place].mark, before, after):
            partner = self.open[place]
            dropped = self.open[place + 1 :]
            self.strays += (Stray(o.start, opens=True) for o in dropped if o.kind is partner.kind)
            del self.open[place:]
            self.found.append(MarkedStretch(partner.kind, partner.end, start, partner.start, end))
        elif self._opens(index, before, after):
            if len(self.open) < _DEEPEST:
                self.open.append(_OpenMark(mark, kind_of(mark), start, end))
        elif (
            mark in self.closing
            and kind_of(mark) is MarkKind.DOUBLE
            and not (before.isspace() and mark not in GUILLEMETS)
        ):
            ends = after.isspace() or after in _AFTER_CLOSING
            doubtful = mark in STRAIGHT and (before.isdigit() or not ends)
            self.strays.append(Stray(start, opens=False, sure=not doubtful))

    def _partner(self, mark: str) -> int | None:
        """The place of the innermost open mark that this one closes."""
        for place in range(len(self.open) - 1, -1, -1):
            open_ = self.open[place]
            if mark in self.closers[open_.mark]:
                return place
            if open_.kind is MarkKind.DOUBLE and kind_of(mark) is MarkKind.SINGLE:
                return None  # An apostrophe within an inner quotation closes no outer one.
        return None

    def _closes(self, index: int, opener: str, before: str, after: str) -> bool:
        mark, _ = self.tokens[index]
        if mark in ONLY_CLOSE:
            return True
        if kind_of(mark) is MarkKind.SINGLE:
            return self._closes_single(index, before, after)
        if mark == opener and mark in OPENING_SHAPES:
            # A misprint that newspapers print: “so“. What white space follows opens nothing.
            return not before.isspace() and after.isspace()
        if mark in STRAIGHT and before.isdigit():  # Inches within a quotation.
            return mark == opener and not (
                after == " "
                and closed_behind(self.text, self.tokens, index, self.starts[self.next_start])
            )
        begins_word = (before.isspace() or before in "([{") and after.isalnum()
        return not (begins_word and mark in self.closers)

    def _closes_single(self, index: int, before: str, after: str) -> bool:
        mark, _ = self.tokens[index]
        if mark in GUILLEMETS:
            return not (before.isspace() and after.isalnum())
        if needs_no_apostrophe(before) or needs_no_apostrophe(after):
            return not before.isspace()
        # Between letters it is an apostrophe; after white space it cannot close anything.
        if after.isalnum() or before.isspace():
            return False
        place = self.tokens[index][1]
        if not is_of_a_plural(self.text, place):
            return True
        ahead = (self.text, self.tokens, index, self.starts[self.next_start])
        owns = owns_a_noun(self.text, place)
        return not (closed_ahead(*ahead) or (owns and plural_ahead(*ahead)))

    def _is_of_a_word(self, mark: str, start: int) -> bool:
        inside = any(open_.mark in (mark, "‘") for open_ in self.open)
        return is_of_a_word(self.text, start, self.elided, inside=inside)

    def _opens_behind_prefix(self, index: int) -> bool:
        """Whether a mark between letters opens words behind a prefix: where a later one can close them."""
        mark, start = self.tokens[index]
        if mark not in self.closers or not follows_prefix(self.text, start, start + len(mark)):
            return False
        for sign, place in self.tokens[index + 1 : index + MOST_AHEAD]:
            if place >= self.starts[self.next_start]:
                return False
            end = place + len(sign)
            if sign in self.closers[mark] and not between_hebrew(self.text, place, end):
                return not self.text[place - 1].isspace()
        return False

    def _opens(self, index: int, before: str, after: str) -> bool:
        mark, _ = self.tokens[index]
        if mark not in self.closers:
            return False
        if mark == "‚":
            return not before.isalnum() and not after.isspace()
        if mark in ONLY_OPEN:
            return True
        if after.isspace():
            # French elides before a mark as well: l’« affaire ».
            free = before.isspace() or (mark in GUILLEMETS and before in _FREE_BEFORE)
            return free and self._opens_with_space(index)
        if mark in OPENING_SHAPES:
            inside = any(open_.mark == mark for open_ in self.open)
            return not inside or before.isspace() or before in "([—–„“‘«‹"
        # Straight marks, and closing shapes used to open (»so« in Danish, ”so” in Swedish).
        if kind_of(mark) is MarkKind.SINGLE and not (after.isalnum() or after in '“"[(…'):
            return False
        free = before.isspace() or before in _FREE_BEFORE or not before.isprintable()
        return free or writes_without_spaces(before)

    def _opens_with_space(self, index: int) -> bool:
        """Whether a mark between spaces opens: the French way, or as bad extraction leaves it."""
        mark, _ = self.tokens[index]
        if mark in GUILLEMETS:
            return mark in self.opener_of_spaced
        if kind_of(mark) is MarkKind.SINGLE:
            return False
        limit = self.starts[self.next_start]
        later = self.tokens[index + 1 : index + MOST_AHEAD]
        return any(sign in self.closers[mark] and place < limit for sign, place in later)
