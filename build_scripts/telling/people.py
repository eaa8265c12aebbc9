"""Who speaks and for whom, named as beside words: with what they were at that date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_scripts.entries.dates import Edtf
from build_scripts.record import Record
from build_scripts.telling.roles import role_at
from build_scripts.telling.words import listed


@dataclass(frozen=True, slots=True)
class Named:
    """An actor beside words: `in_text` is the name inside a sentence, `role` what it was then."""

    id: str
    name: str
    in_text: str
    role: str = ""


def named(record: Record, identifiers: Iterable[str]) -> tuple[Named, ...]:
    """Name actors, each once."""
    actors = record.actors
    return tuple(
        Named(i, actors[i].name, actors[i].name_in_text) for i in dict.fromkeys(identifiers)
    )


def named_at(record: Record, identifiers: Iterable[str], when: Edtf | None) -> tuple[Named, ...]:
    """Name actors with their roles at a date, as far as a source says."""
    actors = record.actors
    return tuple(
        Named(i, actors[i].name, actors[i].name_in_text, role_at(actors[i], when))
        for i in identifiers
    )


def with_roles(people: Sequence[Named]) -> str:
    """Name several people in a list, each with its role behind it: "A (mayor) and B"."""
    return listed([f"{one.name} ({one.role})" if one.role else one.name for one in people])


def for_whom(bodies: Sequence[Named]) -> str:
    """Say for whom somebody speaks: "for A and B"; empty where they speak for themselves."""
    return f"for {listed([one.in_text for one in bodies])}" if bodies else ""
