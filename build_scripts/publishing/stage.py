"""The writer: the one module that puts files on the disk for the site.

It writes only what changed and removes what no longer belongs, so that an unchanged page keeps its
time and a renamed one leaves nothing behind.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from pathlib import Path

from build_scripts.codes import publishing as codes
from build_scripts.keeping.tasks import NamedText
from build_scripts.problems import Location, Problem
from build_scripts.publishing.by_hand import read_by_hand
from build_scripts.publishing.scripts import without_comments
from build_scripts.publishing.styles import styles_in_one
from build_scripts.system.file_states import FileState, state_of
from build_scripts.system.processes import shared_out
from build_scripts.system.whole_files import write_whole

_NOT_PUBLISHED = "overrides/"
"""The folder of docs/ that holds templates of the theme, not pages."""

_MANY_FILES = 1000
"""From so many files on, several processes write them quicker than one."""


def collect(root: Path, pages: Iterable[NamedText]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return all files of the staged tree by path: hand-written ones and generated pages.

    `root` holds mkdocs.yml and docs/. Problems: those of `staged_by_hand`, and `path-taken` where
    both want the same path.
    """
    made = tuple(pages)
    files, problems = staged_by_hand(root)
    problems += paths_taken(files, (page.path for page in made))
    return {**files, **{page.path: page.text.encode("utf-8") for page in made}}, problems


def staged_by_hand(root: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the hand-written files of the staged tree by path, and the problems of `read_by_hand`."""
    by_hand, told = read_by_hand(root)
    files = styles_in_one(
        {
            path: without_comments(data) if path.endswith(".js") else data
            for path, data in by_hand.items()
            if not path.startswith(_NOT_PUBLISHED)
        }
    )
    return files, told


def paths_taken(by_hand: Collection[str], generated: Iterable[str]) -> tuple[Problem, ...]:
    """Return a problem for each path that is written by hand and generated as well: `path-taken`."""
    return tuple(
        Problem(
            codes.PATH_TAKEN,
            Location(f"docs/{path}"),
            f"The page {path} is written by hand and generated as well.",
            "Rename the one in docs/.",
        )
        for path in generated
        if path in by_hand
    )


def refuse_links(folder: Path) -> None:
    """Raise OSError for a link in the place of a folder, or of the one above.

    All that does not belong there would be removed where it leads, and files written.
    """
    for place in (folder.parent, folder):
        if place.is_symlink():
            raise OSError(errno.ELOOP, "It is a symbolic link", str(place))


def write_tree(
    folder: Path, files: Mapping[str, bytes], streamed: Collection[str] = ()
) -> dict[str, FileState]:
    """Make a folder hold exactly these files, and those `streamed` into it before, by their paths.

    Returns the state in which each of these files is left. Raises OSError where the disk does not let
    it, or for a link (`refuse_links`).
    """
    refuse_links(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _remove(str(folder), "", lambda path: path not in files and path not in streamed)
    with shared_out(partial(_write_one, folder), list(files.items()), _MANY_FILES) as written:
        return dict(zip(files, written, strict=True))


def without_links(folder: Path) -> None:
    """Make a folder that holds no link, through which a file could be written. Raises as `write_tree`."""
    refuse_links(folder)
    folder.mkdir(parents=True, exist_ok=True)
    _remove(str(folder), "", lambda path: False)


def _remove(folder: str, below: str, is_gone: Callable[[str], bool]) -> bool:
    """Remove from a folder links, files by their paths, and empty folders; return whether it is empty."""
    is_empty = True
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            if _remove(entry.path, f"{below}{entry.name}/", is_gone):
                os.rmdir(entry.path)  # noqa: PTH106 # Of very many a Path each is slow.
                continue
        elif entry.is_symlink() or is_gone(f"{below}{entry.name}"):
            os.unlink(entry.path)  # noqa: PTH108
            continue
        is_empty = False
    return is_empty


def _write_one(folder: Path, file: tuple[str, bytes]) -> FileState:
    return write_unless_same(folder, *file)


def write_unless_same(folder: Path, relative: str, data: bytes) -> FileState:
    """Write one file unless it holds these bytes; what a dead run left half is not these bytes.

    Returns its state then: whoever writes into the file later changes that. Raises OSError.
    """
    target = f"{folder}/{relative}"
    try:
        state = state_of(target)
    except FileNotFoundError:
        return _written_new(target, data)
    if state.size == len(data) and Path(target).read_bytes() == data:
        return state
    if os.path.isdir(target):  # noqa: PTH112 # Of very many a Path each is slow.
        os.rmdir(target)  # noqa: PTH106
    write_whole(Path(target), data)
    return state_of(target)


def _written_new(target: str, data: bytes) -> FileState:
    """Write a file where none is; half of one is not what the next build wants there."""
    try:
        file = open(target, "xb")  # noqa: PTH123, SIM115
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
        file = open(target, "xb")  # noqa: PTH123, SIM115
    with file:
        file.write(data)
    return state_of(target)


def write_changes(
    folder: Path, before: Mapping[str, bytes], files: Mapping[str, bytes]
) -> frozenset[str]:
    """Bring a folder that holds the files from before to hold these; return the paths that changed.

    Nothing is read, so that a large tree costs no more than its changes. Raises OSError.
    """
    changed = {path for path, data in files.items() if before.get(path) != data}
    gone = before.keys() - files.keys()
    if gone or any((folder / path).is_dir() for path in changed):
        write_tree(folder, files)
    else:
        for path in changed:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            write_whole(folder / path, files[path])
    return frozenset(changed | gone)
