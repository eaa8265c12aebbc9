"""Tasks are made, in several processes where there are many; with what each read, or without."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar, cast

from build_scripts.keeping.pack import TextPlace, append_texts
from build_scripts.keeping.read_numbers import ReadNumbers, ReadsOfProcesses, ToldReads
from build_scripts.keeping.tasks import NamedText, Task
from build_scripts.record import Record
from build_scripts.record.derived import DERIVED
from build_scripts.record.of_each_tie import OfEachTie
from build_scripts.system.processes import MANY_PAGES, shared_out_as_done
from build_scripts.telling.tellings import tellings_of
from build_scripts.templating.used import templates_noted
from build_scripts.tracking.reads import Reads
from build_scripts.tracking.sources import TEMPLATES_READ
from build_scripts.tracking.tracked import tracked

T = TypeVar("T")

_CHUNK = 8
_FOR_ALL_TELLINGS = 1000
"""From so many tasks on, nearly every telling is needed by some of them."""

Prepare = Callable[[], None]
"""Works out what every process that is forked from then on would work out for itself."""


@dataclass(frozen=True, slots=True)
class Put:
    """What came of a task: the names of its texts with their places in a pack, and what it read."""

    places: Sequence[tuple[str, TextPlace]]
    reads: ToldReads


def made(
    record: Record, tasks: Mapping[str, Task], prepare: Prepare | None = None
) -> dict[str, list[NamedText]]:
    """Make tasks, each by its name."""
    if _are_many(tasks):
        _prepare(record, record, prepare, len(tasks))
    return dict(_shared(partial(_texts, record), tasks))


def put_with_reads(
    record: Record,
    tasks: Mapping[str, Task],
    pack: Path,
    told: ReadsOfProcesses,
    prepare: Prepare | None = None,
) -> Iterator[tuple[str, Put]]:
    """Make tasks, each by its name, put their texts into a pack, and write down what each reads.

    One is given after the other; what all of them read is in `told` when the last one was. Raises OSError.
    """
    seen, reads = tracked(record)
    numbers = ReadNumbers(reads.made_of)
    if _are_many(tasks):
        _prepare(record, seen, prepare, len(tasks))
        numbers.number_all()
        told.begin(numbers.known())
    for name, put in _shared(partial(_put, seen, reads, numbers, pack), tasks):
        told.take(put.reads)
        yield name, put


def _texts(record: Record, task: Task) -> list[NamedText]:
    return task.texts(record)


def _put(seen: Record, reads: Reads, numbers: ReadNumbers, pack: Path, task: Task) -> Put:
    with reads.noted() as found, templates_noted() as filled:
        texts = task.texts(seen)
    found.update((TEMPLATES_READ, name) for name in filled)
    places = append_texts(pack, [one.text for one in texts])
    return Put([(one.path, at) for one, at in zip(texts, places, strict=True)], numbers.told(found))


def _are_many(tasks: Mapping[str, Task]) -> bool:
    return len(tasks) >= MANY_PAGES


def _shared(make: Callable[[Task], T], tasks: Mapping[str, Task]) -> Iterator[tuple[str, T]]:
    # What is made in one go takes longest, and nobody should wait for it alone at the end.
    order = sorted(tasks, key=lambda name: tasks[name].key != "")
    todo: Sequence[Task] = [tasks[name] for name in order]
    with shared_out_as_done(make, todo, MANY_PAGES, chunk=_CHUNK) as results:
        yield from ((order[place], one) for place, one in results)


def _prepare(record: Record, seen: Record, prepare: Prepare | None, size: int) -> None:
    for name, value in vars(Record).items():
        if isinstance(value, cached_property):
            getattr(record, name)
    is_all = size >= _FOR_ALL_TELLINGS
    for work_out in DERIVED.values():
        found = record.once(work_out)
        if is_all and isinstance(found, OfEachTie):
            # Whoever notes reads finds those of each value, and what it made is there for all others.
            cast(OfEachTie[Any], seen.once(work_out)).make_all()
        elif is_all and isinstance(found, Mapping):
            # Some mappings work out a value when it is first asked for.
            deque(found.values(), maxlen=0)
    if is_all:
        tellings_of(seen).make_all()
    if prepare:
        prepare()
