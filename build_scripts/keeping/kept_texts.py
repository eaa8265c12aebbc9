"""The texts of the last build: those whose task read the same, and was given the same, are not made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build_scripts.keeping.kept_list import KeptList, KeptSource, KeptTask, read_list, write_list
from build_scripts.keeping.listing import Listing, TextPlaces
from build_scripts.keeping.making import Prepare, made, put_with_reads
from build_scripts.keeping.pack import PackedPage, append_texts, begin_at, size_of
from build_scripts.keeping.read_numbers import ReadsOfProcesses
from build_scripts.keeping.tasks import NamedText, Task
from build_scripts.record import Record
from build_scripts.tracking.sources import UNKNOWN, Sources

_LIST = "list.json"


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """A folder of kept texts, which may be deleted at any time.

    `key` says everything that texts are made of besides the Record, the templates that are filled and
    what tasks are given. Where the disk does not let texts be kept, they are made.
    """

    folder: Path
    key: str

    def made(
        self, record: Record, tasks: Mapping[str, Task], prepare: Prepare | None = None
    ) -> Mapping[str, Sequence[NamedText]]:
        """Return the texts of tasks, each by its name, and keep them for the next time.

        They stand in the pack, where each is put as soon as it is made. One that is damaged is made again
        by whoever reads it. `prepare` is called before many are made, in several processes.
        """
        if not self.folder.is_symlink():
            with suppress(OSError):
                return self._made(record, tasks, prepare)
        return made(record, tasks, prepare)

    def _made(
        self, record: Record, tasks: Mapping[str, Task], prepare: Prepare | None
    ) -> Mapping[str, Sequence[NamedText]]:
        before = self._before()
        sources = Sources(record)
        given = {name: sources.of(task.given) for name, task in tasks.items()}
        stayed, same = _unchanged(before, sources, given)
        todo = {name: task for name, task in tasks.items() if name not in stayed}
        packed = partial(self._packed, record, tasks)
        if not todo and stayed.keys() == before.tasks.keys():
            return packed(before)
        places: Mapping[str, TextPlaces] = {name: task.texts for name, task in stayed.items()}
        self.folder.mkdir(parents=True, exist_ok=True)
        number, end = before.pack, before.end
        if 2 * sum(at.size for texts in places.values() for _, at in texts) < end:
            # More is kept for nothing than for something.
            number, end = 1 - number, 0
        pack = self._pack(number)
        begin_at(pack, end)
        if number != before.pack:
            kept = KeptList(before.pack, sources=before.sources, tasks=stayed)
            places = {name: _put_again(pack, texts) for name, texts in packed(kept).items()}
        told = ReadsOfProcesses()
        put = dict(put_with_reads(record, todo, pack, told, prepare))
        listing = Listing(sources)
        listed = dict(listing.stayed(same, stayed, places))
        listed.update(listing.new(put, told, given))
        now = KeptList(number, size_of(pack), listing.sources, {n: listed[n] for n in tasks})
        write_list(self.folder / _LIST, self.key, now)
        self._pack(1 - number).unlink(missing_ok=True)
        return packed(now)

    def _before(self) -> KeptList:
        """Return the list of the last build; none where the texts are gone."""
        kept = read_list(self.folder / _LIST, self.key)
        return kept if size_of(self._pack(kept.pack)) >= kept.end else KeptList()

    def _packed(
        self, record: Record, tasks: Mapping[str, Task], kept: KeptList
    ) -> dict[str, list[NamedText]]:
        pack = self._pack(kept.pack)
        found: dict[str, list[NamedText]] = {}
        for name, task in kept.tasks.items():
            again = partial(_made_again, record, tasks[name])
            found[name] = [PackedPage(path, pack, at, again) for path, at in task.texts]
        return found

    def _pack(self, number: int) -> Path:
        return self.folder / f"texts-{number}"


def _made_again(record: Record, task: Task, path: str) -> str:
    """Make one text of a task."""
    return next(one.text for one in task.texts(record) if one.path == path)


def _put_again(pack: Path, texts: Sequence[NamedText]) -> TextPlaces:
    places = append_texts(pack, [one.text for one in texts])
    return [(one.path, at) for one, at in zip(texts, places, strict=True)]


def _unchanged(
    kept: KeptList, sources: Sources, given: Mapping[str, str]
) -> tuple[Mapping[str, KeptTask], Sequence[KeptSource]]:
    """Return the tasks that would be made of the same, and the sources by which they were told.

    What was made once for many may be the same although it is made of something else by now, such as how a
    tie stands. What it would be made of nobody has noted: it is then known by its fingerprint alone.
    """
    changed: set[int] = set()
    same = list(kept.sources)
    for place, (read, was, made_of) in enumerate(kept.sources):
        if made_of is not None and changed.isdisjoint(made_of):
            continue
        if was == UNKNOWN or sources.fingerprint(read) != was:
            changed.add(place)
        elif made_of is not None:
            same[place] = KeptSource(read, was)
    stayed = {
        name: task
        for name, now in given.items()
        if (task := kept.tasks.get(name)) is not None
        and now != UNKNOWN
        and now == task.given
        and changed.isdisjoint(task.reads)
    }
    return stayed, same
