"""A stretch of an article that is somebody's words: where it stands, its form, who says it, through whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_scripts.attribution.attributions import ProposedAttribution
from build_scripts.attribution.mentions import Mention
from build_scripts.words.sources import Form


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    """A stretch that an article attributes: its offsets with the marks, its form, and who says it.

    `first:last` are the offsets of the words without marks around all of them. `confidence` goes from 0
    to 1; `reason` says what in print it rests on. `has_marks` is false of speech that a dash shows.
    `parts` are the stretches of words that their own attribution interrupts, with the marks; none where
    there is one stretch. `relayer` is through whom the words come, where print says so.
    """

    start: int
    end: int
    first: int
    last: int
    form: Form
    attribution: ProposedAttribution
    confidence: float
    reason: str
    has_marks: bool = True
    parts: tuple[tuple[int, int], ...] = ()
    relayer: Mention | None = None

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The stretches of text that hold the words, with their marks."""
        return self.parts or ((self.start, self.end),)

    def in_parts(self, marked: bytes) -> Iterator[FoundSpeech]:
        """Yield each stretch that has marks by itself, where the whole cannot be written as one.

        `marked` says of each character of the text whether it stands in marks.
        """
        for start, end in self.parts:
            if any(marked[start:end]):
                is_whole = all(marked[start + 1 : end - 1])
                form = Form.DIRECT if is_whole else Form.MIXED
                yield replace(
                    self, start=start, end=end, first=start, last=end, form=form, parts=()
                )
