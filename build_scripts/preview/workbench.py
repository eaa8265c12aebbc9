"""The preview's own build: everything is kept between two edits, and made anew when it is looked at.

It is made in `build/preview`, so that a draft never comes near `build/docs` or `site/`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config import load_config

from build_scripts.checking.check import Checked, check
from build_scripts.keeping.kept_pages import KeptPages
from build_scripts.loading.memory import Memory
from build_scripts.preview.asked_pages import AskedPages
from build_scripts.preview.faults import fault_of, warning_of
from build_scripts.problems import Problem, in_order
from build_scripts.publishing.on_demand import PagesOnDemand
from build_scripts.publishing.stage import (
    paths_taken,
    staged_by_hand,
    write_changes,
    write_tree,
)
from build_scripts.record import Record
from build_scripts.record.resolve import build_record
from build_scripts.search import search_files
from build_scripts.search.index import FOLDER
from build_scripts.system.program import key_of_program
from build_scripts.templating.environment import read_anew
from build_scripts.views.frame.pages import AnyPage

_FRAME = ("mkdocs.yml", "docs/overrides/")
"""What stands around every page: a change of it concerns all, as one of the whole of docs/ does."""
_SEARCH = f"{FOLDER}/"
_TEMPLATES = "build_scripts/templates/"
_WATCHED = 2
"""So many pages that were asked for last are made at once after an edit: somebody looks at them."""
_HELD = 500
"""So many files are held as the browser gets them, those that were asked for last."""


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
        kept = KeptPages(root / "build" / "preview-pages", f"{key_of_program()} {home}")
        self._asked = AskedPages(home, kept)
        self._search: dict[str, bytes] = {}
        self._by_hand: dict[str, bytes] | None = None
        self._pages: PagesOnDemand | None = None
        self._good: OrderedDict[str, Served] = OrderedDict()
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
                self._asked.take(self._record)
            self._checked = checked
            problems = self._stage(frame=_concerns_all(changed))
            self._forget_generated()
            for path in self._watched:
                problems += shown.problems if (shown := self._shown(path)) else ()
            problems += self._told_by_hand()
        except OSError:
            raise
        except Exception as fault:
            self._checked = None
            problems = (fault_of(fault, self._root),)
        told = dict.fromkeys((*checked.problems, *problems))
        return replace(checked, problems=in_order(told))

    def page(self, path: str) -> Served | None:
        """Return a file of the site, made and rendered now if it was not since it changed."""
        if path.endswith(".html"):
            others = [other for other in self._watched if other != path]
            self._watched = [path, *others][:_WATCHED]
        return self._shown(path)

    def _shown(self, path: str) -> Served | None:
        if self._pages is None:
            return None
        if path in self._good:
            return self._good[path]
        try:
            found = self._found(path)
        except Exception as fault:
            last = self._last.get(path, Served(b""))
            return Served(last.data, (fault_of(fault, self._root),))
        if found is not None:
            self._good[path] = found
            self._last = {one: self._good[one] for one in self._watched if one in self._good}
            while len(self._good) > _HELD:
                self._good.popitem(last=False)
        return found

    def _found(self, path: str) -> Served | None:
        assert self._pages is not None
        if path.startswith(_SEARCH) and (data := self._search_files().get(path)) is not None:
            return Served(data)
        if (found := self._pages.bytes_of(path)) is None:
            return None
        data, told = found
        return Served(data, tuple(warning_of(message, path) for message in told))

    def _search_files(self) -> dict[str, bytes]:
        """Return the files of the search as they are now: for it, all pages are made."""
        if not self._search and self._record is not None and self._by_hand is not None:
            generated = self._asked.all
            files = _TextsByPath({**generated, **self._by_hand})
            self._search = search_files(self._record, files, generated.keys())
        return self._search

    def _stage(self, *, frame: bool) -> tuple[Problem, ...]:
        """Put what is written by hand on the disk, as it is now. Problems: `path-taken`."""
        files, problems = staged_by_hand(self._root)
        problems += paths_taken(files, (p for p in files if self._asked.page(p) is not None))
        if problems:
            return problems
        before, self._by_hand = self._by_hand, files
        if before is None:
            write_tree(self._staged, files)
            changed = frozenset(files)
        else:
            changed = write_changes(self._staged, before, files)
        if frame or before is None or before.keys() != files.keys() or self._pages is None:
            self._good.clear()
            settings = load_config(
                str(self._root / "mkdocs.yml"),
                docs_dir=str(self._staged),
                site_dir=str(self._site),
                site_url=self._home,
            )
            settings.plugins.on_startup(command="serve", dirty=False)
            self._pages = PagesOnDemand(settings, self._asked)
        for path in changed:
            if (place := self._pages.of_source(path)) is not None:
                self._good.pop(place, None)
        return ()

    def _forget_generated(self) -> None:
        """Let what is generated be made anew when it is asked for."""
        assert self._pages is not None
        self._search = {}
        for path in [path for path in self._good if not self._pages.is_by_hand(path)]:
            del self._good[path]

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


class _TextsByPath(Mapping[str, bytes]):
    """Files by path; the text of a generated one is read when it is asked for."""

    def __init__(self, files: Mapping[str, AnyPage | bytes]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> bytes:
        file = self._files[path]
        return file if isinstance(file, bytes) else file.text.encode("utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _concerns_all(changed: frozenset[str]) -> bool:
    return any(path.startswith(_FRAME) or path == "docs" for path in changed)
