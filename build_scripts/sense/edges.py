"""What stands right before and behind words in the same speech, and turns their sense."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.attribution.reporting_words import reporting_words
from build_scripts.sense.around import (
    Part,
    after_in_sentence,
    before_in_sentence,
    next_sentence,
    plain,
    speech_at_end,
    speech_at_start,
    with_plain_marks,
)
from build_scripts.sense.slips import Slip, SlipKind
from build_scripts.sense.word_lists import WordLists
from build_scripts.words.marks import MarkedStretch, MarkKind
from build_scripts.words.sources import SourceText

_NUMBER_AT_END = re.compile(r"\d[%\w]*$")
_NUMBER_AT_START = re.compile(r"[^\w\s]?\d")
_QUESTION = re.compile(r"[?؟？]")
_BREAKS = re.compile(r"[,—–-]\s*$")
_NO_DENIAL = re.compile(r"\bor not\W*$")
_ONLY = re.compile(r"(?:only|just|merely|simply)\b")
"""“Whether or not he was paid” and “not only the ferry” deny nothing."""
_NEAR_WORDS = re.compile(r"(?:\W*[\w'-]+){0,3}")
_LAST_WORDS = re.compile(r"(?:[\w'-]+\W+){0,3}[\w'-]+\W*$")
_GROUP_BEHIND = re.compile(r"[ \u00a0\u202f]\d{3}(?!\d)")
_GROUP_AT_END = re.compile(r"(?<!\d)\d{1,3}$")
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}[ \u00a0\u202f]$")
_GROUP_AT_START = re.compile(r"\d{3}(?!\d)")
"""12 000: in many languages a space parts the thousands."""
_SOMEBODY = re.compile(r"([A-ZÀ-ÖØ-Þ\u0400-\u042f][\w'’-]+)\s+(?:\w{1,2}\s+)?$")
_FIRST_PERSON = frozenset(
    {"we", "as", "so", "and", "but", "what", "wir", "nous", "that", "ich", "ми", "мы"}
)


def edge_slips(
    source: SourceText, spans: tuple[tuple[int, int], ...], lists: WordLists, *, marks_printed: bool
) -> Iterator[Slip]:
    """Yield what the speaker's own sentence says around words and the words do not.

    `spans` are the parts of the words; what stands between them is looked at by `cuts`.
    """
    start, end = spans[0][0], spans[-1][1]
    speech_before = speech_at_start(source, spans[0]) if marks_printed else None
    speech_behind = speech_at_end(source, spans[-1]) if marks_printed else None
    inside = speech_before is not None or not marks_printed
    yield from _before(source, start, speech_before, lists, inside=inside)
    inside = speech_behind is not None or not marks_printed
    yield from _behind(source, start, end, speech_behind, lists, inside=inside)


def _before(
    source: SourceText, start: int, speech: MarkedStretch | None, lists: WordLists, *, inside: bool
) -> Iterator[Slip]:
    part = before_in_sentence(source, start, speech)
    if speech is not None and not part.has_words:
        part = _broken_off_before(source, start, speech)
    if not part.has_words:
        return
    words = plain(source.text[start : start + 40])
    if _GROUP_AT_START.match(words) and _GROUP_BEFORE.search(part.folded):
        yield Slip(SlipKind.BEGUN_INSIDE_NUMBER, part.folded[-4:].strip(), part.start, part.end)
        return
    is_number = _NUMBER_AT_START.match(words) or lists.number.match(words)
    article = lists.article.match(words.lstrip("\"' "))
    is_scale = lists.number_words.match(words.lstrip("\"' "), article.end() if article else 0)
    if is_number or is_scale:
        found = lists.range_before.search(part.folded) or lists.bound.search(part.folded)
        if found or (lists.number_words.match(words) and _NUMBER_AT_END.search(part.folded)):
            yield Slip(SlipKind.BEGUN_INSIDE_NUMBER, found[0].strip() if found else part.folded[-12:].strip(),
                       part.start, part.end)  # fmt: skip
            return
    if not inside:
        # In the reporter's own sentence only what stands right before the words binds them.
        tail = re.search(r"[\w'-]+\W*$", part.folded)
        if _NO_DENIAL.search(part.folded) or _ONLY.match(words):
            return
        if tail and (found := lists.negation.match(part.folded, tail.start())):
            yield Slip(SlipKind.BEGUN_BEHIND_NEGATION, found["found"], part.start, part.end)
        return
    if slip := _begun(part, lists):
        yield slip
    elif speech is None or speech.is_closed:
        # Where a mark is never closed, the reporter's “Oster said” may stand among the words.
        yield from _told_of(source, part, lists)


def _begun(part: Part, lists: WordLists) -> Slip | None:
    """What in the speaker's own sentence before words turns their sense."""
    last = _LAST_WORDS.search(part.folded)
    near = last[0] if last else ""
    for pattern, words, kind in (
        (lists.negation, part.folded, SlipKind.BEGUN_BEHIND_NEGATION),
        (lists.turned, near, SlipKind.BEGUN_BEHIND_NEGATION),
        (lists.condition, part.folded, SlipKind.BEGUN_BEHIND_CONDITION),
        (lists.others, part.folded, SlipKind.BEGUN_BEHIND_HEDGE),
        (lists.reports, part.folded, SlipKind.BEGUN_BEHIND_HEDGE),
        (lists.hedge, part.folded, SlipKind.BEGUN_BEHIND_HEDGE),
        (lists.wished, near, SlipKind.BEGUN_BEHIND_HEDGE),
        (lists.time, part.folded, SlipKind.TIME_LEFT_OUT),
    ):
        search = lists.denied_in if pattern is lists.negation else pattern.search
        if found := search(words):
            return Slip(kind, found["found"], part.start, part.end)
    if found := lists.inverted.match(part.folded):
        return Slip(SlipKind.BEGUN_BEHIND_CONDITION, found["found"], part.start, part.end)
    return None


