"""The preview's own build: everything is kept between two edits, and made anew when it is looked at.

It is made in `build/preview`, so that a draft never comes near `build/docs` or `site/`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config import load_config

from build_scripts.checking.check import Checked, check
from build_scripts.exports.bundle.page import data_page
from build_scripts.exports.source import DataSource
from build_scripts.keeping.tasks import NamedText
from build_scripts.loading.memory import Memory
from build_scripts.preview.families import Families
from build_scripts.preview.faults import fault_of, warning_of
from build_scripts.problems import Problem, in_order
from build_scripts.publishing.on_demand import PagesOnDemand
from build_scripts.publishing.stage import collect, write_changes, write_tree
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.search.index import FOLDER
from build_scripts.templating.environment import read_anew
from build_scripts.views.generate import FAMILIES

_FRAME = ("mkdocs.yml", "docs/overrides/")
"""What stands around every page: a change of it concerns all, as one of the whole of docs/ does."""
_SEARCH = f"{FOLDER}/"
_TEMPLATES = "build_scripts/templates/"
_WATCHED = 2
"""So many pages that were asked for last are made at once after an edit: somebody looks at them."""


@dataclass(frozen=True, slots=True)
class Served:
    """A page or file as the browser gets it, and what is wrong with this very page."""

    data: bytes
    problems: tuple[Problem, ...] = ()


class Workbench:
    """A story on its way to the browser. `site` is a folder for what is rendered."""

    def __init__(self, content: Path, root: Path, site: Path, home: str) -> None:
        self._content = content
        self._root = root
        self._staged = root / "build" / "preview"
        self._site = site
        self._home = home
        self._memory = Memory()
        self._checked: Checked | None = None
        self._record: Record | None = None
        self._families = Families(home)
        self._search: dict[str, bytes] = {}
        self._search_is_stale = True
        self._files: dict[str, bytes] | None = None
        self._pages: PagesOnDemand | None = None
        self._good: dict[str, Served] = {}
        self._last: dict[str, Served] = {}
        self._watched: list[str] = []

    def make(self, changed: frozenset[str]) -> Checked:
        """Check, and make the pages that are looked at; the others follow when they are asked for.

        `changed` are paths below the root, as far as known. Where an error stands, what was made
        last stays. Raises OSError.
        """
        if any(path.startswith(_TEMPLATES) for path in changed):
            read_anew()
        checked = self._checked
        by_hand = bool(changed) and all(path.startswith("docs/") for path in changed)
        if checked is None or not by_hand:
            checked = check(self._content, self._memory)
        if checked.has_errors or checked.entries is None:
            self._checked = None
            return checked
        try:
            if checked is not self._checked:
                self._record = build_record(checked.entries, checked.compared, drafts=True)
                self._families.take(self._record)
            if self._files is None:
                self._families.refresh(FAMILIES)
            self._checked = checked
            self._search_is_stale = True
            problems = self._stage(frame=_concerns_all(changed))
            problems += self._told_by_hand()
            for path in self._watched:
                problems += shown.problems if (shown := self._shown(path)) else ()
        except OSError:
            raise
        except Exception as fault:
            self._checked = None
            problems = (fault_of(fault, self._root),)
        return replace(checked, problems=in_order((*checked.problems, *problems)))

    def page(self, path: str) -> Served | None:
        """Return a file of the site, made and rendered now if it was not since it changed."""
        if path.endswith(".html"):
            others = [other for other in self._watched if other != path]
            self._watched = [path, *others][:_WATCHED]
        return self._shown(path)

    def _shown(self, path: str) -> Served | None:
        if self._pages is None:
            return None
        try:
            self._bring_up(path)
            if path in self._good:
                return self._good[path]
            found = self._pages.bytes_of(path)
            if found is None:
                return None
            data, told = found
            shown = Served(data, tuple(warning_of(message, path) for message in told))
            self._last[path] = shown
        except Exception as fault:
            last = self._last.get(path, Served(b""))
            return Served(last.data, (fault_of(fault, self._root),))
        self._good[path] = shown
        return shown

    def _bring_up(self, path: str) -> None:
        """Make anew what a file of the site is made from, where it is older than the story.

        An address that nobody knows may be that of a page which is not made yet.
        """
        assert self._pages is not None
        source = self._pages.source_of(path)
        search = path.startswith(_SEARCH) and self._search_is_stale
        everything = source is None or search
        stale = self._families.stale if everything else self._families.stale_with(source or "")
        if stale or search:
            # Somebody waits for this page; its family follows when another of it is asked for.
            if everything or not self._families.refresh_alone(source or ""):
                self._families.refresh(stale)
            self._stage(search=search)

    def _stage(self, *, frame: bool = False, search: bool = False) -> tuple[Problem, ...]:
        """Put the pages as they are now on the disk. Problems: `path-taken`."""
        made = self._made()
        files, problems = collect(self._root, made)
        if problems or self._record is None:
            return problems
        if search or self._files is None:
            generated = {page.path for page in made}
            self._search = search_files(self._record, files, generated)
            self._search_is_stale = False
        self._take({**files, **self._search}, frame=frame)
        return ()

    def _made(self) -> list[NamedText]:
        """All pages as they were made last; that of the data names no files, which only a build writes."""
        pages = self._families.pages
        if self._record is not None:
            pages.append(data_page(DataSource(self._record, self._home), None))
        return pages

    def _take(self, files: dict[str, bytes], *, frame: bool) -> None:
        """Put the files on the disk and forget the pages that they change."""
        before = self._files
        if before is None:
            write_tree(self._staged, files)
            changed = frozenset(files)
        else:
            changed = write_changes(self._staged, before, files)
        self._files = files
        if frame or before is None or before.keys() != files.keys() or self._pages is None:
            self._good.clear()
            settings = load_config(
                str(self._root / "mkdocs.yml"),
                docs_dir=str(self._staged),
                site_dir=str(self._site),
                site_url=self._home,
            )
            settings.plugins.on_startup(command="serve", dirty=False)
            self._pages = PagesOnDemand(settings, {page.path for page in self._made()})
        for path in changed:
            if (place := self._pages.of_source(path)) is not None:
                self._good.pop(place, None)

    def _told_by_hand(self) -> tuple[Problem, ...]:
        """What MkDocs says of the hand-written pages: they alone hold links that may be dead."""
        if self._pages is None:
            return ()
        told = [warning_of(message, "mkdocs.yml") for message in self._pages.warnings]
        for path in sorted((self._root / "docs").rglob("*.md")):
            source = path.relative_to(self._root / "docs").as_posix()
            place = self._pages.of_source(source)
            shown = self._shown(place) if place else None
            told += [
                replace(p, location=replace(p.location, file=f"docs/{source}"))
                if p.location.file == place
                else p
                for p in (shown.problems if shown else ())
            ]
        return tuple(told)


def _concerns_all(changed: frozenset[str]) -> bool:
    return any(path.startswith(_FRAME) or path == "docs" for path in changed)
