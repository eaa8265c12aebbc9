"""Where print leaves open whose words they are: the check asks, and an editor says it in the entry.

A mark that is never closed, speech after a dash, a block of speech without marks: `speech_marks` of
the quotation answers. What print contradicts is refused all the same.
"""

from __future__ import annotations

from build_scripts.checking.turn_check import turns_of_article
from build_scripts.codes import marks as codes
from build_scripts.entries import Article, Passage, Quotation
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem
from build_scripts.words.marks import MARKS, MarkedStretch, MarkKind
from build_scripts.words.matching import Found, Missed
from build_scripts.words.sources import Form, SourceText
from build_scripts.words.unmarked_speech import why_no_speech

_SPACES = 4
"""So many spaces at most stand between a mark and the words."""
_SAY = (
    "Look at the page, and say it: `speech_marks: absent` where they are the speaker’s own words, "
    "`speech_marks: printed` where they are the reporter’s. Readers are told that it is our reading."
)


def unclear_marks(
    article: Sited[Article], key: str, index: int, source: SourceText, found: Found
) -> list[Problem]:
    """Return the problems of found words of which print does not show whose they are.

    Problems: `marks-unclear`, `speech-after-a-dash`, `no-block-of-speech`.
    """
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    where = article.at(key, index, "text")
    line = f"line {source.place(found.spans[0][0])[0]} of {source.file}"
    said = entry.speech_marks if isinstance(entry, Quotation) else None
    if isinstance(entry, Quotation) and said is SpeechMarks.ABSENT and article.entry.prints_marks:
        turn = turns_of_article(article.entry, source).holding(
            found.spans[0][0], found.spans[-1][1]
        )
        if turn is not None and entry.attributed_as == turn.label:
            return []  # A block of turns: the label says whose words they are.
        return _block_problems(article.at(key, index, "speech_marks"), entry, line, source, found)
    if said is not None or not article.entry.prints_marks_of(entry):
        return []
    if found.form is not Form.DIRECT:
        dashes = any(source.begins_with_dash(start) for start, _ in found.spans)
        if dashes and article.entry.speech_marks is None:
            return [_dash_problem(where, entry, line)]
        return []
    open_end = next((s for s in found.spans if _begins_within_unclosed(source, s)), None)
    if open_end is None:
        return []
    mark = unclosed_around(source, *open_end)
    assert mark is not None
    opened = source.place(mark.outer_start)[0]
    return [
        Problem(
            codes.MARKS_UNCLEAR,
            where,
            f"Whether the words of {entry.id!r} ({line}) stand inside quotation marks is not clear: "
            f"the mark that opens in line {opened} is never closed.",
            "Begin with the first word after the mark, and end where the speech ends. Or look at the "
            "page, and write `speech_marks: printed`: readers are told that it is our reading.",
        )
    ]


def unclosed_around(source: SourceText, start: int, end: int) -> MarkedStretch | None:
    """Return the stretch around two offsets whose mark is never closed, if there is one."""
    around = source.stretches_around(start, end)
    return next((s for s in around if s.kind is MarkKind.DOUBLE and not s.is_closed), None)


def form_is_unclear(missed: Missed, source: SourceText) -> MarkedStretch | None:
    """Return the stretch without a closing mark in which words stand whose form was refused."""
    return unclosed_around(source, missed.places[0], missed.places[0]) if missed.places else None


def _begins_within_unclosed(source: SourceText, span: tuple[int, int]) -> bool:
    """Whether words stand in a stretch that is never closed, and begin with no mark of their own."""
    if unclosed_around(source, *span) is None:
        return False
    before = source.text[max(0, span[0] - _SPACES) : span[0]].rstrip()
    return before[-1:] not in MARKS


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
    where: Location, entry: Quotation, line: str, source: SourceText, found: Found
) -> list[Problem]:
    cue = None if entry.cue == "none" else entry.cue
    why = why_no_speech(source, found.spans, cue, entry.attributed_as)
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
