"""A denial in the sentence before words: The council denied this. “The bridge was never unsafe,” it said.

The reporting words beside them say only “said”; what is done by them stands one sentence off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_scripts.attribution.attributions import pairs_in
from build_scripts.attribution.hidden import HIDDEN, sentences_of, without_marked
from build_scripts.attribution.mentions import Mention
from build_scripts.attribution.reporting_words import in_english
from build_scripts.words.reporting_verbs import DENIAL
from build_scripts.words.sources import SourceText

_NO_DENIAL = re.compile(
    r"\b(?:not|never|neither|nor|cannot|nobody|if|whether)\b|n['’]t\b|\brefus\w+ to\b"
)
"""What stands in a sentence that denies nothing: did not deny, refused to comment."""


@dataclass(frozen=True, slots=True)
class DenialBefore:
    """A sentence before words that denies something: as printed, and who denies by it."""

    words: str
    denier: Mention


def denied_right_before(source: SourceText, position: int) -> DenialBefore | None:
    """Return the denial that the sentence before a place makes, in the reporter's words; None where it does
    not, or where it quotes anything."""
    if not in_english(source.language):
        return None
    span = _sentence_before(source, position)
    if span is None:
        return None
    hidden = without_marked(source, position, position)
    printed = hidden[slice(*span)]
    if HIDDEN in printed or _NO_DENIAL.search(printed) or not (found := DENIAL.search(printed)):
        return None
    at = span[0] + found.start()
    for begin, _, words, mention in pairs_in(source, *source.paragraph(span[0])):
        if begin == span[0] and words.start == at and mention is not None:
            return DenialBefore(" ".join(printed.split()), mention)
    return None


def _sentence_before(source: SourceText, position: int) -> tuple[int, int] | None:
    """The sentence before the one in which a place stands, in its paragraph or at the end of the one before."""
    first, last = source.paragraph(position)
    hidden = without_marked(source, first, first)
    earlier = [span for span in sentences_of(source, hidden, first, last) if span[1] <= position]
    if not earlier and first > 0:
        begin, _ = source.paragraph(first - 1)
        earlier = sentences_of(source, hidden, begin, first)
    return earlier[-1] if earlier else None
