"""What types and assertions of ties say that contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_scripts.codes import evidence as codes
from build_scripts.entries import (
    Act,
    Article,
    Holds,
    Passage,
    Quotation,
    RelationType,
    Report,
    Stance,
)
from build_scripts.entries.relation_type import ISSUING
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem

_NOT_YES = (Stance.NO, Stance.UNCLEAR)


def tie_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the problems of types and of assertions of ties.

    Problems: `bad-relation-type`, `limit-is-no-limit`.
    """
    problems: list[Problem] = []
    for kind in entries.relation_types.values():
        problems += _type_problems(entries, kind)
    for article in entries.articles.values():
        problems += _limits(entries, article)
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


def _limits(entries: Entries, article: Sited[Article]) -> Iterator[Problem]:
    for index, tie in enumerate(article.entry.relationships):
        if tie.holds is not Holds.PARTLY:
            continue
        items = {reference: _item(entries, article, reference) for reference in tie.evidence}
        reasons = [_is_denial(item) if item else "" for item in items.values()]
        if reasons and all(reasons):
            yield Problem(
                codes.LIMIT_IS_NO_LIMIT,
                article.at("relationships", index, "holds"),
                f"{tie.id!r} says `partly`, but {tie.evidence[0]!r} {reasons[0]}.",
                "Write `holds: denies` with its scope, name other words, or leave it out.",
            )


def _item(
    entries: Entries, article: Sited[Article], reference: str
) -> Quotation | Passage | Report | None:
    owner, _, identifier = reference.rpartition("#")
    other = entries.articles.get(owner) if owner else article
    return other.entry.evidence_by_id.get(identifier) if other else None


def _is_denial(item: Quotation | Passage | Report) -> str:
    """Say why words grant nothing; empty where they may."""
    if isinstance(item, Quotation) and item.act is Act.DENIES:
        return "denies"
    if isinstance(item, Passage):
        return ""
    if item.positions and all(position.position in _NOT_YES for position in item.positions):
        return "says to no claim that it is so"
    return ""
