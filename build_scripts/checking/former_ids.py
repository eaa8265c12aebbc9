"""Ids that entries had before: their addresses lead on, so nobody else may ever have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from build_scripts.codes import entries as codes
from build_scripts.entries.roles import Noun
from build_scripts.loading.assemble import Entries
from build_scripts.problems import Problem, Related


def former_ids(entries: Entries) -> Mapping[Noun, Mapping[str, str]]:
    """Return, for each kind of entry, the ids that entries had before and the ids they have now."""
    return {
        noun: {old: identifier for identifier, s in sited.items() for old in s.entry.formerly}
        for noun, sited in entries.by_noun.items()
    }


def former_id_problems(entries: Entries) -> Iterator[Problem]:
    """Yield a problem for each former id that somebody else has, or had. Problems: `former-id-taken`."""
    for noun, sited in entries.by_noun.items():
        holders: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for identifier, one in sited.items():
            for index, old in enumerate(one.entry.formerly):
                holders[old].append((identifier, index))
        for old, (first, *others) in holders.items():
            owner, index = first
            where = sited[owner].at("formerly", index)
            if old in sited:
                its_own = old == owner
                message = (
                    f"{old!r} is the id of this {noun} now."
                    if its_own
                    else f"{old!r}, which {owner!r} had before, is the id of another {noun} now."
                )
                hint = (
                    "Take it out of `formerly`."
                    if its_own
                    else f"Give that {noun} another id: links to {old!r} mean {owner!r}."
                )
                other = Related(sited[old].at(), f"the {noun} that has it now")
                related = () if its_own else (other,)
                yield Problem(codes.FORMER_ID_TAKEN, where, message, hint, related=related)
            for identifier, at in others:
                yield Problem(
                    codes.FORMER_ID_TAKEN,
                    sited[identifier].at("formerly", at),
                    f"{old!r} stands in `formerly` of {owner!r} too; its addresses can lead to one only.",
                    "Keep it where the old addresses should lead.",
                    related=(Related(where, f"in `formerly` of {owner!r}"),),
                )
