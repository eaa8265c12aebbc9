"""Reads the quotation marks of a text from its beginning to its end.

A mark opens or closes by its shape, by its neighbours, and by what the language prints; a stack says
which mark an open one is closed by. Nothing is decided far away: what is looked for ahead lies in the
same paragraph and few marks off, so that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.words.bounds import needs_no_apostrophe, writes_without_spaces
from build_scripts.words.mark_customs import Customs, MarkPair, closers_of
from build_scripts.words.mark_shapes import (
    CLOSING_SHAPES,
    GUILLEMETS,
    ONLY_CLOSE,
    ONLY_OPEN,
    OPENING_SHAPES,
    STRAIGHT,
    MarkedStretch,
    MarkKind,
    kind_of,
)
from build_scripts.words.paragraphs import paragraph_starts

_DEEPEST = 8
"""How deep marks may nest; what opens deeper is taken for no mark."""
_AHEAD = 30
"""So many marks are looked at ahead at most."""
_FREE_BEFORE = frozenset("([{<-–—/“‘”’\"'«‹…:：，。、；！？（【《")
_AFTER_CLOSING = frozenset(".,!?…;:)]—–-")
_NOT_FREE = r"[^\s(\[{<\-–—/“‘\"'«‹…]"
_BREAKS_AFTER = r"(?=$|[\s.,!?…;:)\]\-–—])"


@dataclass(frozen=True, slots=True)
class Stray:
    """A double mark without its partner: where it stands, and whether it opens.

    `sure` is False for what may be no mark at all, such as the sign for inches.
    """

    offset: int
    opens: bool
    sure: bool = True


@dataclass(frozen=True, slots=True)
class MarksRead:
    """What stands inside marks, nested stretches included, in order; and marks without a partner."""

    stretches: tuple[MarkedStretch, ...]
    strays: tuple[Stray, ...]


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


def shown_pairs(text: str, pairs: Iterable[MarkPair]) -> frozenset[MarkPair]:
    """Return those pairs of which a text opens words with the one and closes words with the other."""
    return frozenset(
        (opening, closing)
        for opening, closing in pairs
        if opening in text
        and closing in text
        and (begun := len(_opening_words(opening).findall(text)))
        and 2 * len(_closing_words(closing).findall(text)) >= begun
    )


@lru_cache(maxsize=64)
def _opening_words(mark: str) -> re.Pattern[str]:
    # The sign comes first: a search for one sign is much quicker than one for what stands before it.
    sign = re.escape(mark)
    return re.compile(rf"{sign}(?=\w)(?<!{_NOT_FREE}{sign})")


@lru_cache(maxsize=64)
def _closing_words(mark: str) -> re.Pattern[str]:
    sign = re.escape(mark)
    return re.compile(rf"{sign}{_BREAKS_AFTER}(?<=[\w.,!?…;:)%]{sign})", re.MULTILINE)


@lru_cache(maxsize=64)
def _signs(pairs: frozenset[MarkPair]) -> re.Pattern[str]:
    marks = sorted({mark for pair in pairs for mark in pair}, key=lambda mark: (-len(mark), mark))
    return re.compile("|".join(map(re.escape, marks)))


class _Reader:
    """The state while a text is read: the marks that are open, and what was found."""

    def __init__(self, text: str, customs: Customs) -> None:
        self.text = text
        pairs = customs.pairs | shown_pairs(text, customs.where_shown)
        self.closers = closers_of(pairs)
        self.closing = frozenset(closing for _, closing in pairs)
        self.tokens = [(m[0], m.start()) for m in _signs(pairs).finditer(text)]
        self.starts = (*paragraph_starts(text), len(text) + 1)
        self.next_start = 1
        self.open: list[_OpenMark] = []
        self.found: list[MarkedStretch] = []
        self.strays: list[Stray] = []
        self.opener_of_spaced = "«‹"
        if ("»", "«") in pairs and len(_opening_words("»").findall(text)) > len(
            _opening_words("«").findall(text)
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
                closed = last is not None and end == last.outer_end
                stop = last.end if last is not None and closed else end
                self.found.append(MarkedStretch(mark.kind, mark.end, stop, mark.start, end))
                if not (closed and mark.mark in GUILLEMETS):
                    self.strays.append(Stray(mark.start, opens=True))
        self.open.clear()

    def _last_inside(self, mark: _OpenMark) -> MarkedStretch | None:
        """The last stretch that the same sign opened inside an unclosed one: it ends both.

        Russian and others print one closing sign for two.
        """
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
        if _is_hebrew(before) and _is_hebrew(after):
            return  # The sign of an abbreviation.
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
        if mark in STRAIGHT and mark != opener and before.isdigit():
            return False  # Inches within a quotation.
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
        return not (self._is_plural(index) and self._closed_ahead(index))

    def _is_plural(self, index: int) -> bool:
        """Whether a mark looks like that of the boys’ war."""
        mark, start = self.tokens[index]
        around = self.text[start - 1 : start + 2] + self.text[start + 2 : start + 3]
        return (
            mark in "'’" and around[:1] in "szxSZX" and around[1:2] in "'’" and around[3:].isalpha()
        )

    def _closed_ahead(self, index: int) -> bool:
        """Whether the paragraph has a later mark that closes for sure what is open."""
        limit = self.starts[self.next_start]
        for later in range(index + 1, min(index + _AHEAD, len(self.tokens))):
            mark, start = self.tokens[later]
            before = self.text[start - 1]
            after = self.text[start + 1 : start + 2] or " "
            if start >= limit or (before.isspace() and not after.isspace()):
                return False
            if mark in "'’" and not after.isalnum() and not self._is_plural(later):
                return True
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
        later = self.tokens[index + 1 : index + _AHEAD]
        return any(sign in self.closers[mark] and place < limit for sign, place in later)


def _is_hebrew(character: str) -> bool:
    return "\u05d0" <= character <= "\u05ea"
