"""What somebody else put into the site: told from what we made by our list, and kept.

The marker file of a site lists every file that a build put there. What the list lacks (`CNAME`, a
`.git`) is an editor's, and the next site holds it too: as the very same file, by a second name of
it, so that there is no moment at which it could be lost.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

MARKER = ".on-the-record"
"""The file that says a folder was made by this program and may be replaced, and lists its files."""

_SAYS = "Made by On the Record; the next build replaces the files that are listed here."


def mark(folder: Path, files: Iterable[str]) -> None:
    """Put the marker into a folder that holds only what we made, these files. Raises OSError."""
    text = json.dumps({"says": _SAYS, "files": sorted(files)}, indent=0)
    (folder / MARKER).write_text(f"{text}\n", encoding="utf-8")


def foreign(place: Path, fresh: Path) -> tuple[str, ...]:
    """Return what a site holds that we did not make, by path; a whole folder ends with a slash.

    A site of an older version lists no files: there it is what lies at its top and has no like in
    the fresh one. Raises OSError.
    """
    if not (place / MARKER).is_file():
        return ()
    ours = _listed(place / MARKER)
    if ours is None:
        names = {entry.name for entry in os.scandir(fresh)} | {MARKER}
        old = sorted(os.scandir(place), key=lambda entry: entry.name)
        return tuple(_shown(entry) for entry in old if entry.name not in names)
    folders = set[str]()
    for path in ours:
        while (path := path.rpartition("/")[0]) and path not in folders:
            folders.add(path)
    return tuple(_foreign_in(place, "", ours | {MARKER}, folders))


def in_the_way(place: Path, fresh: Path, kept: Iterable[str]) -> tuple[str, ...]:
    """Return which of the kept things a fresh site has a file of its own for, by path."""
    found = []
    for path in (leaf for name in kept for leaf in _leaves(place, name)):
        own = fresh / path
        above = [fresh / parent for parent in Path(path).parents]
        is_taken = os.path.lexists(own) and not _same(own, place / path)
        if is_taken or any(os.path.lexists(p) and not _is_folder(p) for p in above):
            found.append(path)
    return tuple(found)


def keep(place: Path, fresh: Path, kept: Iterable[str]) -> None:
    """Give a fresh site the kept things of the one in place, which still has them. Raises OSError."""
    for name in kept:
        for path in _leaves(place, name):
            source, target = place / path, fresh / path
            if _is_folder(source):
                _make_parents(place, fresh, Path(path))
            elif not os.path.lexists(target):
                _make_parents(place, fresh, Path(path).parent)
                _second_name(source, target)


def _foreign_in(place: Path, below: str, ours: set[str], folders: set[str]) -> Iterator[str]:
    for entry in sorted(os.scandir(place / below), key=lambda entry: entry.name):
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_dir(follow_symlinks=False) and path in folders:
            yield from _foreign_in(place, path, ours, folders)
        elif path not in ours:
            yield f"{path}/" if entry.is_dir(follow_symlinks=False) else path


def _listed(marker: Path) -> set[str] | None:
    """Return the files that a marker lists, None where it is of a version that listed none."""
    try:
        files = json.loads(marker.read_bytes())["files"]
    except (ValueError, KeyError, TypeError):
        return None
    return {str(path) for path in files} if isinstance(files, list) else None


def _shown(entry: os.DirEntry[str]) -> str:
    return f"{entry.name}/" if entry.is_dir(follow_symlinks=False) else entry.name


def _leaves(place: Path, name: str) -> Iterator[str]:
    """Yield the files of a kept thing, and its empty folders, which are as little ours."""
    if not name.endswith("/"):
        yield name
        return
    folder = place / name
    inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
    if not inside:
        yield name.rstrip("/")
    for entry in inside:
        yield from _leaves(place, f"{name}{_shown(entry)}")


def _make_parents(place: Path, fresh: Path, below: Path) -> None:
    """Make a folder of the kept things, and those above it, with the rights that they had."""
    if not (fresh / below).is_dir():
        _make_parents(place, fresh, below.parent)
        (fresh / below).mkdir()
        shutil.copymode(place / below, fresh / below)


def _second_name(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        # Some disks have no second names, and some systems give none of another's file.
        shutil.copy2(source, target, follow_symlinks=False)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink() or not (one.is_file() and other.is_file()):
        return _is_folder(one) and _is_folder(other)
    return one.read_bytes() == other.read_bytes()
