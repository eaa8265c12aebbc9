"""The generated pages between two edits: what makes a page is done when somebody asks for the page."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.source import DataSource
from build_scripts.keeping.kept_pages import KeptPages
from build_scripts.record import Record
from build_scripts.views.frame.pages import AnyPage
from build_scripts.views.frame.tasks import Task, in_one
from build_scripts.views.generate import tasks_of
from build_scripts.views.sharing.former import former_pages, has_former_ids

_HELD = 100
"""The pages of so many tasks are held in memory, those that were asked for last."""


class AskedPages:
    """The pages of the Record that was taken last. `home` is the address of the preview.

    An edit costs so the pages that somebody looks at, and not the whole site. Where all are asked for,
    as the search does, they are taken from `kept`, and only those made of something else are made.
    """

    def __init__(self, home: str, kept: KeptPages) -> None:
        self._home = home
        self._kept = kept
        self._now: _PagesOfRecord | None = None

    def take(self, record: Record) -> None:
        """Take a newer Record: from now on its pages are given."""
        self._now = _PagesOfRecord(record, self._home, self._kept)

    def page(self, path: str) -> AnyPage | None:
        """Return the page or file at a path, made now if need be. Raises whatever a template raises."""
        return self._now.page(path) if self._now else None

    def is_expected(self, path: str) -> bool:
        """Return whether a task makes a page at this very place, as far as is known beforehand."""
        return self._now is not None and self._now.is_expected(path)

    @property
    def deepest(self) -> int:
        """The number of folders above the deepest page, or more."""
        return self._now.deepest if self._now else 0

    @property
    def all(self) -> Mapping[str, AnyPage]:
        """All pages and files by path. Raises whatever a template raises."""
        return self._now.all if self._now else {}


class _PagesOfRecord:
    def __init__(self, record: Record, home: str, kept: KeptPages) -> None:
        self._record = record
        self._home = home
        self._kept = kept
        self._made: OrderedDict[str, Sequence[AnyPage]] = OrderedDict()

    def page(self, path: str) -> AnyPage | None:
        if "all" in self.__dict__:
            return self.all.get(path)
        for name in self._owners(path):
            for page in self._pages_of(name):
                if page.path == path:
                    return page
        return self.all.get(path) if has_former_ids(self._record) else None

    def is_expected(self, path: str) -> bool:
        place = path.removesuffix(".md")
        return place in self._places or place.removesuffix("/index") in self._places

    @property
    def deepest(self) -> int:
        return max(place.count("/") for place in self._places) + 2

    @cached_property
    def all(self) -> Mapping[str, AnyPage]:
        made = self._kept.made(self._record, self._site_tasks)
        pages = [page for name in self._site_tasks for page in made[name]]
        pages += self._data.pages(self._record)
        self._made.clear()
        former = former_pages(self._record, pages, self._home)
        return {page.path: page for page in (*pages, *former)}

    @cached_property
    def _site_tasks(self) -> Mapping[str, Task]:
        return tasks_of(self._record, self._home)

    @cached_property
    def _data(self) -> Task:
        # It names no files here, which only a build writes.
        made = in_one(lambda record, home: data_page(DataSource(record, home), None), "data")
        (task,) = made.tasks(self._record, self._home)
        return task

    @cached_property
    def _tasks(self) -> Mapping[str, Task]:
        return {**self._site_tasks, "data/": self._data}

    @cached_property
    def _places(self) -> Mapping[str, Sequence[str]]:
        places: defaultdict[str, list[str]] = defaultdict(list)
        for name, task in self._tasks.items():
            for place in task.places:
                places[place].append(name)
        return places

    def _owners(self, path: str) -> Iterator[str]:
        """Give the tasks that may make a page, those of the longest place first."""
        folder, _, name = path.rpartition("/")
        place = f"{folder}/{name.partition('.')[0]}" if folder else name.partition(".")[0]
        while place:
            yield from self._places.get(place, ())
            place = place.rpartition("/")[0]

    def _pages_of(self, name: str) -> Sequence[AnyPage]:
        if name not in self._made:
            self._made[name] = self._tasks[name].pages(self._record)
            while len(self._made) > _HELD:
                self._made.popitem(last=False)
        self._made.move_to_end(name)
        return self._made[name]
