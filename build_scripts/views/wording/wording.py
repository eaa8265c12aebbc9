"""Wording: the same words as several printed them, the words that differ marked and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import ClassVar

from build_scripts.record import Record
from build_scripts.record.utterances import Printing, Utterance, utterances_of
from build_scripts.record.wording import Difference, DifferenceKind, WordingRun, compared
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.languages import direction_of, language_name
from build_scripts.telling.printed import printing_runs
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.translations import TranslatedWords, translated
from build_scripts.telling.words import count, quoted_start, uncapital
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, index_pages
from build_scripts.views.frame.card_model import DateTold, Link, Segment
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.wording_link import BASE, PART, wording_anchor
from build_scripts.views.wording.difference_words import Cutter, in_words
from build_scripts.views.wording.first_printing import why_first

_LONGEST_MARK = len(" [ ... ] ")
_BY_HAND = "Copied by hand; not compared with the place where it is printed."


@dataclass(frozen=True, slots=True)
class RunView:
    """A stretch of words: the speaker's or the reporter's, as in the first printing or not.

    `gone` says how many words of the first are not printed here.
    """

    text: str
    differs: bool
    gone: str
    is_reporters: bool


@dataclass(frozen=True, slots=True)
class PrintingView:
    """One printing: who printed it, the words, and in words how it differs from the first.

    `given` says to whom, in which role, for whom and when it gives them, where the first does not.
    """

    publisher: str
    note: str
    given: str
    link: Link | None
    elsewhere: str
    runs: tuple[RunView, ...]
    language: str
    direction: str
    translation: TranslatedWords | None
    source: str
    speakers: tuple[Link, ...]
    differs: tuple[str, ...]
    kinds: frozenset[DifferenceKind]
    is_other_language: bool
    caveats: tuple[str, ...]
    label: str
    is_unchecked: bool


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One act of speech with its printings: what the others are set against, why, how they differ."""

    anchor: str
    title: str
    language: str
    direction: str
    translation: TranslatedWords | None
    brief: tuple[str, ...]
    speakers: tuple[Link, ...]
    behalf: tuple[Link, ...]
    when: DateTold | None
    differ_in: str
    why_first: str
    printings: tuple[PrintingView, ...]


@dataclass(frozen=True)
class WordingPage(Context):
    """One part of what several articles printed of the same words."""

    template: ClassVar[str] = "wording.md"

    total: int
    printings: int
    utterances: Sequence[UtteranceView]
    parts: PartPlace
    foot: Foot


def wording_pages(record: Record) -> list[Page]:
    """Return the page of all acts of speech that several printed, split into parts."""
    found = utterances_of(record)
    printings = sum(len(utterance.printings) for utterance in found)
    return [
        render(
            part.path,
            WordingPage(
                total=len(found),
                printings=printings,
                utterances=[_utterance(part.maker, one) for one in part.items],
                parts=part.parts,
                foot=foot(record, (), "Wording"),
            ),
        )
        for part in index_pages(record, BASE, found, size=PART)
    ]


def _utterance(maker: CardMaker, utterance: Utterance) -> UtteranceView:
    first = utterance.printings[0]
    told = maker.tellings.of(first.statement)
    printings = tuple(_printing(maker, p, first) for p in utterance.printings)
    return UtteranceView(
        anchor=wording_anchor(utterance),
        title=quoted_start(first.words),
        language=printings[0].language,
        direction=printings[0].direction,
        translation=printings[0].translation,
        brief=tuple(map(uncapital, told.caveats.short())),
        speakers=tuple(maker.person(one) for one in told.speakers),
        behalf=tuple(maker.body(one) for one in told.bodies),
        when=told.when,
        differ_in=_differ_in(printings),
        why_first=why_first(maker.record, utterance.printings),
        printings=printings,
    )


_SHORT = {
    DifferenceKind.BRACKETS: "brackets",
    DifferenceKind.SPELLING: "spelling",
    DifferenceKind.CUT: "cuts",
    DifferenceKind.LEFT_OUT: "words left out",
    DifferenceKind.BEGINS_LATER: "where they begin or end",
    DifferenceKind.ENDS_SOONER: "where they begin or end",
    DifferenceKind.BEGINS_SOONER: "where they begin or end",
    DifferenceKind.ENDS_LATER: "where they begin or end",
    DifferenceKind.ADDED: "words more",
    DifferenceKind.PUNCTUATION: "punctuation",
    DifferenceKind.OTHER_WORDS: "other words",
}


