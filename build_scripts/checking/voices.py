"""The names that the actors of a story have: what labels of turns are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from build_scripts.entries import Actor, ActorKind
from build_scripts.words import turn_labels


@dataclass(frozen=True)
class ActorNames:
    """The actors by id with all their names; an unnamed source has none that a label prints."""

    by_id: tuple[tuple[str, tuple[str, ...]], ...] = ()
    described: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The actors by id with what their files call them besides: titles, and the bodies of these."""
    actors: Mapping[str, Actor] = field(default_factory=dict, repr=False, compare=False)
    """The actors themselves."""

    @classmethod
    def of(cls, actors: Mapping[str, Actor]) -> ActorNames:
        """Return the names of these actors, and what else they are called."""
        return cls(
            tuple(
                (identifier, _names_of(actor))
                for identifier, actor in sorted(actors.items())
                if actor.kind is not ActorKind.UNNAMED_SOURCE
            ),
            tuple((name, _titles_of(actor, actors)) for name, actor in sorted(actors.items())),
            actors,
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name."""
        return frozenset(name for _, names in self.by_id for name in names)

    @cached_property
    def _ids(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for identifier, names in self.by_id:
            for name in names:
                found.setdefault(name, set()).add(identifier)
        return found

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        return turn_labels.words_of_names(self.names)

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for identifier, phrases in (*self.by_id, *self.described):
            words = (word for phrase in phrases for word in turn_labels.words_of_label(phrase))
            found[identifier] = found.get(identifier, frozenset()).union(words)
        return found

    def words_of(self, identifier: str) -> frozenset[str]:
        """Return every word by which the file of an actor calls it."""
        return self._words.get(identifier, frozenset())

    def names_of(self, identifiers: tuple[str, ...]) -> tuple[str, ...]:
        """Return every name of some actors."""
        return tuple(name for known, names in self.by_id if known in identifiers for name in names)

    def named_by(self, label: str) -> frozenset[str]:
        """Return the ids of all actors whom a label may name."""
        words = turn_labels.words_of_label(label)
        near = {name for word in words for name in self._by_word.get(word, ())}
        called = (name for name in near if turn_labels.label_names(label, name))
        return frozenset(identifier for name in called for identifier in self._ids[name])


def _names_of(actor: Actor) -> tuple[str, ...]:
    return tuple(name for name in (actor.name, actor.in_text, *actor.aliases) if name)


def _titles_of(actor: Actor, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """The titles of an actor, its description, and the names of the bodies that it belongs to."""
    ids = (actor.country, actor.part_of, *(role.organisation for role in actor.roles))
    bodies = (actors[name] for name in ids if name is not None and name in actors)
    own = (actor.name, actor.described_as, *(role.title for role in actor.roles))
    return (*(phrase for phrase in own if phrase), *(n for body in bodies for n in _names_of(body)))


NOBODY = ActorNames()
"""For whoever compares words without a story around them."""
