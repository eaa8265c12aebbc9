"""Putting a new folder in the place of an old one, so that readers see one or the other.

Linux can exchange two folders in one step (renameat2 with RENAME_EXCHANGE). Elsewhere two renames
do it; a crash between them leaves the old folder beside, and the next run puts it back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

MARKER = ".on-the-record"
"""The file that says a folder was made by this program and may be replaced."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: it is missing, empty, or carries the marker."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return False
    if not folder.exists() or not any(folder.iterdir()):
        return True
    return (folder / MARKER).is_file()


def new_folder(place: Path) -> Path:
    """Return the folder beside `place` in which the next one is made; what a dead run left is removed.

    Must be called under the build's lock. Raises OSError.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    old = _beside(place, "old")
    if old.exists() and not place.exists():
        old.rename(place)
    shutil.rmtree(old, ignore_errors=True)
    fresh = _beside(place, "new")
    shutil.rmtree(fresh, ignore_errors=True)
    return fresh


def put_in_place(fresh: Path, place: Path) -> None:
    """Put the fresh folder where `place` is, and remove what was there. Raises OSError."""
    (fresh / MARKER).write_text("Made by On the Record; replaced by the next build.\n", "utf-8")
    if not place.exists():
        fresh.rename(place)
    elif _exchange(fresh, place):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        old = _beside(place, "old")
        place.rename(old)
        fresh.rename(place)
        shutil.rmtree(old, ignore_errors=True)


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
