"""Ties made ready to be shown: their history in words, and the graph for diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.entries import ActorKind
from build_scripts.record import Assertion, PassageEvidence, Record, ReportEvidence, Statement, Tie
from build_scripts.record.graph import Edge, Graph, Node
from build_scripts.record.seats import voices_of
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import HELD, Standing
from build_scripts.record.tie_time import time_of
from build_scripts.views.addresses import Addresses, Here, pair_of, tie_anchor
from build_scripts.views.card_model import EvidenceLink, Link, Segment
from build_scripts.views.cards import CardMaker, words_in_marks
from build_scripts.views.dates_in_words import date_in_words
from build_scripts.views.tie_headings import (
    Parts,
    denial_text,
    heading_of,
    heading_text,
    line_label,
)
from build_scripts.views.tie_lines import BodyLine, every_qualifier, lines_of, short_qualifier
from build_scripts.views.tie_voices import article_name, brief_voice, voice_names
from build_scripts.views.words import SHORT_UNCHECKED, count, listed
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form


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
    link: EvidenceLink
    label: str


@dataclass(frozen=True, slots=True)
class TieView:
    """A tie with its history, oldest first.

    `heading` says the tie as its standing allows, `standing` how it stands, `lines` what each body
    says, and `beside` who denied something wider of which this tie is a kind.
    """

    anchor: str
    source: Link
    target: Link
    heading: tuple[Link, ...]
    standing: str
    standing_class: str
    is_solid: bool
    lines: tuple[BodyLine, ...]
    beside: tuple[Link, ...]
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
        target=maker.actor(tie.target),
        heading=_linked(maker, heading_of(record, tie)),
        standing=standing.standing.shown.name,
        standing_class=f"standing-{standing.standing}",
        is_solid=standing.standing.is_solid,
        lines=lines_of(record, tie),
        beside=_beside(maker, tie),
        assertions=tuple(_assertion_view(maker, assertion) for assertion in tie.assertions),
        tally=_tally(tie),
        pair_href="" if maker.here.is_at(maker.addresses.pair(pair_of(tie))) else pair,
    )


def _linked(maker: CardMaker, heading: Parts) -> tuple[Link, ...]:
    """Return the stretches of a heading; those that name one of the two lead to its page."""
    return tuple(
        Link(part.text, maker.actor(part.actor).href if part.actor else "") for part in heading
    )


def _beside(maker: CardMaker, tie: Tie) -> tuple[Link, ...]:
    """Return the denials of wider ties between the two: whoever denies all weapons denies some."""
    record = maker.record
    found = []
    for wider in wider_ties(record, tie):
        if text := denial_text(record, wider):
            found.append(Link(text, maker.here.to(maker.addresses.tie(wider))))
    return tuple(found)


def wider_ties(record: Record, tie: Tie) -> tuple[Tie, ...]:
    """Return the ties between the same two of which a tie is a kind."""
    ties = {one.key: one for one in record.ties_of.get(tie.source, ())}
    keys = ((tie.source, wider, tie.target) for wider in tie.wider)
    return tuple(ties[key] for key in keys if key in ties)


def standings_in(record: Record, ties: Sequence[Tie]) -> tuple[Standing, ...]:
    """Return how some ties stand, each standing once, in the order of the catalogue."""
    found = {standing_of(record, tie).standing for tie in ties}
    return tuple(standing for standing in Standing if standing in found)


def _tally(tie: Tie) -> str:
    """Say what stands behind a tie; the label goes with it, because the words may be folded."""
    unchecked = sum(
        any(not isinstance(e, ReportEvidence) and e.ground is Ground.UNCHECKED for e in a.evidence)
        for a in tie.assertions
    )
    said = f"{count(len(tie.assertions), 'statement')} of it, in order of time"
    return f"{said}; {unchecked:,} {SHORT_UNCHECKED.lower()}" if unchecked else said


def _assertion_view(maker: CardMaker, assertion: Assertion) -> AssertionView:
    tie = assertion.relationship
    links = maker.evidence_links(assertion.evidence)
    return AssertionView(
        voices=_speakers(maker, assertion),
        behalf=_behalf(maker, assertion),
        holds=HELD[tie.holds].one,
        holds_class=tie.holds.value,
        scope=tie.scope or "",
        when=assertion_when(assertion),
        context=tie.context or "",
        article=maker.article(assertion.article),
        words=tuple(
            _words(item, link) for item, link in zip(assertion.evidence, links, strict=True)
        ),
    )


def _words(item: Statement | PassageEvidence | ReportEvidence, link: EvidenceLink) -> EvidenceWords:
    label = SHORT_UNCHECKED if link.is_unchecked else ""
    if isinstance(item, Statement):
        reported = item.form is Form.INDIRECT
        if reported and item.quotation.says:
            return EvidenceWords(_ours(item.quotation.says), "reported", link, label)
        kind = "reported-words" if reported else "quoted"
        return EvidenceWords(words_in_marks(item), kind, link, label)
    if isinstance(item, PassageEvidence):
        return EvidenceWords(_ours(item.passage.text), "passage", link, label)
    return EvidenceWords(_ours(item.report.fact), "report", link, label)


def _ours(text: str) -> tuple[Segment, ...]:
    return (Segment(one_line(text), is_reporters=False),)


def _speakers(maker: CardMaker, assertion: Assertion) -> tuple[Link, ...]:
    """Who is heard in the evidence: the people themselves, or the article in its own voice."""
    found: list[Link] = []
    for item in assertion.evidence:
        if isinstance(item, Statement):
            found += maker.actors(item.quotation.speaker)
        elif isinstance(item, ReportEvidence) and item.report.stated_by:
            found += maker.actors(item.report.stated_by)
        else:
            href = maker.article(item.article).href
            found.append(Link(article_name(maker.record, item.article), href))
    return tuple(dict.fromkeys(found))


def _behalf(maker: CardMaker, assertion: Assertion) -> tuple[str, ...]:
    """For whom they speak, in words."""
    named = (
        body
        for item in assertion.evidence
        if isinstance(item, Statement)
        for body in item.quotation.on_behalf_of
        if body not in item.quotation.speaker
    )
    return tuple(maker.record.actors[body].name_in_text for body in dict.fromkeys(named))


def assertion_when(assertion: Assertion) -> str:
    """Return the date of an assertion, or of the article where its words carry none."""
    if assertion.date is None:
        return ""
    words = date_in_words(assertion.date)
    return f"in an article of {words}" if assertion.dated_by_publication else words


def assertion_voices(record: Record, assertion: Assertion) -> str:
    """Say who is heard in the evidence of an assertion: the bodies spoken for, or the article."""
    return listed(voice_names(record, voices_of(assertion.evidence)), 3)


def brief_voices(record: Record, assertion: Assertion) -> tuple[str, str]:
    """The same in few words: a name, or the first and how many more, and how they are heard."""
    found = [brief_voice(record, voice) for voice in voices_of(assertion.evidence)]
    if len(found) == 1:
        return found[0]
    return (f"{found[0][0]} and {len(found) - 1} more", "") if found else ("", "")


def _unchecked(tie: Tie) -> str:
    """Say of a tie that words which it rests on were not compared; empty where all were."""
    items = [e for a in tie.assertions for e in a.evidence if not isinstance(e, ReportEvidence)]
    unchecked = sum(item.ground is Ground.UNCHECKED for item in items)
    if not unchecked:
        return ""
    label = SHORT_UNCHECKED.lower()
    return label if unchecked == len(items) else f"partly {label}"


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))


def graph_of(record: Record, ties: Sequence[Tie], here: Here) -> Graph:
    """Return the graph of ties for a diagram on a page: actors as nodes, ties as edges.

    Ties that are only denied are left out: a denial is not an edge.
    """
    addresses = Addresses(record)
    edges = []
    for tie in ties:
        standing = standing_of(record, tie)
        if not standing.standing.is_drawn:
            continue
        unchecked = _unchecked(record.whole(tie))
        time = time_of(record, record.whole(tie))
        edges.append(
            Edge(
                id=f"{tie.source}--{tie.type_id}--{tie.target}",
                source=tie.source,
                target=tie.target,
                label=line_label(record, tie),
                qualifier=_joined(every_qualifier(record, tie), unchecked),
                brief=_joined(short_qualifier(record, tie), unchecked),
                family=tie.type.family.value,
                standing=standing.standing,
                sentence=heading_text(record, tie),
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
