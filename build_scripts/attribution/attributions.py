"""Who speaks some words of an article, and with which reporting words: proposals by their place.

Everything inside quotation marks is put out of sight first. Then each reporting word of the
paragraph is tried with the mention of a speaker that belongs to it, and the nearest pair wins. Where a
paragraph holds nothing but words in marks, the speaker of the paragraph before goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.attribution.distances import distance_between
from build_scripts.attribution.hidden import HIDDEN, sentences_of, without_marked
from build_scripts.attribution.mentions import (
    Mention,
    MentionKind,
    before,
    leading,
    name_behind,
)
from build_scripts.attribution.reporting_words import (
    ReportingWords,
    Shape,
    in_english,
    reporting_words,
)
from build_scripts.attribution.reports_abroad import reports_abroad
from build_scripts.attribution.subjects import PASSIVE, acts_on, subject_of
from build_scripts.words.sources import SourceText
from build_scripts.words.turn_labels import is_role
from build_scripts.words.turns import Turn

_LONGEST_NAME = 80
_BEFORE_COLON = re.compile(
    r"(?<![\w’'-])((?:[A-ZÀ-ÞА-ЯЄІЇҐЁ][\w.’'-]*)"
    r"(?: (?:(?:of|de|van|von|al|bin|and|the) )?[A-ZÀ-ÞА-ЯЄІЇҐЁ][\w.’'-]*){0,6}"
    r"|the (?:[a-z]+ ){0,2}(?:report|statement|letter|memo|document|poll|study|survey|ad))(?: \([^)]*\))? ?: $"
)
_MOST_BACK = 4
_MOST_TRIED = 24
"""So many reporting words on each side of what is said are tried, the nearest."""
_Pair = tuple[int, int, ReportingWords, Mention | None]


@dataclass(frozen=True, slots=True)
class ProposedAttribution:
    """A proposal: the reporting words and the mention of the speaker, as offsets in the text.

    `carried_over` says that both stand in an earlier paragraph, so that nothing is printed here.
    """

    cue: tuple[int, int] | None
    speaker: Mention | None
    carried_over: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    words: ReportingWords
    mention: Mention | None


def attribution_of(source: SourceText, start: int, end: int) -> ProposedAttribution:
    """Return who speaks the words between two offsets, as far as the print shows it."""
    if (inside := _inside(source, start, end)) is not None:
        return inside
    hidden = without_marked(source, start, end)
    first, last = source.paragraph(start)
    last = max(last, source.paragraph(max(start, end - 1))[1])
    best = min(_candidates(source, hidden, first, last, start, end), default=None, key=_score)
    named = _BEFORE_COLON.search(hidden, max(first, start - _LONGEST_NAME), start)
    if named and (best is None or not _meets(best, named.span(1))):
        return ProposedAttribution(None, Mention(*named.span(1), MentionKind.NAME))
    if best is not None:
        return ProposedAttribution((best.words.start, best.words.end), best.mention)
    if not in_english(source.language):
        return ProposedAttribution(
            None, None
        )  # Beside which words nobody is named: a person must say.
    if re.search(r"[^\W_]{3}", hidden[first:last].replace(HIDDEN, "")):
        nearest = before(hidden, first, start) or leading(hidden, first, start)
        return ProposedAttribution(None, nearest)
    return _carried(source, first)


def _meets(candidate: _Candidate, span: tuple[int, int]) -> bool:
    """Whether reporting words or their speaker meet a stretch."""
    places = [(candidate.words.start, candidate.words.end)]
    if candidate.mention is not None:
        places.append((candidate.mention.start, candidate.mention.end))
    return any(start < span[1] and span[0] < end for start, end in places)


def by_label(source: SourceText, turn: Turn) -> ProposedAttribution:
    """Return who speaks in a turn: whom its label names. No reporting words are printed there."""
    start = source.text.index(turn.label, turn.label_start)
    kind = MentionKind.NOUN if is_role(turn.label) else MentionKind.NAME
    return ProposedAttribution(None, Mention(start, start + len(turn.label), kind))


def _inside(source: SourceText, start: int, end: int) -> ProposedAttribution | None:
    """What stands in the words themselves: the reporter's, that begin with the speaker or the verb."""
    if any(source.marked[start:end]) or not in_english(source.language):
        return None
    for words in reporting_words(source.text, start, end):
        if words.start == start and words.shape is Shape.FINITE:
            first, _ = source.paragraph(start)
            hidden = without_marked(source, start, start)
            if not acts_on(hidden, words, first) and (mention := before(hidden, first, start)):
                return ProposedAttribution((words.start, words.end), mention)
        mention = before(source.text, start, words.start)
        if words.shape is Shape.FINITE and words.strength == 2 and mention:
            passive = PASSIVE.search(source.text[start : words.start])
            if mention.start - start < 3 and not passive:
                return ProposedAttribution((words.start, words.end), mention)
    return None


