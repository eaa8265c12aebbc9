"""From checked entries to the Record: ids become what they name, equal ties become one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from build_scripts.checking.acts import ActGround, Basis, basis_of
from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.tie_check import wider_types
from build_scripts.entries import (
    Article,
    Entry,
    Passage,
    Quotation,
    Relationship,
    RelationType,
    Status,
)
from build_scripts.entries.dates import date_order
from build_scripts.loading.assemble import Entries
from build_scripts.record import (
    ArticleRecord,
    Assertion,
    DatedEvent,
    Evidence,
    PassageEvidence,
    Record,
    ReportEvidence,
    Statement,
    Tie,
)
from build_scripts.record.own_language import in_own_language
from build_scripts.words.letters import spelled_out
from build_scripts.words.own_words import PAGE_LANGUAGE

E = TypeVar("E", bound=Entry)
P = TypeVar("P", Quotation, Passage)


def build_record(
    entries: Entries, compared: Mapping[str, ComparedArticle], *, drafts: bool = False
) -> Record:
    """Resolve entries that have no errors into the Record.

    `compared` has the result of the check for every article; `drafts` takes drafts in, for the
    preview. Withdrawn articles stay, as tombstones, without anything inside.
    """

    story = entries.story.entry if entries.story else None
    language = story.language if story else PAGE_LANGUAGE

    def kept(sited: Mapping[str, E]) -> dict[str, E]:
        some = {i: e for i, e in sited.items() if drafts or e.status is Status.PUBLISHED}
        return {i: in_own_language(e, language) for i, e in some.items()}

    articles = kept({i: s.entry for i, s in entries.articles.items()})
    types = {i: in_own_language(s.entry, language) for i, s in entries.relation_types.items()}
    evidence: dict[str, Evidence] = {}
    for identifier, article in articles.items():
        for item in _evidence_of(identifier, article, compared[identifier]):
            evidence[item.address] = item
    records = {
        identifier: _article_record(identifier, article, compared[identifier], evidence, types)
        for identifier, article in articles.items()
    }
    is_told = story is not None and (drafts or story.status is Status.PUBLISHED)
    return Record(
        story=in_own_language(story, language) if story and is_told else None,
        articles=records,
        actors=kept({i: s.entry for i, s in entries.actors.items()}),
        claims=kept({i: s.entry for i, s in entries.claims.items()}),
        topics=kept({i: s.entry for i, s in entries.topics.items()}),
        ties=_merged(tie for article in records.values() for tie in article.ties),
        evidence=evidence,
    )


def _evidence_of(identifier: str, article: Article, compared: ComparedArticle) -> list[Evidence]:
    if article.withdrawn is not None:
        return []
    found: list[Evidence] = []
    for quotation in article.quotations:
        if quotation.withdrawn is None:
            found.append(_statement(identifier, article, quotation, compared))
    for passage in article.passages:
        if passage.withdrawn is None:
            match = compared.matches.get(passage.id)
            shown = _spelled_out(passage)
            found.append(PassageEvidence(identifier, shown, compared.ground, compared.sense, match))
    found += [ReportEvidence(identifier, r) for r in article.reports if r.withdrawn is None]
    return found


def _spelled_out(item: P) -> P:
    """Words as they are shown: a ligature that was pasted from a file is written in its letters."""
    words = spelled_out(item.text)
    return item if words == item.text else item.model_copy(update={"text": words})


def _statement(
    identifier: str, article: Article, quotation: Quotation, compared: ComparedArticle
) -> Statement:
    occasion = article.occasions.get(quotation.occasion) if quotation.occasion else None
    said, basis = quotation.said_on, quotation.said_on_basis
    if said is None and occasion is not None:
        said, basis = occasion.date, occasion.date_basis
    by_publication = said is None and article.published is not None
    if by_publication:
        said, basis = article.published, article.published_basis
    return Statement(
        article=identifier,
        quotation=_spelled_out(quotation),
        form=compared.forms[quotation.id],
        ground=compared.ground,
        sense=compared.sense,
        match=compared.matches.get(quotation.id),
        basis=basis_of(quotation) or Basis(ActGround.NONE_NEEDED),
        date=said,
        date_basis=basis,
        dated_by_publication=by_publication,
        to=quotation.to or (occasion.to if occasion else None),
        grade=article.source_grade,
    )


def _article_record(
    identifier: str,
    article: Article,
    compared: ComparedArticle,
    evidence: Mapping[str, Evidence],
    types: Mapping[str, RelationType],
) -> ArticleRecord:
    def resolved(references: Iterable[str]) -> tuple[Evidence, ...]:
        full = (r if "#" in r else f"{identifier}#{r}" for r in references)
        return tuple(evidence[r] for r in full if r in evidence)

    items = article.evidence_items
    named = (f"{identifier}#{item.id}" for item in items)
    own = [evidence[address] for address in named if address in evidence]
    gone = article.withdrawn is not None
    events = () if gone else article.events
    ties = () if gone else article.relationships
    return ArticleRecord(
        id=identifier,
        entry=article,
        compared=compared,
        statements=_reading_order([e for e in own if isinstance(e, Statement)]),
        passages=tuple(e for e in own if isinstance(e, PassageEvidence)),
        reports=tuple(e for e in own if isinstance(e, ReportEvidence)),
        events=tuple(
            sorted(
                (DatedEvent(identifier, e, resolved(e.evidence)) for e in events),
                key=lambda e: (e.event.date.sort_key, e.event.id),
            )
        ),
        ties=_merged(
            _tie_of(_assertion(identifier, article, r, resolved(r.evidence)), types) for r in ties
        ),
    )


def _assertion(
    identifier: str, article: Article, relationship: Relationship, evidence: tuple[Evidence, ...]
) -> Assertion:
    said = [
        e.date
        for e in evidence
        if isinstance(e, Statement) and e.date is not None and not e.dated_by_publication
    ]
    when = relationship.date or min(said, key=lambda d: d.sort_key, default=None)
    return Assertion(
        article=identifier,
        relationship=relationship,
        evidence=evidence,
        date=when or article.published,
        dated_by_publication=when is None,
    )


def _reading_order(statements: list[Statement]) -> tuple[Statement, ...]:
    """By place in the text where all were compared; else as the annotator listed them."""
    placed = [(s.match.spans[0], s) for s in statements if s.match]
    if len(placed) < len(statements):
        return tuple(statements)
    return tuple(s for _, s in sorted(placed, key=lambda one: one[0]))


def _tie_of(assertion: Assertion, types: Mapping[str, RelationType]) -> Tie:
    """A tie of one assertion; ties that read the same from both sides begin with the lesser id."""
    relationship = assertion.relationship
    kind = types[relationship.type]
    source, target = relationship.from_, relationship.to
    if not kind.directed and target < source:
        source, target = target, source
    wider = wider_types(types, relationship.type)
    return Tie(source, relationship.type, kind, target, (assertion,), wider)


def _merged(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """Put the assertions of equal ties together, by date."""
    grouped: dict[tuple[str, str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        grouped[tie.key].append(tie)
    return tuple(
        replace(
            same[0],
            assertions=tuple(sorted((a for t in same for a in t.assertions), key=_by_date)),
        )
        for _, same in sorted(grouped.items())
    )


def _by_date(assertion: Assertion) -> tuple[date, date, int, str, str, str]:
    return (*date_order(assertion.date), assertion.article, assertion.relationship.id)
