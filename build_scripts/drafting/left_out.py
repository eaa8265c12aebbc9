"""What a sentence prints beside proposed words that limits them: “…,” she said, if the county does not pay."""

from __future__ import annotations

import re

from build_scripts.attribution.found_speech import FoundSpeech
from build_scripts.attribution.hidden import HIDDEN, sentences_of, without_marked
from build_scripts.sense.word_lists import lists_for
from build_scripts.words.sources import SourceText

_CLAUSE_END = re.compile(r"[,;.!?–—▪]|$")
_CONDITIONS = re.compile(
    r"(?:if|unless|provided|providing|as long as|so long as|on condition|in case|except|until"
    r"|only (?:if|when|after))\b"
)
_ASKED = re.compile(r"\b(?:asked|ask|know|see|wonder(?:ed)?|if|when) $")
"""Before “if” where it makes a question, and no condition: asked if."""


def limits_left_out(source: SourceText, found: FoundSpeech) -> tuple[str, ...]:
    """Return the conditions that stand in the sentence of some words, outside them and outside marks."""
    lists = lists_for(source.language or "en")
    first, last = source.paragraph(found.start)
    hidden = without_marked(source, found.start, found.start)
    spans = [
        (begin, end)
        for begin, end in sentences_of(source, hidden, first, last)
        if begin < found.end and found.start < end
    ]
    if not spans:
        return ()
    parts = ((spans[0][0], found.start), (found.end, spans[-1][1]))
    return tuple(words for part in parts for words in _conditions(hidden, *part, lists.condition))


def _conditions(hidden: str, start: int, end: int, condition: re.Pattern[str]) -> list[str]:
    """The clauses that make a sentence depend on something: if no grant comes."""
    clauses = hidden[start:end].lower()
    for found in condition.finditer(clauses):
        begin = found.start("found")
        if not _CONDITIONS.match(clauses, begin) or _ASKED.search(clauses[:begin][-12:]):
            continue
        stop = _CLAUSE_END.search(clauses, begin)
        clause = hidden[start + begin : start + (stop.start() if stop else len(clauses))].strip()
        if HIDDEN not in clause and " " in clause:
            return [clause]
    return []
