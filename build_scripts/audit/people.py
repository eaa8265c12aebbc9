"""Advice on actors: roles that no source dates, names that two share, two files for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.entries import Actor, ActorKind, Role
from build_scripts.entries.dates import Edtf
from build_scripts.loading.similar import alike
from build_scripts.loading.sited import Sited
from build_scripts.problems import Related
from build_scripts.record import Statement
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words

WITHOUT_ROLE = AdviceKind(
    "speaker-without-role",
    "Speakers without a role on the day they speak",
    "A reader asks in what capacity somebody spoke. A role of another year may mislead.",
)
SHARED_ALIAS = AdviceKind(
    "shared-alias",
    "Names that two actors share",
    "Where an article prints only this name, nobody can tell from it who is meant.",
)
LIKELY_DUPLICATE = AdviceKind(
    "likely-duplicate",
    "Actors that may be one",
    "The words of somebody with two files are torn apart on two pages.",
)

_A_YEAR = 366
_LIKE_ENOUGH = 88


def without_role(material: Material) -> Iterator[Advice]:
    """People who are quoted on a day on which no role of theirs is known."""
    for identifier, statements in material.record.by_speaker.items():
        actor = material.entries.actors[identifier]
        if actor.entry.kind is not ActorKind.PERSON:
            continue
        bare = [s for s in statements if not any(_holds(r, s.date) for r in actor.entry.roles)]
        if bare:
            yield _without_role(material, actor, bare)


def _without_role(material: Material, actor: Sited[Actor], bare: list[Statement]) -> Advice:
    first = bare[0]
    when = f" on {first.date.text}" if first.date else ""
    more = f", and {len(bare) - 1} more" if len(bare) > 1 else ""
    known = "no role" if not actor.entry.roles else "no role at that time"
    return Advice(
        WITHOUT_ROLE,
        actor.at("roles") if actor.entry.roles else actor.at("name"),
        f"{actor.entry.name} speaks{when} ({first.address}{more}) and has {known}.",
        "Add to `roles` what the article calls the speaker, with `as_of`; or say that no source names one.",
        (Related(material.place(first), "the words"),),
    )


def _holds(role: Role, when: Edtf | None) -> bool:
    if when is None:
        return True
    if role.from_ or role.to:
        begun = role.from_ is None or role.from_.earliest <= when.latest
        return begun and (role.to is None or when.earliest <= role.to.latest)
    if role.as_of is None or role.as_of.may_meet(when):
        return True
    return max(role.as_of.first - when.last, when.first - role.as_of.last).days <= _A_YEAR


def _names(actor: Actor) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), actor.name
    for index, alias in enumerate(actor.aliases):
        yield ("aliases", index), alias


def shared_aliases(material: Material) -> Iterator[Advice]:
    """Names and aliases that stand in the files of several actors."""
    holders: dict[str, list[tuple[str, tuple[str | int, ...], str]]] = defaultdict(list)
    for identifier, actor in material.entries.actors.items():
        if actor.entry.kind is ActorKind.UNNAMED_SOURCE or actor.entry.withdrawn is not None:
            continue
        seen: set[str] = set()
        for path, name in _names(actor.entry):
            folded = fold_words(name).casefold()
            if folded not in seen:
                holders[folded].append((identifier, path, name))
            seen.add(folded)
    for found in holders.values():
        if len(found) < 2:
            continue
        (first, path, name), *others = found
        for other, other_path, _ in others:
            yield Advice(
                SHARED_ALIAS,
                material.entries.actors[other].at(*other_path),
                f"“{name}” is a name of {first} and of {other}.",
                "Keep it where articles mean it, or make the two one actor.",
                (Related(material.entries.actors[first].at(*path), f"the name of {first}"),),
            )


def likely_duplicates(material: Material) -> Iterator[Advice]:
    """Actors of one kind whose names are nearly the same."""
    blocks: dict[tuple[ActorKind, str], list[str]] = defaultdict(list)
    actors = material.entries.actors
    for identifier, actor in actors.items():
        if actor.entry.kind is ActorKind.UNNAMED_SOURCE or actor.entry.withdrawn is not None:
            continue
        # Compared are only names that share the beginning of a word: else the pairs grow too many.
        words = {w[:3] for w in words_of(fold_words(actor.entry.name).casefold()) if len(w) > 2}
        for word in words:
            blocks[actor.entry.kind, word].append(identifier)
    told: set[tuple[str, str]] = set()
    for block in blocks.values():
        for index, one in enumerate(block):
            for other in block[index + 1 :]:
                if (one, other) not in told and _are_alike(actors[one].entry, actors[other].entry):
                    told.add((one, other))
                    yield Advice(
                        LIKELY_DUPLICATE,
                        actors[other].at("name"),
                        f"{actors[other].entry.name} ({other}) may be {actors[one].entry.name} ({one}).",
                        "If it is, keep one file and put the other name into its `aliases`.",
                        (Related(actors[one].at("name"), f"the file of {one}"),),
                    )


def _are_alike(one: Actor, other: Actor) -> bool:
    first, second = fold_words(one.name).casefold(), fold_words(other.name).casefold()
    if first == second:
        return False  # That is a shared name.
    if alike(first, second) >= _LIKE_ENOUGH:
        return True
    if one.kind is not ActorKind.PERSON:
        return False
    a, b = words_of(first), words_of(second)
    # J. Smith and John Smith.
    return (
        len(a) > 1
        and len(b) > 1
        and a[-1] == b[-1]
        and 1 in map(len, (a[0], b[0]))
        and a[0][0] == b[0][0]
    )
