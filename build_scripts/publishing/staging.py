"""Where pages go as soon as they are made: to the disk, so that a large story is never held as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.exports.edition import Edition
from build_scripts.exports.graph_files import with_edition
from build_scripts.publishing.stage import without_links, write_unless_same
from build_scripts.publishing.with_pictures import NO_PICTURES, PagePictures
from build_scripts.views.frame.pages import AnyPage, Page


@dataclass(frozen=True, slots=True)
class StagedPage:
    """A page of which only the path is held."""

    path: str
    folder: Path

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

    def put(self, page: AnyPage) -> StagedPage:
        """Write a page, unless it stands there; in any process. Raises OSError."""
        data = with_edition(Page(page.path, page.text), self.edition).text.encode("utf-8")
        write_unless_same(self.folder, page.path, self.pictures.named(page.path, data))
        return StagedPage(page.path, self.folder)


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
