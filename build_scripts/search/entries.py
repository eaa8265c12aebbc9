"""What the search finds: quotations, and pages, each with the words it is found by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.entries import Actor
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.search.words import words_of
from build_scripts.views.addresses import Addresses
from build_scripts.views.cards import PUBLICATION_NOTE, direction_of, shown_words
from build_scripts.views.dates_in_words import date_in_words, machine_date
from build_scripts.views.roles import role_at
from build_scripts.views.words import KINDS, UNCHECKED_LABEL, act_in_words, listed
from build_scripts.words.sources import Form

Shown = dict[str, object]
"""What of a result is shown, as JSON; docs/javascripts/search-show.js prints it."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page, or a section of one: what is shown of it, and the words by which it is found."""

    shown: Shown
    title_words: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """A quotation: what is shown of it, and the words by which it is found."""

    shown: Shown
    words: frozenset[str]


def found_page(kind: str, title: str, href: str, note: str, *more: str | None) -> FoundPage:
    """Return a page as the search finds it; `more` are texts that are searched and not shown."""
    shown: Shown = {"at": href, "kind": kind, "title": title, "note": note}
    heads = frozenset(words_of(title))
    body = frozenset(word for text in (note, *more) if text for word in words_of(text))
    return FoundPage(shown, heads, heads | body)


def pages_of_entries(record: Record) -> Iterator[FoundPage]:
    """Return the pages of actors, claims, topics and articles; withdrawn ones are left out."""
    at = Addresses(record)
    for i, actor in record.actors.items():
        if actor.withdrawn is None:
            yield _actor(record, i, actor, at.actor(i))
    for i, claim in record.claims.items():
        if claim.withdrawn is None:
            said = (claim.proposition, claim.summary)
            yield found_page("Claim", claim.title, at.claim(i), "Who said what when", *said)
    for i, topic in record.topics.items():
        if topic.withdrawn is None:
            yield found_page(
                "Topic", topic.title, at.topic(i), "Background", topic.summary, *topic.aliases
            )
    for article in record.articles.values():
        if not article.is_withdrawn:
            yield _article(article, at.article(article.id))


def _actor(record: Record, identifier: str, actor: Actor, href: str) -> FoundPage:
    said = record.by_speaker.get(identifier, ())
    role = role_at(actor, said[-1].date if said else None)
    more = (*actor.aliases, *(one.title for one in actor.roles), actor.summary, actor.described_as)
    return found_page(KINDS[actor.kind][0], actor.name, href, role, *more)


def _article(article: ArticleRecord, href: str) -> FoundPage:
    entry = article.entry
    when = date_in_words(entry.published) if entry.published else ""
    note = ", ".join(part for part in (entry.publisher or "", when) if part)
    more = (entry.summary, entry.agency, *entry.authors)
    return found_page("Article", entry.title, href, note, *more)


def found_quotation(record: Record, statement: Statement) -> FoundQuotation:
    """Return a quotation as the search finds it: by its words, speaker, body and topics."""
    q = statement.quotation
    entry = record.articles[statement.article].entry
    named = [record.actors[i] for i in (*q.speaker, *q.on_behalf_of)]
    topics = [record.topics[i] for i in q.topics if record.topics[i].withdrawn is None]
    texts = (
        q.text,
        q.says,
        q.context,
        q.cut_basis,
        q.original.text if q.original else None,
        *(variant.text for variant in q.variants),
        *(actor.name for actor in named),
        *(topic.title for topic in topics),
        entry.publisher,
    )
    words = frozenset(word for text in texts if text for word in words_of(text))
    return FoundQuotation(_quotation_shown(record, statement), words)


def _quotation_shown(record: Record, statement: Statement) -> Shown:
    q = statement.quotation
    entry = record.articles[statement.article].entry
    speakers = [record.actors[i] for i in q.speaker]
    reported = statement.form is Form.INDIRECT
    shown: Shown = {
        "at": Addresses(record).evidence(statement.address),
        "who": listed([actor.name for actor in speakers]),
        "act": act_in_words(q.act, speakers),
        "words": _runs(statement),
        "kind": "quoted" if not reported else "reported" if q.says else "printed",
        "article": entry.publisher or entry.title,
    }
    if q.on_behalf_of:
        shown["for"] = listed([record.actors[i].name_in_text for i in q.on_behalf_of])
    if statement.date is not None:
        shown["when"] = date_in_words(statement.date)
        if machine := machine_date(statement.date):
            shown["machine"] = machine
        if statement.dated_by_publication:
            shown["dated"] = PUBLICATION_NOTE
    if shown["kind"] != "reported" and entry.language != "en":
        shown["lang"], shown["dir"] = entry.language, direction_of(entry.language)
    if statement.ground is Ground.UNCHECKED:
        shown["unchecked"] = UNCHECKED_LABEL
    return shown


def _runs(statement: Statement) -> Sequence[str]:
    """Return the words in runs: the speaker's and the reporter's by turns, the speaker's first."""
    runs = [""]
    for segment in shown_words(statement):
        if segment.is_reporters == bool(len(runs) % 2):
            runs.append("")
        runs[-1] += segment.text
    return runs
