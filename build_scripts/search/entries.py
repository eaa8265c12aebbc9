"""What the search finds: quotations, and pages, each with the words it is found by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.entries import Actor
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.search.words import search_words
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.printed import Segment
from build_scripts.telling.roles import role_at
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import KINDS, uncapital
from build_scripts.views.frame.addresses import Addresses

SearchResult = dict[str, object]
"""What of a result is shown, as JSON; docs/javascripts/search-show.js prints it."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page, or a section of one: what is shown of it, and the words by which it is found."""

    shown: SearchResult
    title_words: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """A quotation: what is shown of it, and the words by which it is found."""

    shown: SearchResult
    words: frozenset[str]


def found_page(kind: str, title: str, href: str, note: str, *more: str | None) -> FoundPage:
    """Return a page as the search finds it; `more` are texts that are searched and not shown."""
    shown: SearchResult = {"at": href, "kind": kind, "title": title, "note": note}
    heads = frozenset(search_words(title))
    body = frozenset(word for text in (note, *more) if text for word in search_words(text))
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
            yield _article(record, article, at.article(article.id))


def _actor(record: Record, identifier: str, actor: Actor, href: str) -> FoundPage:
    said = record.by_speaker.get(identifier, ())
    role = role_at(actor, said[-1].date if said else None)
    more = (*actor.aliases, *(one.title for one in actor.roles), actor.summary, actor.described_as)
    return found_page(KINDS[actor.kind][0], actor.name, href, role, *more)


def _article(record: Record, article: ArticleRecord, href: str) -> FoundPage:
    entry, told = article.entry, tellings_of(record).article(article.id)
    more = (entry.summary, entry.agency, *entry.authors)
    return found_page("Article", told.title, href, told.note, *more)


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
        q.translation.words if q.translation else None,
        *(variant.text for variant in q.variants),
        *(variant.translation.words for variant in q.variants if variant.translation),
        *(actor.name for actor in named),
        *(topic.title for topic in topics),
        entry.publisher,
    )
    words = frozenset(word for text in texts if text for word in search_words(text))
    return FoundQuotation(_quotation_shown(record, statement), words)


def _quotation_shown(record: Record, statement: Statement) -> SearchResult:
    told = tellings_of(record).of(statement)
    shown: SearchResult = {
        "at": Addresses(record).evidence(told.address),
        "who": told.who,
        "words": _runs(told.shown.runs),
        "kind": "quoted" if not told.is_reported else "reported" if told.gloss else "printed",
        "article": ", ".join(filter(None, (told.article.printer, _source(told.article)))),
    }
    if told.role:
        shown["role"] = told.role
    if told.for_whom:
        shown["for"] = told.for_whom
    if not told.says_only:
        shown["act"] = told.act
    if told.when is not None:
        shown["when"] = told.when.text
        if told.when.machine:
            shown["machine"] = told.when.machine
        if told.when.note:
            shown["dated"] = told.when.note
    if translation := told.shown.translation:
        label = f"In {translation.name}, {translation.note}:"
        tongue = (
            (translation.language, translation.direction) if translation.language != "en" else ()
        )
        shown["translation"] = [label, translation.words, *tongue]
    if told.language != "en":
        shown["lang"], shown["dir"] = told.language, told.direction
    # “Reported:” stands before what is told in our words.
    but = {About.CHECK, About.WHOSE} if told.gloss else {About.CHECK}
    if notes := told.caveats.line(but):
        shown["notes"] = notes
    if told.is_unchecked:
        shown["unchecked"] = told.check
    return shown


def _source(article: ArticleTelling) -> str:
    """How good the source is, where it is not its publisher's own text."""
    return uncapital(article.grade.mark)


def _runs(segments: Sequence[Segment]) -> Sequence[str]:
    """Return words in runs: the speaker's and the reporter's by turns, the speaker's first."""
    runs = [""]
    for segment in segments:
        if segment.is_reporters == bool(len(runs) % 2):
            runs.append("")
        runs[-1] += segment.text
    return runs
