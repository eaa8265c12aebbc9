"""Ties made ready to be shown: their history in words, and the graph for diagrams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.entries import ActorKind
from build_scripts.record import Assertion, Evidence, Record, ReportEvidence, Tie
from build_scripts.record.graph import Edge, Graph, Node, Standing
from build_scripts.record.standing import standing_of, voices_of
from build_scripts.record.tie_time import time_of
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.assertions import assertion_telling
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.evidence import EvidenceTelling, PassageTelling, ReportTelling
from build_scripts.telling.people import Named
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.words import SHORT_UNCHECKED, count, listed
from build_scripts.views.addresses import Addresses, Here, pair_of, tie_anchor
from build_scripts.views.card_model import EvidenceLink, Link, Segment
from build_scripts.views.cards import CardMaker
from build_scripts.views.tie_words import (
    brief_voice,
    every_qualifier,
    qualifier,
    short_qualifier,
    voice_names,
)

STANDINGS = {
    Standing.AFFIRMED: "affirmed with one scope, by a party to it too",
    Standing.ANNOUNCED: "an official act, announced by its issuer",
    Standing.ATTRIBUTED: "according to some; not affirmed by those it is about",
    Standing.DISPUTED: "limited or denied by some",
    Standing.CONSIDERED: "considered only",
    Standing.ENDED: "said to have ended",
}


@dataclass(frozen=True, slots=True)
class AssertionView:
    """What one article asserts of a tie: who, what, within which limits, on which words."""

    voices: tuple[Link, ...]
    behalf: tuple[str, ...]
    holds: str
    holds_class: str
    scope: str
    when: str
    context: str
    article: Link
    words: tuple[EvidenceWords, ...]


@dataclass(frozen=True, slots=True)
class EvidenceWords:
    """The words that an assertion rests on, short enough for a list, with the way to them."""

    words: tuple[Segment, ...]
    kind: str
    language: str
    direction: str
    link: EvidenceLink
    caveats: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class TieView:
    """A tie with its history, oldest first."""

    anchor: str
    source: Link
    label: str
    target: Link
    standing: str
    qualifier: str
    is_solid: bool
    assertions: tuple[AssertionView, ...]
    tally: str
    """How many assertions these are, and of how many the words were not compared."""
    pair_href: str
    """The page of the two actors; empty on that page itself."""


def tie_view(maker: CardMaker, tie: Tie) -> TieView:
    """Return a tie ready to be shown on the maker's page."""
    record = maker.record
    pair = maker.here.to(maker.addresses.pair(pair_of(tie)))
    standing = standing_of(record, tie)
    return TieView(
        anchor=tie_anchor(tie),
        source=maker.actor(tie.source),
        label=tie.type.label,
        target=maker.actor(tie.target),
        standing=STANDINGS[standing.standing],
        qualifier=qualifier(record, standing),
        is_solid=standing.standing.is_solid,
        assertions=tuple(_assertion_view(maker, assertion) for assertion in tie.assertions),
        tally=_tally(tie),
        pair_href="" if maker.here.is_at(maker.addresses.pair(pair_of(tie))) else pair,
    )


def _tally(tie: Tie) -> str:
    """Say what stands behind a tie; the label goes with it, because the words may be folded."""
    unchecked = sum(unchecked_in(a.evidence) > 0 for a in tie.assertions)
    said = f"{count(len(tie.assertions), 'statement')} of it, in order of time"
    return f"{said}; {unchecked:,} {SHORT_UNCHECKED.lower()}" if unchecked else said


def _assertion_view(maker: CardMaker, assertion: Assertion) -> AssertionView:
    told = assertion_telling(maker.record, assertion)
    return AssertionView(
        voices=tuple(_speaker(maker, one) for one in told.speakers),
        behalf=tuple(body.in_text for body in told.bodies),
        holds=told.holds,
        holds_class=told.holds_class,
        scope=told.scope,
        when=told.when,
        context=told.context,
        article=maker.article(told.article.id),
        words=tuple(
            _words(one, maker.evidence_link(one, number), told.when)
            for number, one in enumerate(told.evidence, 1)
        ),
    )


