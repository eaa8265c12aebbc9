"""Files as they were in another state of a Git repository.

Git is asked, never obeyed: nothing of its output is run, no file is written, and a name that a
contributor gave is never taken for an option.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

_SECONDS = 60
_REGULAR = ("100644", "100755")


class NoHistoryError(Exception):
    """What Git could not say, in words for people."""


def files_at(base: str, folder: Path, suffix: str, most: int) -> dict[str, bytes]:
    """Return the regular files of a folder by name as they were where `base` and now parted.

    `base` is any name of a commit. Where its common ancestor with the present is not known, as in a
    shallow copy, the commit itself is taken. Files longer than `most` bytes are left out. Raises
    NoHistoryError where there is no Git, no repository or no such commit.
    """
    top = folder if folder.is_dir() else folder.parent
    prefix = "" if folder.is_dir() else f"{folder.name}/"
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        raise NoHistoryError(f"Git knows no commit {base!r} for {folder}.")
    parted = _git(top, "merge-base", commit.decode().strip(), "HEAD") or commit
    tree = parted.decode().strip().split("\n")[0]
    listed = _git(top, "ls-tree", "-z", "-l", tree, prefix or "./")
    found = {}
    for row in (listed or b"").split(b"\0"):
        about, _, path = row.partition(b"\t")
        name = path.decode("utf-8", "replace").rpartition("/")[2]
        if not name.endswith(suffix):
            continue
        mode, _, number, size = about.decode().split()
        if mode in _REGULAR and int(size) <= most:
            found[name] = _git(top, "cat-file", "blob", number) or b""
    return found


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what Git says, or None where it says no."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NoHistoryError(f"Git cannot be asked: {fault}.") from None
    return done.stdout if done.returncode == 0 else None
