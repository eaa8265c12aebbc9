"""What the search finds: quotations, and pages, each with the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.entries import Actor
from build_scripts.entries.actor import ActorKind
from build_scripts.record import Record, Statement
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
    """A quotation: what is shown of it, its words, and what else it is found by; each word once."""

    shown: SearchResult
    said: tuple[str, ...]
    about: tuple[str, ...] = ()


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


def actor_found(record: Record, identifier: str) -> FoundPage | None:
    """Return the page of an actor as the search finds it; None where it was withdrawn."""
    actor = record.actors[identifier]
    if actor.withdrawn is not None:
        return None
    said = record.by_speaker.get(identifier, ())
    role = role_at(actor, said[-1].date if said else None)
    bodies = (record.actors[one.organisation].name for one in actor.roles if one.organisation)
    more = (*bodies, actor.summary, actor.described_as)
    called = (*_called(record, actor), *(one.title for one in actor.roles))
    href = Addresses(record).actor(identifier)
    return found_page(KINDS[actor.kind][0], actor.name, href, role, *more, called=called)


def claim_found(record: Record, identifier: str) -> FoundPage | None:
    """The same for the page of a claim."""
    claim = record.claims[identifier]
    if claim.withdrawn is not None:
        return None
    said = (claim.proposition, claim.summary)
    href = Addresses(record).claim(identifier)
    return found_page(
        "Claim", claim.title, href, "Who said what when", *said, called=claim.asked_as
    )


def topic_found(record: Record, identifier: str) -> FoundPage | None:
    """The same for the page of a topic."""
    topic = record.topics[identifier]
    if topic.withdrawn is not None:
        return None
    said = (topic.summary, *(fact.say for fact in topic.facts))
    href = Addresses(record).topic(identifier)
    return found_page("Topic", topic.title, href, "Background", *said, called=topic.aliases)


def article_found(record: Record, identifier: str) -> FoundPage | None:
    """The same for the page of an article."""
    article = record.articles[identifier]
    if article.is_withdrawn:
        return None
    entry, told = article.entry, tellings_of(record).article(identifier)
    more = (entry.summary, entry.agency, *entry.authors)
    href = Addresses(record).article(identifier)
    keys = date_keys(entry.published)
    return found_page(ARTICLE, told.title, href, told.note, *more, keys=keys)


def _called(record: Record, actor: Actor) -> tuple[str, ...]:
    """Return all other names of an actor: as printed, of its people, and in Latin letters."""
    language = record.story.language if record.story else "en"
    is_country = actor.kind in (ActorKind.COUNTRY, ActorKind.GOVERNMENT)
    return _other_names(actor.name, tuple(actor.aliases), language if is_country else "")


@lru_cache(maxsize=1 << 12)
def _other_names(name: str, aliases: tuple[str, ...], country_in: str) -> tuple[str, ...]:
    """`country_in` is the language of a story in which this is a country; "" where it is none."""
    named = (name, *aliases)
    people: tuple[str, ...] = ()
    if country_in:
        people = tuple(other for one in named for other in other_names(one, country_in))
    spelt = (way for one in named if not one.isascii() for way in spellings(one))
    joined = (one.replace("-", "") for one in named if "-" in one)
    return tuple(dict.fromkeys((*aliases, *people, *spelt, *joined)))


def found_quotation(record: Record, statement: Statement) -> FoundQuotation:
    """Return a quotation as the search finds it: by its words, speaker, body, topics and date."""
    said, about = (_words(texts) for texts in quotation_texts(record, statement))
    about |= dict.fromkeys(sorted(date_keys(statement.date)))
    about |= dict.fromkeys(other_spellings(said | about))
    rest = tuple(word for word in about if word not in said)
    return FoundQuotation(quotation_shown(record, statement), tuple(said), rest)


def _words(texts: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(word for text in texts for word in search_words(text))


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
        *(name for i in actors for name in _called(record, record.actors[i])),
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
