"""Whom a row names: actors of the story, new ones, or nobody for sure, with those who may be meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from build_scripts.drafting.names import actors_named, id_from, names_of, unique_id
from build_scripts.drafting.printed_names import kind_of_name
from build_scripts.entries import UNDECIDED, Actor, ActorKind
from build_scripts.entries.fields import is_id
from build_scripts.importing.story_index import StoryIndex, name_key
from build_scripts.loading.folder import reserved

_OWN_PREFIX = "actors/"
_UNNAMED = re.compile(r"(?:an?|one|two|three|several|some|many|other) [\w’'-]", re.IGNORECASE)
_NOBODY = frozenset({"", UNDECIDED, "?", "??", "unknown", "n/a", "-", "–", "tbd", "todo"})
_CAPITALS = {"un": "UN", "us": "US", "uk": "UK", "eu": "EU"}


@dataclass(frozen=True, slots=True)
class NewActor:
    """An actor to be made: `is_sure` says that nothing about the name was worked out."""

    id: str
    actor: Actor
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class WhoIsMeant:
    """The ids of those who are meant; empty where that is open, with candidates."""

    ids: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    new: tuple[NewActor, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person must say who is meant."""
        return not self.ids


@dataclass
class _Seeking:
    ids: list[str] = field(default_factory=list)
    candidates: list[str] = field(default_factory=list)
    new: list[NewActor] = field(default_factory=list)
    is_open: bool = False


def who_is_meant(
    index: StoryIndex, names: tuple[str, ...], article: str, byline: str = ""
) -> WhoIsMeant | str:
    """Return whom names mean; the index stays as it is. A name of which no id can be made is returned.

    A whole name or alias means its actor, or leaves it open where several bear it. A part of a name
    (Oster) leaves it open too, with those who may be meant. A name that nobody bears makes an actor.
    """
    seeking = _Seeking()
    for name in names:
        if fault := _seek(index, seeking, name, article, byline if len(names) == 1 else ""):
            return fault
    if seeking.is_open or not seeking.ids:
        return WhoIsMeant((), tuple(dict.fromkeys([*seeking.ids, *seeking.candidates])))
    return WhoIsMeant(tuple(dict.fromkeys(seeking.ids)), (), tuple(seeking.new))


def _seek(index: StoryIndex, seeking: _Seeking, name: str, article: str, byline: str) -> str:
    if name.casefold() in _NOBODY:
        seeking.is_open = True
        return ""
    bare = name.removeprefix(_OWN_PREFIX)
    if is_id(bare) and index.knows_actor(bare):
        seeking.ids.append(bare)
        return ""
    known = index.actors_by_name.get(name_key(bare), [])
    known = known or _unnamed_of(index, bare, article)
    near = [] if known or _UNNAMED.match(bare) else actors_named(bare, index.actors)
    if len(known) == 1:
        seeking.ids.append(known[0])
    elif known or near:
        seeking.is_open = True
        seeking.candidates += known or near
    elif not _UNNAMED.match(bare) and index.knows_actor(same := id_from(bare)):
        # Another writing of a name that gives the same id: Ada-Quill for Ada Quill.
        seeking.ids.append(same)
    elif (made := _new_actor(index, bare, article, byline)) is not None:
        seeking.ids.append(made.id)
        seeking.new.append(made)
    else:
        return name
    return ""


def _unnamed_of(index: StoryIndex, name: str, article: str) -> list[str]:
    """The unnamed source of this article that is so described: those of others are never the same."""
    return [
        identifier
        for identifier, actor in index.actors.items()
        if actor.kind is ActorKind.UNNAMED_SOURCE
        and actor.article == article
        and name_key(name) in map(name_key, (*names_of(actor), actor.described_as or ""))
    ]


def _new_actor(index: StoryIndex, name: str, article: str, byline: str) -> NewActor | None:
    if _UNNAMED.match(name):
        identifier = free_actor_id(index, id_from(f"{name} {article}"))
        described = Actor(
            name=name[:1].upper() + name[1:],
            kind=ActorKind.UNNAMED_SOURCE,
            described_as=name,
            article=article,
        )
        return NewActor(identifier, described) if identifier else None
    if is_id(name):
        called = byline.partition(",")[0].strip()
        is_sure = id_from(called) == name
        shown = (
            called if is_sure else " ".join(_CAPITALS.get(w, w.title()) for w in name.split("-"))
        )
        return NewActor(name, Actor(name=shown, kind=kind_of_name(shown)), is_sure)
    identifier = free_actor_id(index, id_from(name))
    return NewActor(identifier, Actor(name=name, kind=kind_of_name(name))) if identifier else None


def free_actor_id(index: StoryIndex, wanted: str) -> str:
    """Return an id that no actor has; empty where none can be made."""
    if not wanted or wanted == UNDECIDED or reserved(wanted):
        return ""
    taken = {wanted} if index.knows_actor(wanted) else set()
    while taken and index.knows_actor(candidate := unique_id(wanted, taken)):
        taken.add(candidate)
    return unique_id(wanted, taken) if taken else wanted
