"""Who an actor of a file is in registers (Wikidata, OpenSanctions, LEI), and whom of the story it is."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from build_scripts.codes import importing as codes
from build_scripts.entries import Actor, Identifiers
from build_scripts.importing.given import ActorGiven
from build_scripts.importing.story_index import StoryIndex, name_key
from build_scripts.problems import Problem

NO_KEY = "an actor's file has no key for it"


def registers_taken(given: ActorGiven) -> tuple[Mapping[str, str], list[Problem]]:
    """Return the ids of registers that an actor's file can hold. Problems: `value-not-taken`."""
    taken: dict[str, str] = {}
    problems = []
    for register, value in given.identifiers.items():
        if why := _refused(register, value):
            fact = f"{register} {value}: {why}."
            hint = codes.VALUE_NOT_TAKEN.remedy
            problems.append(given.own.problem(codes.VALUE_NOT_TAKEN, fact, hint))
        else:
            taken[register] = value
    return taken, problems


def _refused(register: str, value: str) -> str:
    """Why an id of a register is not taken; empty where it is."""
    try:
        Identifiers.model_validate({register: value})
    except ValidationError as found:
        error = found.errors()[0]
        return NO_KEY if error["type"] == "extra_forbidden" else error["msg"]
    return ""


def known_registers(actor: Actor) -> Mapping[str, str]:
    """Return the ids that an actor has in registers."""
    return dict(actor.identifiers.known()) if actor.identifiers is not None else {}


def known_actor(index: StoryIndex, given: ActorGiven) -> str | None:
    """Return the actor of the story that is this one: by our own id, one of a register, or the name.

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
