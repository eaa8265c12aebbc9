"""What stands around words in the same speech: inside the same marks, or in the same unmarked text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.words.marks import MarkedStretch, MarkKind
from build_scripts.words.sources import SourceText

_PLAIN = str.maketrans("’‘“”„\u00a0", '\'\'""" ')


def plain(words: str) -> str:
    """Return words in small letters, with plain marks: enough of the folding to look for phrases."""
    return with_plain_marks(words).lower()


def with_plain_marks(words: str) -> str:
    """Return words with plain marks and spaces, and their own capitals."""
    return words.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: its offsets, and its words folded and in lower case."""

    start: int
    end: int
    folded: str

    @classmethod
    def of(cls, source: SourceText, start: int, end: int) -> Part:
        """Return a stretch of a text."""
        return cls(start, end, plain(source.text[start:end]) if end > start else "")

    @property
    def has_words(self) -> bool:
        """Whether any letter or digit stands in it."""
        return any(character.isalnum() for character in self.folded)


@lru_cache(maxsize=32)
def speech_at(source: SourceText, start: int, end: int) -> MarkedStretch | None:
    """Return the whole of the marked speech in which words stand: the outermost double marks.

    Where there are no double ones, the outermost single ones.
    """
    around = list(source.stretches_around(start, end))
    double = [stretch for stretch in around if stretch.kind is MarkKind.DOUBLE]
    found = double or around
    return found[-1] if found else None


@lru_cache(maxsize=32)
def speech_at_start(source: SourceText, span: tuple[int, int]) -> MarkedStretch | None:
    """Return the marked speech in which the first letter of some words stands, if any."""
    start, end = span
    while start < end - 1 and not source.text[start].isalnum():
        start += 1
    return speech_at(source, start, start + 1)


@lru_cache(maxsize=32)
def speech_at_end(source: SourceText, span: tuple[int, int]) -> MarkedStretch | None:
    """Return the marked speech in which the last letter of some words stands, if any."""
    start, end = span
    while end > start + 1 and not source.text[end - 1].isalnum():
        end -= 1
    return speech_at(source, end - 1, end)


def bounds_of_speech(
    source: SourceText, position: int, speech: MarkedStretch | None
) -> tuple[int, int]:
    """Return the bounds within which sentences around words are read."""
    return (speech.start, speech.end) if speech else source.paragraph(position)


def before_in_sentence(source: SourceText, start: int, speech: MarkedStretch | None) -> Part:
    """Return what stands before words in the same sentence of the same speech."""
    low = bounds_of_speech(source, start, speech)[0]
    if low >= start:
        return Part(start, start, "")
    begin = max(sentence_start(source.text, low, start), low)
    part = Part.of(source, begin, start)
    # What a semicolon parts is another sentence but for its stop.
    semicolon = source.text.rfind(";", begin, start)
    if semicolon < 0:
        return part
    # But the head of a list is said of each of its items.
    colon = source.text.find(":", begin, semicolon)
    head = plain(source.text[begin : colon + 1]) if colon >= 0 else ""
    if not head:
        return Part.of(source, semicolon + 1, start)
    return Part(begin, start, f"{head} {plain(source.text[semicolon + 1 : start])}")


def after_in_sentence(source: SourceText, end: int, speech: MarkedStretch | None) -> Part:
    """Return what stands after words in the same sentence of the same speech."""
    _, high = bounds_of_speech(source, max(end - 1, 0), speech)
    if high <= end:
        return Part(end, end, "")
    return Part.of(source, end, sentence_end(source.text, end, high))


def next_sentence(source: SourceText, end: int, speech: MarkedStretch | None) -> Part:
    """Return the sentence of the same speech that begins behind a sentence's end."""
    _, high = bounds_of_speech(source, max(end - 1, 0), speech)
    if high <= end:
        return Part(end, end, "")
    while end < high and source.text[end].isspace():
        end += 1
    return Part.of(source, end, sentence_end(source.text, end + 1, high) if end < high else end)
