"""Whose turn it is: whether words on both sides of a cut are printed as one speaker's."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from build_scripts.attribution.attributions import (
    ProposedAttribution,
    antecedent_of,
    attribution_of,
)
from build_scripts.attribution.mentions import Mention, MentionKind, names_another
from build_scripts.sense.around import speech_at_end, speech_at_start
from build_scripts.sense.beside_marks import named_before
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MarkedStretch, MarkKind
from build_scripts.words.sources import SourceText
from build_scripts.words.turns import Turns, turns_of

_FEWEST_WORDS = 4
"""Fewer words in marks are a title or a phrase, and no turn of somebody else."""
_INTRODUCED = re.compile(r"(?:[:,—–-]|\bthat)\s*$")
_FEMALE, _MALE, _MANY = {"she", "her"}, {"he", "his"}, {"they", "their", "we"}


def are_joined(
    source: SourceText,
    earlier: tuple[int, int],
    later: tuple[int, int],
    *,
    marks_printed: bool,
) -> bool:
    """Tell whether a cut leads from one speaker's words to another's, or over somebody else's."""
    if not marks_printed:
        return _labels_differ(source, earlier[1], later[0])
    left, right = speech_at_end(source, earlier), speech_at_start(source, later)
    if left is not None and left == right:
        return False
    first, second = _speaker(source, left, earlier), _speaker(source, right, later)
    if left is None or right is None:
        return _both_named(first, second) and not is_same_speaker(source, first, second)
    if _differs(source, left, first, right, second):
        return True
    return any(
        _differs(source, left, first, stretch, _speaker(source, stretch, earlier))
        for stretch in source.stretches
        if stretch.kind is MarkKind.DOUBLE
        and left.outer_end <= stretch.outer_start
        and stretch.outer_end <= right.outer_start
        and len(words_of(source.text[stretch.start : stretch.end])) >= _FEWEST_WORDS
    )


def _both_named(first: ProposedAttribution, second: ProposedAttribution) -> bool:
    """Whether both readings name somebody by reporting words: the reporter's own words show no more."""
    return all(
        reading.cue is not None
        and reading.speaker is not None
        and reading.speaker.kind is MentionKind.NAME
        for reading in (first, second)
    )


def _is_shown(source: SourceText, reading: ProposedAttribution) -> bool:
    """Whether print shows who speaks: without reporting words, a name does and no noun."""
    if reading.cue is not None or reading.carried_over or reading.speaker is None:
        return True
    return source.text[reading.speaker.start].isupper()


def _differs(
    source: SourceText,
    left: MarkedStretch,
    first: ProposedAttribution,
    right: MarkedStretch,
    second: ProposedAttribution,
) -> bool:
    """Whether the speech on the right is another speaker's than that on the left."""
    if not (_is_shown(source, first) and _is_shown(source, second)):
        return False
    if source.paragraph(left.start) == source.paragraph(right.start):
        introduced = _INTRODUCED.search(
            source.text, max(0, right.outer_start - 8), right.outer_start
        )
        told_behind = _tells_behind(source, right, second)
        if not introduced and not told_behind:
            return False  # “So,” she said. “And so.”
    return not is_same_speaker(source, first, second)


def _tells_behind(source: SourceText, right: MarkedStretch, second: ProposedAttribution) -> bool:
    """Whether reporting words stand right behind a quotation, in the sentence that it begins."""
    if second.cue is None or second.cue[0] < right.outer_end:
        return False
    first = min(second.cue[0], second.speaker.start if second.speaker else second.cue[0])
    between = source.text[right.outer_end : max(first, right.outer_end)]
    return source.text[right.end - 1] != "." and re.search(r"[.!?]\s|\n", between) is None


def _speaker(
    source: SourceText, speech: MarkedStretch | None, span: tuple[int, int]
) -> ProposedAttribution:
    if speech is None:
        return reading_of(source, *span)
    named = named_before(source, speech.outer_start)
    if named is not None and named.kind is MentionKind.NAME:
        # To which Oster replied: “…” He said that …: the one before speaks.
        return ProposedAttribution((named.end, speech.outer_start), named)
    return reading_of(source, speech.start, speech.end)


@lru_cache(maxsize=64)
def reading_of(source: SourceText, start: int, end: int) -> ProposedAttribution:
    """Return who is printed as speaking some words; an article's words are often asked for again.

    Whoever is described by a name counts as named by it: a spokesman for the Gull Line is nobody of another.
    """
    seen = attribution_of(source, start, end)
    one = seen.speaker
    if one is None or not names_another(source.text[one.start : one.end]):
        return seen
    return replace(seen, speaker=replace(one, kind=MentionKind.NAME))


def is_same_speaker(
    source: SourceText, first: ProposedAttribution, second: ProposedAttribution
) -> bool:
    """Tell whether two readings of an article name one speaker, as far as print shows it."""
    one, other = first.speaker, second.speaker
    if one is None or other is None:
        return second.carried_over
    if one.start < other.end and other.start < one.end:
        return True
    words, others = _words(source, one), _words(source, other)
    if one.kind is MentionKind.PRONOUN and other.kind is MentionKind.PRONOUN:
        return _gender(words) == _gender(others)
    if other.kind is MentionKind.PRONOUN and one.kind is MentionKind.NAME:
        meant = antecedent_of(source, other)
        if meant is None or meant.kind is not MentionKind.NAME:
            return True
        return bool(_weighty(words) & _weighty(_words(source, meant)))
    if MentionKind.PRONOUN in (one.kind, other.kind):
        return True
    return bool(_weighty(words) & _weighty(others))


def _words(source: SourceText, mention: Mention) -> list[str]:
    text = fold_words(source.text[mention.start : mention.end]).casefold().replace("'s", "")
    return words_of(text)


def _weighty(words: list[str]) -> set[str]:
    return set(words[-1:]) | {word for word in words if len(word) > 3}


def _gender(words: list[str]) -> str:
    for name, kind in (("f", _FEMALE), ("m", _MALE), ("p", _MANY)):
        if kind & set(words):
            return name
    return ""


def _labels_differ(source: SourceText, start: int, end: int) -> bool:
    """Whether another speaker's turn begins between, by the labels of a transcript."""
    labels = {fold_words(turn.label).casefold() for turn in _turns(source).around(start - 1, end)}
    return len(labels) > 1


def label_of_turn(source: SourceText, position: int) -> str:
    """Return the name that opened the turn of a transcript in which a place lies; "" where none did."""
    turn = _turns(source).holding(position, position + 1)
    return turn.label if turn is not None else ""


def _turns(source: SourceText) -> Turns:
    return turns_of(source, whole=True)
