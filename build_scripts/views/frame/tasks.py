"""A family of pages in tasks: what is made by itself, and made anew by itself when what it read changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from build_scripts.keeping.tasks import NamedText, Task
from build_scripts.record import Record
from build_scripts.system.processes import MANY_PAGES, shared_out


@dataclass(frozen=True, slots=True)
class PageFamily:
    """All pages of one kind; `tasks` says in what parts they are made from the Record, for an address."""

    tasks: Callable[[Record, str], Iterable[Task]]

    def __call__(self, record: Record, site_url: str = "") -> list[NamedText]:
        """Make all pages, in several processes where there are many."""
        todo = list(self.tasks(record, site_url))
        with shared_out(partial(_texts, record), todo, MANY_PAGES) as made:
            return [page for pages in made for page in pages]


def in_one(make: Callable[..., NamedText | Iterable[NamedText]], place: str) -> PageFamily:
    """Return the family of pages that `make(record, site_url)` makes in one go, at or below a place."""
    return PageFamily(lambda _, site_url: [Task("", make, (site_url,), (place,))])


def _texts(record: Record, task: Task) -> list[NamedText]:
    return task.texts(record)
