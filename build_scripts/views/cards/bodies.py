"""Who belongs to whom: the roles, parts and members of actors, read from the other side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.record import Record
from build_scripts.record.derived import derived
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
    """Of a body or member: its people, its parts, and the groups that it is in."""

    people: list[_BodyTie] = field(default_factory=list)
    parts: list[_BodyTie] = field(default_factory=list)
    groups: list[_BodyTie] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BelongingView:
    """What an actor's page says of who is in it and what it is in."""

    people: tuple[Belonging, ...]
    parts: tuple[Belonging, ...]
    groups: tuple[Belonging, ...]


def belonging_view(maker: CardMaker, identifier: str) -> BelongingView:
    """Return the people and parts of a body, and the groups of which an actor is a member."""
    found = _belongings(maker.record).get(identifier, _Belongings())

    def shown(ties: list[_BodyTie]) -> tuple[Belonging, ...]:
        own = sorted(ties, key=lambda t: maker.record.name_key(maker.record.actors[t.actor].name))
        return tuple(Belonging(maker.actor(t.actor), t.title, t.when) for t in own)

    return BelongingView(shown(found.people), shown(found.parts), shown(found.groups))


@derived
def _belongings(record: Record) -> Mapping[str, _Belongings]:
    found: dict[str, _Belongings] = defaultdict(_Belongings)
    for identifier, actor in record.actors.items():
        if actor.withdrawn is not None:
            continue
        for role in actor.roles:
            if role.organisation:
                tie = _BodyTie(identifier, role.title, span_in_words(role))
                found[role.organisation].people.append(tie)
        if actor.part_of:
            found[actor.part_of].parts.append(_BodyTie(identifier, "", ""))
        for member in actor.members:
            found[member.actor].groups.append(_BodyTie(identifier, "", span_in_words(member)))
    return dict(found)