def _differ_in(printings: Sequence[PrintingView]) -> str:
    """Say in a few words how the printings of one act of speech differ; the weightiest first."""
    found = {kind for printing in printings for kind in printing.kinds}
    words = ["another speaker"] if any(p.speakers for p in printings) else []
    words += ["language"] if any(p.is_other_language for p in printings) else []
    order = (
        DifferenceKind.OTHER_WORDS,
        DifferenceKind.LEFT_OUT,
        DifferenceKind.CUT,
        DifferenceKind.ADDED,
        *DifferenceKind,
    )
    words += dict.fromkeys(_SHORT[kind] for kind in order if kind in found)
    return f"differ in: {', '.join(words)}" if words else "the same words"


def _printing(maker: CardMaker, printing: Printing, first: Printing) -> PrintingView:
    statement, variant = printing.statement, printing.variant
    told, first_told = maker.tellings.of(statement), maker.tellings.of(first.statement)
    article = told.article
    is_first = printing is first
    language = (variant.language if variant else None) or article.language
    first_language = (
        first.variant.language if first.variant else None
    ) or first_told.article.language
    other_language = not is_first and language != first_language
    alone = is_first or other_language
    runs = (WordingRun(printing.words, None),) if alone else compared(printing.words, first.words)
    parts = printing_runs(printing)
    is_partly = any(part.is_reporters for part in parts)
    speakers = statement.quotation.speaker
    other_speaker = speakers != first.statement.quotation.speaker
    found = _differences(runs)
    differs = [in_words(d, _who_cut(printing), _who_cut(first)) for d in found]
    if other_language:
        differs.append(f"In {language_name(language)}; not compared word by word.")
    if other_speaker:
        differs.insert(0, f"Another speaker: given to {told.names}.")
    if is_partly and not is_first:
        differs.append("Partly the reporter’s words: the speaker’s stand in quotation marks.")
    if not differs:
        differs = ["The same words as the first."]
    # Below the first it stands among the differences that words are partly the reporter's.
    but = {About.CHECK} if is_first and not variant else {About.CHECK, About.WHOSE}
    return PrintingView(
        publisher=variant.publisher if variant else article.printer,
        note=(variant.note or "") if variant else _published(article),
        given="" if is_first or _given(told) == _given(first_told) else _given(told),
        link=None
        if variant
        else Link(
            article.title,
            maker.here.to(maker.addresses.evidence(statement.address)),
            article.title_note,
        ),
        elsewhere=(variant.url or "") if variant else "",
        runs=tuple(_runs(runs, parts)),
        language=language,
        direction=direction_of(language),
        translation=translated(maker.record, (variant or statement.quotation).translation),
        source="" if variant else article.grade.mark,
        speakers=maker.actors(speakers) if other_speaker else (),
        differs=() if is_first else tuple(dict.fromkeys(differs)),
        kinds=frozenset(difference.kind for difference in found),
        is_other_language=other_language,
        caveats=told.caveats.line(but),
        label=_BY_HAND if variant else told.check,
        is_unchecked=variant is not None or told.is_unchecked,
    )


def _differences(runs: tuple[WordingRun, ...]) -> list[Difference]:
    """The differences of a printing, each once."""
    found = (run.difference for run in runs if run.difference is not None)
    return list(dict.fromkeys(found))


_GONE = frozenset(
    {DifferenceKind.LEFT_OUT, DifferenceKind.BEGINS_LATER, DifferenceKind.ENDS_SOONER}
)


def _runs(runs: Sequence[WordingRun], parts: Sequence[Segment]) -> Iterator[RunView]:
    """Cut the runs where the speaker's words and the reporter's meet, so that both can be shown."""
    edges = list(accumulate(len(part.text) for part in parts))
    reached = place = 0
    for run in runs:
        difference = run.difference
        if difference is not None and difference.kind in _GONE:
            gone = f"{count(len(difference.theirs.split()), 'word')} not printed"
            yield RunView("", False, gone, False)
        text = run.text
        while text:
            while reached >= edges[place]:
                place += 1
            piece = text[: edges[place] - reached]
            yield RunView(piece, difference is not None, "", parts[place].is_reporters)
            reached += len(piece)
            text = text[len(piece) :]


def _published(article: ArticleTelling) -> str:
    return article.published.text if article.published else ""


def _given(told: StatementTelling) -> str:
    return ", ".join(filter(None, (told.byline, told.when.line if told.when else "undated")))


def _who_cut(printing: Printing) -> Cutter:
    """Say whose the `[…]` of a printing are, by how its words were found in the article.

    In one piece: the article prints them. A piece for each part: the annotator leaves something out,
    unless so little lies between two that it may be the article's own mark.
    """
    match = printing.statement.match
    if printing.variant is not None or match is None:
        return Cutter.UNKNOWN
    if len(match.spans) == 1:
        return Cutter.OUTLET
    gaps = [after[0] - before[1] for before, after in pairwise(match.spans)]
    return Cutter.US if min(gaps) > _LONGEST_MARK else Cutter.UNKNOWN
