"""The list of kept pages: what each task read and was given, and where the texts of its pages stand.

One file of JSON, which says itself for what it was made and what its own hash is: a list that was made
for anything else, or is damaged, is no list.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from build_scripts.keeping.pack import TextPlace
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.system.whole_files import write_whole
from build_scripts.tracking.reads import Read

_FORM = 1


@dataclass(frozen=True, slots=True)
class KeptTask:
    """What a task was given, as a fingerprint; the places of what it read; its pages with their places."""

    given: str
    reads: Sequence[int]
    pages: Sequence[tuple[str, TextPlace]]


@dataclass(frozen=True, slots=True)
class KeptList:
    """All kept tasks by name; `pack` is the number of the file of their texts, which ends at `end`.

    `sources` is everything that was read, with its fingerprint: tasks name them by their places.
    """

    pack: int = 0
    end: int = 0
    sources: Sequence[tuple[Read, str]] = ()
    tasks: Mapping[str, KeptTask] = field(default_factory=dict)


def read_list(path: Path, key: str) -> KeptList:
    """Return the list that was kept for a key, an empty one where there is none. Raises nothing."""
    try:
        data = json.loads(unsealed(path.read_bytes()))
        if data["form"] != _FORM or data["key"] != key:
            return KeptList()
        return _in_itself(
            KeptList(
                pack=_number(data["pack"], most=1),
                end=_number(data["end"]),
                sources=[((name, _key(key)), print_) for name, key, print_ in data["sources"]],
                tasks={name: _task(*told) for name, told in data["tasks"].items()},
            )
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return KeptList()


def _in_itself(kept: KeptList) -> KeptList:
    """Return a list whose tasks name only sources that it has. Raises ValueError for any other."""
    known = range(len(kept.sources))
    if any(place not in known for task in kept.tasks.values() for place in task.reads):
        raise ValueError("A task reads what is not in the list.")
    return kept


def write_list(path: Path, key: str, kept: KeptList) -> None:
    """Write a list, whole. Raises OSError."""
    data = {
        "form": _FORM,
        "key": key,
        "pack": kept.pack,
        "end": kept.end,
        "sources": [(name, key, print_) for (name, key), print_ in kept.sources],
        "tasks": {
            name: (task.given, list(task.reads), [(path, _row(at)) for path, at in task.pages])
            for name, task in kept.tasks.items()
        },
    }
    written = json.dumps(data, separators=(",", ":")).encode()
    write_whole(path, sealed(written))


def _number(value: Any, most: float = math.inf) -> int:
    if isinstance(value, int) and 0 <= value <= most:
        return value
    raise ValueError(value)


def _task(given: str, reads: list[int], pages: list[tuple[str, list[Any]]]) -> KeptTask:
    return KeptTask(given, reads, [(path, TextPlace(*row)) for path, row in pages])


def _row(at: TextPlace) -> tuple[int, int, str]:
    return at.start, at.size, at.hash


def _key(key: Any) -> Any:
    """A key that is not one id is several, such as those of a tie; JSON makes a list of them."""
    return tuple(key) if isinstance(key, list) else key
