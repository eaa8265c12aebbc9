"""The text of an article, prepared for comparison."""

from __future__ import annotations

import hashlib
import operator
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from build_scripts.words.alphabets import as_sought
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import Folded, fold, pile_of_marks
from build_scripts.words.mark_customs import customs_of
from build_scripts.words.mark_shapes import MarksRead
from build_scripts.words.marks import MarkedStretch, MarkKind, marks_of, paragraph_starts

_LINE_END = re.compile("\n")
DASHES = tuple("—–―-")
"""The dashes after which speech is printed, at the beginning of a paragraph."""


class Form(StrEnum):
    """How much of the words stands inside quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True)
class SourceText:
    """A text with what comparing needs. `file` is the path shown to people.

    Offsets count Unicode characters of `text`, which is the text as read (see `as_read`). `language`
    is the article's, as far as anybody knows it: what may be read as quotation marks follows from it
    and from the text itself. `saved` is the file before that, with line feeds for line ends: the first
    receipts were made of it. `file_sha256` is the hash of the file's bytes, where there was a file.
    """

    file: str
    text: str
    language: str = ""
    saved: str = ""
    file_sha256: str | None = None

    @classmethod
    def from_bytes(cls, file: str, data: bytes, language: str = "") -> SourceText:
        """Decode a file of `content/texts/`. Raises UnicodeDecodeError where it is not UTF-8."""
        saved = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        return cls(file, as_read(saved), language, saved, hashlib.sha256(data).hexdigest())

    @cached_property
    def sha256(self) -> str:
        """The hash of the text as read, in hexadecimal: what a receipt names."""
        return hash_of_text(self.text)

    @cached_property
    def folded(self) -> Folded:
        """The text after folding."""
        return fold(self.text)

    @cached_property
    def caseless(self) -> str:
        """The folded text in lower case, as a browser compares it; each character in its place."""
        lower = self.folded.text.lower()
        return lower if len(lower) == len(self.folded.text) else self.folded.text

    @cached_property
    def sought(self) -> str | None:
        """The folded text as a browser compares letters; None where case is all that it leaves out."""
        return None if self.folded.text.isascii() else as_sought(self.folded.text)

    @cached_property
    def marks(self) -> MarksRead:
        """The quotation marks: what stands inside them, and which have no partner."""
        return marks_of(self.text, self.language)

    @property
    def stretches(self) -> tuple[MarkedStretch, ...]:
        """What stands inside quotation marks."""
        return self.marks.stretches

    @cached_property
    def _parents(self) -> tuple[int, ...]:
        """For each stretch the index of the one that it lies in, or -1."""
        parents: list[int] = []
        open_: list[int] = []
        for index, stretch in enumerate(self.stretches):
            while open_ and self.stretches[open_[-1]].outer_end <= stretch.outer_start:
                open_.pop()
            parents.append(open_[-1] if open_ else -1)
            open_.append(index)
        return tuple(parents)

    @cached_property
    def _stretch_starts(self) -> tuple[int, ...]:
        return tuple(stretch.start for stretch in self.stretches)

    def stretches_around(self, start: int, end: int) -> Iterator[MarkedStretch]:
        """Yield the marked stretches that hold all of `start:end`, the innermost first."""
        index = bisect_right(self._stretch_starts, start) - 1
        while index >= 0:
            stretch = self.stretches[index]
            if end <= stretch.end:
                yield stretch
            index = self._parents[index]

    @cached_property
    def marked(self) -> bytes:
        """For each character 1 where it stands inside quotation marks, else 0."""
        return marked_characters(self.text, self.stretches)

    @cached_property
    def lettered(self) -> bytes:
        """For each character 2 where it is a letter or digit inside marks, 1 outside, else 0."""
        return _lettered(self.text, self.marked)

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The offsets at which paragraphs begin."""
        return paragraph_starts(self.text)

    @cached_property
    def words(self) -> int:
        """The number of words of the whole text."""
        return len(words_of(self.text))

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return (0, *(found.end() for found in _LINE_END.finditer(self.text)))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 1, of an offset."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def begins_with_dash(self, offset: int) -> bool:
        """Whether the paragraph of an offset begins with a dash, as its language prints speech."""
        if not customs_of(self.language).dash:
            return False
        start, _ = self.paragraph(offset)
        return self.text[start : start + 1] in DASHES

    def paragraph(self, offset: int) -> tuple[int, int]:
        """Return the stretch of the paragraph in which an offset lies."""
        index = bisect_right(self.paragraphs, offset) - 1
        after = self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else len(self.text)
        return self.paragraphs[index], after


