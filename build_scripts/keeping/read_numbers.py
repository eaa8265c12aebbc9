"""Reads by number, so that each travels once from a process to the one that lists them.

Many tasks read the same. What is numbered before processes are forked is known to all of them.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from build_scripts.tracking.reads import Read


class NumberedRead(NamedTuple):
    """A read, and the numbers of what was read for what it names; None for a plain one."""

    read: Read
    made_of: tuple[int, ...] | None


class ToldReads(NamedTuple):
    """The reads of a task by their numbers in a process, and those that this tells for the first time."""

    process: int
    numbers: array[int]
    first_new: int
    new: list[NumberedRead]


class ReadNumbers:
    """The numbers that one process gives to reads; `made_of` are the reads of what is made for many."""

    def __init__(self, made_of: Mapping[Read, Iterable[Read]]) -> None:
        self._made_of = made_of
        self._numbers: dict[Read, int] = {}
        self._all: list[NumberedRead] = []
        self._told = 0

    def number_all(self) -> None:
        """Number all that was made for many so far."""
        for read in self._made_of:
            self._number(read)

    def known(self) -> list[NumberedRead]:
        """Return all that is numbered so far, which need not be told."""
        self._told = len(self._all)
        return list(self._all)

    def told(self, reads: Iterable[Read]) -> ToldReads:
        """Return reads as they are sent, in order of their numbers."""
        numbers = array("I", sorted(map(self._number, reads)))
        first, self._told = self._told, len(self._all)
        return ToldReads(os.getpid(), numbers, first, self._all[first:])

    def _number(self, read: Read) -> int:
        found = self._numbers.get(read)
        if found is None:
            inner = self._made_of.get(read)
            numbers = None if inner is None else tuple(sorted(map(self._number, inner)))
            found = self._numbers[read] = len(self._all)
            self._all.append(NumberedRead(read, numbers))
        return found


class ReadsOfProcesses:
    """What the processes told: they give one read different numbers, and come in any order."""

    def __init__(self) -> None:
        self._known: list[NumberedRead] = []
        self._new: dict[int, dict[int, NumberedRead]] = {}

    def begin(self, known: list[NumberedRead]) -> None:
        """Take what every process knows by the same numbers."""
        self._known = known

    def take(self, told: ToldReads) -> None:
        """Take what a process told with a task."""
        of_process = self._new.setdefault(told.process, {})
        of_process.update(enumerate(told.new, told.first_new))

    def of_process(self, process: int) -> Iterator[tuple[int, NumberedRead]]:
        """Give all reads that a process has numbered, in order, once all was taken."""
        yield from enumerate(self._known)
        yield from sorted(self._new[process].items())
