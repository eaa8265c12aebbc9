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


class _Nobody(set[Read]):
    """In the place of what is noted while nobody is at work: nobody would know of what was read then."""

    def add(self, read: Read) -> None:
        raise AssertionError(f"{read} is read, and nobody notes by whom")


class Reads:
    """What is read at the moment, by whoever is at work: a page, or what it is made of.

    `made_of` says of what was made once for many, such as a telling, what it was made of: who uses it
    reads that too, and notes the one read of it.
    """

    __slots__ = ("made_of", "now")

    def __init__(self) -> None:
        self.now: set[Read] = _Nobody()
        self.made_of: dict[Read, frozenset[Read]] = {}

    @contextmanager
    def noted(self) -> Iterator[set[Read]]:
        """Write down what is read until this ends, apart from what was read before."""
        before, self.now = self.now, set()
        try:
            yield self.now
        finally:
            self.now = before


class TrackedEntry:
    """An entry that notes which of its fields are read; what is worked out of them reads all of them."""

    def __init__(self, name: str, plain: BaseModel, reads: Reads) -> None:
        self._name = name
        self._plain = plain
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        self._reads.now.add((self._name, name if name in type(self._plain).model_fields else WHOLE))
        return getattr(self._plain, name)


class TrackedMapping(Mapping[K, V]):
    """A mapping that notes what is looked up in it; `name` is where it stands."""

    __slots__ = ("_name", "_plain", "_reads")

    def __init__(self, name: str, plain: Mapping[K, V], reads: Reads) -> None:
        self._name = name
        self._plain = plain
        self._reads = reads

    def __getitem__(self, key: K) -> V:
        self._reads.now.add((self._name, key))
        return self._plain[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return a value, or what is given for one that is missing."""
        self._reads.now.add((self._name, key))
        return self._plain.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.now.add((self._name, key))
        return key in self._plain

    def __iter__(self) -> Iterator[K]:
        self._reads.now.add((self._name, KEYS))
        return iter(self._plain)

    def __len__(self) -> int:
        self._reads.now.add((self._name, KEYS))
        return len(self._plain)

    def values(self) -> ValuesView[V]:
        """Return all values."""
        self._reads.now.add((self._name, WHOLE))
        return self._plain.values()

    def items(self) -> ItemsView[K, V]:
        """Return all keys with their values."""
        self._reads.now.add((self._name, WHOLE))
        return self._plain.items()
