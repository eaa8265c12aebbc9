"""For whom an actor speaks: the bodies that it is a part of, or holds a role in, at a date.

Seats are derived from what actors are, never declared: no key lets an editor say that a side agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from build_scripts.entries import Actor, ActorKind
from build_scripts.entries.actor import Role
from build_scripts.entries.dates import Edtf, Limit

Actors = Mapping[str, Actor]
_SPEAKS_FOR_OTHERS = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|\bpress secretary\b", re.IGNORECASE
)


def sits_for(
    actors: Actors, actor_id: str, ends: tuple[str, ...], said: Edtf | None = None
) -> frozenset[str]:
    """Return the ends of a tie that an actor sits for; `said` is when it speaks.

    An actor sits for the end that it is, else for the nearest end that it is a part of or holds a
    role in, and for every end that is a part of it. Never by country, never as a member of a group,
    and never as an unnamed source. One end does not speak for the other.
    """
    if actor_id not in actors or is_unnamed(actors, actor_id):
        return frozenset()
    if actor_id in ends:
        return frozenset((actor_id,))
    nearest = next((body for body in _chain(actors, actor_id, said) if body in ends), None)
    inside = {
        end
        for end in ends
        if end in actors
        and actors[end].kind is not ActorKind.PERSON
        and actor_id in bodies_above(actors, end)
    }
    return frozenset(inside | ({nearest} if nearest else set()))


def bodies_above(actors: Actors, actor_id: str) -> frozenset[str]:
    """Return the bodies that an actor is a part of, at any remove; a group has no parts."""
    found: set[str] = set()
    waiting = [actor_id]
    while waiting:
        actor = actors.get(waiting.pop())
        above = actor.part_of if actor is not None else None
        if above and above not in found and not _is_group(actors, above):
            found.add(above)
            waiting.append(above)
    return frozenset(found)


def belongs_to(actors: Actors, actor_id: str, said: Edtf | None) -> tuple[str, ...]:
    """Return the bodies that an actor belonged to, by role or as a part, the nearest first."""
    return tuple(_chain(actors, actor_id, said))


def _chain(actors: Actors, actor_id: str, said: Edtf | None) -> Iterator[str]:
    """Yield the bodies that an actor belongs to by role or as a part, the nearest first."""
    seen, near = {actor_id}, [actor_id]
    while near:
        next_: list[str] = []
        for name in near:
            actor = actors.get(name)
            for body in _bodies(actor, said) if actor else ():
                if body not in seen and not _is_group(actors, body):
                    seen.add(body)
                    next_.append(body)
        yield from next_
        near = next_


def _bodies(actor: Actor, said: Edtf | None) -> Iterator[str]:
    if actor.part_of:
        yield actor.part_of
    if actor.kind is ActorKind.PERSON:
        for role in actor.roles:
            if role.organisation and _is_held(role, said):
                yield role.organisation


def _is_held(role: Role, said: Edtf | None) -> bool:
    """Whether a role may have been held that day: whoever has left a body speaks for it no more."""
    if said is None:
        return True
    is_over = role.to is not None and role.to.end is not None and role.to.last < said.first
    is_to_come = (
        role.from_ is not None and role.from_.start is not None and role.from_.first > said.last
    )
    return not is_over and not is_to_come


def is_unnamed(actors: Actors, actor_id: str) -> bool:
    """Whether an actor is an unnamed source, who speaks for nobody."""
    actor = actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.UNNAMED_SOURCE


def _is_group(actors: Actors, actor_id: str) -> bool:
    actor = actors.get(actor_id)
    return actor is not None and actor.kind is ActorKind.GROUP


def nearest_role(actor: Actor, said: Edtf | None) -> Role | None:
    """Return the role that is nearest in time to a date; None of an actor without roles."""
    return min(actor.roles, key=lambda role: days_from(role, said), default=None)


def days_from(role: Role, said: Edtf | None) -> int:
    """Return how many days a date lies outside the time for which a source names a role."""
    if said is None:
        return 0
    first = role.from_ or role.as_of
    last = role.to or role.as_of
    begin: date = first.first if first else date.min
    end: date = date.max if last is None or last.finish is Limit.OPEN else last.last
    if said.first > end:
        return (said.first - end).days
    if said.last < begin:
        return (begin - said.last).days
    return 0


def is_spokesperson(actor: Actor, said: Edtf | None) -> bool:
    """Whether somebody speaks for others by office: as the role says, else by its title."""
    role = nearest_role(actor, said)
    if role is None:
        return False
    if role.spokesperson is not None:
        return role.spokesperson
    return _SPEAKS_FOR_OTHERS.search(role.title) is not None