def _told_of(source: SourceText, part: Part, lists: WordLists) -> Iterator[Slip]:
    """Somebody whom the speaker names, and who is told to have said what follows."""
    for found in lists.told.finditer(part.folded):
        named = _SOMEBODY.search(source.text, part.start, part.start + found.start())
        if named and named[1].lower() not in _FIRST_PERSON:
            words = f"{named[1]} {found['found']}"
            yield Slip(SlipKind.BEGUN_BEHIND_HEDGE, words, part.start, part.end)
            return


def _behind(
    source: SourceText,
    start: int,
    end: int,
    speech: MarkedStretch | None,
    lists: WordLists,
    *,
    inside: bool,
) -> Iterator[Slip]:
    rest = after_in_sentence(source, end, speech)
    words = plain(source.text[max(start, end - 40) : end]).rstrip("\"' ")
    if _NUMBER_AT_END.search(words) or _ends_with_number_word(words, lists):
        found = lists.scale.match(rest.folded) or lists.between.match(rest.folded)
        if found is None and _GROUP_AT_END.search(words):
            found = _GROUP_BEHIND.match(rest.folded)
        if found:
            shown = re.match(r"\s*\S+", source.text[end : rest.end])
            words = shown[0].strip(" ,.;") if shown else found[0]
            yield Slip(SlipKind.ENDED_INSIDE_NUMBER, words, end, rest.end)
            return
    if not inside:
        return
    is_question = _QUESTION.search(rest.folded) is not None
    if not (rest.has_words or is_question) and speech is not None and end >= speech.end - 1:
        rest = _broken_off_behind(source, end, speech)
        if (found := lists.limit.match(rest.folded)) and found["found"] in _STRONG_LIMITS:
            yield Slip(SlipKind.ENDED_BEFORE_LIMIT, found["found"], rest.start, rest.end)
        return
    if not rest.has_words and not is_question:
        following = next_sentence(source, rest.end, speech)
        if taken := _taken_back(following, lists):
            yield Slip(SlipKind.ENDED_BEFORE_LIMIT, taken, following.start, following.end)
        return
    if is_question and not _QUESTION.search(source.text[start:end][-4:]):
        yield Slip(SlipKind.QUESTION_CUT_OFF, "?", rest.start, rest.end)
        return
    if slip := _ended(source, rest, lists):
        yield slip
        return
    following = next_sentence(source, rest.end, speech)
    if taken := _taken_back(following, lists):
        yield Slip(SlipKind.ENDED_BEFORE_LIMIT, taken, rest.start, following.end)


