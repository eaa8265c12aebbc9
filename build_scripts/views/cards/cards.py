"""Quotations, passages and reports made ready to be shown as cards and as links to evidence."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.entries import Passage, Quotation, Rights, Status
from build_scripts.record import ArticleRecord, Evidence, PassageEvidence, Record, Statement
from build_scripts.telling.amounts import figure_beside
from build_scripts.telling.caveats import About
from build_scripts.telling.evidence import EvidenceTelling, PassageTelling, ReportTelling
from build_scripts.telling.locators import link_to_words
from build_scripts.telling.people import Named
from build_scripts.telling.printed import opens_with_mark
from build_scripts.telling.source_links import WordsAtSource, words_at_source
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import STANCES
from build_scripts.views.cards.card_notes import notes_of, original_of, variants_of
from build_scripts.views.frame.addresses import Addresses, Here
from build_scripts.views.frame.card_model import Card, EvidenceLink, Link, PositionView
from build_scripts.views.frame.wording_link import wording_link


class CardMaker:
    """Makes cards and links for one page. A link that the page has several times is made once.

    It belongs to one task, so that what is kept here hides no read from anybody.
    """

    def __init__(self, record: Record, here: Here) -> None:
        self.record = record
        self.here = here
        self.addresses = Addresses(record)
        self.tellings = tellings_of(record)
        self._to_actors: dict[str, str] = {}
        self._links: dict[tuple[str, ...], Link] = {}
        self._articles: dict[str, Link] = {}
        self._topics: dict[str, Link | None] = {}

    def actor(self, identifier: str, note: str = "") -> Link:
        """A link to an actor's page."""
        found = self._links.get((identifier, note))
        if found is None:
            name = self.record.actors[identifier].name
            found = self._links[identifier, note] = Link(name, self._to_actor(identifier), note)
        return found

    def actors(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to actors' pages, each once."""
        return tuple(self.actor(i) for i in dict.fromkeys(identifiers))

    def in_text(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to actors' pages, named as inside a sentence."""
        return tuple(
            Link(self.record.actors[i].name_in_text, self._to_actor(i))
            for i in dict.fromkeys(identifiers)
        )

    def topics(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to topics, with all quotations under them."""
        return tuple(link for i in identifiers if (link := self._topic(i)) is not None)

    def _topic(self, identifier: str) -> Link | None:
        """A link to a topic; None where that was taken back."""
        if identifier not in self._topics:
            topic = self.record.topics[identifier]
            href = self.here.to(self.addresses.topic(identifier))
            is_there = topic.withdrawn is None
            self._topics[identifier] = Link(topic.title, href) if is_there else None
        return self._topics[identifier]

    def article(self, identifier: str) -> Link:
        """A link to an article's page, with who published it, when, and whether it prints the title."""
        found = self._articles.get(identifier)
        if found is None:
            told = self.tellings.article(identifier)
            href = self.here.to(self.addresses.article(identifier))
            found = self._articles[identifier] = Link(told.title, href, told.note)
        return found

    def person(self, one: Named) -> Link:
        """A link to the page of somebody beside words, with what they were at that date."""
        note = one.role or self._described(one.id)
        key = (one.id, note, one.name)
        found = self._links.get(key)
        if found is None:
            found = self._links[key] = Link(one.name, self._to_actor(one.id), note)
        return found

    def _described(self, identifier: str) -> str:
        """The printed description of an actor that has no page to say it; "" if the name says as much."""
        actor = self.record.actors[identifier]
        described = actor.described_as or ""
        is_new = described.casefold() != actor.name.casefold()
        return described if is_new and self.addresses.only_words(identifier) else ""

    def body(self, one: Named) -> Link:
        """A link to the page of somebody who is spoken for, named as inside a sentence."""
        return Link(one.in_text, self._to_actor(one.id))

    def _to_actor(self, identifier: str) -> str:
        found = self._to_actors.get(identifier)
        if found is None:
            found = self._to_actors[identifier] = self.here.to(self.addresses.of_actor(identifier))
        return found

    def card(self, statement: Statement, *, own_page: bool = False) -> Card:
        """A quotation as a card; `own_page` where the page is that of its article."""
        quotation, told = statement.quotation, self.tellings.of(statement)
        entry = self.record.articles[statement.article].entry
        sources, no_source = self.sources(statement)
        is_bare = self.addresses.is_large and not own_page
        with_tools = self.addresses.card_with_tools(statement.address) if is_bare else ""
        return Card(
            anchor=quotation.id if own_page else "",
            href=self.here.to(self.addresses.evidence(statement.address)),
            reported=told.is_reported,
            words=told.printed,
            hangs=opens_with_mark(told.printed),
            language=told.article.language,
            direction=told.article.direction,
            gloss=told.gloss,
            speakers=tuple(self.person(one) for one in told.speakers),
            behalf=tuple(self.body(one) for one in told.bodies),
            act=quotation.act.value,
            act_label=told.verb,
            basis=told.basis,
            form_note=told.whose,
            to=told.to,
            when=told.when,
            about=self.in_text(quotation.about),
            against=self.in_text(quotation.against),
            topics=self.topics(quotation.topics),
            notes=tuple(notes_of(self.record, statement)),
            positions=self.positions(statement),
            original=original_of(quotation, told.article.language),
            variants=variants_of(self.record, quotation, told.article.language),
            wording=wording_link(self.record, self.here, statement.address),
            label=told.check,
            is_unchecked=told.is_unchecked,
            article=self.article(statement.article),
            title_note=told.article.title_note,
            # On the page of its article the facts above say it.
            source="" if own_page else told.article.grade.mark,
            sources=sources,
            no_source=no_source,
            cite=self.here.to(self.addresses.cite(statement.address)),
            is_draft=entry.status is Status.DRAFT,
            amounts=told.amounts,
            tools=self.here.to(with_tools) if with_tools else "",
        )

    def sources(self, item: Statement | PassageEvidence) -> tuple[tuple[Link, ...], str]:
        """Return the links to words at their source, or what is said where there is none."""
        entry = item.passage if isinstance(item, PassageEvidence) else item.quotation
        article = self.record.articles[item.article]
        address = item.address if item.match else ""
        return self.links_to(article, words_at_source(item), address, entry)

    def links_to(
        self,
        article: ArticleRecord,
        words: WordsAtSource | None = None,
        address: str = "",
        item: Quotation | Passage | None = None,
    ) -> tuple[tuple[Link, ...], str]:
        """Return the links to an article's source, or to words there; `note` says what of a link is unsure.

        Where it has no public address, the second value says what we hold of it. Of an open text
        that is here, with all its words, the words at `address`: then it is its own source.
        """
        entry, links = article.entry, []
        words = words or WordsAtSource()
        fragment = words.fragment
        for text, source in (("In the source", entry.url), ("Archived copy", entry.archived_url)):
            if source:
                target = link_to_words(source, item, fragment)
                # A page of a PDF, or a time, is no guess of ours.
                leads_to_words = bool(fragment) and target.endswith(fragment)
                links.append(Link(text, target, words.note if leads_to_words else ""))
        if links:
            return tuple(links), ""
        if article.compared.open_text is not None:
            place = self.addresses.in_text(address or article.id)
            return (Link("In the whole text", self.here.to(place)),), ""
        never_seen = entry.unchecked is not None or article.compared.text is None
        if never_seen or entry.rights is Rights.OPEN:
            return (), "No public address."
        return (), "No public address: we hold a private copy."

    def positions(self, statement: Statement) -> tuple[PositionView, ...]:
        """What a statement says to claims; those that were withdrawn are left out."""
        return tuple(
            PositionView(
                claim=self.record.claims[p.claim].title,
                href=self.here.to(self.addresses.claim(p.claim)),
                proposition=self.record.claims[p.claim].proposition,
                stance=STANCES[p.position],
                scope=p.scope or "",
                figure=figure_beside(p.figure or "", self.tellings.of(statement).amounts),
            )
            for p in statement.quotation.positions
            if self.record.claims[p.claim].withdrawn is None
        )

    def evidence_links(
        self, references: Iterable[Evidence], first: int = 1
    ) -> tuple[EvidenceLink, ...]:
        """Superscripts for evidence, numbered from `first`."""
        return tuple(
            self.evidence_link(self.tellings.of(item), number)
            for number, item in enumerate(references, first)
        )

    def evidence_link(self, told: EvidenceTelling, number: int) -> EvidenceLink:
        """A superscript for one piece of evidence; its title says who, when, and with what caveats."""
        href = self.here.to(self.addresses.evidence(told.address))
        unchecked = not isinstance(told, ReportTelling) and told.is_unchecked
        return EvidenceLink(number, href, evidence_title(told), unchecked)


def evidence_title(told: EvidenceTelling) -> str:
    """Return a few words on evidence: who, when, and all that must be known before it is read."""
    if isinstance(told, StatementTelling):
        title = told.headline(told.names, but=(About.CHECK,))
    elif isinstance(told, PassageTelling):
        title = f"The article’s own words: {told.article.printer}"
    else:
        stated = f". {told.stated_by}" if told.by else ""
        title = f"Reported by {told.article.printer}, not quoted{stated}"
    if isinstance(told, ReportTelling) or not told.is_unchecked:
        return title
    return f"{title}. {told.check}"
