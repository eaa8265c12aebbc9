"""What entries name: every reference to an actor, a claim, a topic, evidence, as the models say.

Whether they exist is asked in `reference_check`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from build_scripts.entries import Entry, Status
from build_scripts.entries.roles import Noun
from build_scripts.loading import roles
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location


@dataclass(frozen=True, slots=True)
class NamedId:
    """One id named by an entry: what it should be, and where it is named."""

    noun: Noun
    identifier: str
    owner: Sited[BaseModel]
    path: tuple[str | int, ...]

    @property
    def where(self) -> Location:
        """The place in the file. Looked up only when it is told."""
        return self.owner.at(*self.path)

    @property
    def is_in_draft(self) -> bool:
        """Whether a draft names it. Types of ties are no entries, and never drafts."""
        entry = self.owner.entry
        return isinstance(entry, Entry) and entry.status is Status.DRAFT


def references(owner: Sited[BaseModel]) -> Iterator[NamedId]:
    """Yield what an entry names, in the order of its model."""
    for path, noun, identifier in roles.named_in(owner.entry):
        yield NamedId(noun, identifier, owner, path)


def without_evidence(owner: Sited[BaseModel]) -> Iterator[Location]:
    """Yield the places of sentences, ties and events that name no evidence at all."""
    for path in roles.paths_without_evidence(owner.entry):
        yield owner.at(*path)


def where_to_add(noun: Noun, identifier: str) -> str:
    """Return what to do where there is nothing of that name: the place where it would stand."""
    if noun is Noun.RELATION_TYPE:
        return f"Add `{identifier}:` to relation-types.yml."
    if noun is Noun.RELATIONSHIP:
        return "Name a relationship of an article, as `article-id#id`."
    if noun is Noun.TIE:
        return "No article asserts it. A tie is named as an article has it: `from--type--to`."
    return f"Add {noun}s/{identifier}.yml, or correct the id."
