"""The generated pages between two edits: a family is made anew when one of its pages is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from build_scripts.keeping.tasks import NamedText
from build_scripts.record import Record
from build_scripts.views.generate import BY_PATH, FAMILIES
from build_scripts.views.sharing.former import former_pages


class Families:
    """The pages of a story, by family; `home` is the address of the preview.

    An edit costs so the pages that somebody looks at, and not the whole site.
    """

    def __init__(self, home: str) -> None:
        self._home = home
        self._record: Record | None = None
        self._made: dict[str, list[NamedText]] = {}
        self._owner: dict[str, str] = {}
        self._stale: set[str] = set()
        self._fresh: set[str] = set()

    def take(self, record: Record) -> None:
        """Take a newer Record: from now on every page is older than it."""
        self._record = record
        self._stale = set(FAMILIES)
        self._fresh.clear()

    @property
    def pages(self) -> list[NamedText]:
        """All pages as they were made last."""
        made = [page for name in FAMILIES for page in self._made.get(name, ())]
        return [*made, *former_pages(self._record, made)] if self._record else made

    @property
    def stale(self) -> frozenset[str]:
        """The families that are older than the Record."""
        return frozenset(self._stale)

    def stale_with(self, path: str) -> frozenset[str]:
        """Return what must be made anew for a page: its family, if that is older than the Record."""
        return self.stale & {self._owner.get(path, "")} if path not in self._fresh else frozenset()

    def refresh_alone(self, path: str) -> bool:
        """Make one page anew and leave its family for later; whether that is possible."""
        assert self._record is not None
        family = self._owner.get(path, "")
        made = BY_PATH[family](self._record, self._home, path) if family in BY_PATH else []
        newer = {page.path: page for page in made}
        older = {page.path for page in self._made.get(family, ())}
        if path not in newer or not newer.keys() <= older:
            return False
        self._made[family] = [newer.get(page.path, page) for page in self._made[family]]
        self._fresh |= newer.keys()
        return True

    def refresh(self, names: Iterable[str]) -> None:
        """Make families anew. Raises whatever a template raises; the family then stays as it was."""
        assert self._record is not None
        for name in names:
            made = FAMILIES[name](self._record, self._home)
            self._made[name] = made
            self._owner |= {page.path: name for page in made}
            self._stale.discard(name)
