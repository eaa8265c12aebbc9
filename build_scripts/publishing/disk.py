"""What the disk does to a build: files that it does not take, and who may read those it takes."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem

_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")
"""How white space and backslashes of a path are written there."""
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FILES_OF_OTHERS = 0o022
"""The rights that a site takes from others: to write. All may read it: a server has a name of its own."""


@contextmanager
def readable_by_all() -> Iterator[None]:
    """Make files and folders that all may read (644 and 755), whatever umask the caller has."""
    before = os.umask(_FILES_OF_OTHERS)
    try:
        yield
    finally:
        os.umask(before)


def mounted_at(folder: Path) -> Path | None:
    """Return a mount point that a folder is, or that lies in it; None where there is none.

    Linux lists them all, also those of folders of the same disk
    (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html); elsewhere only the folder itself
    is looked at.
    """
    place = folder.resolve()
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return folder if folder.is_mount() else None
    for line in lines:
        written = line.split(" ")[4]
        mounted = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), written))
        if mounted.is_relative_to(place):
            return folder / mounted.relative_to(place)
    return None


def cannot_write(fault: OSError, place: Path) -> Problem:
    """Return the problem of a disk that does not take a file.

    `place` is the folder that was written to; the system does not always say which file it was.
    """
    # Where a file was copied, the second one named is the copy.
    name = Path(str(fault.filename2 or fault.filename or place))
    message = f"Could not write: {fault.strerror or fault}."
    hint = "Make room or mend the permissions, then build again. The last good site stays."
    if fault.errno in _FULL:
        message += f" {_room(name)}"
        hint = "Make room there, then build again. The last good site stays."
    return Problem(codes.CANNOT_WRITE, Location(str(name)), message, hint)


def _room(name: Path) -> str:
    """Say which disk is full: by the nearest folder that there is."""
    folder = next(above for above in (name, *name.absolute().parents) if above.is_dir())
    usage = shutil.disk_usage(folder)
    return (
        f"The disk (or the quota) of {folder} is full: {usage.free // 1024:,} kB of "
        f"{usage.total // 1024:,} kB are free."
    )
