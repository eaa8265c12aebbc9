"""The staged files as MkDocs lists them, but for those that are no pages.

Those are many, they are only put into the site, and MkDocs takes long to describe each. It is
told of one where somebody asks for it: a link in a page written by hand.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.utils import is_markdown_file

_BOTH = {"index.md", "README.md"}
"""In a folder that has both, MkDocs leaves one out."""
_FIRST = ("index", "README")


class SiteFiles(Files):
    """The files of a site; those whose paths are in `carried` only where they are asked for by name.

    `asked` learns every path that was asked for, whether there is a file or not.
    """

    def __init__(
        self, files: Files, config: MkDocsConfig, carried: Collection[str] = frozenset()
    ) -> None:
        super().__init__(files)
        self._config = config
        self.carried = carried
        self.asked = set[str]()

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file with this path, if there is one."""
        self.asked.add(path)
        found = super().get_file_from_path(path)
        name = PurePath(path).as_posix()
        if found is not None or name not in self.carried:
            return found
        file = _file(name, self._config)
        file.inclusion = InclusionLevel.INCLUDED
        return file


def files_of_site(config: MkDocsConfig) -> SiteFiles:
    """Return the files below `docs_dir`. Raises OSError.

    Where settings or plugins decide about files, MkDocs lists them all.
    """
    paths = list(_paths(config.docs_dir))
    decided = config.exclude_docs or config.draft_docs or config.plugins
    if decided or any(names >= _BOTH for names in _names_by_folder(paths)):
        return SiteFiles(get_files(config), config)
    carried = set(filter(_is_carried, paths))
    files = [_file(path, config) for path in paths if path not in carried]
    set_exclusions(files, config)
    return SiteFiles(Files(files), config, carried)


def _is_carried(path: str) -> bool:
    # What MkDocs leaves out by itself stays its own business.
    is_hidden = path.startswith((".", "templates/")) or "/." in path
    return not is_hidden and not is_markdown_file(path)


def _file(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def _paths(folder: str, below: str = "") -> Iterator[str]:
    """Give the paths in the order of MkDocs: a folder's files first, of those its index first."""
    folders: list[str] = []
    names: list[str] = []
    for entry in os.scandir(f"{folder}/{below}"):
        (folders if entry.is_dir() else names).append(entry.name)
    for name in sorted(names, key=_order):
        yield f"{below}{name}"
    for name in sorted(folders):
        yield from _paths(folder, f"{below}{name}/")


def _order(name: str) -> tuple[bool, str]:
    return os.path.splitext(name)[0] not in _FIRST, name  # noqa: PTH122


def _names_by_folder(paths: list[str]) -> Iterator[set[str]]:
    found: dict[str, set[str]] = {}
    for path in paths:
        folder, _, name = path.rpartition("/")
        found.setdefault(folder, set()).add(name)
    yield from found.values()
