"""Actors of a file as drafts, and those whom rows of quotations name for the first time."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale

from build_scripts.codes import importing as codes
from build_scripts.drafting.names import id_from, names_of
from build_scripts.drafting.scaffolds import DRAFT
from build_scripts.entries import Actor
from build_scripts.importing.actors_meant import NewActor, free_actor_id
from build_scripts.importing.given import ActorGiven
from build_scripts.importing.planned import NewFile, Planned
from build_scripts.importing.registers_given import (
    HOLDS_REGISTERS,
    known_actor,
    known_registers,
    registers_taken,
)
from build_scripts.importing.story_index import name_key
from build_scripts.loading.folder import Folder
from build_scripts.problems import Problem
from build_scripts.yaml_text.writing import scalar


def plan_actors(plan: Planned, actors: tuple[ActorGiven, ...]) -> None:
    """Plan the actors of a file, which may name each other as countries.

    Problems: `row-twice`, `not-overwritten`, `value-not-taken`, `value-not-understood`.
    """
    made: set[str] = set()
    for given in actors:
        known = known_actor(plan.index, given)
        if known is None:
            made.add(_plan_new(plan, given))
        elif known in made:
            fact = f"an entity before it is the same, or has the same name: {given.name!r}."
            hint = "Where they are two, begin the other by hand: make new KIND=actor."
            plan.tell([given.own.problem(codes.ROW_TWICE, fact, hint)])
        else:
            plan.already += 1
            plan.tell(_differences(plan, given, known))


def _plan_new(plan: Planned, given: ActorGiven) -> str:
    """Plan a new actor and return its id; empty where none can be made."""
    identifier = free_actor_id(plan.index, id_from(given.name))
    if not identifier:
        fact = f"no id can be made of {given.name!r}."
        hint = "Begin it by hand: make new KIND=actor TITLE='...' ID=..."
        plan.tell([given.own.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)])
        return ""
    country, told = _country(plan, given)
    registers, more = registers_taken(given)
    plan.tell([*told, *more])
    values = {"name": given.name, "kind": given.kind, "aliases": list(given.aliases)}
    actor = Actor.model_validate(
        {
            **values,
            **({"country": country} if country else {}),
            **({"identifiers": registers} if registers else {}),
        }
    )
    plan.index.add_actor(identifier, actor)
    put_actor(plan, identifier, _of_given(given, country, registers))
    return identifier


def new_actor_planned(plan: Planned, made: NewActor) -> None:
    """Plan the file of an actor whom a row names for the first time, so that the next rows find them."""
    plan.index.add_actor(made.id, made.actor)
    put_actor(plan, made.id, _of_named(made))


def put_actor(plan: Planned, identifier: str, lines: Iterator[str]) -> None:
    """Plan the file of an actor out of the lines of its values."""
    folder = plan.index.root / Folder.ACTORS
    schema = Path(os.path.relpath(plan.schemas.absolute(), folder.absolute())) / "actor.json"
    head = f"# yaml-language-server: $schema={schema.as_posix()}"
    text = "\n".join([head, *lines, f"added: {plan.added_day}", DRAFT]) + "\n"
    file = NewFile(Folder.ACTORS, identifier, text)
    plan.new_files[file.path] = file


def _of_named(made: NewActor) -> Iterator[str]:
    actor = made.actor
    sure = "" if made.is_sure else "  # made from the id: write it as articles print it"
    yield f"name: {scalar(actor.name)}{sure}"
    if actor.described_as:
        yield f"kind: {actor.kind.value}"
        yield f"described_as: {scalar(actor.described_as)}"
        yield f"article: {actor.article}"
        return
    yield f"kind: {actor.kind.value}  # by the look of the name: person, organisation, government, ..."


def _of_given(given: ActorGiven, country: str, registers: Mapping[str, str]) -> Iterator[str]:
    yield f"name: {scalar(given.name)}"
    public = "  # organisation or government" if given.kind == "organisation" else ""
    yield f"kind: {given.kind}{public}"
    if given.aliases:
        yield f"aliases: [{', '.join(scalar(one, flow=True) for one in given.aliases)}]"
    if given.roles:
        yield "# When a source of the story names the role, add `as_of:`, and for whom: `organisation:`."
        yield "roles:"
        yield from (f"  - title: {scalar(role.title)}" for role in given.roles)
    if country:
        yield f"country: {country}"
    if registers:
        yield "identifiers:"
        yield from (f"  {key}: {scalar(value)}" for key, value in registers.items())


def _country(plan: Planned, given: ActorGiven) -> tuple[str, list[Problem]]:
    """The actor of the story that is the country of another, by its code or name."""
    if not given.country:
        return "", []
    name = Locale("en").territories.get(given.country.upper(), given.country)
    known = plan.index.actors_by_name.get(name_key(name), [])
    if len(known) == 1:
        return known[0], []
    fact = f"its country ({name}) is no actor of the story; the actor is without it."
    hint = f"To have it: make new KIND=actor TITLE='{name}' TYPE=country, then `country:`."
    return "", [given.own.problem(codes.VALUE_NOT_TAKEN, fact, hint)]


def _differences(plan: Planned, given: ActorGiven, known: str) -> Iterator[Problem]:
    actor = plan.index.actors[known]
    names = {name_key(name) for name in names_of(actor)}
    missing = [name for name in given.aliases if name_key(name) not in names]
    said = []
    if missing:
        said.append(f"has not the names {', '.join(missing)}")
    if given.kind == "person" != actor.kind.value or (
        given.kind != "person" and actor.kind.value == "person"
    ):
        said.append(f"is a {actor.kind.value}")
    has = known_registers(actor)
    lacks = [f"{key} {value}" for key, value in given.identifiers.items() if has.get(key) != value]
    if lacks and HOLDS_REGISTERS:
        said.append(f"does not say {', '.join(lacks)}")
    if said:
        fact = f"{known} is in the story and {' and '.join(said)}."
        yield given.own.problem(codes.NOT_OVERWRITTEN, fact, codes.NOT_OVERWRITTEN.remedy)