def _speaker(maker: CardMaker, one: Named | ArticleTelling) -> Link:
    if isinstance(one, Named):
        return maker.person(one)
    return Link(one.voice, maker.article(one.id).href)


def _words(told: EvidenceTelling, link: EvidenceLink, above: str) -> EvidenceWords:
    """The words with all that must go with them; who speaks for whom, and `above` when, stands above."""
    if isinstance(told, ReportTelling):
        return EvidenceWords(told.shown, "report", "", "", link, (), "")
    language, direction = told.article.language, told.article.direction
    caveats: tuple[str, ...] = ()
    if isinstance(told, PassageTelling):
        kind = "passage"
    elif told.gloss:
        kind, language, direction = "reported", told.language, told.direction
        caveats = _dated(told, above) + told.caveats.line(but=(About.WHOSE, About.CHECK))
    else:
        kind = "reported-words" if told.is_reported else "quoted"
        caveats = _dated(told, above) + told.caveats.line(but=(About.CHECK,))
    return EvidenceWords(told.shown, kind, language, direction, link, caveats, told.short_check)


def _dated(told: StatementTelling, above: str) -> tuple[str, ...]:
    """When the words were said, where that is not what stands above them."""
    if told.when is None or above in (told.when.line, told.when.of_article):
        return ()
    return (told.when.line,)


def assertion_voices(record: Record, assertion: Assertion) -> str:
    """Say who is heard in the evidence of an assertion: the bodies spoken for, or the article."""
    return listed(voice_names(record, voices_of(assertion.evidence)), 3)


def brief_voices(record: Record, assertion: Assertion) -> tuple[str, str]:
    """The same in few words: a name, or the first and how many more, and how they are heard."""
    found = [brief_voice(record, voice) for voice in voices_of(assertion.evidence)]
    if len(found) == 1:
        return found[0]
    return (f"{found[0][0]} and {len(found) - 1} more", "") if found else ("", "")


def unchecked_words(evidence: Iterable[Evidence]) -> str:
    """Say that words on which something rests were not compared; empty where all were."""
    items = [item for item in evidence if not isinstance(item, ReportEvidence)]
    unchecked = unchecked_in(items)
    if not unchecked:
        return ""
    label = SHORT_UNCHECKED.lower()
    return label if unchecked == len(items) else f"partly {label}"


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))


def graph_of(record: Record, ties: Sequence[Tie], here: Here) -> Graph:
    """Return the graph of ties for a diagram on a page: actors as nodes, ties as edges.

    Ties that nobody affirms, announces or considers are left out: a denial is not an edge.
    """
    addresses = Addresses(record)
    edges = []
    for tie in ties:
        standing = standing_of(record, tie)
        if not standing.is_asserted:
            continue
        unchecked = unchecked_words(e for a in record.whole(tie).assertions for e in a.evidence)
        time = time_of(record, record.whole(tie))
        edges.append(
            Edge(
                id=f"{tie.source}--{tie.type_id}--{tie.target}",
                source=tie.source,
                target=tie.target,
                label=tie.type.label,
                qualifier=_joined(every_qualifier(record, standing), unchecked),
                brief=_joined(short_qualifier(record, standing), unchecked),
                family=tie.type.family.value,
                standing=standing.standing,
                directed=tie.type.directed,
                href=here.to(addresses.tie(tie)),
                times=time.times,
                told=time.told,
            )
        )
    named = sorted({end for edge in edges for end in (edge.source, edge.target)})
    nodes = tuple(
        Node(
            id=identifier,
            label=record.actors[identifier].name,
            is_person=record.actors[identifier].kind is ActorKind.PERSON,
            href=here.to(addresses.actor(identifier)),
        )
        for identifier in named
    )
    return Graph(nodes, tuple(edges))
