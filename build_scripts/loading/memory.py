"""What was worked out before, by what it was worked out from: for whoever checks again and again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Memory:
    """Results by kind and name. A result holds as long as its sources are the very same.

    Sources are bytes, compared as such, or immutable values, compared by identity; they are kept,
    so that an identity is never used again for something else.
    """

    _kept: dict[tuple[str, str], tuple[tuple[Any, ...], Any]] = field(default_factory=dict)

    def recall(self, kind: str, name: str, *sources: Any) -> Any | None:
        """Return the result that was worked out from the same sources, if there is one."""
        kept = self._kept.get((kind, name))
        if kept is None or len(kept[0]) != len(sources):
            return None
        return kept[1] if all(map(_same, kept[0], sources)) else None

    def keep(self, kind: str, name: str, result: Any, *sources: Any) -> None:
        """Keep a result, in the place of what was kept by this name."""
        self._kept[kind, name] = (sources, result)

    def sources(self, kind: str, name: str) -> tuple[Any, ...] | None:
        """Return what a result was worked out from, where one is kept by this name."""
        kept = self._kept.get((kind, name))
        return None if kept is None else kept[0]


def _same(one: Any, other: Any) -> bool:
    return one is other or (isinstance(one, bytes | bool) and one == other)
