"""The pages of the last build: one whose task read the same, and was given the same, is not made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts.keeping.kept_list import KeptList, KeptTask, read_list, write_list
from build_scripts.keeping.making import Made, made, made_with_reads
from build_scripts.keeping.pack import DamagedError, PackedPage, TextPlace, check_texts, write_texts
from build_scripts.record import Record
from build_scripts.tracking.reads import Read
from build_scripts.tracking.sources import UNKNOWN, Sources
from build_scripts.views.frame.pages import AnyPage
from build_scripts.views.frame.tasks import Task

_LIST = "list.json"


@dataclass(frozen=True, slots=True)
class _Build:
    """The tasks of a build: which were not made again, what the new ones read, and where all texts are."""

    unchanged: frozenset[str]
    reads: Mapping[str, Sequence[Read]]
    given: Mapping[str, str]
    sources: Sources
    places: Mapping[str, Sequence[tuple[str, TextPlace]]]


@dataclass(frozen=True, slots=True)
class KeptPages:
    """A folder of kept pages, which may be deleted at any time.

    `key` says everything that pages are made of besides the Record and what tasks are given. Where the
    disk does not let pages be kept, they are made.
    """

    folder: Path
    key: str

    def made(self, record: Record, tasks: Mapping[str, Task]) -> Mapping[str, Sequence[AnyPage]]:
        """Return the pages of tasks, each by its name, and keep them for the next time.

        Their texts stand in the pack, where each is put as soon as it is made.
        """
        if not self.folder.is_symlink():
            with suppress(OSError, DamagedError):
                return self._made(record, tasks)
        return made(record, tasks)

    def _made(self, record: Record, tasks: Mapping[str, Task]) -> Mapping[str, Sequence[AnyPage]]:
        before = read_list(self.folder / _LIST, self.key)
        sources = Sources(record)
        given = {name: sources.of(task.given) for name, task in tasks.items()}
        kept = self._whole(before, _unchanged(before, sources, given))
        todo = {name: task for name, task in tasks.items() if name not in kept}
        new = made_with_reads(record, todo)
        if not todo and kept == before.tasks.keys():
            return self._packed(before, kept)
        stayed = {name: before.tasks[name] for name in kept}
        size = sum(at.size for task in stayed.values() for _, at in task.pages)
        # More is kept for nothing than for something.
        is_anew = 2 * size < before.end
        pack, end = (1 - before.pack, 0) if is_anew else (before.pack, before.end)
        self.folder.mkdir(parents=True, exist_ok=True)
        moved = self._packed(before, kept) if is_anew else {}
        reads: dict[str, Sequence[Read]] = {}
        named: dict[str, list[str]] = {}
        texts = _texts_of(moved, new, named, reads)
        written = iter(places := write_texts(self._pack(pack), texts, end))
        added = {name: [(path, next(written)) for path in paths] for name, paths in named.items()}
        end = places[-1].start + places[-1].size if places else end
        places_of = {name: task.pages for name, task in stayed.items()} | added
        build = _Build(frozenset(kept), reads, given, sources, {n: places_of[n] for n in tasks})
        now = _listed(build, before, pack, end)
        write_list(self.folder / _LIST, self.key, now)
        self._pack(1 - pack).unlink(missing_ok=True)
        return self._packed(now, now.tasks)

    def _whole(self, kept: KeptList, names: Sequence[str]) -> set[str]:
        """Return the names of tasks whose texts are kept; none at all where any is not as it was."""
        places = [at for name in names for _, at in kept.tasks[name].pages]
        try:
            if places:
                check_texts(self._pack(kept.pack), places)
        except (OSError, DamagedError):
            return set()
        return set(names)

    def _packed(self, kept: KeptList, names: Iterable[str]) -> dict[str, list[PackedPage]]:
        pack = self._pack(kept.pack)
        return {
            name: [PackedPage(path, pack, at) for path, at in kept.tasks[name].pages]
            for name in names
        }

    def _pack(self, number: int) -> Path:
        return self.folder / f"texts-{number}"


def _texts_of(
    moved: Mapping[str, Sequence[AnyPage]],
    new: Iterable[tuple[str, Made]],
    named: dict[str, list[str]],
    reads: dict[str, Sequence[Read]],
) -> Iterator[str]:
    """Give all texts in order, and note the paths of each task, and what the new ones read."""
    held: dict[
        Read, Read
    ] = {}  # Many read the same, and each comes from another process by itself.
    for name, pages in moved.items():
        named[name] = [page.path for page in pages]
        yield from (page.text for page in pages)
    for name, one in new:
        reads[name] = tuple(held.setdefault(read, read) for read in one.reads)
        named[name] = [page.path for page in one.pages]
        yield from (page.text for page in one.pages)


def _unchanged(kept: KeptList, sources: Sources, given: Mapping[str, str]) -> list[str]:
    """Return the names of the tasks that would be made of the same."""
    changed = {
        place
        for place, (read, was) in enumerate(kept.sources)
        if was == UNKNOWN or sources.fingerprint(read) != was
    }
    return [
        name
        for name, now in given.items()
        if (task := kept.tasks.get(name)) is not None
        and now != UNKNOWN
        and now == task.given
        and changed.isdisjoint(task.reads)
    ]


def _listed(build: _Build, before: KeptList, pack: int, end: int) -> KeptList:
    """Return the list of all that is kept now. What nobody reads any more is left out."""
    numbers: dict[Read, int] = {}
    prints: dict[Read, str] = {}
    tasks = {}
    for name, places in build.places.items():
        if name in build.unchanged:
            told = [before.sources[place] for place in before.tasks[name].reads]
            prints.update(told)
            reads: Iterable[Read] = [read for read, _ in told]
        else:
            reads = build.reads[name]
        places_read = [numbers.setdefault(read, len(numbers)) for read in reads]
        tasks[name] = KeptTask(build.given[name], places_read, places)
    known = build.sources.fingerprint
    sources = [(read, prints[read] if read in prints else known(read)) for read in numbers]
    return KeptList(pack, end, sources, tasks)
