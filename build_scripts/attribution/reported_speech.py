"""What a text reports without marks: behind “said that”, and before “, she said”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.attribution.clause_ends import clause_end, trimmed
from build_scripts.attribution.clause_starts import clause_start, reporting_verb_of
from build_scripts.attribution.clauses_abroad import clause_behind
from build_scripts.attribution.hidden import HIDDEN
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape, in_english
from build_scripts.words.bounds import words_of

_FEWEST_WORDS = 4
_LEADS_IN = re.compile(r"(?:And|So(?! far)|Still,|Then,|However,|Instead,|Meanwhile,) ")
"""What a reporter begins a sentence with that ends with “, she said”: no word of hers."""
_BUT = re.compile(r"But ")
"""Before what a report or a study finds it is the reporter's; before “, she said” it may be hers."""
_COLON = re.compile(r": (?=[A-Z])|\((?=[^)]*$)")
_PARENTHETIC_LIST = """
    say says said add adds added explain explained note noted report reported write wrote claim claimed argue
    argued warn warned recall recalled tell told insist insisted
"""
_PARENTHETIC = frozenset(_PARENTHETIC_LIST.split())
"""Verbs that stand with their speaker behind the sentence they report."""

Reported = tuple[int, int, ReportedBy]
"""Where reported words begin and end, and what reports them."""


def reported_in(sentence: ReportingSentence) -> Iterator[Reported]:
    """Yield what a sentence reports without marks: one stretch at most for each of its reporting words."""
    reached = sentence.start
    for one in sentence.reporting:
        if one.mention is None or one.words.strength < 2 or one.words.shape is Shape.PARTICIPLE:
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
    """The clause behind reporting words."""
    if one.mention is None or one.mention.start > one.words.start:
        return None
    if one.words.shape is Shape.ACCORDING:
        return None
    start = clause_start(sentence, one)
    return None if start is None else (start, clause_end(sentence, one, start))


def _before(sentence: ReportingSentence, one: ReportedBy, reached: int) -> tuple[int, int] | None:
    """The clause before “, she said” at the end of a sentence."""
    hidden = sentence.hidden
    if not hidden[max(sentence.start, one.start - 2) : one.start].startswith(","):
        return None
    if one.words.shape is Shape.FINITE and (
        hidden[one.end : sentence.end].strip(" .\n")
        or reporting_verb_of(hidden, one.words) not in _PARENTHETIC
    ):
        return None
    if one.words.shape is Shape.ACCORDING and "," in hidden[one.end : sentence.end]:
        return None
    start = _behind_heads(hidden, reached, one)
    return start, trimmed(hidden, start, one.start)


def _behind_heads(hidden: str, start: int, one: ReportedBy) -> int:
    """Where the reported words begin behind what leads in to them: there is more to it: …, she said."""
    for colon in _COLON.finditer(hidden, start, one.start):
        start = colon.end()
    lead = _LEADS_IN.match(hidden, start, one.start)
    if one.words.shape is Shape.ACCORDING and lead is None:
        lead = _BUT.match(hidden, start, one.start)
    return lead.end() if lead else start
