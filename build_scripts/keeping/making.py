"""Tasks are made, in several processes where there are many; with what each read, or without."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeVar

from build_scripts.diagrams.libraries import import_libraries
from build_scripts.record import Record
from build_scripts.record.derived import DERIVED
from build_scripts.system.processes import MANY_PAGES, shared_out_as_done
from build_scripts.telling.tellings import tellings_of
from build_scripts.tracking.reads import Read, Reads
from build_scripts.tracking.tracked import tracked
from build_scripts.views.frame.pages import Page, load_templates
from build_scripts.views.frame.tasks import Task

T = TypeVar("T")

_CHUNK = 4
_FOR_ALL_TELLINGS = 1000
"""From so many tasks on, nearly every telling is needed by some of them."""


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of a task, and what was read of the Record to make them."""

    pages: list[Page]
    reads: frozenset[Read]


def made(record: Record, tasks: Mapping[str, Task]) -> dict[str, list[Page]]:
    """Make tasks, each by its name."""
    return dict(_shared(record, record, partial(_pages, record), tasks))


def made_with_reads(record: Record, tasks: Mapping[str, Task]) -> Iterator[tuple[str, Made]]:
    """Make tasks, each by its name, and write down what each reads; one after the other is given."""
    seen, reads = tracked(record)
    return _shared(record, seen, partial(_noted, seen, reads), tasks)


def _pages(record: Record, task: Task) -> list[Page]:
    return task.pages(record)


def _noted(record: Record, reads: Reads, task: Task) -> Made:
    with reads.noted() as found:
        pages = task.pages(record)
    return Made(pages, frozenset(found))


def _shared(
    record: Record, seen: Record, make: Callable[[Task], T], tasks: Mapping[str, Task]
) -> Iterator[tuple[str, T]]:
    # What is made in one go takes longest, and nobody should wait for it alone at the end.
    order = sorted(tasks, key=lambda name: tasks[name].key != "")
    if len(order) >= MANY_PAGES:
        _prepare(record, seen, is_all=len(order) >= _FOR_ALL_TELLINGS)
    todo: Sequence[Task] = [tasks[name] for name in order]
    # No text waits in memory for one that takes longer: it is put into the pack as soon as it is made.
    with shared_out_as_done(make, todo, MANY_PAGES, chunk=_CHUNK) as results:
        yield from ((order[place], one) for place, one in results)


def _prepare(record: Record, seen: Record, *, is_all: bool) -> None:
    """Work out once what every process that is forked from now on would work out for itself."""
    for name, value in vars(Record).items():
        if isinstance(value, cached_property):
            getattr(record, name)
    for work_out in DERIVED.values():
        found = record.once(work_out)
        if is_all and isinstance(found, Mapping):
            # Some mappings work out a value when it is first asked for.
            deque(found.values(), maxlen=0)
    if is_all:
        tellings_of(seen).make_all()
    load_templates()
    import_libraries()
