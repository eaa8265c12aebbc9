"""The first screen and the story by date: the standfirst, the dated rows, the paragraphs, as of when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.entries import Sentence
from build_scripts.entries.dates import Edtf
from build_scripts.record import Record, Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.dated import when_known
from build_scripts.telling.dates_in_words import date_in_words, day_in_words, short_months
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.words import capital, count, listed
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import SentenceView
from build_scripts.views.frame.card_model import DateTold, EvidenceLink, ShownWords

_SEEN_SENTENCES = 5
_FEWEST_FOLDED = 3
"""The story is read as far as fits a phone's screen; a fold is worth a tap only for more than so many."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of the first screen: when, who, what they say in short, the words, the way there.

    `who` are the bodies that are spoken for, or whoever speaks for themselves. `notes` name who speaks,
    in which role, and all that must be known before the words are believed; `label` says that nobody
    compared them.
    """

    href: str
    when: DateTold | None
    who: str
    short: str
    words: ShownWords
    reported: bool
    language: str
    direction: str
    notes: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence of the standfirst: the words that stand out, the rest, the evidence."""

    lead: str
    say: str
    evidence: tuple[EvidenceLink, ...]


@dataclass(frozen=True, slots=True)
class DatedParagraph:
    """Sentences of the story under one date; `when` is None where none is given."""

    when: DateTold | None
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class StoryByDate:
    """The story in paragraphs: those that are read first, and those that unfold, after what says which."""

    seen: tuple[DatedParagraph, ...]
    folded: tuple[DatedParagraph, ...]
    unfolds: str


class EvidenceMarks:
    """Numbers the evidence of a page through, from one part of it to the next."""

    def __init__(self, maker: CardMaker) -> None:
        self._maker = maker
        self._next = 1

    def of(self, sentence: Sentence) -> tuple[EvidenceLink, ...]:
        """Return the marks of a sentence."""
        evidence = self._maker.record.evidence
        items = [evidence[name] for name in sentence.evidence if name in evidence]
        links = self._maker.evidence_links(items, self._next)
        self._next += len(links)
        return links


def standfirst(maker: CardMaker, marks: EvidenceMarks) -> tuple[LeadSentence, ...]:
    """Return what is agreed and what is contested, sentence by sentence."""
    story = maker.record.story
    return tuple(
        LeadSentence(sentence.lead or "", sentence.say, marks.of(sentence))
        for sentence in (story.standfirst if story else ())
    )


def answer_rows(maker: CardMaker) -> tuple[AnswerRow, ...]:
    """Return the rows of the main question, in order of time."""
    record = maker.record
    found = []
    for answer in record.story.answer if record.story else ():
        item = record.evidence.get(answer.evidence)
        if isinstance(item, Statement):
            found.append((item, answer.in_short))
    found.sort(key=lambda one: one[0].sort_key)
    return tuple(_row(maker, item, short) for item, short in found)


def _row(maker: CardMaker, item: Statement, short: str) -> AnswerRow:
    told = maker.tellings.of(item)
    bodies = listed([body.name for body in told.bodies])
    return AnswerRow(
        href=maker.here.to(maker.addresses.evidence(told.address)),
        when=replace(told.when, text=short_months(told.when.text)) if told.when else None,
        who=bodies or told.names,
        short=short,
        words=told.shown,
        reported=told.is_reported,
        language=told.language,
        direction=told.direction,
        notes=tuple(filter(None, (_by(told, bodies), *told.caveats.line(but=(About.CHECK,))))),
        label=told.short_check,
    )


def _by(told: StatementTelling, bodies: str) -> str:
    """Who speaks, where that is not said already, in which role; of reported words, what they do."""
    named = told.who if bodies or len(told.speakers) > 1 else ""
    return ", ".join(filter(None, (named, told.role, told.act if told.is_reported else "")))


def story_by_date(maker: CardMaker, marks: EvidenceMarks) -> StoryByDate:
    """Return the story in paragraphs, each under its date; of a long one the later paragraphs unfold."""
    every = _paragraphs(maker, marks)
    heads = _heads([date for date, _ in every])
    dated = tuple(
        DatedParagraph(head, tuple(views)) for head, (_, views) in zip(heads, every, strict=True)
    )
    seen = _seen_first([len(views) for _, views in every])
    if seen == len(every):
        return StoryByDate(dated, (), "")
    first = every[seen][0]
    since = f", from {short_months(date_in_words(first))}" if first else ""
    more = count(len(every) - seen, "more paragraph")
    return StoryByDate(dated[:seen], dated[seen:], f"{capital(more)}{since}")


def _seen_first(sentences: Sequence[int]) -> int:
    """How many paragraphs, of so many sentences each, are not folded: all, unless many would be left."""
    total = 0
    for number, length in enumerate(sentences):
        total += length
        if total >= _SEEN_SENTENCES and sum(sentences[number + 1 :]) > _FEWEST_FOLDED:
            return number + 1
    return len(sentences)


def _paragraphs(
    maker: CardMaker, marks: EvidenceMarks
) -> list[tuple[Edtf | None, list[SentenceView]]]:
    found: list[tuple[Edtf | None, list[SentenceView]]] = []
    story = maker.record.story
    for sentence in story.story if story else ():
        view = SentenceView(sentence.say, marks.of(sentence))
        is_more = found and (sentence.date is None or sentence.date == found[-1][0])
        if is_more:
            found[-1][1].append(view)
        else:
            found.append((sentence.date, [view]))
    return found


def _heads(dates: Sequence[Edtf | None]) -> list[DateTold | None]:
    """Return dates as heads of paragraphs: a year is said where it begins."""
    heads: list[DateTold | None] = []
    last_year = ""
    for date in dates:
        if date is None:
            heads.append(None)
            continue
        whole = when_known(date)
        year = str(date.first.year)
        text = whole.text.removesuffix(f" {year}") if year == last_year else whole.text
        heads.append(DateTold(text, whole.machine))
        last_year = year if date.first.year == date.last.year else ""
    return heads


def time_line(record: Record) -> str:
    """Say of which time the page is: a reader of today must not take it for today's.

    Of a story that has ended it is said as of when; one that goes on, or does not say, promises no time.
    """
    parts = []
    covers = record.story.covers if record.story else None
    if covers and covers.end is not None and not covers.one_of:
        end = Edtf(covers.text, covers.end, covers.end)
        parts.append(f"As of {date_in_words(end)}, when this story ends")
    elif covers:
        parts.append(f"Covers {date_in_words(covers)}")
    if record.last_change:
        parts.append(f"changed {day_in_words(record.last_change)}")
    return " · ".join(parts)


def checked_line(record: Record) -> str:
    """Say how many quotations were compared; of a story without any, nothing."""
    total = len(record.statements)
    checked = total - unchecked_in(record.statements)
    if not total:
        return ""
    if total == 1:
        return f"The one quotation {'' if checked else 'not '}checked against its source"
    number = f"All {total:,}" if checked == total else f"{checked:,} of {total:,}"
    number = f"None of {total:,}" if not checked else number
    return f"{number} quotations checked against their source"
