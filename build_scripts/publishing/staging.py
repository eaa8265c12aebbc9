"""Where pages go as soon as they are made: to the disk, so that a large story is never held as a whole.

What stands there already, as the list of what was staged says, is not read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.graph_files import described_graph, is_graph_file
from build_scripts.keeping.pack import PackedPage
from build_scripts.keeping.tasks import NamedText
from build_scripts.publishing.stage import without_links, write_unless_same
from build_scripts.publishing.staged_list import KnownPage, read_staged, write_staged
from build_scripts.publishing.with_pictures import NO_PICTURES, PagePictures
from build_scripts.system.file_states import FileState
from build_scripts.system.processes import shared_out

_MANY_FILES = 1000
"""From so many pages on, several processes put them away quicker than one."""


@dataclass(frozen=True, slots=True)
class Staging:
    """The folder of staged files, which holds no link, and what pages are completed with there.

    `rights` are the sentences that a file of a graph says of whose it is.
    """

    folder: Path
    rights: tuple[str, ...]
    pictures: PagePictures = NO_PICTURES

    def __post_init__(self) -> None:
        without_links(self.folder)

    def put_all(
        self, pages: Sequence[NamedText], listed: Path, key: str
    ) -> Mapping[str, FileState]:
        """Write pages, unless they stand there; return in which state each was left. Raises OSError.

        `listed` is where the list of what was staged is kept, and `key` says by what program.
        """
        known = read_staged(listed, key, self.folder)
        todo = [page for page in pages if not self._is_known(page, known)]
        with shared_out(self.put, todo, _MANY_FILES) as put:
            new = {page.path: staged for page, staged in zip(todo, put, strict=True)}
        staged = {page.path: new.get(page.path) or known[page.path] for page in pages}
        now = {path: one for path, one in staged.items() if one.made_from}
        if now != known:
            write_staged(listed, key, now)
        return {path: one.state for path, one in staged.items()}

    def put(self, page: NamedText) -> KnownPage:
        """Write a page, unless it stands there; in any process; return its state. Raises OSError."""
        text = page.text
        if is_graph_file(page.path):
            text = described_graph(page.path, text, self.rights)
        named = self.pictures.named(page.path, text.encode("utf-8"))
        state = write_unless_same(self.folder, page.path, named)
        return KnownPage(self._made_from(page), state)

    def _is_known(self, page: NamedText, known: Mapping[str, KnownPage]) -> bool:
        return page.path in known and known[page.path].made_from == self._made_from(page)

    def _made_from(self, page: NamedText) -> str:
        """Return the hash of all that the file of a page holds; "" where its text has none."""
        if not isinstance(page, PackedPage):
            return ""
        is_graph = is_graph_file(page.path)
        added = " ".join(self.rights) if is_graph else self.pictures.front_of(page.path)
        if not added:
            return page.at.hash
        return hashlib.blake2b(f"{page.at.hash} {added}".encode(), digest_size=16).hexdigest()
