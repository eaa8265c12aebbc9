"""Where pages go as soon as they are made: to the disk, so that a large story is never held as a whole.

What stands there already, as the list of what was staged says, is not read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.edition import Edition
from build_scripts.exports.graph_files import edition_words, with_edition
from build_scripts.keeping.pack import PackedPage
from build_scripts.publishing.file_states import FileState
from build_scripts.publishing.stage import without_links, write_unless_same
from build_scripts.publishing.staged_list import KnownPage, read_staged, write_staged
from build_scripts.publishing.with_pictures import NO_PICTURES, PagePictures
from build_scripts.system.processes import shared_out
from build_scripts.views.frame.pages import AnyPage, Page

_MANY_FILES = 1000
"""From so many pages on, several processes put them away quicker than one."""


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page of which only the path is held, with the state in which its file was left.

    `made_from` is the hash of all that the file holds, "" where nobody told it.
    """

    path: str
    folder: Path
    state: FileState
    made_from: str = ""

    @property
    def text(self) -> str:
        """Read the page. Raises OSError."""
        return (self.folder / self.path).read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder of staged files, which holds no link, and what every page is completed with there."""

    folder: Path
    edition: Edition
    pictures: PagePictures = NO_PICTURES

    def __post_init__(self) -> None:
        without_links(self.folder)

    def put_all(self, pages: Sequence[AnyPage], listed: Path, key: str) -> list[StagedPage]:
        """Write pages, unless they stand there. Raises OSError.

        `listed` is where the list of what was staged is kept, and `key` says by what program.
        """
        known = read_staged(listed, key, self.folder)
        todo = [page for page in pages if not self._is_known(page, known)]
        with shared_out(self.put, todo, _MANY_FILES) as put:
            new = {page.path: page for page in put}
        staged = [new.get(page.path) or self._known(page, known[page.path]) for page in pages]
        now = {
            page.path: KnownPage(page.made_from, page.state) for page in staged if page.made_from
        }
        if now != known:
            write_staged(listed, key, now)
        return staged

    def put(self, page: AnyPage) -> StagedPage:
        """Write a page, unless it stands there; in any process. Raises OSError."""
        data = with_edition(Page(page.path, page.text), self.edition).text.encode("utf-8")
        named = self.pictures.named(page.path, data)
        state = write_unless_same(self.folder, page.path, named)
        return StagedPage(page.path, self.folder, state, self._made_from(page))

    def _known(self, page: AnyPage, known: KnownPage) -> StagedPage:
        return StagedPage(page.path, self.folder, known.state, known.made_from)

    def _is_known(self, page: AnyPage, known: Mapping[str, KnownPage]) -> bool:
        return page.path in known and known[page.path].made_from == self._made_from(page)

    def _made_from(self, page: AnyPage) -> str:
        """Return the hash of all that the file of a page holds; "" where its text has none."""
        if not isinstance(page, PackedPage):
            return ""
        added = edition_words(page.path, self.edition) + self.pictures.front_of(page.path)
        if not added:
            return page.at.hash
        return hashlib.blake2b(f"{page.at.hash} {added}".encode(), digest_size=16).hexdigest()


class StagedFiles(Mapping[str, bytes]):
    """Files by path: some that are held, and others that are read when they are asked for."""

    def __init__(self, held: Mapping[str, bytes], folder: Path, paths: Iterable[str]) -> None:
        self._held = held
        self._folder = folder
        self._paths = dict.fromkeys((*held, *paths))

    def __getitem__(self, path: str) -> bytes:
        if path not in self._held and path in self._paths:
            return (self._folder / path).read_bytes()
        return self._held[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
