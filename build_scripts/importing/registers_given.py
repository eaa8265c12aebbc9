"""Who an actor of a file is in registers (Wikidata, OpenSanctions, LEI), and whom of the story it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from build_scripts.codes import importing as codes
from build_scripts.entries import Actor
from build_scripts.importing.given import ActorGiven
from build_scripts.importing.story_index import StoryIndex, name_key
from build_scripts.problems import Problem

HOLDS_REGISTERS = "identifiers" in Actor.model_fields
"""Whether an actor's file has a key for them."""


def registers_taken(given: ActorGiven) -> tuple[Mapping[str, str], list[Problem]]:
    """Return the ids of registers that an actor's file can hold. Problems: `value-not-taken`."""
    taken: dict[str, str] = {}
    problems = []
    for register, value in given.identifiers.items():
        if why := _refused(given, register, value):
            fact = f"{register} {value}: {why}."
            hint = codes.VALUE_NOT_TAKEN.remedy
            problems.append(given.own.problem(codes.VALUE_NOT_TAKEN, fact, hint))
        else:
            taken[register] = value
    return taken, problems


def _refused(given: ActorGiven, register: str, value: str) -> str:
    """Why an id of a register is not taken; empty where it is."""
    if not HOLDS_REGISTERS:
        return "an actor's file has no key for it"
    one: dict[str, Any] = {"name": given.name, "kind": given.kind}
    try:
        Actor.model_validate({**one, "identifiers": {register: value}})
    except ValidationError as found:
        error = found.errors()[0]
        unknown = error["type"] == "extra_forbidden"
        return "an actor's file has no key for it" if unknown else error["msg"]
    return ""


def known_registers(actor: Actor) -> Mapping[str, str]:
    """Return the ids that an actor has in registers."""
    identifiers = getattr(actor, "identifiers", None)
    return dict(identifiers.known()) if identifiers is not None else {}


def known_actor(index: StoryIndex, given: ActorGiven) -> str | None:
    """Return the actor of the story that is this one: by an id of a register, else by the name.

    Who has the name and another id in the same register is somebody else.
    """
    for identifier, actor in index.actors.items():
        has = known_registers(actor)
        if any(has.get(register) == value for register, value in given.identifiers.items()):
            return identifier
    for identifier in index.actors_by_name.get(name_key(given.name), ()):
        has = known_registers(index.actors[identifier])
        if all(has.get(register, value) == value for register, value in given.identifiers.items()):
            return identifier
    return None
