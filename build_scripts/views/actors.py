"""Actor pages and their index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from build_scripts.diagrams import draw
from build_scripts.entries import Actor, ActorKind, Membership, Role
from build_scripts.keeping.tasks import Task
from build_scripts.record import Record, Statement, Tie
from build_scripts.record.graph import Graph, by_ties
from build_scripts.telling.counts import quoted_in
from build_scripts.telling.roles import span_in_words
from build_scripts.telling.words import KINDS, capital, count, listed
from build_scripts.views.actor_model import (
    ActorPage,
    ActorsPage,
    ActorStatements,
    KindGroup,
    NeighbourTies,
    RoleView,
    StatementLines,
)
from build_scripts.views.cards.bodies import belonging_view
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.cards.registers import registers_of
from build_scripts.views.cards.rows import (
    PersonView,
    WithdrawnPage,
    event_view,
    latest_first,
    person_view,
    published_key,
    tombstone_of,
)
from build_scripts.views.claims.claim_answers import grouped
from build_scripts.views.claims.claims import claims_view
from build_scripts.views.frame.addresses import Addresses, Here, pair_of, url_of
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.downloads import files_href, files_of
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.frame.tasks import PageFamily
from build_scripts.views.sharing.former import moved_page
from build_scripts.views.sharing.structured import actor_data
from build_scripts.views.ties.net_words import tied_words
from build_scripts.views.ties.ties import graph_of, tie_view
from build_scripts.views.timeline.timeline_entries import saying_view

_MOST_SEEN = 4
_MOST_TIES = 30
_MOST_ROWS = 40
_MOST_LISTED = 40
"""With more than this on a page of an actor, what stands behind its answers and its ties unfolds."""
_MOST_TOPICS = 24


@PageFamily
def actor_pages(record: Record, site_url: str) -> Iterator[Task]:
    """The pages of all actors and their index, by kind and name, split into parts."""
    for identifier in record.actors:
        yield Task(identifier, _actor_page, (site_url, identifier), (f"actors/{identifier}",))
    yield Task("", _index, places=("actors",))


def _index(record: Record) -> Iterator[Page]:
    order = {kind: index for index, kind in enumerate(KINDS)}
    name_key = record.name_key
    ranked = sorted(
        record.actors,
        key=lambda i: (order[record.actors[i].kind], name_key(record.actors[i].name), i),
    )
    for part in index_pages(record, "actors", ranked):
        yield render(
            part.path,
            ActorsPage(
                groups=_by_kind(part.maker, part.items),
                parts=part.parts,
                total=len(ranked),
                foot=foot(record, (), "Who’s who"),
            ),
        )


def _by_kind(maker: CardMaker, identifiers: tuple[str, ...]) -> list[KindGroup]:
    grouped: dict[ActorKind, list[PersonView]] = defaultdict(list)
    for identifier in identifiers:
        grouped[maker.record.actors[identifier].kind].append(person_view(maker, identifier))
    return [
        KindGroup(KINDS[kind][1], kind.value, tuple(people)) for kind, people in grouped.items()
    ]


def _actor_page(record: Record, site_url: str, identifier: str) -> list[Page]:
    actor = record.actors[identifier]
    path = f"actors/{identifier}.md"
    if Addresses(record).only_words(identifier):
        words = Addresses(record).of_actor(identifier)
        return [moved_page(f"actors/{identifier}/index.html", words, site_url)]
    maker = CardMaker(record, Here(path))
    if actor.withdrawn is not None:
        stone = render(
            path,
            WithdrawnPage(
                title=actor.name,
                tombstone=tombstone_of("", actor.withdrawn),
                foot=foot(record, (actor,), actor.name),
            ),
        )
        return [stone]
    said = record.by_speaker.get(identifier, ())
    behalf = [
        s for s in record.on_behalf_of.get(identifier, ()) if identifier not in s.quotation.speaker
    ]
    # What its own spokesmen say of it stands under what is said on its behalf: these are others.
    about = [
        s
        for s in record.about.get(identifier, ())
        if identifier not in (*s.quotation.speaker, *s.quotation.on_behalf_of)
    ]
    ties = record.ties_of.get(identifier, ())
    events = record.events_of.get(identifier, ())
    articles = _articles(maker, identifier)
    asked = claims_view(
        maker,
        grouped(record),
        record.positions_of.get(identifier, {}),
        record.reported_positions_of.get(identifier, {}),
    )
    graph = graph_of(record, ties, maker.here)
    diagram = draw(
        graph,
        kind="actor",
        focus=identifier,
        title=f"Who {actor.name_in_text} is linked to, according to whom",
        id_prefix=f"_{identifier}",
        rest=maker.here.to("relationships/"),
        files=files_href(maker.here),
        page=f"{site_url}{url_of(path)}",
    )
    shown = render(
        path,
        ActorPage(
            name=actor.name,
            in_text=actor.name_in_text,
            kind=KINDS[actor.kind][0],
            described_as=actor.described_as or "",
            aliases=listed(actor.aliases, most=99),
            roles=_roles(maker, actor.roles),
            country=maker.actor(actor.country) if actor.country else None,
            part_of=maker.actor(actor.part_of) if actor.part_of else None,
            members=_members(maker, actor.members),
            registers=registers_of(actor),
            belonging=belonging_view(maker, identifier),
            topics=_topics(maker, (*said, *behalf, *about)),
            summary=actor.summary or "",
            diagram=diagram.html,
            tied=_tied(graph, identifier),
            ties=len(ties),
            neighbours=_neighbours(maker, identifier, ties[:_MOST_TIES]),
            more_ties=max(0, len(ties) - _MOST_TIES),
            relationships_href=maker.here.to("relationships/"),
            who=_who(maker, actor),
            asked=asked,
            has_unchecked=any(
                row.label for group in asked for claim in group.claims for row in claim.rows
            ),
            is_long=bool(asked)
            and sum(map(len, (asked, ties, said, behalf, about, events, articles))) > _MOST_LISTED,
            said=_told(maker, said, 0 if asked else _MOST_SEEN),
            said_href=maker.here.to(maker.addresses.speaker(identifier))
            if maker.addresses.has_list_of(identifier)
            else "",
            behalf=_told(maker, behalf, 0 if asked else _MOST_SEEN),
            about=_told(maker, about, _MOST_SEEN),
            events=[event_view(maker, e) for e in events[-_MOST_SEEN:]],
            earlier_events=[event_view(maker, e) for e in events[-_MOST_ROWS:-_MOST_SEEN]],
            more_events=max(0, len(events) - _MOST_ROWS),
            articles=articles[:_MOST_SEEN],
            earlier_articles=articles[_MOST_SEEN:_MOST_ROWS],
            more_articles=max(0, len(articles) - _MOST_ROWS),
            summary_line=_summary_line(said, bool(behalf)),
            structured=actor_data(record, identifier, maker.here, site_url),
            description=f"{actor.name}: {_summary_line(said, bool(behalf))}. What was said, when, "
            "as printed by whom, and what others say.",
            foot=foot(record, (actor,), actor.name),
        ),
    )
    return [shown, *files_of(maker.here, diagram)]


def _tied(graph: Graph, identifier: str) -> str:
    """Say to how many others an actor is tied, and how well; empty without a tie to another."""
    found = next((tied for tied in by_ties(graph) if tied.node.id == identifier), None)
    return tied_words(found.every, found.firm) if found and found.every else ""


def _told(maker: CardMaker, statements: Sequence[Statement], seen: int) -> ActorStatements:
    """Few statements as cards, many as lines, of which the first `seen` are not folded."""
    total = len(statements)
    # More of them are lines, newest first: a page of cards is not looked through.
    if total <= LIMITS.few:
        return ActorStatements(total, tuple(maker.card(s) for s in statements), None)
    lines = tuple(saying_view(maker, s) for s in latest_first(statements)[: LIMITS.lines])
    left = max(0, total - LIMITS.lines)
    return ActorStatements(total, (), StatementLines(lines[:seen], lines[seen:], left))


def _summary_line(statements: Sequence[Statement], others_speak: bool) -> str:
    quoted = quoted_in(statements)
    reported = len(statements) - quoted
    unquoted = "others speak for it" if others_speak else "not quoted"
    said = count(quoted, "quotation") if quoted else f"{unquoted} in these sources"
    times = "once" if reported == 1 else f"{reported:,} times"
    return f"{said}, reported {times}" if reported else said


def _who(maker: CardMaker, actor: Actor) -> str:
    """Say in a line who this is: its last two roles, and where it belongs."""
    actors = maker.record.actors
    parts = []
    for role in actor.roles[-2:]:
        body = f", {actors[role.organisation].name}" if role.organisation else ""
        when = span_in_words(role)
        parts.append(f"{role.title}{body}{f' ({when})' if when else ''}")
    if actor.part_of:
        parts.append(f"part of {actors[actor.part_of].name_in_text}")
    elif actor.country and not actor.roles:
        parts.append(actors[actor.country].name)
    return capital("; ".join(parts))


def _neighbours(maker: CardMaker, identifier: str, ties: Sequence[Tie]) -> list[NeighbourTies]:
    """The ties by the other end, who has most first."""
    by_other: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        by_other[tie.target if tie.source == identifier else tie.source].append(tie)
    return [
        NeighbourTies(
            maker.actor(other),
            len(own),
            maker.here.to(maker.addresses.pair(pair_of(own[0]))),
            tuple(tie_view(maker, tie) for tie in own),
        )
        for other, own in sorted(by_other.items(), key=lambda one: -len(one[1]))
    ]


def _roles(maker: CardMaker, roles: tuple[Role, ...]) -> list[RoleView]:
    return [
        RoleView(
            role.title,
            maker.actor(role.organisation) if role.organisation else None,
            span_in_words(role),
        )
        for role in roles
    ]


def _members(maker: CardMaker, members: tuple[Membership, ...]) -> list[RoleView]:
    return [RoleView("", maker.actor(m.actor), span_in_words(m)) for m in members]


def _topics(maker: CardMaker, statements: Sequence[Statement]) -> list[Link]:
    """The topics of what an actor says, and of what is said for and about it; the most told first."""
    found = {s.address: s.quotation.topics for s in statements}
    numbers = Counter(topic for topics in found.values() for topic in topics)
    ranked = sorted(numbers, key=lambda topic: (-numbers[topic], topic))[:_MOST_TOPICS]
    links = ((topic, maker.topics([topic])) for topic in ranked)
    return [Link(own[0].text, own[0].href, f"{numbers[topic]:,}") for topic, own in links if own]


def _articles(maker: CardMaker, identifier: str) -> list[Link]:
    record = maker.record
    found = {
        s.article
        for s in (
            *record.by_speaker.get(identifier, ()),
            *record.on_behalf_of.get(identifier, ()),
            *record.about.get(identifier, ()),
        )
    }
    found |= {a.article for tie in record.ties_of.get(identifier, ()) for a in tie.assertions}
    found |= {event.article for event in record.events_of.get(identifier, ())}
    newest = sorted(
        (record.articles[article] for article in found), key=published_key, reverse=True
    )
    return [maker.article(article.id) for article in newest]
