"""Fingerprints of values: the same in every process for what is the same, and for nothing else.

All that a value holds counts, however deep. What is met again is not gone through again.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any

from pydantic import BaseModel

_SIZE = 16
_PLAIN = (int, bool, float, Decimal, datetime.date, datetime.datetime)
_Kind = Callable[[Any, list[str]], None]


class NotPlainError(TypeError):
    """A value of a kind whose contents nobody can name."""


class Fingerprints:
    """The fingerprints of values that do not change; they are held, as they are told by identity."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        self._kinds: dict[type, _Kind] = {}

    def of(self, value: object) -> str:
        """Return the fingerprint of a value. Raises NotPlainError."""
        out: list[str] = []
        self._write(value, out)
        return _hash(out)

    def _write(self, value: Any, out: list[str]) -> None:
        kind = type(value)
        if kind is str:
            out.append(f"{len(value)}:{value}")
        elif value is None:
            out.append("-")
        elif kind is tuple:
            self._write_all(value, len(value), out)
        else:
            (self._kinds.get(kind) or self._kind(kind))(value, out)

    def _write_all(self, values: Iterable[object], size: int, out: list[str]) -> None:
        out.append(f"[{size};")
        for value in values:
            self._write(value, out)
        out.append("]")

    def _write_list(self, value: list[object], out: list[str]) -> None:
        self._write_all(value, len(value), out)

    def _write_mapping(self, value: Mapping[object, object], out: list[str]) -> None:
        out.append("map")
        self._write_all((part for pair in value.items() for part in pair), len(value), out)

    def _write_set(self, value: frozenset[object], out: list[str]) -> None:
        out.append(f"set{sorted(map(self.of, value))}")

    def _write_object(self, names: tuple[str, ...], value: object, out: list[str]) -> None:
        known = self._known.get(id(value))
        if known is None:
            kind = type(value)
            parts = [f"{kind.__module__}.{kind.__qualname__}("]
            for name in names:
                self._write(getattr(value, name), parts)
            known = self._known[id(value)] = (value, f"@{_hash(parts)}")
        out.append(known[1])

    def _kind(self, kind: Any) -> _Kind:
        """Return what writes a kind of value. Raises NotPlainError."""
        if issubclass(kind, Enum):
            found: _Kind = partial(_write_member, f"{kind.__module__}.{kind.__qualname__}")
        elif kind in _PLAIN:
            found = _write_plain
        elif issubclass(kind, str):
            found = _write_text
        elif issubclass(kind, Mapping):
            found = self._write_mapping
        elif kind is list:
            found = self._write_list
        elif kind in (set, frozenset):
            found = self._write_set
        elif issubclass(kind, BaseModel):
            found = partial(self._write_object, tuple(kind.model_fields))
        elif is_dataclass(kind):
            found = partial(self._write_object, tuple(field.name for field in fields(kind)))
        else:
            raise NotPlainError(f"{kind.__module__}.{kind.__qualname__}")
        self._kinds[kind] = found
        return found


def _write_member(kind: str, value: Enum, out: list[str]) -> None:
    # Members of two kinds may be equal, as texts: the kind is named with each.
    out.append(f"{kind}.{value._name_};")


def _write_plain(value: object, out: list[str]) -> None:
    out.append(f"{value!r};")


def _write_text(value: str, out: list[str]) -> None:
    """A text of another kind prints in another way, and its `repr` says how: words with a language, Markup."""
    said = repr(value)
    out.append(f"{type(value).__qualname__}{len(said)}:{said}")


def _hash(parts: Iterable[str]) -> str:
    text = "".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=_SIZE).hexdigest()
