"""Wording: the same words as several printed them, the words that differ marked and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from build_scripts.checking.compared import Ground
from build_scripts.entries import Article, ArticleKind
from build_scripts.record import Record
from build_scripts.record.utterances import Printing, Utterance, record_kind, utterances_of
from build_scripts.record.wording import Difference, Kind, Run, compared
from build_scripts.views.card_model import Link, Segment, When
from build_scripts.views.cards import CardMaker, direction_of, segments, when_with_basis
from build_scripts.views.dates_in_words import date_in_words
from build_scripts.views.pages import Page, render
from build_scripts.views.parts import index_pages
from build_scripts.views.roles import role_at
from build_scripts.views.site import foot
from build_scripts.views.wording_link import BASE, PART, wording_anchor
from build_scripts.views.words import CHECK_LABELS, count, listed, quoted_start
from build_scripts.words.bounds import words_of
from build_scripts.words.marks import MARKS
from build_scripts.words.sources import Form

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
    """One printing: who printed it, the words, and in words how it differs from the first."""

    publisher: str
    note: str
    link: Link | None
    elsewhere: str
    runs: tuple[RunView, ...]
    language: str
    direction: str
    speakers: tuple[Link, ...]
    differs: tuple[str, ...]
    kinds: frozenset[Kind]
    is_other_language: bool
    label: str
    is_unchecked: bool


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """One act of speech with its printings: what the others are set against, why, how they differ."""

    anchor: str
    title: str
    speakers: tuple[Link, ...]
    roles: str
    when: When | None
    differ_in: str
    why_first: str
    printings: tuple[PrintingView, ...]


def wording_pages(record: Record) -> list[Page]:
    """Return the page of all acts of speech that several printed, split into parts."""
    found = utterances_of(record)
    printings = sum(len(utterance.printings) for utterance in found)
    return [
        render(
            part.path,
            "wording.md",
            total=len(found),
            printings=printings,
            utterances=[_utterance(part.maker, one) for one in part.items],
            parts=part.parts,
            foot=foot(record, (), "Wording"),
        )
        for part in index_pages(record, BASE, found, size=PART)
    ]


def _utterance(maker: CardMaker, utterance: Utterance) -> UtteranceView:
    first = utterance.printings[0]
    statement = first.statement
    actors = [maker.record.actors[s] for s in statement.quotation.speaker]
    printings = tuple(_printing(maker, p, first) for p in utterance.printings)
    return UtteranceView(
        anchor=wording_anchor(utterance),
        title=quoted_start(first.words),
        speakers=maker.actors(statement.quotation.speaker),
        roles=role_at(actors[0], statement.date) if len(actors) == 1 else "",
        when=when_with_basis(statement),
        differ_in=_differ_in(printings),
        why_first=_why_first(maker.record, utterance.printings),
        printings=printings,
    )


_RECORDS = {
    ArticleKind.STATEMENT: "a statement",
    ArticleKind.PRESS_RELEASE: "a press release",
    ArticleKind.SPEECH: "a speech",
    ArticleKind.TRANSCRIPT: "a transcript",
    ArticleKind.LETTER: "a letter",
    ArticleKind.UN_DOCUMENT: "a UN document",
}


def _why_first(record: Record, printings: Sequence[Printing]) -> str:
    """Say why the others are set against the first."""
    first, *others = printings
    if (kind := record_kind(record, first)) is not None:
        return f"it stands in {_RECORDS[kind]}"
    longest = max(len(words_of(one.words)) for one in others)
    if first.form is Form.DIRECT and all(one.form is not Form.DIRECT for one in others):
        return "it alone quotes every word"
    return "it is the longest" if len(words_of(first.words)) > longest else "it was published first"


_SHORT = {
    Kind.BRACKETS: "brackets",
    Kind.SPELLING: "spelling",
    Kind.CUT: "cuts",
    Kind.LEFT_OUT: "words left out",
    Kind.BEGINS_LATER: "where they begin or end",
    Kind.ENDS_SOONER: "where they begin or end",
    Kind.BEGINS_SOONER: "where they begin or end",
    Kind.ENDS_LATER: "where they begin or end",
    Kind.ADDED: "words more",
    Kind.PUNCTUATION: "punctuation",
    Kind.OTHER_WORDS: "other words",
}


def _differ_in(printings: Sequence[PrintingView]) -> str:
    """Say in a few words how the printings of one act of speech differ; the weightiest first."""
    found = {kind for printing in printings for kind in printing.kinds}
    words = ["another speaker"] if any(p.speakers for p in printings) else []
    words += ["language"] if any(p.is_other_language for p in printings) else []
    order = (Kind.OTHER_WORDS, Kind.LEFT_OUT, Kind.CUT, Kind.ADDED, *Kind)
    words += dict.fromkeys(_SHORT[kind] for kind in order if kind in found)
    return f"differ in: {', '.join(words)}" if words else "the same words"


def _printing(maker: CardMaker, printing: Printing, first: Printing) -> PrintingView:
    statement, variant = printing.statement, printing.variant
    entry = maker.record.articles[statement.article].entry
    form = printing.form
    is_first = printing is first
    other_language = not is_first and entry.language != _language(maker, first)
    alone = is_first or other_language
    runs = (Run(printing.words, None),) if alone else compared(printing.words, first.words)
    parts = segments(printing.words, form)
    speakers = statement.quotation.speaker
    other_speaker = speakers != first.statement.quotation.speaker
    found = _differences(runs)
    differs = [in_words(d, cut_by_us=_is_cut_by_us(printing)) for d in found]
    if other_language:
        differs.append(f"In another language ({entry.language}); not compared word by word.")
    if other_speaker:
        names = listed([maker.record.actors[s].name for s in speakers])
        differs.insert(0, f"Another speaker: given to {names}.")
    if form is Form.MIXED and not is_first:
        differs.append("Partly the reporter’s words: the speaker’s stand in quotation marks.")
    if not differs:
        differs = ["The same words as the first."]
    article = maker.article(statement.article)
    unchecked = variant is not None or statement.ground is Ground.UNCHECKED
    return PrintingView(
        publisher=variant.publisher if variant else entry.publisher or entry.title,
        note=(variant.note or "") if variant else _published(entry),
        link=None
        if variant
        else Link(article.text, maker.here.to(maker.addresses.evidence(statement.address))),
        elsewhere=(variant.url or "") if variant else "",
        runs=tuple(_runs(runs, parts)),
        language=entry.language,
        direction=direction_of(entry.language),
        speakers=maker.actors(speakers) if other_speaker else (),
        differs=() if is_first else tuple(dict.fromkeys(differs)),
        kinds=frozenset(difference.kind for difference in found),
        is_other_language=other_language,
        label=_BY_HAND if variant else CHECK_LABELS[statement.ground],
        is_unchecked=unchecked,
    )


def _differences(runs: tuple[Run, ...]) -> list[Difference]:
    """The differences of a printing, each once."""
    found = (run.difference for run in runs if run.difference is not None)
    return list(dict.fromkeys(found))


_GONE = frozenset({Kind.LEFT_OUT, Kind.BEGINS_LATER, Kind.ENDS_SOONER})


def _runs(runs: Sequence[Run], parts: Sequence[Segment]) -> Iterator[RunView]:
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


def _published(entry: Article) -> str:
    return date_in_words(entry.published) if entry.published else ""


def _language(maker: CardMaker, printing: Printing) -> str:
    return maker.record.articles[printing.statement.article].entry.language


def _is_cut_by_us(printing: Printing) -> bool:
    """Whether `[…]` is ours: the words were found in several places of the article."""
    match = printing.statement.match
    return printing.variant is None and match is not None and len(match.spans) > 1


def in_words(difference: Difference, *, cut_by_us: bool = False) -> str:
    """Say one difference in words, `ours` against what the first printing has.

    `cut_by_us`: not the outlet but the annotator leaves something out.
    """
    ours, theirs = f"“{_bare(difference.ours)}”", f"“{_bare(difference.theirs)}”"
    match difference.kind:
        case Kind.BRACKETS if not difference.ours:
            return f"Brackets: nothing where the first has {theirs}."
        case Kind.BRACKETS if not difference.theirs:
            return f"Brackets: puts in {ours}."
        case Kind.BRACKETS:
            return f"Brackets: {ours} where the first has {theirs}."
        case Kind.SPELLING:
            return f"Spelling or form of a word: {ours} for {theirs}."
        case Kind.CUT if "…" in difference.theirs or "..." in difference.theirs:
            return f"Cut: prints {ours} where the first leaves something out."
        case Kind.CUT:
            return (
                f"Cut, marked with […]: {theirs}." if difference.theirs else "Cut, marked with […]."
            )
        case Kind.LEFT_OUT:
            return f"Leaves out, without a mark: {theirs}."
        case Kind.BEGINS_LATER:
            return f"Begins later, without: {theirs}."
        case Kind.ENDS_SOONER:
            return f"Ends sooner, without: {theirs}."
        case Kind.BEGINS_SOONER:
            return f"Begins sooner, with: {ours}."
        case Kind.ENDS_LATER:
            return f"Ends later, with: {ours}."
        case Kind.ADDED:
            return f"Has what the first has not: {ours}."
        case Kind.PUNCTUATION:
            return "Other punctuation."
        case Kind.OTHER_WORDS:
            return f"Other words: {ours} where the first has {theirs}."


def _bare(words: str) -> str:
    """Words without the marks around them, which the sentence about them has of its own."""
    return quoted_start(words.strip("".join(MARKS) + " ,.;:"), most=14)
