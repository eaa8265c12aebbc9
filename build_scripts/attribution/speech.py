"""Which stretches of an article are somebody's words, as print shows them, and who says them.

Marks show most of it. What stands inside them and is no speech, such as a title or a single word that
the reporter keeps at a distance, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.attribution.attributions import ProposedAttribution, attribution_of
from build_scripts.words.bounds import words_of
from build_scripts.words.marks import MarkedStretch, MarkKind
from build_scripts.words.sources import Form, SourceText

_FEWEST_WORDS = 4
"""Fewer words in marks are a title, a nickname or a word at a distance as often as speech."""


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    """A stretch that an article attributes: its offsets with the marks, its form, and who says it.

    `first:last` are the offsets of the words without marks around all of them. `confidence` goes from 0
    to 1; `reason` says what in print it rests on.
    """

    start: int
    end: int
    first: int
    last: int
    form: Form
    attribution: ProposedAttribution
    confidence: float
    reason: str


def speech_in(source: SourceText) -> Iterator[FoundSpeech]:
    """Yield what an article attributes to somebody, in reading order."""
    for stretch in _outermost(source):
        words = words_of(source.text[stretch.start : stretch.end])
        if len(words) < _FEWEST_WORDS:
            continue
        seen = attribution_of(source, stretch.start, stretch.end)
        sure = 0.9 if seen.cue is not None else 0.6
        told = "reporting words stand beside them" if seen.cue else "no reporting words beside them"
        yield FoundSpeech(
            start=stretch.outer_start,
            end=stretch.outer_end,
            first=stretch.start,
            last=stretch.end,
            form=Form.DIRECT,
            attribution=seen,
            confidence=sure,
            reason=f"in marks; {told}",
        )


def _outermost(source: SourceText) -> Iterator[MarkedStretch]:
    """Yield the stretches in marks that lie in no other one: double ones, or single where there are none."""
    double = any(stretch.kind is MarkKind.DOUBLE for stretch in source.stretches)
    reached = 0
    for stretch in source.stretches:
        if stretch.outer_start >= reached and (stretch.kind is MarkKind.DOUBLE or not double):
            yield stretch
            reached = stretch.outer_end