def _ended(source: SourceText, rest: Part, lists: WordLists) -> Slip | None:
    """What in the speaker's own sentence behind words turns their sense."""
    near_words = _NEAR_WORDS.match(rest.folded)
    near = near_words[0] if near_words else ""
    if denied := lists.denied_after(with_plain_marks(source.text[rest.start : rest.end])):
        return Slip(SlipKind.ENDED_BEFORE_NEGATION, denied.lower(), rest.start, rest.end)
    for pattern, words, kind in (
        (lists.limit, rest.folded, SlipKind.ENDED_BEFORE_LIMIT),
        (lists.negation, near, SlipKind.ENDED_BEFORE_NEGATION),
        (lists.only, near, SlipKind.ENDED_BEFORE_LIMIT),
        (lists.hedge, near, SlipKind.ENDED_BEFORE_LIMIT),
        (lists.time, rest.folded, SlipKind.TIME_LEFT_OUT),
    ):
        if found := pattern.search(words):
            return Slip(kind, found["found"], rest.start, rest.end)
    return None


def _taken_back(following: Part, lists: WordLists) -> str:
    """By what the next sentence takes words back; else nothing."""
    found = lists.taken_back.match(following.folded) or lists.taken_back_whole.match(
        following.folded
    )
    return found["found"] if found else ""


_STRONG_LIMITS = frozenset({"unless", "if", "except", "only if", "provided", "until"})


def _ends_with_number_word(words: str, lists: WordLists) -> bool:
    last = re.search(r"[\w-]+$", words)
    return last is not None and (
        lists.number.fullmatch(last[0]) is not None
        or lists.number_words.fullmatch(last[0]) is not None
    )


def _broken_off_before(source: SourceText, start: int, speech: MarkedStretch) -> Part:
    """The part of the same sentence before an attribution: “I do not believe,” he said, “that …”."""
    nothing = Part(start, start, "")
    if not source.text[speech.start : speech.start + 1].islower():
        return nothing
    low, _ = source.paragraph(speech.outer_start)
    earlier = [
        s for s in source.stretches
        if s.kind is MarkKind.DOUBLE and low <= s.outer_start and s.outer_end <= speech.outer_start
    ]  # fmt: skip
    if not earlier or not _BREAKS.search(source.text[earlier[-1].start : earlier[-1].end]):
        return nothing
    return before_in_sentence(source, earlier[-1].end, earlier[-1])


def _broken_off_behind(source: SourceText, end: int, speech: MarkedStretch) -> Part:
    """The part of the same sentence after an attribution: “We go,” he said, “unless they pay.”"""
    nothing = Part(end, end, "")
    if not _BREAKS.search(source.text[speech.start : speech.end]):
        return nothing
    _, high = source.paragraph(speech.outer_start)
    later = [
        s for s in source.stretches
        if s.kind is MarkKind.DOUBLE and speech.outer_end <= s.outer_start < high
    ]  # fmt: skip
    if not later or not source.text[later[0].start : later[0].start + 1].islower():
        return nothing
    between = source.text[speech.outer_end : later[0].outer_start]
    # “…,” Latin for “if you wish”: no sentence goes on there without a comma or who says it.
    goes_on = _BREAKS.search(between) or next(reporting_words(between, 0, len(between)), None)
    if re.search(r"[.!?]\s", between) or not goes_on:
        return nothing
    return after_in_sentence(source, later[0].start, later[0])
