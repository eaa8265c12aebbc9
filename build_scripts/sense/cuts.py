"""What a cut (`[…]`) leaves out: another speaker's words, or a word without which the sense is another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from build_scripts.sense.around import Part, plain, speech_at_end, speech_at_start
from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.sense.slips import Slip, SlipKind
from build_scripts.sense.turns import are_joined
from build_scripts.sense.word_lists import WordLists
from build_scripts.words.marks import MarkKind
from build_scripts.words.sources import SourceText

MOST_PARAGRAPHS = 3
"""A cut goes over so many paragraphs at most."""

_WORD = re.compile(r"[\w'’-]+")
_NUMBER_AT_END = re.compile(r"\d[%\w]*$")
_NUMBER_AT_START = re.compile(r"\W{0,3}\d")


def cut_slips(
    source: SourceText,
    spans: tuple[tuple[int, int], ...],
    lists: WordLists,
    *,
    marks_printed: bool,
    headline_end: int,
) -> Iterator[Slip]:
    """Yield what the cuts between the parts of a quotation do.

    `headline_end` is where the headline of the text ends, 0 where it has none.
    """
    for earlier, later in itertools.pairwise(spans):
        yield from _cut(source, earlier, later, lists, marks_printed, headline_end)


def _cut(
    source: SourceText,
    earlier: tuple[int, int],
    later: tuple[int, int],
    lists: WordLists,
    marks_printed: bool,
    headline_end: int,
) -> Iterator[Slip]:
    start, end = earlier[1], later[0]
    if earlier[0] < headline_end <= later[0]:
        yield Slip(SlipKind.CUT_OUT_OF_HEADLINE, "", start, end)
        return
    if _paragraphs_between(source, start, end) > MOST_PARAGRAPHS:
        yield Slip(SlipKind.CUT_TOO_FAR, "", start, end)
        return
    if are_joined(source, earlier, later, marks_printed=marks_printed):
        yield Slip(SlipKind.CUT_JOINS_SPEAKERS, "", start, end)
        return
    if parted := _parted_number(source, start, end, lists):
        yield Slip(SlipKind.CUT_PARTS_NUMBER, parted, start, end)
        return
    is_speech = not marks_printed or speech_at_end(source, earlier) is not None
    for part in _left_out(source, earlier, later, marks_printed):
        slip = _dropped(part, lists, is_speech=is_speech)
        if slip is not None:
            yield slip
            return


def _paragraphs_between(source: SourceText, start: int, end: int) -> int:
    first = sum(begin <= start for begin in source.paragraphs)
    last = sum(begin <= end for begin in source.paragraphs)
    return last - first


def _dropped(part: Part, lists: WordLists, *, is_speech: bool) -> Slip | None:
    """What words that were left out take with them. A reporter's “he said” is no tale of others."""
    for pattern, kind in (
        (lists.negation, SlipKind.CUT_DROPS_NEGATION),
        (lists.condition, SlipKind.CUT_DROPS_CONDITION),
        (lists.others, SlipKind.CUT_DROPS_HEDGE),
        (lists.hedge, SlipKind.CUT_DROPS_HEDGE),
        (lists.limit, SlipKind.CUT_DROPS_CONDITION),
        (lists.only, SlipKind.CUT_DROPS_CONDITION),
        (lists.turned, SlipKind.CUT_DROPS_NEGATION),
        (lists.time, SlipKind.TIME_LEFT_OUT),
    ):
        if not is_speech and pattern is lists.others:
            continue
        search = lists.denied_in if pattern is lists.negation else pattern.search
        if found := search(part.folded):
            return Slip(kind, found["found"], part.start, part.end)
    if "?" in part.folded or "؟" in part.folded:
        return Slip(SlipKind.CUT_DROPS_CONDITION, "?", part.start, part.end)
    return None


def _left_out(
    source: SourceText, earlier: tuple[int, int], later: tuple[int, int], marks_printed: bool
) -> Iterator[Part]:
    """Yield what was left out of the speech; what only tells who speaks is not part of it."""
    start, end = earlier[1], later[0]
    if not marks_printed:
        yield Part.of(source, start, end)
        return
    left, right = speech_at_end(source, earlier), speech_at_start(source, later)
    if left is None and right is None:
        # The reporter's own sentences: of these the parts that are kept in part.
        yield Part.of(source, start, min(end, sentence_end(source.text, start, end)))
        yield Part.of(source, max(start, sentence_start(source.text, start, end)), end)
        return
    if left is not None and left == right:
        yield Part.of(source, start, end)
        return
    for stretch in source.stretches:
        low, high = max(stretch.start, start), min(stretch.end, end)
        if stretch.kind is MarkKind.DOUBLE and low < high:
            yield Part.of(source, low, high)
    # Between marks the reporter speaks: only a word that touches what is kept belongs to it.
    low = start if left is None else min(left.outer_end, end)
    high = end if right is None else max(right.outer_start, start)
    if low < high and sentence_end(source.text, low, high) >= high:
        yield from (Part.of(source, *edge) for edge in _edge_words(source.text, low, high))


def _edge_words(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield the last word of a stretch, and its first."""
    words = list(_WORD.finditer(text, low, high))
    yield from {words[-1].span(), words[0].span()} if words else ()


def _parted_number(source: SourceText, start: int, end: int, lists: WordLists) -> str:
    """Return what parts a number from its other half: 10–15, $275 million, less than 40."""
    gap = plain(source.text[start:end])
    before = plain(source.text[max(0, start - 30) : start])
    behind = plain(source.text[end : end + 30])
    if _NUMBER_AT_END.search(before):
        if found := lists.scale.match(gap) or lists.between.match(gap):
            return found[0].strip()
        if found := lists.number_words.match(behind.lstrip()):
            return gap.strip()
    found = lists.bound.search(gap) or lists.range_before.search(gap)
    return found[0].strip() if found and _NUMBER_AT_START.match(behind) else ""
