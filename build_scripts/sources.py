"""The text of an article, prepared for comparison."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from build_scripts.folding import Folded, fold
from build_scripts.marks import MarkKind, Stretch, marked_stretches, paragraph_starts
from build_scripts.word_bounds import words_of


class Form(StrEnum):
    """How much of the words stands inside quotation marks: all, some or none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True)
class SourceText:
    """A text with what comparing needs. `file` is the path shown to people.

    Offsets count Unicode characters of `text`, which is the file in UTF-8 without a byte order
    mark and with line feeds for line ends.
    """

    file: str
    text: str

    @classmethod
    def from_bytes(cls, file: str, data: bytes) -> SourceText:
        """Decode a file of `content/texts/`. Raises UnicodeDecodeError where it is not UTF-8."""
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        return cls(file, text)

    @cached_property
    def sha256(self) -> str:
        """The hash of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def folded(self) -> Folded:
        """The text after folding."""
        return fold(self.text)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """What stands inside quotation marks."""
        return marked_stretches(self.text)

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
        return (0, *(i + 1 for i, character in enumerate(self.text) if character == "\n"))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 1, of an offset."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def paragraph(self, offset: int) -> tuple[int, int]:
        """Return the stretch of the paragraph in which an offset lies."""
        index = bisect_right(self.paragraphs, offset) - 1
        after = self.paragraphs[index + 1] if index + 1 < len(self.paragraphs) else len(self.text)
        return self.paragraphs[index], after


def form_of(text: str, stretches: tuple[Stretch, ...], spans: tuple[tuple[int, int], ...]) -> Form:
    """Return the form of the words in the given spans: how many letters lie inside stretches."""
    inside = outside = 0
    for start, end in spans:
        covered = bytearray(end - start)
        for stretch in stretches:
            first, last = max(start, stretch.start), min(end, stretch.end)
            if first < last:
                covered[first - start : last - start] = b"\x01" * (last - first)
        for offset in range(start, end):
            if text[offset].isalnum():
                if covered[offset - start]:
                    inside += 1
                else:
                    outside += 1
    if inside and not outside:
        return Form.DIRECT
    return Form.MIXED if inside else Form.INDIRECT


def form_as_pasted(words: str, *, marks_printed: bool = True) -> Form:
    """Return the form that the pasted words show by their own marks.

    In articles that print speech without marks everything is direct.
    """
    if not marks_printed:
        return Form.DIRECT
    return form_of(words, pasted_stretches(words), ((0, len(words)),))


def pasted_stretches(words: str) -> tuple[Stretch, ...]:
    """Return the marked stretches of pasted words.

    Words cut out of a longer quotation may hold its closing mark only; what stands before such a
    mark was inside.
    """
    stretches = marked_stretches(words)
    double = [s for s in stretches if s.kind is MarkKind.DOUBLE]
    edges = {edge for s in double for edge in (s.outer_start, s.outer_end - 1)}
    for index, character in enumerate(words):
        if character not in '"”»' or index in edges or words[:index].endswith((" ", "\n")):
            continue
        if not any(s.outer_start < index < s.outer_end for s in double):
            first = max((s.outer_end for s in double if s.outer_end <= index), default=0)
            return (*stretches, Stretch(MarkKind.DOUBLE, first, index, first, index + 1))
    return stretches
