"""Work shared out to several processes, where there is enough of it.

Forked processes inherit everything that was read before, so that only the results travel. Where the
system cannot fork, or the work is small, it is done here and now; the results are the same. So they
are where the system ends a process, because memory ran out or somebody killed it.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from build_scripts.system.ending import leave_signals_to_the_parent
from build_scripts.system.jobs import count_done, most_jobs

T = TypeVar("T")
R = TypeVar("R")

MANY_PAGES = 100
"""From so many pages on, several processes make them quicker than one."""

_CHUNK = 12

_COLLECTED_AFTER = 20_000
"""So many new objects pass before the collector looks for circles among them, not the usual 700: what
is read and made are very many small values that stay, hardly any of which are part of a circle."""

_work: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""Handed to the forked processes by being there before they are forked."""


def processes() -> int:
    """Return how many processes are worth starting here, or may be."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    if (most := most_jobs()) is not None:
        return most
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the collector look for circles seldom, until this ends: also as a decorator of a function."""
    usual = gc.get_threshold()
    gc.set_threshold(max(usual[0], _COLLECTED_AFTER) if usual[0] else 0, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def shared_out(
    function: Callable[[T], R], items: Sequence[T], least: int, *, chunk: int = _CHUNK
) -> Iterator[Iterator[R]]:
    """Apply a function to every item, in several processes if there are at least `least` items.

    A process takes `chunk` items at a time: few where each takes long.

    Gives an iterator of the results in the order of the items; other work can be done before it is
    read. The function may read whatever is in memory, but what it changes there is lost.
    """
    if _is_done_here(items, least):
        yield map(function, items)
        return
    with _pool(function, items) as pool:
        yield _whatever_happens(
            pool.map(_apply, range(len(items)), chunksize=chunk), function, items
        )


def _is_done_here(items: Sequence[object], least: int) -> bool:
    """Whether work is too little to be shared out, or a process that was started here is to do it."""
    return len(items) < least or processes() == 1 or _work is not None


@contextmanager
def _pool(function: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[ProcessPoolExecutor]:
    global _work
    _work = (function, items)
    gc.freeze()  # What is there already is not looked through again by every process.
    alive = os.pipe()
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(processes(), context, _begin, alive)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
        for end in alive:
            os.close(end)
        gc.unfreeze()
        _work = None


@contextmanager
def shared_out_as_done(
    function: Callable[[T], R], items: Sequence[T], least: int, *, chunk: int = _CHUNK
) -> Iterator[Iterator[tuple[int, R]]]:
    """The same, but give each result as soon as it is there, with the place of its item.

    So no result waits in memory for one that takes longer.
    """
    if _is_done_here(items, least):
        yield enumerate(map(function, items))
        return
    with _pool(function, items) as pool:
        yield _as_done(pool, function, items, chunk)


def _whatever_happens(
    results: Iterator[R], function: Callable[[T], R], items: Sequence[T]
) -> Iterator[R]:
    """Give the results; once the system has ended a process, the rest of them is made here."""
    done = 0
    try:
        for result in results:
            done += 1
            count_done(done, len(items))
            yield result
    except BrokenProcessPool:
        yield from map(function, items[done:])


def _as_done(
    pool: ProcessPoolExecutor, function: Callable[[T], R], items: Sequence[T], chunk: int
) -> Iterator[tuple[int, R]]:
    """Give the results as they come; once the system has ended a process, the rest is made here."""
    todo = dict.fromkeys(range(len(items)))
    places = [range(first, min(first + chunk, len(items))) for first in range(0, len(items), chunk)]
    try:
        for done in as_completed({pool.submit(_apply_all, some) for some in places}):
            for place, result in done.result():
                del todo[place]
                count_done(len(items) - len(todo), len(items))
                yield place, result
    except BrokenProcessPool:
        yield from ((place, function(items[place])) for place in todo)


def _begin(reading: int, writing: int) -> None:
    leave_signals_to_the_parent()
    gc.set_threshold(_COLLECTED_AFTER)
    _end_with_its_parent(reading, writing)


def _end_with_its_parent(reading: int, writing: int) -> None:
    """End this process once its parent is gone, however that ended.

    Only the parent holds the writing end of the pipe, so the system closes it with the parent.
    """
    os.close(writing)

    def watch() -> None:
        os.read(reading, 1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _apply(index: int) -> Any:
    assert _work is not None
    function, items = _work
    return function(items[index])


def _apply_all(places: Sequence[int]) -> list[tuple[int, Any]]:
    return [(place, _apply(place)) for place in places]
