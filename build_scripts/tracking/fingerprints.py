"""Fingerprints of values: the same in every process for what is the same, and for nothing else.

All that a value holds counts, however deep. What is met again is not gone through again.

What is hashed are the bytes that `marshal` gives of plain values, in the form that knows nothing of which
of them are one object. Anything else stands among them as bytes, which no value holds itself: a sign of
its kind, and what tells it from others of that kind. An object is its hash there, so that it counts little
in each of the many that hold it. Python's version is in the keys of what is kept (`system/program`).
"""

from __future__ import annotations

import datetime
import hashlib
import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

_SIZE = 16
_WITHOUT_IDENTITY = 2
"""The newest form of `marshal` that writes a value again where it is met again, as any equal one."""
_PLAIN = frozenset((str, type(None), bool, int, float))
"""What `marshal` is given as it is."""
_EMPTY: tuple[object, ...] = ()
"""The most frequent value of all, and always the same one."""
_BY_REPR = (Decimal, datetime.date, datetime.datetime)
_Kind = Callable[[Any], object]


class NotPlainError(TypeError):
    """A value of a kind whose contents nobody can name."""


class Fingerprints:
    """The fingerprints of values that do not change; they are held, as they are told by identity."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._kinds: dict[type, _Kind] = {tuple: self._tuple, list: self._all}

    def of(self, value: object) -> str:
        """Return the fingerprint of a value. Raises NotPlainError."""
        return _hash(self._told(value)).hex()

    def _told(self, value: Any) -> object:
        """Return what stands for a value among those that are hashed."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        return (self._kinds.get(kind) or self._kind(kind))(value)

    def _all(self, values: Iterable[Any]) -> tuple[object, ...]:
        plain, kinds, empty = _PLAIN, self._kinds, _EMPTY
        return tuple(
            [
                one
                if one is empty or (kind := type(one)) in plain
                else (kinds.get(kind) or self._kind(kind))(one)
                for one in values
            ]
        )

    def _tuple(self, values: tuple[Any, ...]) -> tuple[object, ...]:
        return values if _PLAIN.issuperset(map(type, values)) else self._all(values)

    def _mapping(self, value: Mapping[Any, Any]) -> bytes:
        return b"m" + _hash((self._all(value), self._all(value.values())))

    def _set(self, value: frozenset[object]) -> bytes:
        return b"s" + _hash(sorted(map(self.of, value)))

    def _object(self, name: str, parts: Callable[[Any], Any], value: Any) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = (value, b"@" + _hash((name, self._all(parts(value)))))
            self._known[id(value)] = known
        return known[1]

    def _kind(self, kind: Any) -> _Kind:
        """Return what tells a kind of value. Raises NotPlainError."""
        name = f"{kind.__module__}.{kind.__qualname__}"
        if issubclass(kind, Enum):
            # Members of two kinds may be equal, as texts: the kind is named with each.
            found: _Kind = {one: f"={name}.{one.name}".encode() for one in kind}.__getitem__
        elif kind in _BY_REPR:
            found = _by_repr
        elif issubclass(kind, str):
            found = _text
        elif issubclass(kind, Mapping):
            found = self._mapping
        elif kind in (set, frozenset):
            found = self._set
        elif issubclass(kind, BaseModel):
            found = partial(self._object, name, _parts_of(tuple(kind.model_fields)))
        elif is_dataclass(kind):
            names = tuple(field.name for field in fields(kind))
            found = partial(self._object, name, _parts_of(names))
        else:
            raise NotPlainError(name)
        self._kinds[kind] = found
        return found


def _parts_of(names: tuple[str, ...]) -> Callable[[Any], Any]:
    """Return what gives the values of some attributes, in their order."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _by_repr(value: object) -> bytes:
    return f"r{value!r}".encode()


def _text(value: str) -> bytes:
    """A text of another kind prints in another way, and its `repr` says how: words with a language, Markup."""
    return f"t{type(value).__qualname__}:{value!r}".encode("utf-8", "surrogatepass")


def _hash(told: Any) -> bytes:
    return hashlib.blake2b(marshal.dumps(told, _WITHOUT_IDENTITY), digest_size=_SIZE).digest()
