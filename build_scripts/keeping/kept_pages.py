"""The pages of the last build: one whose task read the same, and was given the same, is not made again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts.keeping.kept_list import KeptList, KeptTask, read_list, write_list
from build_scripts.keeping.making import Made, made_with_reads
from build_scripts.keeping.pack import DamagedError, TextPlace, read_texts, write_texts
from build_scripts.record import Record
from build_scripts.tracking.reads import Read
from build_scripts.tracking.sources import UNKNOWN, Sources
from build_scripts.views.frame.pages import Page
from build_scripts.views.frame.tasks import Task

_LIST = "list.json"


@dataclass(frozen=True, slots=True)
class _Build:
    """All pages of a build by task; which tasks were not made again, and what the new ones read."""

    pages: Mapping[str, list[Page]]
    unchanged: frozenset[str]
    new: Mapping[str, Made]
    given: Mapping[str, str]
    sources: Sources


@dataclass(frozen=True, slots=True)
class KeptPages:
    """A folder of kept pages, which may be deleted at any time.

    `key` says everything that pages are made of besides the Record and what tasks are given. Where the
    disk does not let pages be kept, they are made.
    """

    folder: Path
    key: str

    def made(self, record: Record, tasks: Mapping[str, Task]) -> dict[str, list[Page]]:
        """Return the pages of tasks, each by its name, and keep them for the next time."""
        if self.folder.is_symlink():
            return {name: one.pages for name, one in made_with_reads(record, tasks).items()}
        before = read_list(self.folder / _LIST, self.key)
        sources = Sources(record)
        given = {name: sources.of(task.given) for name, task in tasks.items()}
        kept = self._read(before, _unchanged(before, sources, given))
        new = made_with_reads(record, {n: task for n, task in tasks.items() if n not in kept})
        pages = kept | {name: one.pages for name, one in new.items()}
        if new or kept.keys() != before.tasks.keys():
            with suppress(OSError):
                self._keep(_Build(pages, frozenset(kept), new, given, sources), before)
        return pages

    def _read(self, kept: KeptList, names: Sequence[str]) -> dict[str, list[Page]]:
        """Return the pages of kept tasks; none at all where any of them is not as it was."""
        wanted = [(name, path, at) for name in names for path, at in kept.tasks[name].pages]
        try:
            places = [at for *_, at in wanted]
            texts = read_texts(self._pack(kept.pack), places) if places else []
        except (OSError, DamagedError):
            return {}
        found: dict[str, list[Page]] = {name: [] for name in names}
        for (name, path, _), text in zip(wanted, texts, strict=True):
            found[name].append(Page(path, text))
        return found

    def _keep(self, build: _Build, before: KeptList) -> None:
        """Write what was made behind what was kept, and then the list, which names both."""
        self.folder.mkdir(parents=True, exist_ok=True)
        stayed = {name: before.tasks[name] for name in build.unchanged}
        size = sum(at.size for task in stayed.values() for _, at in task.pages)
        # More is kept for nothing than for something.
        is_anew = 2 * size < before.end
        pack, end = (1 - before.pack, 0) if is_anew else (before.pack, before.end)
        places = {name: task.pages for name, task in stayed.items() if not is_anew}
        pages = [(n, p) for n, made in build.pages.items() if n not in places for p in made]
        written = write_texts(self._pack(pack), (page.text for _, page in pages), end)
        added: dict[str, list[tuple[str, TextPlace]]] = {n: [] for n in build.pages.keys() - places}
        for (name, page), at in zip(pages, written, strict=True):
            added[name].append((page.path, at))
        end = written[-1].start + written[-1].size if written else end
        write_list(self.folder / _LIST, self.key, _listed(build, before, places | added, pack, end))
        self._pack(1 - pack).unlink(missing_ok=True)

    def _pack(self, number: int) -> Path:
        return self.folder / f"texts-{number}"


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


def _listed(
    build: _Build,
    before: KeptList,
    places: Mapping[str, Sequence[tuple[str, TextPlace]]],
    pack: int,
    end: int,
) -> KeptList:
    """Return the list of all that is kept now. What nobody reads any more is left out."""
    numbers: dict[Read, int] = {}
    prints: dict[Read, str] = {}
    tasks = {}
    for name in build.pages:
        if name in build.unchanged:
            told = [before.sources[place] for place in before.tasks[name].reads]
            prints.update(told)
            reads: Iterable[Read] = [read for read, _ in told]
        else:
            reads = build.new[name].reads
        places_read = [numbers.setdefault(read, len(numbers)) for read in reads]
        tasks[name] = KeptTask(build.given[name], places_read, places[name])
    known = build.sources.fingerprint
    sources = [(read, prints[read] if read in prints else known(read)) for read in numbers]
    return KeptList(pack, end, sources, tasks)
