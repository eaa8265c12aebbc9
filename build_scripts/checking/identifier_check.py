"""Identifiers of registers: each belongs to one actor."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.codes import registers as codes
from build_scripts.loading.assemble import Entries
from build_scripts.problems import Location, Problem, Related


def identifier_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the identifiers that two actors have. Problems: `identifier-of-two`."""
    return tuple(_found(entries))


def _found(entries: Entries) -> Iterator[Problem]:
    first: dict[tuple[str, str], tuple[str, Location]] = {}
    for name, actor in sorted(entries.actors.items()):
        if actor.entry.identifiers is None or actor.entry.withdrawn is not None:
            continue
        for register, identifier in actor.entry.identifiers.known():
            where = actor.at("identifiers", register)
            holder, place = first.setdefault((register, identifier), (name, where))
            if holder != name:
                yield Problem(
                    codes.IDENTIFIER_OF_TWO,
                    where,
                    f"{name!r} has the identifier {identifier!r}, which {holder!r} has in `{register}`.",
                    "Give each its own, or leave out what the register does not have.",
                    related=(Related(place, "the other actor"),),
                )
