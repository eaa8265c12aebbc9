"""Ties made ready to be shown: their history in words, and the graph for diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.entries import ActorKind
from build_scripts.record import Assertion, Record, Tie
from build_scripts.record.graph import Edge, Graph, Node
from build_scripts.record.seats import voices_in_evidence
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import Standing
from build_scripts.record.tie_time import times
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.assertions import assertion_telling
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.evidence import EvidenceTelling, PassageTelling, ReportTelling
from build_scripts.telling.people import Named
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.words import SHORT_UNCHECKED, count, listed
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.addresses import Addresses, Here, IdPair, pair_of, tie_anchor
from build_scripts.views.frame.card_model import EvidenceLink, Link, ShownWords
from build_scripts.views.ties.tie_headings import HeadingParts, denial_text
from build_scripts.views.ties.tie_lines import BodyLine
from build_scripts.views.ties.tie_voices import brief_voice, voice_names
from build_scripts.views.ties.worded_ties import worded_tie
from build_scripts.words.own_words import language_of


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

    words: ShownWords
    kind: str
    language: str
    direction: str
    link: EvidenceLink
    caveats: tuple[str, ...]
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
    standing, words = standing_of(record, tie).standing, worded_tie(record, tie)
    return TieView(
        anchor=tie_anchor(tie),
        source=maker.actor(tie.source),
        target=maker.actor(tie.target),
        heading=_linked(maker, words.heading),
        standing=standing.shown.name,
        standing_class=f"standing-{standing}",
        is_solid=standing.is_solid,
        lines=words.lines,
        beside=_beside(maker, tie),
        assertions=tuple(_assertion_view(maker, assertion) for assertion in tie.assertions),
        tally=_tally(tie),
        pair_href="" if maker.here.is_at(maker.addresses.pair(pair_of(tie))) else pair,
    )


def _linked(maker: CardMaker, heading: HeadingParts) -> tuple[Link, ...]:
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


def pairs_of(record: Record) -> dict[IdPair, list[Tie]]:
    """Return all ties by the two whom they join, whichever way they lead."""
    pairs: dict[IdPair, list[Tie]] = {}
    for tie in record.ties:
        pairs.setdefault(pair_of(tie), []).append(tie)
    return pairs


def title_of_pair(record: Record, pair: IdPair) -> str:
    """Return what the ties of two are headed with."""
    first, second = (record.actors[identifier].name for identifier in pair)
    return f"{first} and {second}" if pair[0] != pair[1] else f"{first} and itself"


def wider_ties(record: Record, tie: Tie) -> tuple[Tie, ...]:
    """Return the ties between the same two of which a tie is a kind."""
    found = (record.ties_by_key.get((tie.source, wider, tie.target)) for wider in tie.wider)
    return tuple(one for one in found if one is not None)


def standings_in(record: Record, ties: Sequence[Tie]) -> tuple[Standing, ...]:
    """Return how some ties stand, each standing once, in the order of the catalogue."""
    found = {standing_of(record, tie).standing for tie in ties}
    return tuple(standing for standing in Standing if standing in found)


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
    return listed(voice_names(record, voices_in_evidence(assertion.evidence)), 3)


def brief_voices(record: Record, assertion: Assertion) -> tuple[str, str]:
    """The same in few words: a name, or the first and how many more, and how they are heard."""
    found = [brief_voice(record, voice) for voice in voices_in_evidence(assertion.evidence)]
    if len(found) == 1:
        return found[0]
    return (f"{found[0][0]} and {len(found) - 1} more", "") if found else ("", "")


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
        words, time = worded_tie(record, tie), times(record)[tie.key]
        edges.append(
            Edge(
                id=f"{tie.source}--{tie.type_id}--{tie.target}",
                source=tie.source,
                target=tie.target,
                label=words.label,
                qualifier=words.qualifier,
                brief=words.brief,
                family=tie.type.family.value,
                standing=standing.standing,
                sentence=words.sentence,
                directed=tie.type.directed,
                href=here.to(addresses.tie(tie)),
                pair=here.to(addresses.pair(pair_of(tie))),
                times=time.times,
                told=time.told,
            )
        )
    named = sorted({end for edge in edges for end in (edge.source, edge.target)})
    nodes = tuple(
        Node(
            id=identifier,
            label=str(record.actors[identifier].name),
            is_person=record.actors[identifier].kind is ActorKind.PERSON,
            href=here.to(addresses.actor(identifier)),
            language=language_of(record.actors[identifier].name),
        )
        for identifier in named
    )
    return Graph(nodes, tuple(edges))
