"""Reads: which values of the Record somebody asked for, each by the name of where it stands and its key."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

from pydantic import BaseModel

K = TypeVar("K")
V = TypeVar("V")

Read = tuple[str, Any]
"""Where something was looked up, and the key; what is missing is read as well."""
KEYS = "\0keys"
"""In the place of a key: which keys there are, and in which order."""
WHOLE = "\0whole"
"""In the place of a key: all that stands there."""


class Reads:
    """What is read at the moment, by whoever is at work: a page, or what it is made of.

    To read while nobody is at work is a fault, since nobody would know of it.
    """

    def __init__(self) -> None:
        self._now: set[Read] | None = None

    def note(self, read: Read) -> None:
        """Write down that something is read."""
        assert self._now is not None, f"{read} is read, and nobody notes by whom"
        self._now.add(read)

    def note_all(self, reads: frozenset[Read]) -> None:
        """Write down what something was made of that is used now."""
        assert self._now is not None
        self._now |= reads

    @contextmanager
    def noted(self) -> Iterator[set[Read]]:
        """Write down what is read until this ends, apart from what was read before."""
        before, self._now = self._now, set()
        try:
            yield self._now
        finally:
            self._now = before


class TrackedEntry:
    """An entry that notes which of its fields are read; what is worked out of them reads all of them."""

    def __init__(self, name: str, plain: BaseModel, reads: Reads) -> None:
        self._name = name
        self._plain = plain
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        self._reads.note((self._name, name if name in type(self._plain).model_fields else WHOLE))
        return getattr(self._plain, name)


class TrackedMapping(Mapping[K, V]):
    """A mapping that notes what is looked up in it; `name` is where it stands."""

    def __init__(self, name: str, plain: Mapping[K, V], reads: Reads) -> None:
        self._name = name
        self._plain = plain
        self._reads = reads

    def __getitem__(self, key: K) -> V:
        self._reads.note((self._name, key))
        return self._plain[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return a value, or what is given for one that is missing."""
        self._reads.note((self._name, key))
        return self._plain.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.note((self._name, key))
        return key in self._plain

    def __iter__(self) -> Iterator[K]:
        self._reads.note((self._name, KEYS))
        return iter(self._plain)

    def __len__(self) -> int:
        self._reads.note((self._name, KEYS))
        return len(self._plain)

    def values(self) -> ValuesView[V]:
        """Return all values."""
        self._reads.note((self._name, WHOLE))
        return self._plain.values()

    def items(self) -> ItemsView[K, V]:
        """Return all keys with their values."""
        self._reads.note((self._name, WHOLE))
        return self._plain.items()
