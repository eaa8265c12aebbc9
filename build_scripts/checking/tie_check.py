"""Types of ties whose keys contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.codes import evidence as codes
from build_scripts.entries import (
    RelationType,
)
from build_scripts.entries.relation_type import ISSUING
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem


def tie_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of types of ties.

    Problems: `bad-relation-type`.
    """
    problems: list[Problem] = []
    for kind in entries.relation_types.values():
        problems += _type_problems(entries, kind)
    return tuple(problems)


def _type_problems(entries: Entries, kind: Sited[RelationType]) -> Iterator[Problem]:
    entry = kind.entry
    if entry.issued_by and entry.family not in ISSUING:
        yield Problem(
            codes.BAD_RELATION_TYPE,
            kind.at("issued_by"),
            f"Nothing of the family {entry.family.value!r} is done by its doer's word.",
            f"Take `issued_by` away. It is for the families {', '.join(ISSUING)}.",
        )
    if entry.together and entry.directed:
        yield Problem(
            codes.BAD_RELATION_TYPE,
            kind.at("together"),
            "`together` is for ties that read the same from both sides, and this one has a direction.",
            "Take `together` away, or add `directed: false`.",
        )
    if kind.id in wider_types({i: s.entry for i, s in entries.relation_types.items()}, kind.id):
        yield Problem(
            codes.BAD_RELATION_TYPE,
            kind.at("kind_of"),
            f"By `kind_of` the type {kind.id!r} is a kind of itself.",
            "Take `kind_of` away from the widest of these types.",
        )


def wider_types(types: Mapping[str, RelationType], identifier: str) -> tuple[str, ...]:
    """Return the types of which a type is a kind, the nearest first; a circle is left where it closes."""
    found: dict[str, None] = {}
    kind = types.get(identifier)
    while kind is not None and kind.kind_of and kind.kind_of not in found:
        found[kind.kind_of] = None
        kind = types.get(kind.kind_of)
    return tuple(found)
