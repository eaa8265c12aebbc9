"""Cue, printed attribution and place: what must stand near the words, and where they stand."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from build_scripts.checking.turn_check import turns_of_article
from build_scripts.checking.voices import NOBODY, ActorNames
from build_scripts.codes import check as codes
from build_scripts.entries import Article, Attribution, Place, Quotation
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.marks import MARKS, MarkKind
from build_scripts.words.matching import Found, find_stretch
from build_scripts.words.sources import SourceText
from build_scripts.words.unmarked_speech import block_from

REACH = 150
"""How far, in characters, a cue may stand from the words when it is in another paragraph.

Measured on 1,388 quotations of real news: 995 in 1,000 cues stand in the paragraph of the words."""

_NAMED_ELSEWHERE = frozenset(
    {Attribution.CARRIED_OVER, Attribution.PRONOUN, Attribution.INFERRED, Attribution.TITLE}
)


def neighbours_problems(
    article: Sited[Article],
    key: str,
    index: int,
    source: SourceText,
    found: Found,
    voices: ActorNames = NOBODY,
) -> list[Problem]:
    """Return the problems of what is printed around found words.

    Problems: `place-differs`; for quotations also `cue-not-near` and `attribution-not-in-source`.
    """
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    problems = []
    if place := _place_problem(article, key, index, source, found):
        problems.append(place)
    if not isinstance(entry, Quotation):
        return problems
    first, last = _around(article.entry, entry, source, found, voices)
    if entry.cue != "none" and not _cue_stands(source, entry, found, first, last):
        problems.append(
            Problem(
                codes.CUE_NOT_NEAR,
                article.at(key, index, "cue"),
                f"The cue “{entry.cue}” of quotation {entry.id!r} does not stand near its words "
                f"(line {source.place(found.spans[0][0])[0]} of {source.file}), outside quotation marks.",
                f"Paste the reporting words as printed{_bare(entry.cue)}, or write `cue: none`.",
            )
        )
    if entry.attributed_as is not None:
        places = _places(source, entry.attributed_as)
        anywhere = entry.attribution in _NAMED_ELSEWHERE
        spend(len(places) // 4)
        if not any(anywhere or (first <= start and end <= last) for start, end in places):
            near = "" if anywhere else " near its words"
            problems.append(
                Problem(
                    codes.ATTRIBUTION_NOT_IN_SOURCE,
                    article.at(key, index, "attributed_as"),
                    f"“{entry.attributed_as}” does not stand in {source.file}{near} "
                    f"(quotation {entry.id!r}).",
                    f"Paste the words that name the speaker as printed{_bare(entry.attributed_as)}.",
                )
            )
    return problems


def _bare(words: str) -> str:
    """What to add to a hint where words stand in marks that nobody printed around them."""
    is_marked = words[:1] in MARKS and words[-1:] in MARKS
    return ", without quotation marks around them" if is_marked else ""


def _around(
    article: Article, quotation: Quotation, source: SourceText, found: Found, voices: ActorNames
) -> tuple[int, int]:
    """The paragraph and some characters around.

    In a transcript from the label of the turn on, in a block without marks from the line that introduces it.
    """
    start, end = found.spans[0][0], found.spans[-1][1]
    first, last = source.paragraph(start)[0], source.paragraph(max(start, end - 1))[1]
    turn = turns_of_article(article, source, voices).holding(start, end)
    label = turn.label_start if turn is not None else start
    if turn is None and quotation.speech_marks is SpeechMarks.ABSENT:
        names = (quotation.attributed_as, *voices.names_of(quotation.speaker))
        cue = None if quotation.cue == "none" else quotation.cue
        introduced = block_from(source, start, cue, names)
        label = start if introduced is None else introduced
    return min(first, start - REACH, label), max(last, end + REACH)


@lru_cache(maxsize=32)
def _places(source: SourceText, words: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand in the text, in order; an article has few cues and uses them often."""
    return tuple(source.folded.span(*place) for place in find_stretch(source, words))


def forget_places() -> None:
    """Begin a new article: the work of the next one is counted as if it were the first."""
    _places.cache_clear()


def _cue_stands(
    source: SourceText, quotation: Quotation, found: Found, first: int, last: int
) -> bool:
    """Whether the cue stands between two offsets, in no quotation but one around the words."""
    own = set(source.stretches_around(found.spans[0][0], found.spans[-1][1]))
    places = _places(source, quotation.cue)
    for start, end in places[bisect_left(places, (first, 0)) :]:
        spend(3)
        if start >= last:
            break
        if end > last:
            continue
        around = {
            stretch
            for stretch in source.stretches_around(start, end)
            # A single mark may be an apostrophe; it counts where the words stand in it.
            if stretch.kind is MarkKind.DOUBLE or stretch in own
            # A mark that is never closed was to close before the cue that follows the words.
            if stretch.is_closed or stretch not in own or start < found.spans[-1][1]
        }
        # The cue of words inside a quotation stands in the outer one, and not in their own marks.
        if not around or around < own or (quotation.within and around == own):
            return True
    return False


@lru_cache(maxsize=4)
def _headline_end(source: SourceText, title: str) -> int | None:
    """Where the first paragraph of a text ends, if it is the title."""
    start, end = source.paragraph(0)
    return end if fold_words(source.text[start:end]) == fold_words(title) else None


def _place_problem(
    article: Sited[Article], key: str, index: int, source: SourceText, found: Found
) -> Problem | None:
    """The headline is the first paragraph of the text where that is the article's title."""
    entry = (article.entry.quotations if key == "quotations" else article.entry.passages)[index]
    end = _headline_end(source, article.entry.title)
    if end is None:
        return None
    in_headline = found.spans[0][0] < end
    if in_headline is (entry.place is Place.HEADLINE):
        return None
    says = "in the headline" if in_headline else "in the body"
    hint = (
        "Write `place: headline`, or point to the body with `near:`."
        if in_headline
        else "Leave `place` out, or point to the headline with `near:`."
    )
    where = article.at(key, index, "text" if in_headline else "place")
    return Problem(
        codes.PLACE_DIFFERS,
        where,
        f"The words of {entry.id!r} stand {says} of {source.file}.",
        hint,
    )
