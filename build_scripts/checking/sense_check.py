"""What a quotation does to the sense of what was said, told with the words that were left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from build_scripts.checking.pieces import Piece
from build_scripts.codes import sense as codes
from build_scripts.entries import Act, Article, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Code, Location, Problem, Related
from build_scripts.sense.bindings import binding_slips
from build_scripts.sense.cuts import cut_slips
from build_scripts.sense.edges import edge_slips
from build_scripts.sense.slips import Slip, SlipKind
from build_scripts.sense.word_lists import lists_for
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found
from build_scripts.words.sources import SourceText

_NEVER_ANSWERED = frozenset(
    {SlipKind.CUT_JOINS_SPEAKERS, SlipKind.CUT_OUT_OF_HEADLINE, SlipKind.CUT_TOO_FAR}
)
_CUTS = frozenset(
    {
        SlipKind.CUT_DROPS_NEGATION,
        SlipKind.CUT_DROPS_CONDITION,
        SlipKind.CUT_DROPS_HEDGE,
        SlipKind.CUT_PARTS_NUMBER,
    }
)
_TOLD_BY_ACT = {SlipKind.DENIED_AROUND: Act.DENIES, SlipKind.ASKED_AROUND: Act.QUESTIONS}
_DENIALS = frozenset({SlipKind.DENIED_AROUND, SlipKind.BEGUN_BEHIND_NEGATION})
_CODES: dict[SlipKind, Code] = {kind: getattr(codes, kind.name) for kind in SlipKind}
_MOST_SHOWN = 160


def sense_problems(
    article: Sited[Article], piece: Piece, source: SourceText, found: Found
) -> Iterator[Problem]:
    """Yield what cuts, beginnings and ends of found words do to their sense. Problems: OTR240 to OTR256.

    What stands around unchecked words nobody knows: they have no text, so nothing is asked of them.
    """
    spend(20, len(source.text))
    for slip in _slips(article.entry, source, found):
        if not _is_answered(piece, slip):
            yield _problem(article, piece, source, slip)


def _slips(entry: Article, source: SourceText, found: Found) -> Iterator[Slip]:
    lists = lists_for(entry.language)
    marks = entry.prints_marks
    if len(found.spans) > 1:
        spend(len(source.stretches) * len(found.spans) // 8)
        headline = headline_end(source, entry.title)
        yield from cut_slips(source, found.spans, lists, marks_printed=marks, headline_end=headline)
    yield from edge_slips(source, found.spans, lists, marks_printed=marks)
    start, end = found.spans[0][0], found.spans[-1][1]
    yield from binding_slips(source, start, end, lists, marks_printed=marks)


@lru_cache(maxsize=8)
def headline_end(source: SourceText, title: str) -> int:
    """Return where the headline of a text ends: its first paragraph, where that is the title; else 0."""
    start, end = source.paragraph(0)
    return end if fold_words(source.text[start:end]) == fold_words(title) else 0


def _is_answered(piece: Piece, slip: Slip) -> bool:
    """Whether the entry tells readers of it."""
    entry = piece.entry
    if slip.kind in _NEVER_ANSWERED:
        return False
    if entry.cut_basis:
        return True
    if slip.kind in _CUTS:
        return False
    if entry.context:
        return True
    if not isinstance(entry, Quotation):
        return False
    # A reason for the act says what was denied, and stands on the card.
    if slip.kind in _DENIALS and entry.act_basis:
        return True
    # The card shows the act; words that are shown as denied or asked need no further note.
    if slip.kind in _TOLD_BY_ACT and entry.act is _TOLD_BY_ACT[slip.kind]:
        return True
    # So does the cue, where it holds the word: “denied”, “refused to”.
    first = words_of(slip.words)[:1]
    return bool(first) and first[0] in words_of(fold_words(entry.cue).lower())


def _problem(article: Sited[Article], piece: Piece, source: SourceText, slip: Slip) -> Problem:
    code = _CODES[slip.kind]
    line, column = source.place(slip.start)
    left_out = _shown(source.text[slip.start : slip.end])
    word = f"“{slip.words}”" if slip.words else ""
    verb = "Printed" if slip.kind in (SlipKind.DENIED_AROUND, SlipKind.ASKED_AROUND) else "Left out"
    says = _MESSAGES[slip.kind].format(name=f"{piece.what} {piece.entry.id!r}", word=word)
    return Problem(
        code,
        article.at(piece.key, piece.index, "text"),
        f"{says} {verb}, line {line} of {source.file}: «{left_out}»",
        code.remedy,
        related=(Related(Location(source.file, line, column), f"{verb.lower()}: {left_out}"),),
    )


_MESSAGES = {
    SlipKind.CUT_JOINS_SPEAKERS: "A cut of the {name} joins words of different speakers.",
    SlipKind.CUT_OUT_OF_HEADLINE: "A cut of the {name} leads out of the headline.",
    SlipKind.CUT_TOO_FAR: "A cut of the {name} goes over more than three paragraphs.",
    SlipKind.CUT_DROPS_NEGATION: "A cut of the {name} leaves out {word}, which denies.",
    SlipKind.CUT_DROPS_CONDITION: "A cut of the {name} leaves out {word}, a condition, limit or question.",
    SlipKind.CUT_DROPS_HEDGE: "A cut of the {name} leaves out {word}, which makes the rest less "
    "than a statement.",
    SlipKind.CUT_PARTS_NUMBER: "A cut of the {name} leaves out {word}, a part of a number.",
    SlipKind.BEGUN_BEHIND_NEGATION: "The {name} begins behind {word} of the same sentence, which denies.",
    SlipKind.BEGUN_BEHIND_CONDITION: "The {name} begins behind {word} of the same sentence, a condition.",
    SlipKind.BEGUN_BEHIND_HEDGE: "The {name} begins behind {word} of the same sentence: no statement of the "
    "speaker’s own.",
    SlipKind.BEGUN_INSIDE_NUMBER: "The {name} begins behind {word}, a part of its number.",
    SlipKind.ENDED_BEFORE_LIMIT: "The {name} ends before {word}, which limits it or takes it back.",
    SlipKind.ENDED_BEFORE_NEGATION: "The {name} ends before {word}, which denies.",
    SlipKind.ENDED_INSIDE_NUMBER: "The {name} ends before {word}, a part of its number.",
    SlipKind.TIME_LEFT_OUT: "The {name} leaves out {word}, which says for when it holds.",
    SlipKind.QUESTION_CUT_OFF: "The {name} is part of a question and ends before the question mark.",
    SlipKind.DENIED_AROUND: "The article prints {word} beside the {name}.",
    SlipKind.ASKED_AROUND: "The article prints {word} before the {name}.",
}


def _shown(words: str) -> str:
    words = one_line(words)
    if len(words) <= _MOST_SHOWN:
        return words
    half = _MOST_SHOWN // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
