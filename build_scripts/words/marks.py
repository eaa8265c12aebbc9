"""Quotation marks as printed: which stretches of a text stand inside them.

Used on the article, to know the form of words, and on the words that a contributor pasted. A mark
opens or closes by its shape and its neighbours; an apostrophe is no mark; a quotation that runs
over several paragraphs opens each of them and closes once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """The two kinds of quotation marks. They are told apart when words are compared."""

    DOUBLE = "double"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch inside marks: `start:end` without the marks, `outer_start:outer_end` with them."""

    kind: MarkKind
    start: int
    end: int
    outer_start: int
    outer_end: int


DOUBLE = frozenset('"“”„‟«»＂「」')
_SINGLE = frozenset("'‘’‚‛‹›＇『』")
MARKS = DOUBLE | _SINGLE
_ANY_MARK = re.compile("[" + "".join(MARKS) + "]")
_ONLY_OPENS = frozenset("„‚")
_OPENS = frozenset("“‟«‘‛‹「『")
_ONLY_CLOSES = frozenset("」』")
_CLOSES = frozenset("”»’›") | _ONLY_CLOSES
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_LINE = re.compile(r"\n\s*")
_DEEPEST = 8
"""How deep marks may nest; what opens deeper is taken for no mark."""


def paragraph_starts(text: str) -> tuple[int, ...]:
    """Return the offsets at which paragraphs begin, the first one included.

    Paragraphs are parted by blank lines; where a text has none, each line is one.
    """
    breaks = list(_BLANK_LINE.finditer(text)) or list(_LINE.finditer(text))
    return (0, *(found.end() for found in breaks))


@dataclass(slots=True)
class _Open:
    kind: MarkKind
    character: str
    position: int


def marked_stretches(text: str) -> tuple[Stretch, ...]:
    """Return the stretches of the text that stand inside quotation marks, nested ones included.

    A double mark that is never closed reaches to the end of its paragraph; a single one that is
    never closed is taken for an apostrophe.
    """
    starts = set(paragraph_starts(text))
    boundaries = sorted(starts | {len(text) + 1})
    found: list[Stretch] = []
    open_marks: list[_Open] = []
    next_boundary = 1
    for match in _ANY_MARK.finditer(text):
        position = match.start()
        while boundaries[next_boundary] <= position:
            boundary = boundaries[next_boundary]
            next_boundary += 1
            if boundary != position or not _continues(text, position, open_marks):
                _give_up(text, boundary, open_marks, found)
        if position in starts and _continues(text, position, open_marks):
            continue  # The paragraph of a running quotation opens with a mark of its own.
        _meet(text, position, open_marks, found)
    _give_up(text, len(text), open_marks, found)
    return tuple(sorted(found, key=lambda stretch: (stretch.start, -stretch.end)))


def _kind(character: str) -> MarkKind:
    return MarkKind.DOUBLE if character in DOUBLE else MarkKind.SINGLE


def _continues(text: str, position: int, open_marks: list[_Open]) -> bool:
    character = text[position]
    return any(
        mark.kind is _kind(character) and character not in _CLOSES - {"»"} for mark in open_marks
    )


def _give_up(text: str, end: int, open_marks: list[_Open], found: list[Stretch]) -> None:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    for mark in open_marks:
        if mark.kind is MarkKind.DOUBLE and end > mark.position + 1:
            found.append(Stretch(mark.kind, mark.position + 1, end, mark.position, end))
    open_marks.clear()


def _meet(text: str, position: int, open_marks: list[_Open], found: list[Stretch]) -> None:
    character = text[position]
    kind = _kind(character)
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    is_open = any(mark.kind is kind for mark in open_marks)
    if is_open and _can_close(character, kind, before, after, open_marks):
        while open_marks:
            mark = open_marks.pop()
            if mark.kind is kind:
                found.append(
                    Stretch(kind, mark.position + 1, position, mark.position, position + 1)
                )
                return
    elif (
        len(open_marks) < _DEEPEST
        and _can_open(character, before, after)
        and (not is_open or _nests(character, before))
    ):
        open_marks.append(_Open(kind, character, position))


def _nests(character: str, before: str) -> bool:
    # “He wants “change” now”: some print the inner marks like the outer ones. Only shapes that
    # cannot close are taken for that.
    return character == "“" and (before.isspace() or before in "([—–")


def _can_close(
    character: str, kind: MarkKind, before: str, after: str, open_marks: list[_Open]
) -> bool:
    if character in _ONLY_OPENS:
        return False
    if character in _ONLY_CLOSES:
        return True
    opener = next(mark.character for mark in reversed(open_marks) if mark.kind is kind)
    if character in _OPENS and not (opener in _ONLY_OPENS or opener in "»›”’"):
        # A misprint that newspapers print: “so“. What white space follows opens nothing.
        return character == "“" and not before.isspace() and after.isspace()
    if kind is MarkKind.SINGLE:
        # Between letters it is an apostrophe; after white space it cannot close anything.
        return not after.isalnum() and not before.isspace()
    return True


def _can_open(character: str, before: str, after: str) -> bool:
    if character in _ONLY_OPENS:
        return True
    if character in _ONLY_CLOSES:
        return False
    if character in _OPENS:
        return not after.isspace()
    # Straight marks, and closing shapes used to open (»so« in Danish, ”so” in Swedish).
    free_before = before.isspace() or before in "([{<-–—/“”‘’\"'«‹…" or not before.isprintable()
    if character in _SINGLE:
        return free_before and (after.isalnum() or after in '“"[(…') and character in "'＇›’"
    return free_before and not after.isspace()


def outer_marks(words: str) -> Stretch | None:
    """Return the stretch that encloses all of the given words, if they are pasted with marks."""
    text = words.strip()
    shift = words.index(text) if text else 0
    if len(text) < 2 or text[0] not in MARKS or text[-1] not in MARKS:
        return None
    for stretch in marked_stretches(text):
        if stretch.outer_start == 0 and stretch.outer_end == len(text):
            return Stretch(
                stretch.kind,
                stretch.start + shift,
                stretch.end + shift,
                stretch.outer_start + shift,
                stretch.outer_end + shift,
            )
    return None
