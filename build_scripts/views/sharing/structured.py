"""What search engines and readers' tools are told of a page: schema.org, as JSON-LD.

Nothing stands here that is not on the page, and an allegation is never told as a fact: only who is
printed with which words. Reported speech is left out, for its words are not the speaker's. Each thing
has one `@id` on every page, absolute where the address of the site is known: else readers of several
pages take each speaker for as many people.
https://schema.org/Quotation
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from build_scripts.entries import ActorKind, Article
from build_scripts.entries.article import ArticleKind
from build_scripts.entries.dates import Edtf
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import About
from build_scripts.telling.dates_in_words import machine_date
from build_scripts.telling.people import Named
from build_scripts.telling.printed import own_words
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.translations import TranslatedWords
from build_scripts.telling.words import capital
from build_scripts.templating.escaping import script_json
from build_scripts.views.cards.registers import registers_of
from build_scripts.views.frame.addresses import Addresses, Here

_CONTEXT = "https://schema.org"
_ARTICLE = "#_article"
_ACTOR = "#_actor"
_KINDS = {
    ArticleKind.NEWS_REPORT: "NewsArticle",
    ArticleKind.INTERVIEW: "NewsArticle",
    ArticleKind.ANALYSIS: "AnalysisNewsArticle",
    ArticleKind.OPINION: "OpinionNewsArticle",
    ArticleKind.REPORT: "Report",
    ArticleKind.POST: "SocialMediaPosting",
}
_ACTORS = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.COUNTRY: "Country",
}
"""Groups and unnamed sources are nobody that schema.org could identify."""

_Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Identified:
    """Where a page stands, and the address of the site, "" where that is not known."""

    record: Record
    here: Here
    site: str

    def at(self, address: str) -> str:
        """Return what a thing at an address of the site is called on every page."""
        return f"{self.site}{address}" if self.site else self.here.to(address)

    def actor(self, identifier: str) -> str:
        """Return the address of an actor's page."""
        return self.at(Addresses(self.record).actor(identifier))

    def article(self, identifier: str) -> str:
        """Return what an article is called."""
        return self.at(f"{Addresses(self.record).article(identifier)}{_ARTICLE}")

    def quotation(self, address: str) -> str:
        """Return what a quotation is called: its permanent address."""
        return self.at(Addresses(self.record).evidence(address))


def article_data(
    record: Record,
    article: ArticleRecord,
    here: Here,
    site: str = "",
    statements: Sequence[Statement] | None = None,
) -> Markup:
    """Return the script element of an article's page: the article and its direct quotations.

    `statements` are those whose cards with tools stand on a page, where that is not all of them.
    """
    ids = Identified(record, here, site)
    spoken = [
        _quotation(s, article.entry, ids)
        for s in (article.statements if statements is None else statements)
        if not tellings_of(record).of(s).is_reported
    ]
    told = tellings_of(record).article(article.id)
    whole = {"@id": ids.article(article.id), **_article(article.entry, told)}
    return _element({"@context": _CONTEXT, "@graph": [whole, *spoken]})


def actor_data(record: Record, identifier: str, here: Here, site: str = "") -> Markup:
    """Return the script element of an actor's page; nothing for groups and unnamed sources."""
    actor = record.actors[identifier]
    if actor.kind not in _ACTORS:
        return Markup("")
    page = Identified(record, here, site).actor(identifier)
    known = {
        "@id": f"{page}{_ACTOR}",
        "@type": _ACTORS[actor.kind],
        "name": actor.name,
        "url": page,
    }
    others = {
        "alternateName": list(actor.aliases),
        "sameAs": [register.href for register in registers_of(actor)],
    }
    return _element({"@context": _CONTEXT, **known, **_filled(others)})


def _article(entry: Article, told: ArticleTelling) -> _Thing:
    people = [{"@type": "Person", "name": name} for name in entry.authors]
    publisher = {"@type": "Organization", "name": entry.publisher} if entry.publisher else None
    return _filled(
        {
            "@type": _KINDS.get(entry.kind, "CreativeWork"),
            # A title of ours is a name for the article, not its headline.
            "headline" if told.has_headline else "name": entry.title,
            "description": f"{capital(told.title_note)}." if told.title_note else None,
            "inLanguage": entry.language,
            "datePublished": _certain(entry.published),
            "publisher": publisher,
            "author": people,
            "url": entry.url,
            "archivedAt": entry.archived_url,
        }
    )


def _quotation(statement: Statement, entry: Article, ids: Identified) -> _Thing:
    told = tellings_of(ids.record).of(statement)
    # The reporter's words are left out, so of words quoted in part nothing has to be said.
    caveats = told.caveats.full(but=(About.WHOSE, About.CHECK))
    notes = [told.for_whom, told.when.note if told.when else "", *caveats]
    return _filled(
        {
            "@type": "Quotation",
            "@id": ids.quotation(statement.address),
            "text": own_words(statement),
            "spokenByCharacter": [_speaker(one, ids) for one in told.speakers],
            "description": " ".join(f"{capital(note)}." for note in notes if note),
            "inLanguage": told.article.language,
            "datePublished": _certain(entry.published),
            "dateCreated": _said(statement, told),
            "workTranslation": _translation(told.printed.translation),
            "isPartOf": {"@id": ids.article(statement.article)},
            "creativeWorkStatus": told.check if told.is_unchecked else None,
        }
    )


def _translation(one: TranslatedWords | None) -> _Thing | None:
    """A translation, with who made it; that is no person that could be named."""
    if one is None:
        return None
    said = {"text": one.words, "inLanguage": one.language, "description": f"{capital(one.note)}."}
    return {"@type": "CreativeWork", **said}


def _said(statement: Statement, told: StatementTelling) -> str:
    known = told.when is not None and not told.when.is_publication
    return _certain(statement.date) if known else ""


def _certain(when: Edtf | None) -> str:
    """A date that is told to machines, which know no “about” and no “uncertain”: else nothing."""
    if when is None or when.start is None or when.start.mark:
        return ""
    return machine_date(when)


def _speaker(one: Named, ids: Identified) -> _Thing:
    kind = ids.record.actors[one.id].kind
    url = ids.actor(one.id)
    known = {"@id": f"{url}{_ACTOR}", "@type": _ACTORS.get(kind, "Thing")}
    thing = {**known, "name": one.name, "url": url}
    return thing | ({"description": one.role} if one.role else {})


def _filled(thing: _Thing) -> _Thing:
    return {key: value for key, value in thing.items() if value}


def _element(thing: _Thing) -> Markup:
    return Markup('<script type="application/ld+json">{}</script>').format(script_json(thing))
