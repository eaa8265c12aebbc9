"""Words that their own attribution interrupts within a sentence: “It is late,” she said, “but not too late”.

They are one utterance. The head of the sentence may be the reporter's: A drought, she said, “may be near”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_scripts.attribution.found_speech import FoundSpeech
from build_scripts.attribution.hidden import HIDDEN
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape
from build_scripts.words.bounds import words_of
from build_scripts.words.sources import Form, SourceText

_BETWEEN = re.compile(
    r"(?P<more>[ \u00a0][^,;:.!?“”\"—–\n]{1,60})?"
    r"(?:,[ \u00a0]+|[ \u00a0]+[—–-]+[ \u00a0]+|,?[ \u00a0]+(?=(?:and|but|or)[ \u00a0]))"
    r"(?P<joint>(?:and|but|or|so|that)[ \u00a0])?(?=[“\"‘'`])"
)
"""Between an attribution and the words that go on behind it; “and” may be the reporter's. `more` is to whom
or when it is said."""
_MOST_HEAD = 12
"""So many words of the reporter's at the head of a sentence are taken for a part of what is said."""
_LEADS = re.compile(
    r"(?:In|At|On|During|After|Before|When|While|As|Asked|Speaking|For|From|With|Meanwhile|Still|However|But|And"
    r"|Later|Earlier|Then|Also|Yesterday|Today|Last|This (?:week|month|year)|By|To|According)\b"
)
"""What leads a sentence in may be the reporter's: On Friday, she said, “…”."""
_COMMA = re.compile(r",[ \u00a0]+")
_NEAR = 40
"""So far behind an attribution, in characters, marks may open in the clause that goes on."""
_PUNCTUATION = re.compile(r"[,;:.!?–—]")
_THAT = re.compile(r",[ \u00a0]+(?P<clause>that[ \u00a0][^,;:.!?–—▪]+)(?=[.]\s*$)")
_CLOSED = (".", "!", "?", "…")


def joined_where_interrupted(
    source: SourceText, sentences: Iterable[ReportingSentence], found: list[FoundSpeech]
) -> Iterator[FoundSpeech]:
    """Yield what was found, in reading order, with the parts of one utterance as one."""
    by_cue = {
        (one.words.start, one.words.end): (sentence, one)
        for sentence in sentences
        for one in sentence.reporting
    }
    waiting: FoundSpeech | None = None
    for speech in found:
        if waiting is not None and speech.start < waiting.end:
            continue
        if waiting is not None and (start := _goes_on_at(source, waiting, speech)) is not None:
            waiting = _joined(waiting, speech, start)
            continue
        if waiting is not None:
            yield waiting
        known = by_cue.get(speech.attribution.cue or (-1, -1))
        waiting = speech if known is None else _with_head(source, speech, *known)
    if waiting is not None:
        yield waiting


def _goes_on_at(source: SourceText, first: FoundSpeech, second: FoundSpeech) -> int | None:
    """Where the second of two stretches begins between which their reporting words stand, within one
    sentence; None where they are none of one utterance."""
    cue, speaker = first.attribution.cue, first.attribution.speaker
    if cue is None or speaker is None or cue != second.attribution.cue:
        return None
    if Form.INDIRECT in (first.form, second.form) or not (first.has_marks and second.has_marks):
        return None
    begin, end = min(cue[0], speaker.start), max(cue[1], speaker.end)
    if not (first.end <= begin and end <= second.start):
        return None
    if source.text[: first.end][-4:].rstrip("”\"’' ").endswith(_CLOSED):
        return None
    between = _BETWEEN.match(source.text, end, second.end)
    if between is None or not between.start() <= second.start <= between.end():
        return None
    if between["more"] and not _is_small(source, second):
        return None
    return between.start("joint") if between["joint"] else second.start


def _is_small(source: SourceText, speech: FoundSpeech) -> bool:
    """Whether words begin with a small letter, and so go a sentence on."""
    return source.text[speech.start : speech.end].lstrip("“\"‘'` ")[:1].islower()


def _joined(first: FoundSpeech, second: FoundSpeech, start: int) -> FoundSpeech:
    is_whole = start == second.start and first.form is second.form
    form = first.form if is_whole else Form.MIXED
    parts = (*first.stretches, (start, second.stretches[0][1]), *second.stretches[1:])
    return replace(first, end=second.end, last=second.last, form=form, parts=parts)


def _with_head(
    source: SourceText, speech: FoundSpeech, sentence: ReportingSentence, one: ReportedBy
) -> FoundSpeech:
    """The speech with what else of its sentence is said, where its attribution is only put in between."""
    if one.mention is None or one.words.shape is not Shape.FINITE or not speech.has_marks:
        return speech
    if any(o.start < one.start and o.words.strength == 2 for o in sentence.reporting):
        return speech
    if speech.end <= one.start:
        return _with_tail(source, speech, sentence, one)
    head = sentence.hidden[sentence.start : one.start].rstrip()
    start = _begin_behind(source, sentence, one, speech)
    if start is None or HIDDEN in head or not head.endswith(",") or _LEADS.match(head):
        return speech
    if not 0 < len(words_of(head)) <= _MOST_HEAD:
        return speech
    begin, end = sentence.start, sentence.start + len(head) - 1
    parts = ((begin, end), (start, speech.end), *speech.stretches[1:])
    return replace(speech, start=begin, first=begin, form=Form.MIXED, parts=parts)


def _begin_behind(
    source: SourceText, sentence: ReportingSentence, one: ReportedBy, speech: FoundSpeech
) -> int | None:
    """Where a sentence goes on behind its attribution and a comma, with a small letter; None elsewhere."""
    comma = _COMMA.match(sentence.hidden, one.end)
    if comma is None or not comma.end() <= speech.start <= comma.end() + _NEAR:
        return None
    if not source.text[comma.end() : speech.end].lstrip("“\"‘'` ")[:1].islower():
        return None
    between = sentence.hidden[comma.end() : speech.start]
    return comma.end() if not _PUNCTUATION.search(between) else None


def _with_tail(
    source: SourceText, speech: FoundSpeech, sentence: ReportingSentence, one: ReportedBy
) -> FoundSpeech:
    """The speech with the clause that goes on behind its attribution: “A pity,” she said, that it ends."""
    that = _THAT.match(sentence.hidden, one.end, sentence.end)
    if that is None or "," not in source.text[speech.end - 2 : speech.end + 1]:
        return speech
    end = that.end("clause")
    return replace(
        speech,
        end=end,
        last=end,
        form=Form.MIXED,
        parts=(*speech.stretches, (that.start("clause"), end)),
    )
