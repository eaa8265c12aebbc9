"""What a text reports without marks: behind “said that”, and before “, she said”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.attribution.clauses_abroad import clause_behind
from build_scripts.attribution.hidden import HIDDEN
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape, in_english
from build_scripts.words.bounds import words_of

_FEWEST_WORDS = 4
_OPENING = re.compile(
    r"(?: (?:on |last |this )?\w*day(?: night| morning)?| in a statement)?(?P<that>,? that)? (?=\S)"
)
_WHOM = re.compile(
    r" (?:reporters|journalists|lawmakers|him|her|them|me|us|(?:the |a )?[A-Z][\w.’'-]*"
    r"(?: [A-Z][\w.’'-]*)*)(?= )"
)
_CLAUSE = re.compile(
    r"(?:he|she|it|they|we|I|the|a|an|his|her|its|their|there|this|[A-Z][\w’'-]*)\b"
)
_NO_CLAUSE = re.compile(
    r"(?:in|on|at|to|of|with|for|about|during|after|before|from|by|as|when|while)\b"
)
_WITHOUT_LIST = """
    say says said add adds added tell tells told claim claimed argued insisted warned admit admits admitted
"""
_WITHOUT_THAT = frozenset(_WITHOUT_LIST.split())
"""Verbs behind which a clause may stand without “that”; behind others stands a thing."""
_ASIDE = re.compile(
    r", (?:but|while|although|though|who|which|and|adding|saying)\b| [–—-]{1,2} |; "
)
_LAST = re.compile(r"[\s.,;:!?)]+$")

Reported = tuple[int, int, ReportedBy]
"""Where reported words begin and end, and what reports them."""


def reported_in(sentence: ReportingSentence) -> Iterator[Reported]:
    """Yield what a sentence reports without marks: one stretch at most for each of its reporting words."""
    reached = sentence.start
    for one in sentence.reporting:
        if one.mention is None or one.words.strength < 2 or one.words.shape is not Shape.FINITE:
            continue
        if in_english(sentence.language):
            span = _behind(sentence, one) or _before(sentence, one, reached)
        else:
            span = clause_behind(sentence, one)
        if span is None or HIDDEN in sentence.hidden[slice(*span)]:
            continue
        if len(words_of(sentence.hidden[slice(*span)])) >= _FEWEST_WORDS:
            yield (*span, one)
            reached = max(span[1], one.end)


def _behind(sentence: ReportingSentence, one: ReportedBy) -> tuple[int, int] | None:
    """The clause behind reporting words, to the end of the sentence."""
    assert one.mention is not None
    if one.mention.start > one.words.start:
        return None
    verb = sentence.hidden[one.words.start : one.words.end].split()[0].lower()
    told = (
        _WHOM.match(sentence.hidden, one.words.end) if verb.startswith(("tell", "told")) else None
    )
    after = told.end() if told else one.words.end
    opening = _OPENING.match(sentence.hidden, after, sentence.end)
    if opening is None:
        return None
    start = opening.end()
    bare = verb in _WITHOUT_THAT and _CLAUSE.match(sentence.hidden, start)
    clause = opening["that"] or bare
    if not clause or _NO_CLAUSE.match(sentence.hidden, start):
        return None
    aside = _ASIDE.search(sentence.hidden, start, sentence.end)
    return start, _trimmed(sentence.hidden, start, aside.start() if aside else sentence.end)


def _before(sentence: ReportingSentence, one: ReportedBy, reached: int) -> tuple[int, int] | None:
    """The clause before “, she said” at the end of a sentence."""
    if not sentence.hidden[max(sentence.start, one.start - 2) : one.start].startswith(","):
        return None
    if sentence.hidden[one.end : sentence.end].strip(" .\n"):
        return None
    return reached, _trimmed(sentence.hidden, reached, one.start)


def _trimmed(text: str, start: int, end: int) -> int:
    found = _LAST.search(text, start, end)
    return found.start() if found else end
