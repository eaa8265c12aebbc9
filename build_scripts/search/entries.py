"""What the search finds: quotations, and pages, each with the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.entries import Actor, Claim, Topic
from build_scripts.entries.actor import ActorKind
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.record.derived import derived
from build_scripts.search.countries import other_names
from build_scripts.search.dates import date_keys
from build_scripts.search.towns import other_spellings
from build_scripts.search.words import search_words
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.printed import Segment
from build_scripts.telling.roles import role_at
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import KINDS, uncapital
from build_scripts.views.frame.addresses import Addresses
from build_scripts.words.alphabets import spellings

SearchResult = dict[str, object]
"""What of a result is shown, as JSON; docs/javascripts/search-show.js prints it."""
CONTRIBUTORS = "For contributors"
"""The kind of the pages that are listed apart from those for readers."""
TIES, ARTICLE = "Relationships", "Article"


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page, or a section of one: what is shown of it, and by what it is found.

    `names` are its title and what else it is called or asked; `texts` are searched and not shown;
    `keys` are those of its date.
    """

    shown: SearchResult
    names: tuple[str, ...]
    texts: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """A quotation: what is shown of it, its words, and what else it is found by."""

    shown: SearchResult
    said: frozenset[str]
    about: frozenset[str] = frozenset()


def found_page(
    kind: str,
    title: str,
    href: str,
    note: str,
    *more: str | None,
    called: Iterable[str] = (),
    keys: frozenset[str] = frozenset(),
) -> FoundPage:
    """Return a page as the search finds it; `more` are texts, `called` names that are not shown."""
    shown: SearchResult = {"at": href, "kind": kind, "title": title, "note": note}
    texts = tuple(text for text in (note, *more) if text)
    return FoundPage(shown, (title, *called), texts, keys)


def pages_of_entries(record: Record) -> Iterator[FoundPage]:
    """Return the pages of actors, claims, topics and articles; withdrawn ones are left out."""
    at = Addresses(record)
    for i, actor in record.actors.items():
        if actor.withdrawn is None:
            yield _actor(record, i, actor, at.actor(i))
    for i, claim in record.claims.items():
        if claim.withdrawn is None:
            yield _claim(claim, at.claim(i))
    for i, topic in record.topics.items():
        if topic.withdrawn is None:
            yield _topic(topic, at.topic(i))
    for article in record.articles.values():
        if not article.is_withdrawn:
            yield _article(record, article, at.article(article.id))


def _actor(record: Record, identifier: str, actor: Actor, href: str) -> FoundPage:
    said = record.by_speaker.get(identifier, ())
    role = role_at(actor, said[-1].date if said else None)
    bodies = (record.actors[one.organisation].name for one in actor.roles if one.organisation)
    more = (*bodies, actor.summary, actor.described_as)
    called = (*_called(record)[identifier], *(one.title for one in actor.roles))
    return found_page(KINDS[actor.kind][0], actor.name, href, role, *more, called=called)


@derived
def _called(record: Record) -> dict[str, tuple[str, ...]]:
    """Return all other names of each actor: as printed, of its people, and in Latin letters."""
    language = record.story.language if record.story else "en"
    return {i: _other_names(actor, language) for i, actor in record.actors.items()}


def _other_names(actor: Actor, language: str) -> tuple[str, ...]:
    named = (actor.name, *actor.aliases)
    people: tuple[str, ...] = ()
    if actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT):
        people = tuple(other for name in named for other in other_names(name, language))
    spelt = (way for name in named if not name.isascii() for way in spellings(name))
    joined = (name.replace("-", "") for name in named if "-" in name)
    return tuple(dict.fromkeys((*actor.aliases, *people, *spelt, *joined)))


def _claim(claim: Claim, href: str) -> FoundPage:
    said = (claim.proposition, claim.summary)
    note = "Who said what when"
    return found_page("Claim", claim.title, href, note, *said, called=claim.asked_as)


def _topic(topic: Topic, href: str) -> FoundPage:
    said = (topic.summary, *(fact.say for fact in topic.facts))
    return found_page("Topic", topic.title, href, "Background", *said, called=topic.aliases)


def _article(record: Record, article: ArticleRecord, href: str) -> FoundPage:
    entry, told = article.entry, tellings_of(record).article(article.id)
    more = (entry.summary, entry.agency, *entry.authors)
    keys = date_keys(entry.published)
    return found_page(ARTICLE, told.title, href, told.note, *more, keys=keys)


def found_quotation(record: Record, statement: Statement) -> FoundQuotation:
    """Return a quotation as the search finds it: by its words, speaker, body, topics and date."""
    said, about = (_words(texts) for texts in quotation_texts(record, statement))
    keys = date_keys(statement.date)
    found = about | keys | other_spellings(said | about)
    return FoundQuotation(quotation_shown(record, statement), said, found - said)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in search_words(text))


def quotation_texts(record: Record, statement: Statement) -> tuple[list[str], list[str]]:
    """Return the texts by which a quotation is found: its words, and all that is said about them."""
    q = statement.quotation
    entry = record.articles[statement.article].entry
    actors = (*q.speaker, *q.on_behalf_of)
    topics = [record.topics[i] for i in q.topics if record.topics[i].withdrawn is None]
    said = (
        q.text,
        q.says,
        q.original.text if q.original else None,
        q.translation.words if q.translation else None,
        *(variant.text for variant in q.variants),
        *(variant.translation.words for variant in q.variants if variant.translation),
    )
    about = (
        q.context,
        q.cut_basis,
        *(record.actors[i].name for i in actors),
        *(name for i in actors for name in _called(record)[i]),
        *(name for topic in topics for name in (topic.title, *topic.aliases)),
        entry.publisher,
    )
    return [text for text in said if text], [text for text in about if text]


def quotation_shown(record: Record, statement: Statement) -> SearchResult:
    """Return what of a quotation is shown: its words, who speaks, when, and every caveat."""
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
    if told.amounts:
        shown["amounts"] = [
            {"figure": one.text, "of": one.beside} | ({"told": True} if one.is_hollow else {})
            for one in told.amounts
        ]
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
