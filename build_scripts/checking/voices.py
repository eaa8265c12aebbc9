"""The names that the actors of a story have: what labels of turns are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from build_scripts.entries import Actor, ActorKind
from build_scripts.words import turn_labels


@dataclass(frozen=True)
class ActorNames:
    """The actors by id with all their names; an unnamed source has none that a label prints."""

    by_id: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, actors: Mapping[str, Actor]) -> ActorNames:
        """Return the names of these actors."""
        return cls(
            tuple(
                (identifier, tuple(n for n in (a.name, a.in_text, *a.aliases) if n))
                for identifier, a in sorted(actors.items())
                if a.kind is not ActorKind.UNNAMED_SOURCE
            )
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

    def named_by(self, label: str) -> frozenset[str]:
        """Return the ids of all actors whom a label may name."""
        words = turn_labels.words_of_label(label)
        near = {name for word in words for name in self._by_word.get(word, ())}
        called = (name for name in near if turn_labels.label_names(label, name))
        return frozenset(identifier for name in called for identifier in self._ids[name])


NOBODY = ActorNames()
"""For whoever compares words without a story around them."""
