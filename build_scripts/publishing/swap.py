"""Putting a new folder in the place of an old one, so that readers see one or the other.

Linux can exchange two folders in one step (renameat2 with RENAME_EXCHANGE). Elsewhere two renames
do it; a crash between them leaves the old folder beside, and the next run puts it back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.publishing.kept import MARKER

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: it is missing, empty, or carries the marker."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    if not folder.exists() or not any(folder.iterdir()):
        return True
    return (folder / MARKER).is_file()


@contextmanager
def fresh_folder(place: Path) -> Iterator[Path]:
    """Give the folder beside `place` in which the next one is made; nothing is left of it afterwards.

    So it is however this ends: by a full disk, by a signal that unwinds, or well. What a dead run
    left is removed first. Must be called under the lock of the place. Raises OSError.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    _tidy(place)
    try:
        yield _beside(place, "new")
    finally:
        _tidy(place)


def put_in_place(fresh: Path, place: Path) -> None:
    """Put the fresh folder where `place` is; what was there remains beside. Raises OSError."""
    if not place.exists():
        fresh.rename(place)
    elif not _exchange(fresh, place):
        old = _beside(place, "old")
        place.rename(old)
        fresh.rename(place)


def _tidy(place: Path) -> None:
    """Remove what stands beside a place, but for the only site that there is."""
    old = _beside(place, "old")
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(_beside(place, "new"), ignore_errors=True)


def _beside(place: Path, word: str) -> Path:
    return place.parent / f".{place.name}.{word}"


def _exchange(one: Path, other: Path) -> bool:
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    done: int = rename(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    return done == 0
