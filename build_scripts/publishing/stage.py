"""The writer: the one module that puts files on the disk for the site.

It writes only what changed and removes what no longer belongs, so that an unchanged page keeps its
time and a renamed one leaves nothing behind.
"""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from pathlib import Path

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem
from build_scripts.publishing.by_hand import read_by_hand
from build_scripts.publishing.scripts import without_comments
from build_scripts.publishing.styles import styles_in_one
from build_scripts.system.processes import shared_out
from build_scripts.system.whole_files import write_whole
from build_scripts.views.frame.pages import Page

_NOT_PUBLISHED = "overrides/"
"""The folder of docs/ that holds templates of the theme, not pages."""

_MANY_FILES = 1000
"""From so many files on, several processes write them quicker than one."""


def collect(root: Path, pages: Iterable[Page]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return all files of the staged tree by path: hand-written ones and generated pages.

    `root` holds mkdocs.yml and docs/. Problems: those of `read_by_hand`, and `path-taken` where both
    want the same path.
    """
    by_hand, told = read_by_hand(root)
    files = styles_in_one(
        {
            path: without_comments(data) if path.endswith(".js") else data
            for path, data in by_hand.items()
            if not path.startswith(_NOT_PUBLISHED)
        }
    )
    problems = list(told)
    for page in pages:
        if page.path in files:
            message = f"The page {page.path} is written by hand and generated as well."
            where = Location(f"docs/{page.path}")
            problems.append(Problem(codes.PATH_TAKEN, where, message, "Rename the one in docs/."))
        files[page.path] = page.text.encode("utf-8")
    return files, tuple(problems)


def refuse_links(folder: Path) -> None:
    """Raise OSError for a link in the place of a folder, or of the one above.

    All that does not belong there would be removed where it leads, and files written.
    """
    for place in (folder.parent, folder):
        if place.is_symlink():
            raise OSError(errno.ELOOP, "It is a symbolic link", str(place))


def write_tree(folder: Path, files: Mapping[str, bytes], streamed: Collection[str] = ()) -> None:
    """Make a folder hold exactly these files, and those `streamed` into it before, by their paths.

    Raises OSError where the disk does not let it, or for a link (`refuse_links`).
    """
    refuse_links(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        relative = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif (relative not in files and relative not in streamed) or path.is_symlink():
            path.unlink()
    with shared_out(partial(_write_one, folder), list(files.items()), _MANY_FILES) as written:
        for _ in written:
            pass


def _write_one(folder: Path, file: tuple[str, bytes]) -> None:
    """Write one file unless it holds these bytes; what a dead run left half is not these bytes."""
    relative, data = file
    target = folder / relative
    try:
        if target.stat().st_size == len(data) and target.read_bytes() == data:
            return
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        target.rmdir()
    write_whole(target, data)


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
