"""The list of kept texts: what each task read and was given, and where its texts stand.

One file of JSON, which says itself for what it was made and what its own hash is: a list that was made
for anything else, or is damaged, is no list.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from build_scripts.keeping.pack import TextPlace
from build_scripts.system.sealed import read_kept, write_kept
from build_scripts.tracking.reads import Read

_FORM = 3


class KeptSource(NamedTuple):
    """What was read, and its fingerprint; of what was made once for many also the places of what it read.

    As long as that is the same, nobody needs to make it to see that it is.
    """

    read: Read
    was: str
    made_of: Sequence[int] | None = None


class KeptTask(NamedTuple):
    """What a task was given, as a fingerprint; the places of what it read; its texts with their places."""

    given: str
    reads: Sequence[int]
    texts: Sequence[tuple[str, TextPlace]]


@dataclass(frozen=True, slots=True)
class KeptList:
    """All kept tasks by name; `pack` is the number of the file of their texts, which ends at `end`.

    `sources` is everything that was read: tasks name them by their places, and so does a source those
    that it is made of, which stand before it.
    """

    pack: int = 0
    end: int = 0
    sources: Sequence[KeptSource] = ()
    tasks: Mapping[str, KeptTask] = field(default_factory=dict)


def read_list(path: Path, key: str) -> KeptList:
    """Return the list that was kept for a key, an empty one where there is none. Raises nothing."""
    try:
        data = read_kept(path, key)
        if data["form"] != _FORM:
            return KeptList()
        return _in_itself(
            KeptList(
                pack=_number(data["pack"], most=1),
                end=_number(data["end"]),
                sources=[_source(*told) for told in data["sources"]],
                tasks={name: _task(*told) for name, told in data["tasks"].items()},
            )
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return KeptList()


def _in_itself(kept: KeptList) -> KeptList:
    """Return a list that names only sources that it has. Raises ValueError for any other."""
    for place, source in enumerate(kept.sources):
        if source.made_of is not None:
            _check_places(source.made_of, place)
    for task in kept.tasks.values():
        _check_places(task.reads, len(kept.sources))
    return kept


def _check_places(places: Sequence[int], end: int) -> None:
    if places and not 0 <= min(places) <= max(places) < end:
        raise ValueError("What is not in the list is read.")


def write_list(path: Path, key: str, kept: KeptList) -> None:
    """Write a list, whole. Raises OSError."""
    data = {
        "form": _FORM,
        "pack": kept.pack,
        "end": kept.end,
        "sources": [_told(source) for source in kept.sources],
        "tasks": kept.tasks,
    }
    write_kept(path, key, data)


def _number(value: Any, most: float = math.inf) -> int:
    if isinstance(value, int) and 0 <= value <= most:
        return value
    raise ValueError(value)


def _told(source: KeptSource) -> tuple[object, ...]:
    told = (*source.read, source.was)
    return told if source.made_of is None else (*told, source.made_of)


def _source(name: str, key: Any, was: str, made_of: list[int] | None = None) -> KeptSource:
    if not isinstance(was, str):
        raise TypeError(was)
    return KeptSource((name, _key(key)), was, made_of)


def _task(given: str, reads: list[int], texts: list[tuple[str, list[Any]]]) -> KeptTask:
    return KeptTask(given, reads, [(path, TextPlace(*row)) for path, row in texts])


def _key(key: Any) -> Any:
    """A key that is not one id is several, such as those of a tie; JSON makes a list of them."""
    return tuple(key) if isinstance(key, list) else key
