"""The list of this build: what the tasks that were not made again read before, and what the new ones read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from build_scripts.keeping.kept_list import KeptSource, KeptTask
from build_scripts.keeping.making import Put
from build_scripts.keeping.pack import TextPlace
from build_scripts.keeping.read_numbers import ReadsOfProcesses
from build_scripts.tracking.reads import Read
from build_scripts.tracking.sources import Sources

TextPlaces = Sequence[tuple[str, TextPlace]]


class Listing:
    """Sources that are listed one by one, each once; what nobody reads is never listed."""

    def __init__(self, sources: Sources) -> None:
        self.sources: list[KeptSource] = []
        self._now = sources
        self._places: dict[Read, int] = {}

    def stayed(
        self,
        before: Sequence[KeptSource],
        tasks: Mapping[str, KeptTask],
        places: Mapping[str, TextPlaces],
    ) -> Iterator[tuple[str, KeptTask]]:
        """Give tasks that were not made again, with the places where their texts are now."""
        moved = [-1] * len(before)
        for place in sorted(_needed(before, tasks.values())):
            read, was, made_of = before[place]
            inner = None if made_of is None else [moved[one] for one in made_of]
            moved[place] = self._place(read, inner, was)
        for name, task in tasks.items():
            yield name, KeptTask(task.given, [moved[one] for one in task.reads], places[name])

    def new(
        self, put: Mapping[str, Put], told: ReadsOfProcesses, given: Mapping[str, str]
    ) -> Iterator[tuple[str, KeptTask]]:
        """Give tasks that were made now."""
        of_process: dict[int, dict[int, int]] = {}
        for name, one in put.items():
            process = one.reads.process
            if process not in of_process:
                of_process[process] = self._told_by(process, told)
            places = of_process[process]
            reads = [places[number] for number in one.reads.numbers]
            yield name, KeptTask(given[name], reads, one.places)

    def _told_by(self, process: int, told: ReadsOfProcesses) -> dict[int, int]:
        places: dict[int, int] = {}
        for number, (read, made_of) in told.of_process(process):
            inner = None if made_of is None else [places[one] for one in made_of]
            places[number] = self._place(read, inner)
        return places

    def _place(self, read: Read, made_of: Sequence[int] | None, was: str | None = None) -> int:
        found = self._places.get(read)
        if found is None:
            found = self._places[read] = len(self.sources)
            known = self._now.fingerprint(read) if was is None else was
            self.sources.append(KeptSource(read, known, made_of))
        return found


def _needed(sources: Sequence[KeptSource], tasks: Iterable[KeptTask]) -> set[int]:
    """Return the places of all that tasks read, and of what that is made of."""
    found: set[int] = set().union(*(task.reads for task in tasks))
    waiting = list(found)
    while waiting:
        made_of = sources[waiting.pop()].made_of
        if made_of is not None:
            new = set(made_of) - found
            found |= new
            waiting += new
    return found
