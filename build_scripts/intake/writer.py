"""The one hand that writes texts: white space as a browser shows it, and notes that keep their place.

The rules are those of `innerText` (https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute):
white space collapses, a block asks for one or two line breaks before and after it, and of several
that meet the largest counts.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from build_scripts.codes import intake as codes
from build_scripts.intake.refusals import MOST_CHARACTERS, CannotReadError
from build_scripts.intake.result import NoteKind, PlaceKind, SourcePlace, TextNote
from build_scripts.words.folding import pile_of_marks

_WHITE = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_LINE_END = re.compile(r"[ \t]*[\n\r][ \t\n\r]*")
_BESIDE_BREAK = re.compile(rf"(?:{_LINE_END.pattern})?\u200b(?:{_LINE_END.pattern})?")
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
"""Where a word may be broken, and where it may not: no letters, and no print."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Written:
    """A finished text with its notes and places."""

    text: str
    notes: tuple[TextNote, ...]
    places: tuple[SourcePlace, ...]


class Writer:
    """Takes words, breaks, notes and places in reading order, and gives the text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._breaks = 0
        self._space = False
        self._at_start = True
        self._may_break = self._space_ends_line = False
        self._notes: list[TextNote] = []
        self._places: list[SourcePlace] = []
        self._later_notes: list[tuple[NoteKind, str, str]] = []
        self._later_places: list[tuple[PlaceKind, str, int | None]] = []

    @property
    def last(self) -> str:
        """The last characters written, at most twenty or so; empty at the beginning of a line."""
        return "" if self._breaks or not self._parts else "".join(self._parts[-3:])[-20:]

    @property
    def is_empty(self) -> bool:
        """Whether no word has been written yet."""
        return not self._parts

    def words(self, text: str) -> None:
        """Write words; runs of white space become one space, and none begins or ends a line."""
        if "\u200b" in text or self._may_break:
            text = self._without_line_ends_at_breaks(text)
        text = without_unseen(text)
        if not text:
            return
        inner = _WHITE.sub(" ", text)
        if inner == " ":
            self._space_ends_line |= "\n" in text
            self._space = True
            return
        self._space |= inner[0] == " "
        self._put(inner.strip(" "))
        self._space = inner[-1] == " "
        self._space_ends_line = self._space and "\n" in text[len(text.rstrip()) :]

    def may_break(self) -> None:
        """Allow a break here, as `<wbr>` does: a line end of the source behind it is no space.

        https://www.w3.org/TR/css-text-3/#line-break-transform , as Chromium does it.
        """
        self._may_break = True

    def _without_line_ends_at_breaks(self, text: str) -> str:
        if self._may_break and (found := _LINE_END.match(text)):
            text = text[found.end() :]
        text = _BESIDE_BREAK.sub("\u200b", text)
        if text.startswith("\u200b") and self._space_ends_line:
            self._space = self._space_ends_line = False
        self._may_break = text.endswith("\u200b") or (self._may_break and not text.strip())
        return text

    def as_set(self, text: str) -> None:
        """Write words with their white space, as in `<pre>`; a line feed is a line end."""
        lines = without_unseen(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
        for index, line in enumerate(lines):
            if index:
                self.line_end()
            if line.strip():
                begins = self._at_start or self._breaks > 0
                self._space |= line[0].isspace()
                self._put(line.rstrip() if begins else line.strip())
                self._space = line[-1].isspace()
            elif line:
                self._space = True

    def apart(self, breaks: int) -> None:
        """Ask for line breaks here: 1 begins a line, 2 a paragraph. The largest of several counts."""
        self._space = False
        if self._parts:
            self._breaks = max(self._breaks, breaks)

    def line_end(self) -> None:
        """End the line here, as `<br>` does; a second one leaves a blank line."""
        self._space = False
        if self._parts:
            self._breaks = min(self._breaks + 1, 2)

    def tab(self) -> None:
        """Part two cells of a table."""
        if self._parts and not self._breaks and not self._at_start:
            self._space = False
            self._append("\t")
            self._at_start = True

    def note(self, kind: NoteKind, what: str, page: str = "") -> None:
        """Say something of the words last written, or of those to come where a line begins."""
        if self._breaks or not self._parts:
            self._later_notes.append((kind, what, page))
        else:
            self._notes.append(TextNote(kind, max(self._length - 1, 0), what, page))

    def place(self, kind: PlaceKind, value: str, sheet: int | None = None) -> None:
        """Say where the words to come stand in the source."""
        self._later_places.append((kind, value, sheet))

    def finished(self) -> Written:
        """Return the text, with a line feed at its end."""
        at = max(self._length - 1, 0)
        self._notes += [TextNote(kind, at, what, page) for kind, what, page in self._later_notes]
        self._later_notes.clear()
        text = "".join(self._parts)
        return Written(text + "\n" if text else "", tuple(self._notes), tuple(self._places))

    def _put(self, words: str) -> None:
        if self._breaks:
            self._append("\n" * self._breaks)
        elif self._space and not self._at_start:
            self._append(" ")
        self._breaks, self._space, self._at_start = 0, False, False
        if self._later_notes or self._later_places:
            self._settle(self._length)
        self._append(words)

    def _settle(self, start: int) -> None:
        """Give what waited for the next words their place."""
        self._notes += [TextNote(kind, start, what, page) for kind, what, page in self._later_notes]
        self._places += [
            SourcePlace(kind, start, value, n) for kind, value, n in self._later_places
        ]
        self._later_notes.clear()
        self._later_places.clear()

    def _append(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
        if self._length > MOST_CHARACTERS:
            message = f"It holds more than {MOST_CHARACTERS:,} characters of text."
            raise CannotReadError(codes.SOURCE_TOO_LARGE, message)


def controls_in(text: str) -> tuple[str, ...]:
    """Return the names of the control characters that are dropped from a text, each once, in their order."""
    return tuple(dict.fromkeys(f"U+{ord(one):04X}" for one in _CONTROL.findall(text)))


def without_unseen(text: str) -> str:
    """Return text without characters that nobody sees (soft hyphens, controls, joiners), in NFC.

    Texts are compared in NFC, so offsets of notes and places count in it from the beginning. A pile
    of combining marks is left as it is, since to compose it takes the square of its length.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_UNSEEN)
    text = text if text.isprintable() else _CONTROL.sub("", text)
    if unicodedata.is_normalized("NFC", text) or pile_of_marks(text) is not None:
        return text
    return unicodedata.normalize("NFC", text)
