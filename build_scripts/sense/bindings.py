"""What an article prints around words, outside their marks, that binds them by syntax: denials, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.sense.around import speech_at, with_plain_marks
from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.sense.slips import Slip, SlipKind
from build_scripts.sense.word_lists import WordLists
from build_scripts.words.sources import SourceText

_PARTED = re.compile(r"[^\w\s'\"(\[]\s*$")
"""He denied it: “…”, and: Moscow denies —. What is parted like that is not what is denied."""
_COMMA = re.compile(r",\s*$")
_INTRODUCED = re.compile(r"\w[,:]\s*$")
_REACH = 120
"""So far, in characters, the words of a phrase may stand from the words that they bind."""


def binding_slips(
    source: SourceText, start: int, end: int, lists: WordLists, *, marks_printed: bool
) -> Iterator[Slip]:
    """Yield the denials and questions that stand right before or behind words in the same sentence."""
    speech = speech_at(source, start, end) if marks_printed else None
    first, last = (speech.outer_start, speech.outer_end) if speech else (start, end)
    low, high = source.paragraph(first)
    if low < first:
        begin = max(sentence_start(source.text, low, first), first - _REACH)
        if slip := _before(with_plain_marks(source.text[begin:first]), begin, first, lists):
            yield slip
            return
    high = max(source.paragraph(max(first, last - 1))[1], last)
    stop = min(sentence_end(source.text, last, high), last + _REACH)
    behind = with_plain_marks(source.text[last:stop])
    if denied := lists.denied_after(behind):
        yield Slip(SlipKind.DENIED_AROUND, denied.lower(), last, stop)
    elif not _INTRODUCED.search(source.text, max(0, first - 12), first) and (
        asked := lists.asked_after(behind)
    ):
        # Shouted, “…,” Beck joked, “…”: whoever is introduced before is not told of behind.
        yield Slip(SlipKind.ASKED_AROUND, asked.lower(), last, stop)


def _before(printed: str, start: int, end: int, lists: WordLists) -> Slip | None:
    if lists.sets_clauses_off:
        printed = _COMMA.sub(" ", printed)
    if _PARTED.search(printed):
        return None
    for text in (printed, lists.without_subject(printed)):
        denied = lists.denied_before(text)
        if denied and not _is_denied_itself(text.lower(), denied, lists):
            return Slip(SlipKind.DENIED_AROUND, denied, start, end)
        if asked := lists.asked_before(text):
            return Slip(SlipKind.ASKED_AROUND, asked, start, end)
    return None


def _is_denied_itself(before: str, denied: str, lists: WordLists) -> bool:
    """Whether the denial is not made: did not deny that."""
    first = before.rfind(denied.split()[0])
    words = before[: max(first, 0)].split()
    return bool(words) and lists.negation.fullmatch(words[-1].strip("\"',")) is not None
