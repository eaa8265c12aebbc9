"""Quotations, passages and reports made ready to be shown as cards and as links to evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from build_scripts.checking.compared import Ground
from build_scripts.checking.receipts import Match
from build_scripts.entries import Rights, Status
from build_scripts.record import (
    ArticleRecord,
    Evidence,
    PassageEvidence,
    Record,
    ReportEvidence,
    Statement,
)
from build_scripts.views.addresses import Addresses, Here
from build_scripts.views.card_model import (
    Card,
    EvidenceLink,
    Link,
    PositionView,
    Segment,
    When,
)
from build_scripts.views.card_notes import notes_of, original_of, variants_of
from build_scripts.views.dates_in_words import date_in_words, machine_date
from build_scripts.views.denials import denial_before
from build_scripts.views.languages import direction_of as direction_of
from build_scripts.views.roles import role_at
from build_scripts.views.wording_link import wording_link
from build_scripts.views.words import (
    CHECK_LABELS,
    NO_HEADLINE,
    STANCES,
    act_in_words,
    basis_in_words,
    form_note,
    listed,
)
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form, form_as_pasted, pasted_stretches

_OPENS = tuple("“\"„«‘'")
"""The signs with which words in quotation marks begin."""
PUBLICATION_NOTE = "date of the article"
"""What stands beside a date where nothing is known but when the article appeared."""


class CardMaker:
    """Makes cards and links for one page."""

    def __init__(self, record: Record, here: Here) -> None:
        self.record = record
        self.here = here
        self.addresses = Addresses(record)

    def actor(self, identifier: str, note: str = "") -> Link:
        """A link to an actor's page."""
        href = self.here.to(self.addresses.actor(identifier))
        return Link(self.record.actors[identifier].name, href, note)

    def actors(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to actors' pages, each once."""
        return tuple(self.actor(i) for i in dict.fromkeys(identifiers))

    def in_text(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to actors' pages, named as inside a sentence."""
        return tuple(
            Link(self.record.actors[i].name_in_text, self.here.to(self.addresses.actor(i)))
            for i in dict.fromkeys(identifiers)
        )

    def topics(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to topics, with all quotations under them."""
        return tuple(
            Link(self.record.topics[i].title, self.here.to(self.addresses.topic(i)))
            for i in identifiers
            if self.record.topics[i].withdrawn is None
        )

    def article(self, identifier: str) -> Link:
        """A link to an article's page, with who published it, when, and whether it prints the title."""
        entry = self.record.articles[identifier].entry
        note = ", ".join(
            part
            for part in (
                entry.publisher or "",
                date_in_words(entry.published) if entry.published else "",
                NO_HEADLINE if entry.title_basis else "",
            )
            if part
        )
        return Link(entry.title, self.here.to(self.addresses.article(identifier)), note)

    def card(self, statement: Statement, *, own_page: bool = False) -> Card:
        """A quotation as a card; `own_page` where the page is that of its article."""
        quotation = statement.quotation
        entry = self.record.articles[statement.article].entry
        reported = statement.form is Form.INDIRECT
        speakers = [self.record.actors[s] for s in quotation.speaker]
        names = [actor.name_in_text for actor in speakers]
        sources, no_source = self.sources(statement)
        words = words_in_marks(statement)
        return Card(
            anchor=quotation.id if own_page else "",
            href=self.here.to(self.addresses.evidence(statement.address)),
            reported=reported,
            words=words,
            hangs=words[0].text[:1] in _OPENS,
            language=entry.language,
            direction=direction_of(entry.language),
            gloss=(quotation.says or "") if reported else "",
            speakers=tuple(
                self.actor(s, role_at(self.record.actors[s], statement.date))
                for s in quotation.speaker
            ),
            behalf=self.in_text(quotation.on_behalf_of),
            act=quotation.act.value,
            act_label=act_in_words(quotation.act, speakers),
            basis=basis_in_words(statement.basis),
            form_note=form_note(statement.form, names),
            to=statement.to or "",
            when=when_of(statement),
            about=self.in_text(quotation.about),
            against=self.in_text(quotation.against),
            topics=self.topics(quotation.topics),
            notes=tuple(notes_of(self.record, statement)),
            positions=self.positions(statement),
            original=original_of(statement.quotation),
            variants=variants_of(statement.quotation, entry.language),
            wording=wording_link(self.record, self.here, statement.address),
            label=CHECK_LABELS[statement.ground],
            is_unchecked=statement.ground is Ground.UNCHECKED,
            article=self.article(statement.article),
            sources=sources,
            no_source=no_source,
            cite=self.here.to(self.addresses.cite(statement.address)),
            is_draft=entry.status is Status.DRAFT,
        )

    def sources(self, item: Statement | PassageEvidence) -> tuple[tuple[Link, ...], str]:
        """Return the links to words at their source, or what is said where there is none."""
        return self.links_to(self.record.articles[item.article], item.match, item.address)

    def links_to(
        self, article: ArticleRecord, match: Match | None = None, address: str = ""
    ) -> tuple[tuple[Link, ...], str]:
        """Return the links to an article's source, or to the words at `address` there.

        Where it has no public address, the second value says what we hold of it. Of an open text
        that is here, with all its words: then it is its own source.
        """
        entry, links = article.entry, []
        fragment = match.fragment if match else ""
        for text, source in (("In the source", entry.url), ("Archived copy", entry.archived_url)):
            if source:
                joint = ":~:" if "#" in source else "#:~:"
                links.append(Link(text, f"{source}{joint}{fragment}" if fragment else source))
        if links:
            return tuple(links), ""
        if article.compared.open_text is not None:
            place = self.addresses.in_text(address if match else article.id)
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
                figure=p.figure or "",
            )
            for p in statement.quotation.positions
            if self.record.claims[p.claim].withdrawn is None
        )

    def evidence_links(
        self, references: Iterable[Evidence], first: int = 1
    ) -> tuple[EvidenceLink, ...]:
        """Superscripts for evidence, numbered from `first`."""
        return tuple(
            EvidenceLink(
                number,
                self.here.to(self.addresses.evidence(item.address)),
                self.evidence_title(item),
                not isinstance(item, ReportEvidence) and item.ground is Ground.UNCHECKED,
            )
            for number, item in enumerate(references, first)
        )

    def evidence_title(self, item: Evidence) -> str:
        """A few words on evidence: who, when, and whether it was compared."""
        entry = self.record.articles[item.article].entry
        if isinstance(item, Statement):
            who = listed([self.record.actors[s].name for s in item.quotation.speaker])
            when = f", {date_in_words(item.date)}" if item.date else ""
            kind = " (reported, not quoted)" if item.form is Form.INDIRECT else ""
            title = f"{who}{when}{kind}"
        elif isinstance(item, PassageEvidence):
            title = f"The article’s own words: {entry.publisher or entry.title}"
        else:
            title = f"Reported by {entry.publisher or entry.title}, not quoted"
        unchecked = not isinstance(item, ReportEvidence) and item.ground is Ground.UNCHECKED
        return f"{title}. {CHECK_LABELS[Ground.UNCHECKED]}" if unchecked else title


def segments(words: str, form: Form) -> tuple[Segment, ...]:
    """Part words of mixed form into the speaker's and the reporter's, so that they look apart."""
    words = one_line(words)
    if form is not Form.MIXED:
        return (Segment(words, False),)
    found: list[Segment] = []
    reached = 0
    for stretch in pasted_stretches(words):
        if stretch.outer_start < reached:
            continue
        found.append(Segment(words[reached : stretch.outer_start], True))
        found.append(Segment(words[stretch.outer_start : stretch.outer_end], False))
        reached = stretch.outer_end
    found.append(Segment(words[reached:], True))
    return tuple(segment for segment in found if segment.text)


def words_in_marks(statement: Statement) -> tuple[Segment, ...]:
    """Return the printed words of a statement, as they are set wherever they stand by themselves.

    Transcripts and letters print speech without quotation marks; here it gets them, so that words
    of a speaker always look like a quotation and nothing else does. A denial in the reporter's words
    begins with the verb that denies.
    """
    parts = segments(statement.quotation.text, statement.form)
    if statement.form is Form.DIRECT and parts and not _has_marks(parts[0].text):
        return (Segment(f"“{parts[0].text}”", is_reporters=False),)
    return (*denial_before(statement), *parts)


def _has_marks(words: str) -> bool:
    """Whether marks of any language enclose all of the words already: none is set twice."""
    return form_as_pasted(words) is Form.DIRECT


def shown_words(statement: Statement) -> tuple[Segment, ...]:
    """Return what a list shows of a statement: its words, or what it is reported to say."""
    if statement.form is Form.INDIRECT and statement.quotation.says:
        return (Segment(one_line(statement.quotation.says), is_reporters=False),)
    return words_in_marks(statement)


def when_of(statement: Statement) -> When | None:
    """Return the date of a statement in words, with how it is known."""
    if statement.date is None:
        return None
    note = ""
    if statement.dated_by_publication:
        note = PUBLICATION_NOTE
    elif statement.date_basis:
        note = statement.date_basis
    return When(
        date_in_words(statement.date),
        machine_date(statement.date),
        note,
        is_publication=statement.dated_by_publication,
    )


def when_with_basis(statement: Statement) -> When | None:
    """Return the date of a statement; where only its article's is known, also how that one is."""
    when = when_of(statement)
    if when is None or not (when.is_publication and statement.date_basis):
        return when
    return replace(when, note=f"{when.note}: {statement.date_basis}")
