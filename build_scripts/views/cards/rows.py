"""Rows that several pages show: people, articles, events, sentences, tombstones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from build_scripts.entries import ActorKind, Sentence, Withdrawal
from build_scripts.record import ArticleRecord, DatedEvent, Statement
from build_scripts.telling.counts import quoted_in, unchecked_in
from build_scripts.telling.dates_in_words import date_in_words, machine_date
from build_scripts.telling.events import event_telling
from build_scripts.telling.roles import role_at
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import DateTold, EvidenceLink, Link
from build_scripts.views.frame.site import Foot

_SHAPES = {ActorKind.PERSON: "person", ActorKind.UNNAMED_SOURCE: "unnamed"}


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of ours with its superscripts."""

    say: str
    evidence: tuple[EvidenceLink, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """An actor in a list: name, role, and how much it says here."""

    link: Link
    shape: str
    role: str
    said: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list."""

    link: Link
    note: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as the article dates and counts it."""

    anchor: str
    when: DateTold
    title: str
    counts: tuple[str, ...]
    actors: tuple[Link, ...]
    evidence: tuple[EvidenceLink, ...]
    article: Link
    title_note: str


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands at the address of something that was taken back."""

    anchor: str
    when: DateTold
    why: str


@dataclass(frozen=True)
class WithdrawnPage(Context):
    """What is left of the page of an entry that was taken back."""

    template: ClassVar[str] = "withdrawn.md"

    title: str
    tombstone: Tombstone
    foot: Foot


def sentences(maker: CardMaker, said: tuple[Sentence, ...]) -> tuple[SentenceView, ...]:
    """Return sentences with their superscripts, numbered through."""
    views = []
    number = 1
    for sentence in said:
        items = [maker.record.evidence[r] for r in sentence.evidence if r in maker.record.evidence]
        links = maker.evidence_links(items, number)
        number += len(links)
        views.append(SentenceView(sentence.say, links))
    return tuple(views)


def person_view(maker: CardMaker, identifier: str) -> PersonView:
    """Return an actor as one row of a list."""
    record = maker.record
    said = record.by_speaker.get(identifier, ())
    quoted = quoted_in(said)
    reported = len(said) - quoted
    parts = [count(quoted, "quotation")] if quoted else []
    parts += [f"{reported} reported"] if reported else []
    alone = "others speak for it" if record.on_behalf_of.get(identifier) else "spoken about only"
    latest = said[-1].date if said else None
    actor = record.actors[identifier]
    return PersonView(
        maker.actor(identifier),
        _SHAPES.get(actor.kind, "body"),
        role_at(actor, latest),
        ", ".join(parts) or alone,
    )


def latest_first(statements: Sequence[Statement]) -> list[Statement]:
    """Return statements by date, the latest first; undated ones last: nobody knows them to be new."""
    ordered = sorted(statements, key=lambda s: s.sort_key)
    return [s for s in ordered if s.date][::-1] + [s for s in ordered if not s.date]


def published_key(article: ArticleRecord) -> tuple[date, str]:
    """What articles are sorted by: the day of publication, undated ones first."""
    published = article.entry.published
    return (published.first if published else date.min, article.id)


def article_row(maker: CardMaker, identifier: str) -> ArticleRow:
    """Return an article as one row of a list."""
    article = maker.record.articles[identifier]
    link = maker.article(identifier)
    note = " · ".join(part for part in (link.note, _printed_from(article)) if part)
    return ArticleRow(Link(link.text, link.href), note)


def _printed_from(article: ArticleRecord) -> str:
    """Say what of an article stands on this site: words of it, or only facts in ours."""
    said, told = len(article.statements), len(article.reports)
    if said:
        unchecked = unchecked_in(article.statements)
        return f"{count(said, 'quotation')}{' not compared with the source' if unchecked else ''}"
    return f"nothing quoted; {count(told, 'report')} in our words" if told else "nothing quoted"


def event_view(maker: CardMaker, dated: DatedEvent) -> EventView:
    """Return an event ready to be shown on the maker's page."""
    told = event_telling(maker.record, dated)
    return EventView(
        anchor=told.id,
        when=told.when,
        title=told.title,
        counts=told.counts,
        actors=maker.actors(dated.event.actors),
        evidence=maker.evidence_links(dated.evidence),
        article=maker.article(dated.article),
        title_note=told.article.title_note,
    )


def tombstone_of(anchor: str, withdrawal: Withdrawal) -> Tombstone:
    """Return what stands at the address of something that was taken back."""
    when = withdrawal.date
    return Tombstone(anchor, DateTold(date_in_words(when), machine_date(when)), withdrawal.why)
