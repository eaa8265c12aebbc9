"""Somebody whom a contributor names, and whom the story does not have yet: an actor to be made."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.names import id_from, unique_id
from build_scripts.drafting.printed_names import PrintedName, kind_of_name, names_by_last_word
from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.unnamed import bare_description, is_nameless
from build_scripts.entries import Actor, ActorKind


def new_person(
    desk: Desk, name: str, taken: Iterable[str], *, kind: ActorKind | None = None
) -> ProposedActor:
    """Return an actor of a name, with the role that print has beside it.

    Without a kind it is what the words let one think: a person, a body, a country, a source without a name.
    """
    language = desk.source.language
    nameless = is_nameless(name, language)
    kind = kind or (ActorKind.UNNAMED_SOURCE if nameless else kind_of_name(name))
    stem = id_from(bare_description(name), language) or "speaker"
    if kind is ActorKind.UNNAMED_SOURCE:
        stem = f"{stem[:60].strip('-')}-unnamed"
    printed = _printed(desk, name)
    is_person = kind is ActorKind.PERSON
    return ProposedActor(
        id=unique_id(stem, taken),
        name=name,
        kind=kind,
        start=printed.start if printed else 0,
        end=printed.end if printed else 0,
        role=printed.role if printed and is_person else "",
        told=printed.told if printed and is_person else "",
        described_as=name if kind is ActorKind.UNNAMED_SOURCE else "",
    )


def _printed(desk: Desk, name: str) -> PrintedName | None:
    """Where a text prints a name in full, the place that has a role beside it first."""
    names = names_by_last_word(desk.source.text, desk.source.language)
    found = [one for one in names.get(name.split()[-1], []) if one.name == name]
    return max(found, key=lambda one: (bool(one.role), -one.start), default=None)


def actor_of(person: ProposedActor) -> Actor:
    """Return somebody who is to be made as an actor, for what asks for names."""
    return Actor(name=person.name, kind=person.kind)


def kinds_in_words() -> str:
    """Return the kinds of actors, as they are written."""
    return ", ".join(kind.value for kind in ActorKind)
