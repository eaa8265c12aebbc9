"""A family of pages in tasks: what is made by itself, and made anew by itself when what it read changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from build_scripts.record import Record
from build_scripts.system.processes import MANY_PAGES, shared_out
from build_scripts.views.frame.pages import Page


@dataclass(frozen=True, slots=True)
class Task:
    """Some pages of a family, named by `key`; `make(record, *given)` makes them.

    All that the pages show comes from the Record or is `given`: plain values. Each of them stands at one
    of `places`, with an ending, or below it, and at the longest place of all tasks that it does so.
    """

    key: str
    make: Callable[..., Page | Iterable[Page]]
    given: tuple[object, ...] = ()
    places: tuple[str, ...] = ()

    def pages(self, record: Record) -> list[Page]:
        """Make the pages."""
        made = self.make(record, *self.given)
        return [made] if isinstance(made, Page) else list(made)


@dataclass(frozen=True, slots=True)
class PageFamily:
    """All pages of one kind; `tasks` says in what parts they are made from the Record, for an address."""

    tasks: Callable[[Record, str], Iterable[Task]]

    def __call__(self, record: Record, site_url: str = "") -> list[Page]:
        """Make all pages, in several processes where there are many."""
        todo = list(self.tasks(record, site_url))
        with shared_out(partial(_pages, record), todo, MANY_PAGES) as made:
            return [page for pages in made for page in pages]


def in_one(make: Callable[..., Page | Iterable[Page]], place: str) -> PageFamily:
    """Return the family of pages that `make(record, site_url)` makes in one go, at or below a place."""
    return PageFamily(lambda _, site_url: [Task("", make, (site_url,), (place,))])


def _pages(record: Record, task: Task) -> list[Page]:
    return task.pages(record)