def _score(candidate: _Candidate) -> float:
    return candidate.score


def _candidates(
    source: SourceText, hidden: str, first: int, last: int, start: int, end: int
) -> Iterator[_Candidate]:
    for begin, stop, words, mention in _nearest(_pairs(source, hidden, first, last), start):
        distance = distance_between(hidden, words, mention, (begin, stop), start, end)
        yield _Candidate(distance, words, mention)


def _nearest(pairs: tuple[_Pair, ...], position: int) -> tuple[_Pair, ...]:
    """The reporting words nearest to a place, on both sides: those beyond belong to others."""
    if len(pairs) <= _MOST_TRIED:
        return pairs
    place = bisect_left(pairs, position, key=lambda pair: pair[2].start)
    return pairs[max(0, place - _MOST_TRIED) : place + _MOST_TRIED]


@lru_cache(maxsize=512)
def _pairs(source: SourceText, hidden: str, first: int, last: int) -> tuple[_Pair, ...]:
    """The reporting words of a paragraph with their sentence and the speaker that belongs to them."""
    sentences = sentences_of(source, hidden, first, last)
    if not in_english(source.language):
        return tuple(
            (begin, stop, words, mention)
            for begin, stop in sentences
            for words, mention in reports_abroad(hidden, begin, stop, source.language)
        )
    found = (
        (begin, stop, words, subject_of(hidden, words, begin, stop))
        for begin, stop in sentences
        for words in reporting_words(hidden, begin, stop)
        if not acts_on(hidden, words, begin)
    )
    return tuple(one for one in found if one[3] is not None or one[2].strength > 1)


def pairs_in(source: SourceText, first: int, last: int) -> tuple[_Pair, ...]:
    """Return the reporting words between two offsets, outside marks: the bounds of their sentence, the
    words, and the mention of the speaker that belongs to them."""
    return _pairs(source, without_marked(source, first, first), first, last)


def antecedent_of(source: SourceText, pronoun: Mention) -> Mention | None:
    """Return the name that a pronoun may stand for: what its paragraph begins with, if a name."""
    first, _ = source.paragraph(pronoun.start)
    hidden = without_marked(source, pronoun.start, pronoun.start)
    lead = leading(hidden, first, pronoun.start)
    if lead is None or lead.start != first:
        return None
    return name_behind(hidden, lead, pronoun.start)


def subjects_of(source: SourceText, start: int, end: int) -> Iterator[str]:
    """Yield all mentions that belong to reporting words in the paragraphs of some words."""
    hidden = without_marked(source, start, end)
    first, last = source.paragraph(start)[0], source.paragraph(max(start, end - 1))[1]
    for candidate in _candidates(source, hidden, first, last, start, end):
        if candidate.mention is not None:
            yield source.text[candidate.mention.start : candidate.mention.end]


def _carried(source: SourceText, first: int) -> ProposedAttribution:
    """The speaker of the nearest paragraph before in which one is printed."""
    position = first
    for _ in range(_MOST_BACK):
        if position <= 0:
            break
        begin, stop = source.paragraph(position - 1)
        hidden = without_marked(source, position, position)
        found = [
            words
            for words in reporting_words(hidden, begin, stop)
            if words.shape is not Shape.PARTICIPLE and not acts_on(hidden, words, begin)
        ]
        for words in reversed(found):
            mention = subject_of(hidden, words, begin, stop)
            if mention is not None:
                return ProposedAttribution(None, mention, carried_over=True)
        position = begin
    return ProposedAttribution(None, None, carried_over=True)
