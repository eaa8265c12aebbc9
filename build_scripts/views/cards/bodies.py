"""Who belongs to whom: the roles, parts and members of actors, read from the other side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.record import Record
from build_scripts.telling.roles import span_in_words
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import Link


@dataclass(frozen=True, slots=True)
class Belonging:
    """Somebody in a body, or a body in another: who, as what, and when as far as a source says."""

    link: Link
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class _BodyTie:
    actor: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class _Belongings:
    """By the id of a body or member: its people, its parts, and the groups that it is in."""

    people: Mapping[str, list[_BodyTie]]
    parts: Mapping[str, list[_BodyTie]]
    groups: Mapping[str, list[_BodyTie]]


@dataclass(frozen=True, slots=True)
class BelongingView:
    """What an actor's page says of who is in it and what it is in."""

    people: tuple[Belonging, ...]
    parts: tuple[Belonging, ...]
    groups: tuple[Belonging, ...]


def belonging_view(maker: CardMaker, identifier: str) -> BelongingView:
    """Return the people and parts of a body, and the groups of which an actor is a member."""
    found = _belongings(maker.record)

    def shown(ties: Mapping[str, list[_BodyTie]]) -> tuple[Belonging, ...]:
        own = sorted(
            ties.get(identifier, ()),
            key=lambda t: maker.record.name_key(maker.record.actors[t.actor].name),
        )
        return tuple(Belonging(maker.actor(t.actor), t.title, t.when) for t in own)

    return BelongingView(shown(found.people), shown(found.parts), shown(found.groups))


@lru_cache(maxsize=2)
def _belongings(record: Record) -> _Belongings:
    people: dict[str, list[_BodyTie]] = defaultdict(list)
    parts: dict[str, list[_BodyTie]] = defaultdict(list)
    groups: dict[str, list[_BodyTie]] = defaultdict(list)
    for identifier, actor in record.actors.items():
        if actor.withdrawn is not None:
            continue
        for role in actor.roles:
            if role.organisation:
                tie = _BodyTie(identifier, role.title, span_in_words(role))
                people[role.organisation].append(tie)
        if actor.part_of:
            parts[actor.part_of].append(_BodyTie(identifier, "", ""))
        for member in actor.members:
            groups[member.actor].append(_BodyTie(identifier, "", span_in_words(member)))
    return _Belongings(people, parts, groups)
