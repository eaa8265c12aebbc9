"""What an article prints around words, outside their marks, that binds them by syntax: denials, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.sense.around import Part, speech_at
from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.sense.slips import Slip, SlipKind
from build_scripts.sense.word_lists import WordLists
from build_scripts.words.sources import SourceText

_PARTED = re.compile(r"[^\w\s'\"(\[]\s*$")
"""He denied it: “…”, and: Moscow denies —. What is parted like that is not what is denied."""
_REACH = 120
"""So far, in characters, the words of a phrase may stand from the words that they bind."""


def binding_slips(
    source: SourceText, start: int, end: int, lists: WordLists, *, marks_printed: bool
) -> Iterator[Slip]:
    """Yield the denials and questions that stand right before or behind words in the same sentence."""
    speech = speech_at(source, start, end) if marks_printed else None
    first, last = (speech.outer_start, speech.outer_end) if speech else (start, end)
    low, high = source.paragraph(first)
    begin = max(sentence_start(source.text, low, first), first - _REACH)
    before = Part.of(source, begin, first)
    if before.has_words and not _PARTED.search(before.folded):
        denied = lists.denied_before(before.folded)
        if denied and not _is_denied_itself(before.folded, denied, lists):
            yield Slip(SlipKind.DENIED_AROUND, denied, before.start, before.end)
            return
        if asked := lists.asked_before(before.folded):
            yield Slip(SlipKind.ASKED_AROUND, asked, before.start, before.end)
            return
    high = max(source.paragraph(max(first, last - 1))[1], last)
    stop = min(sentence_end(source.text, last, high), last + _REACH)
    behind = Part.of(source, last, stop)
    if behind.has_words and (denied := lists.denied_after(behind.folded)):
        yield Slip(SlipKind.DENIED_AROUND, denied, behind.start, behind.end)


def _is_denied_itself(before: str, denied: str, lists: WordLists) -> bool:
    """Whether the denial is not made: did not deny that."""
    first = before.rfind(denied.split()[0])
    words = before[: max(first, 0)].split()
    return bool(words) and lists.negation.fullmatch(words[-1].strip("\"',")) is not None
