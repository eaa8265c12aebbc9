"""Where print leaves open whose words they are: the check asks, and an editor says it in the entry.

A mark that is never closed, speech after a dash, a block of speech without marks: `speech_marks` of
the quotation answers. What print contradicts is refused all the same.
"""

from __future__ import annotations

from build_scripts.checking.turn_check import turns_of_article
from build_scripts.checking.voices import NOBODY, ActorNames
from build_scripts.codes import marks as codes
from build_scripts.entries import Article, Passage, Quotation
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.marks import MarkedStretch, MarkKind
from build_scripts.words.matching import Found, Missed, find_stretch
from build_scripts.words.reporting_verbs import BETWEEN_SENTENCES
from build_scripts.words.sources import Form, SourceText
from build_scripts.words.unmarked_speech import why_no_speech

_SAY = (
    "Look at the page, and say it: `speech_marks: absent` where they are the speaker’s own words, "
    "`speech_marks: printed` where they are the reporter’s. Readers are told that it is our reading."
)


def unclear_marks(
    article: Sited[Article],
    key: str,
    index: int,
    source: SourceText,
    found: Found,
    voices: ActorNames = NOBODY,
) -> list[Problem]:
    """Return the problems of found words of which print does not show whose they are.

    Problems: `marks-unclear`, `speech-after-a-dash`, `no-block-of-speech`.
    """
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    line = f"line {source.place(found.spans[0][0])[0]} of {source.file}"
    said = entry.speech_marks if isinstance(entry, Quotation) else None
    if isinstance(entry, Quotation) and said is SpeechMarks.ABSENT and article.entry.prints_marks:
        turn = turns_of_article(article.entry, source, voices).holding(
            found.spans[0][0], found.spans[-1][1]
        )
        if turn is not None and entry.attributed_as == turn.label:
            return []  # A block of turns: the label says whose words they are.
        at = article.at(key, index, "speech_marks")
        return _block_problems(at, entry, line, source, found, voices)
    if said is not None or not article.entry.prints_marks_of(entry):
        return []
    if found.form is not Form.DIRECT:
        dashes = any(source.begins_with_dash(start) for start, _ in found.spans)
        if dashes and article.entry.speech_marks is None:
            return [_dash_problem(article.at(key, index, "text"), entry, line)]
        return []
    open_end = next((s for s in found.spans if _is_open(entry, source, s)), None)
    if open_end is None:
        return []
    mark = unclosed_around(source, *open_end)
    assert mark is not None
    opened = source.place(mark.outer_start)[0]
    inside = _reporting_words(entry, source, open_end)
    holds = f", and the reporting words “{inside}” stand among them" if inside else ""
    return [
        Problem(
            codes.MARKS_UNCLEAR,
            article.at(key, index, "text"),
            f"Whether the words of {entry.id!r} ({line}) stand inside quotation marks is not clear: "
            f"the mark that opens in line {opened} is never closed{holds}.",
            "Begin with the first word after the mark, and end where the speech ends. Or look at the "
            "page, and write `speech_marks: printed`: readers are told that it is our reading.",
        )
    ]


def unclosed_around(source: SourceText, start: int, end: int) -> MarkedStretch | None:
    """Return the stretch around two offsets whose mark is never closed, if there is one.

    What stands in marks of its own inside such a stretch is clear.
    """
    around = source.stretches_around(start, end)
    innermost = next((s for s in around if s.kind is MarkKind.DOUBLE), None)
    return None if innermost is None or innermost.is_closed else innermost


def form_is_unclear(missed: Missed, source: SourceText) -> MarkedStretch | None:
    """Return the stretch without a closing mark in which words stand whose form was refused."""
    return unclosed_around(source, missed.places[0], missed.places[0]) if missed.places else None


def _is_open(entry: Quotation | Passage, source: SourceText, span: tuple[int, int]) -> bool:
    """Whether words stand in a stretch that is never closed, and no mark of their own begins them.

    A sign that was lost before the reporting words leaves these among the speech.
    """
    mark = unclosed_around(source, *span)
    if mark is None:
        return False
    behind_it = not source.text[mark.start : span[0]].strip()
    return not behind_it or bool(_reporting_words(entry, source, span))


def _reporting_words(entry: Quotation | Passage, source: SourceText, span: tuple[int, int]) -> str:
    """The reporting words that stand among words of a stretch that is never closed; "" for none."""
    start, end = span
    if isinstance(entry, Quotation) and entry.cue != "none":
        for place in find_stretch(source, entry.cue):
            if start < source.folded.origin(place[0]) < end:
                return entry.cue
    found = BETWEEN_SENTENCES.search(source.text, start, end)
    return found[1] if found is not None else ""


def _dash_problem(where: Location, entry: Quotation | Passage, line: str) -> Problem:
    is_passage = isinstance(entry, Passage)
    return Problem(
        codes.SPEECH_AFTER_A_DASH,
        where,
        f"The paragraph of {entry.id!r} ({line}) begins with a dash, as this language prints speech: "
        "whether the words are a speaker’s or the reporter’s, no mark says.",
        "Say for the article: `speech_marks: printed` where its dashes begin no speech."
        if is_passage
        else _SAY,
    )


def _block_problems(
    where: Location,
    entry: Quotation,
    line: str,
    source: SourceText,
    found: Found,
    voices: ActorNames,
) -> list[Problem]:
    cue = None if entry.cue == "none" else entry.cue
    names = voices.names_of(entry.speaker)
    why = why_no_speech(source, found.spans, cue, entry.attributed_as, names)
    if not why:
        return []
    return [
        Problem(
            codes.NO_BLOCK_OF_SPEECH,
            where,
            f"The words of {entry.id!r} ({line}) are no speech that is printed without marks: {why}.",
            "Leave `speech_marks` out, and paste the words with the marks that are printed.",
        )
    ]
