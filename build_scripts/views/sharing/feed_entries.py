"""The entries of feeds: what is new, updated, corrected or withdrawn, each with an id that stays."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import NAMESPACE_URL, uuid5

from build_scripts.entries import Entry
from build_scripts.record import ArticleRecord, PositionTaken, Record, Statement
from build_scripts.telling.amounts import figure_beside
from build_scripts.telling.caveats import About
from build_scripts.telling.positions import position_telling
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.terms import reader_word
from build_scripts.telling.words import KINDS, capital
from build_scripts.views.frame.addresses import Addresses
from build_scripts.views.frame.card_model import ShownWords

_MOST_WORDS = 10
"""How many quotations of an article its entry prints."""


@dataclass(frozen=True, slots=True)
class FeedWords:
    """A quotation in a feed: `gloss` is what indirect words report, in our words."""

    words: ShownWords
    gloss: str
    is_reported: bool
    language: str
    direction: str
    who: str
    when: str
    notes: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: `path` is its address from the root of the site, `key` what its id is made of."""

    key: str
    path: str
    title: str
    added: datetime.date
    updated: datetime.date
    text: str = ""
    words: tuple[FeedWords, ...] = ()
    more: int = 0

    def identifier(self, site_url: str) -> str:
        """Return the id, which is the same for ever: it depends on the address alone."""
        return uuid5(NAMESPACE_URL, f"{site_url}{self.key}").urn


def _span(entry: Entry) -> tuple[datetime.date, datetime.date] | None:
    """Return the days on which an entry came and last changed; None where nobody wrote them down.

    Corrections and withdrawals have entries of their own.
    """
    days = [when.first for when in (entry.added, entry.updated) if when is not None]
    return (min(days), max(days)) if days else None


def of_statement(
    record: Record, statement: Statement, position: PositionTaken | None = None
) -> Iterator[FeedEntry]:
    """Return the entry of a quotation, with its position where the feed is that of a claim."""
    if span := _span(record.articles[statement.article].entry):
        told = tellings_of(record).of(statement)
        said = feed_words(record, statement, position)
        address = Addresses(record).evidence(statement.address)
        source = ", ".join(filter(None, (f"In “{told.article.title}”", told.article.note)))
        said = replace(said, notes=(*said.notes, f"{source}."))
        yield FeedEntry(address, address, _title_of(told), *span, words=(said,))


def of_article(record: Record, article: ArticleRecord) -> Iterator[FeedEntry]:
    """Return the entry of an article with its first quotations."""
    entry = article.entry
    if entry.withdrawn is not None or not (span := _span(entry)):
        return
    address = Addresses(record).article(article.id)
    printed = tuple(feed_words(record, s) for s in article.statements[:_MOST_WORDS])
    more = max(0, len(article.statements) - _MOST_WORDS)
    text = f"Printed by {entry.publisher}." if entry.publisher else ""
    title = f"Article: {tellings_of(record).article(article.id).title_line}"
    yield FeedEntry(address, address, title, *span, text, printed, more)


def of_entry(kind: str, name: str, address: str, entry: Entry, text: str) -> Iterator[FeedEntry]:
    """Return the entry of an actor, a claim or a topic."""
    if entry.withdrawn is None and (span := _span(entry)):
        yield FeedEntry(address, address, f"{kind}: {name}", *span, text)


def of_changes(name: str, address: str, entry: Entry) -> Iterator[FeedEntry]:
    """Return an entry for each correction, and for the withdrawal if there is one."""
    numbers: dict[datetime.date, int] = {}
    for correction in entry.corrections:
        day = correction.date.first
        numbers[day] = numbers.get(day, 0) + 1
        key = f"{address}#corrected-{day.isoformat()}-{numbers[day]}"
        title = f"Correction: {name}"
        yield FeedEntry(key, address, title, day, day, correction.what)
    if entry.withdrawn is not None:
        day = entry.withdrawn.date.first
        key = f"{address}#withdrawn"
        yield FeedEntry(key, address, f"Withdrawn: {name}", day, day, entry.withdrawn.why)


def of_withdrawn_items(record: Record, article: ArticleRecord) -> Iterator[FeedEntry]:
    """Return an entry for each quotation, passage or report of an article that was taken back."""
    for item in article.entry.evidence_items:
        if item.withdrawn is not None:
            day = item.withdrawn.date.first
            address = Addresses(record).evidence(f"{article.id}#{item.id}")
            title = f"Withdrawn from {tellings_of(record).article(article.id).title_line}"
            yield FeedEntry(f"{address}/withdrawn", address, title, day, day, item.withdrawn.why)


def changes_of_articles(record: Record, articles: Iterable[str]) -> Iterator[FeedEntry]:
    """Return what was corrected or withdrawn in articles."""
    for identifier in dict.fromkeys(articles):
        article = record.articles[identifier]
        address = Addresses(record).article(identifier)
        title = tellings_of(record).article(identifier).title_line
        yield from of_changes(title, address, article.entry)
        yield from of_withdrawn_items(record, article)


def kind_in_words(record: Record, identifier: str) -> str:
    """Say what an actor is: "Person", "Organisation"."""
    return KINDS[record.actors[identifier].kind][0]


def feed_words(
    record: Record, statement: Statement, position: PositionTaken | None = None
) -> FeedWords:
    """Return the words of a statement with everything that must go with them."""
    told = tellings_of(record).of(statement)
    notes = [told.whose, *told.caveats.full(but=(About.WHOSE, About.CHECK))]
    notes += [one.line for one in told.amounts]
    if position is not None:
        notes.append(_stance(position, told))
    who = f"{told.who}, {told.role}," if told.role else told.who
    return FeedWords(
        words=told.printed,
        gloss=told.gloss,
        is_reported=told.is_reported,
        language=told.article.language,
        direction=told.article.direction,
        who=", ".join(filter(None, (f"{who} {told.act}", told.for_whom))),
        when=told.when.line if told.when else "",
        notes=tuple(f"{capital(note)}." for note in notes if note),
        label=told.check,
    )


def _title_of(told: StatementTelling) -> str:
    """Who does what, for whom, when; and in brackets all that must be known before the words are read."""
    return told.headline(", ".join(filter(None, (f"{told.names} {told.act}", told.for_whom))))


def _stance(position: PositionTaken, told: StatementTelling) -> str:
    taken = position_telling(position.position)
    figure = figure_beside(taken.figure, told.amounts)
    parts = [f"to this claim: {taken.stance}"]
    parts += [f"{reader_word('amount')}: {figure}"] if figure else []
    parts += [f"{reader_word('scope')}: {taken.scope}"] if taken.scope else []
    return "; ".join(parts)
