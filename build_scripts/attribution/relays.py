"""Through whom words come that somebody else speaks: “…,” Quill said, according to the Herald."""

from __future__ import annotations

import re

from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape

_REPORTS = re.compile(r"(?:report|reveal)(?:s|ed)\b")
"""What closes a sentence of somebody else's words: “, the Herald reported”. “, Quill said” tells who speaks."""
_ENDS = re.compile(r"[\s.\n”\"]*(?:$|\n)")


def relayer_of(
    sentence: ReportingSentence, cue: tuple[int, int], span: tuple[int, int]
) -> Mention | None:
    """Return who relays the words at `span`, which others than the one with the reporting words `cue` may
    report in the same sentence; None where nobody does."""
    own = next((one for one in sentence.reporting if one.words.start == cue[0]), None)
    if own is None or own.words.shape is Shape.ACCORDING:
        return None
    for one in sentence.reporting:
        if one is own or one.mention is None or _is_same(one, own, span):
            continue
        if one.words.shape is Shape.ACCORDING or _ends_sentence(sentence, one, own, span):
            return one.mention
    return None


def _is_same(one: ReportedBy, own: ReportedBy, span: tuple[int, int]) -> bool:
    """Whether other reporting words stand in the words themselves, or have the same subject."""
    inside = one.start < span[1] and span[0] < one.end
    is_pronoun = one.mention is not None and one.mention.kind is MentionKind.PRONOUN
    return inside or is_pronoun or one.mention == own.mention


def _ends_sentence(
    sentence: ReportingSentence, one: ReportedBy, own: ReportedBy, span: tuple[int, int]
) -> bool:
    """Whether “, the Herald reported” closes a sentence whose words somebody else is reported to say."""
    hidden = sentence.hidden
    if one.words.shape is not Shape.FINITE or not _REPORTS.match(hidden, one.words.start):
        return False
    behind = one.start >= max(own.end, span[1])
    parted = hidden[max(sentence.start, one.start - 3) : one.start].rstrip().endswith((",", "▪"))
    return behind and parted and _ENDS.fullmatch(hidden, one.end, sentence.end) is not None
