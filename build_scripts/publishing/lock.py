"""One build at a time in a folder, and one at a time into a site."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class LockedError(Exception):
    """Somebody else holds the lock; the message says who, `place` what they work on."""

    def __init__(self, holder: str, place: Path) -> None:
        super().__init__(holder)
        self.place = place


@contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder; the system frees it when the process ends, however it ends.

    Raises LockedError where another process holds it, OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _opened(folder / ".lock") as file:
        _take(file, folder)
        yield


@contextmanager
def site_lock(site: Path) -> Iterator[None]:
    """Hold the lock of a site, into which several checkouts may build; it lies beside the site.

    Nothing is left of it unless the process is killed. Raises as `build_lock` does.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    path = site.parent / f".{site.name}.lock"
    while True:
        with _opened(path) as file:
            _take(file, site)
            if _is_still_there(path, file):
                try:
                    yield
                finally:
                    path.unlink(missing_ok=True)
                return


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        yield file
    finally:
        os.close(file)


def _take(file: int, place: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(file, 200, 0).decode("ascii", "replace").strip()
        raise LockedError(holder or "another process", place) from None
    with suppress(OSError):  # On a full disk the lock holds all the same, without a name in it.
        os.ftruncate(file, 0)
        os.pwrite(file, f"process {os.getpid()}".encode("ascii"), 0)


def _is_still_there(path: Path, file: int) -> bool:
    """Whether an opened file has its name yet: who held the lock before may have removed it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False
