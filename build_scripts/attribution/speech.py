"""Which stretches of an article are somebody's words, as print shows them, and who says them.

Marks show most of it. What stands inside them and is no speech, such as a title or a single word that
the reporter keeps at a distance, is left out. Where the reporter's own words go on around the marks, the
whole of what is reported is one stretch; what is reported without marks needs reporting words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.attribution.around_marks import reported_around
from build_scripts.attribution.attributions import ProposedAttribution, attribution_of
from build_scripts.attribution.beside_marks import BesideMarks
from build_scripts.attribution.dialogues import spoken_behind_dashes
from build_scripts.attribution.hidden import quotes_in_single_marks
from build_scripts.attribution.reported_speech import reported_in
from build_scripts.attribution.reporting_sentences import ReportingSentence, sentences_in
from build_scripts.words.marks import MARKS, MarkedStretch, MarkKind
from build_scripts.words.sources import Form, SourceText

_LINE_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class FoundSpeech:
    """A stretch that an article attributes: its offsets with the marks, its form, and who says it.

    `first:last` are the offsets of the words without marks around all of them. `confidence` goes from 0
    to 1; `reason` says what in print it rests on. `has_marks` is false of speech that a dash shows.
    """

    start: int
    end: int
    first: int
    last: int
    form: Form
    attribution: ProposedAttribution
    confidence: float
    reason: str
    has_marks: bool = True


def speech_in(source: SourceText) -> Iterator[FoundSpeech]:
    """Yield what an article attributes to somebody, in reading order."""
    sentences = sentences_in(source)
    marked = sorted(
        (*_marked_speech(source, sentences), *_dashed_speech(source)), key=lambda one: one.start
    )
    starts = [one.start for one in marked]
    reported = (
        one
        for one in _reported_speech(source, sentences)
        if not _meets(marked, bisect_right(starts, one.start), one)
    )
    found = sorted((*marked, *reported), key=lambda one: (one.start, -one.end))
    reached = 0
    for speech in found:
        if speech.start >= reached:
            yield speech
            reached = speech.end


def _meets(marked: list[FoundSpeech], place: int, one: FoundSpeech) -> bool:
    """Whether a stretch meets one of those before or behind its place."""
    return any(
        other.start < one.end and one.start < other.end
        for other in marked[max(0, place - 1) : place + 1]
    )


def _dashed_speech(source: SourceText) -> Iterator[FoundSpeech]:
    for start, end, seen in spoken_behind_dashes(source):
        reason = _reason(source, seen, Form.DIRECT).replace("in marks", "behind a dash")
        yield FoundSpeech(
            start, end, start, end, Form.DIRECT, seen, _confidence(seen, sure=True), reason, False
        )


def _reported_speech(
    source: SourceText, sentences: list[ReportingSentence]
) -> Iterator[FoundSpeech]:
    for sentence in sentences:
        for start, end, one in reported_in(sentence):
            seen = ProposedAttribution((one.words.start, one.words.end), one.mention)
            reason = _reason(source, seen, Form.INDIRECT)
            yield FoundSpeech(start, end, start, end, Form.INDIRECT, seen, 0.6, reason)


def _outermost(source: SourceText) -> Iterator[MarkedStretch]:
    """Yield the stretches in marks that lie in no other one: double ones, or single where there are none or
    where the text puts speech into these."""
    double = any(stretch.kind is MarkKind.DOUBLE for stretch in source.stretches)
    double = double and not quotes_in_single_marks(source)
    headline = source.paragraphs[1] if len(source.paragraphs) > 1 else 0
    reached = 0
    for stretch in source.stretches:
        counts = stretch.kind is MarkKind.DOUBLE or not double or stretch.outer_end <= headline
        if stretch.outer_start >= reached and counts:
            yield _in_its_lines(source.text, stretch)
            reached = stretch.outer_end


def _in_its_lines(text: str, stretch: MarkedStretch) -> MarkedStretch:
    """A stretch as far as its lines begin with a mark: a lost closing sign takes no further line in."""
    for found in _LINE_BREAK.finditer(text, stretch.start, stretch.end):
        if text[found.end()] not in MARKS and not text.startswith(("``", "''"), found.end()):
            end = found.start()
            return MarkedStretch(stretch.kind, stretch.start, end, stretch.outer_start, end)
    return stretch


def _marked_speech(source: SourceText, sentences: list[ReportingSentence]) -> Iterator[FoundSpeech]:
    starts = [sentence.start for sentence in sentences]
    passed_over, found = [], []
    for stretch in _outermost(source):
        sentence = sentences[max(0, bisect_right(starts, stretch.outer_start) - 1)]
        if (speech := _of_stretch(source, stretch, sentence)) is not None:
            found.append(speech)
        else:
            passed_over.append(stretch)
    headlines = (_in_headline(source, stretch, found) for stretch in passed_over)
    yield from sorted((*filter(None, headlines), *found), key=lambda one: one.start)


def _of_stretch(
    source: SourceText, stretch: MarkedStretch, sentence: ReportingSentence
) -> FoundSpeech | None:
    """What a stretch in marks is: speech by itself, a part of what is reported, or nothing."""
    setting = BesideMarks.of(source.text, stretch, sentence)
    if not setting.is_speech:
        return None
    start, end = setting.that_before, stretch.outer_end
    if not setting.is_whole:
        start, end = reported_around(setting, sentence)
    alone = (start, end) == (stretch.outer_start, stretch.outer_end)
    form = Form.DIRECT if alone else Form.MIXED
    seen = setting.attribution or attribution_of(source, stretch.start, stretch.end)
    return FoundSpeech(
        start=start,
        end=end,
        first=stretch.start if alone else start,
        last=stretch.end if alone else end,
        form=form,
        attribution=seen,
        confidence=_confidence(seen, sure=setting.is_tied and setting.is_whole),
        reason=_reason(source, seen, form),
    )


def _in_headline(
    source: SourceText, stretch: MarkedStretch, found: list[FoundSpeech]
) -> FoundSpeech | None:
    """Words in marks in a headline, which prints nobody beside them: somebody's, where the body has them
    in somebody's mouth."""
    if source.paragraph(stretch.start)[0] > 0 or len(source.paragraphs) < 2:
        return None
    words = source.text[stretch.start : stretch.end].strip().rstrip(".,")
    body = source.text.find(words, source.paragraphs[1])
    if body < 0 or not any(one.start <= body < one.end for one in found):
        return None
    return FoundSpeech(
        stretch.outer_start,
        stretch.outer_end,
        stretch.start,
        stretch.end,
        Form.DIRECT,
        ProposedAttribution(None, None),
        0.4,
        "in marks in the headline, which prints no speaker",
    )


def _confidence(seen: ProposedAttribution, *, sure: bool) -> float:
    if seen.speaker is None:
        return 0.5
    if seen.carried_over or seen.cue is None:
        return 0.6
    return 0.95 if sure else 0.8


def _reason(source: SourceText, seen: ProposedAttribution, form: Form) -> str:
    """Say in a line what in print shows the words to be somebody's."""
    text = source.text
    what = {Form.DIRECT: "in marks", Form.MIXED: "partly in marks"}.get(
        form, "reported without marks"
    )
    if seen.carried_over:
        return f"{what}; the speaker of the paragraph before goes on"
    if seen.cue is None:
        return f"{what}; no reporting words beside them"
    who = f" of “{text[seen.speaker.start : seen.speaker.end]}”" if seen.speaker else ""
    return f"{what}; beside “{text[slice(*seen.cue)]}”{who}"