def as_read(saved: str) -> str:
    """Return a text as it is compared and as receipts name it.

    In NFC, and without white space at the end of a line or of the text: nobody sees these, and
    editors and copies differ in them. Lines and paragraphs stay. A pile of combining marks, which is
    refused elsewhere, is left as it is, since to compose it takes the square of its length.
    """
    text = saved if pile_of_marks(saved) is not None else unicodedata.normalize("NFC", saved)
    return "\n".join(line.rstrip() for line in text.split("\n")).rstrip()


def hash_of_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def marked_characters(text: str, stretches: tuple[MarkedStretch, ...]) -> bytes:
    """Return for each character of the text 1 where it lies inside one of the stretches, else 0."""
    marked = bytearray(len(text))
    for stretch in stretches:
        marked[stretch.start : stretch.end] = b"\x01" * (stretch.end - stretch.start)
    return bytes(marked)


def _lettered(text: str, marked: bytes) -> bytes:
    letters = bytes(map(str.isalnum, text))
    return bytes(map(operator.add, letters, map(operator.and_, letters, marked)))


def form_of(lettered: bytes, spans: tuple[tuple[int, int], ...]) -> Form:
    """Return the form of the words in the given spans of a text (see `SourceText.lettered`)."""
    inside = any(lettered.find(2, start, end) >= 0 for start, end in spans)
    outside = any(lettered.find(1, start, end) >= 0 for start, end in spans)
    return _form(inside=inside, outside=outside)


def _form(*, inside: bool, outside: bool) -> Form:
    if inside and not outside:
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


# Several checks ask for the form of every quotation, one after the other: a small memory forgets all
# of them before the next one asks. What is kept is small.
@lru_cache(maxsize=65536)
def form_as_pasted(words: str, language: str = "", *, marks_printed: bool = True) -> Form:
    """Return the form that the pasted words show by their own marks, in the article's language.

    In articles that print speech without marks everything is direct.
    """
    if not marks_printed:
        return Form.DIRECT
    inside = outside = False
    reached = 0
    for stretch in sorted(pasted_stretches(words, language), key=lambda one: one.start):
        outside = outside or any(map(str.isalnum, words[reached : max(stretch.start, reached)]))
        inside = inside or any(map(str.isalnum, words[stretch.start : stretch.end]))
        reached = max(reached, stretch.end)
    outside = outside or any(map(str.isalnum, words[reached:]))
    return _form(inside=inside, outside=outside)


@lru_cache(maxsize=1024)
def pasted_stretches(words: str, language: str = "") -> tuple[MarkedStretch, ...]:
    """Return the marked stretches of pasted words, in the article's language.

    Words cut out of a longer quotation may hold its closing mark only; what stands before such a
    mark was inside.
    """
    read = marks_of(words, language)
    double = [s for s in read.stretches if s.kind is MarkKind.DOUBLE]
    for stray in read.strays:
        at = stray.offset
        if not stray.sure and any(map(str.isalnum, words[at + 1 :])):
            continue  # The sign for inches.
        if not stray.opens and not any(s.outer_start <= at < s.outer_end for s in double):
            first = max((s.outer_end for s in double if s.outer_end <= at), default=0)
            return (*read.stretches, MarkedStretch(MarkKind.DOUBLE, first, at, first, at + 1))
    return read.stretches
