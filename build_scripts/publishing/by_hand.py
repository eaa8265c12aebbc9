"""What people wrote for the frame of the site: mkdocs.yml and docs/; no link there is ever followed.

A link in a contribution could publish any file of whoever builds, private texts of articles too. So
only plain files in real folders are read, and mkdocs.yml names nothing that lies elsewhere.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from build_scripts.codes import publishing as codes
from build_scripts.problems import Location, Problem

SETTINGS = "mkdocs.yml"
DOCS = "docs"


def read_by_hand(root: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the files below docs/ by path, and what is no plain file there.

    What mkdocs.yml names as templates and hooks is looked at as well. A file that goes away while
    this reads is left out. Problems: `link-not-followed`, `outside-docs`. Raises OSError.
    """
    problems = [*_settings(root)]
    files: dict[str, bytes] = {}
    docs = root / DOCS
    if docs.is_symlink():
        return {}, (*problems, _not_plain(DOCS, docs.lstat().st_mode))
    for path in _below(docs):
        shown = f"{DOCS}/{path}"
        try:
            mode = (docs / path).lstat().st_mode
            if stat.S_ISREG(mode):
                files[path] = _bytes_of(docs / path)
            else:
                problems.append(_not_plain(shown, mode))
        except FileNotFoundError:
            continue
    return files, tuple(problems)


def _below(folder: Path) -> Iterator[str]:
    """Yield the paths of everything in a folder that is no real folder itself, in order."""
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        folders[:] = sorted(set(folders) - set(links))
        for name in sorted((*names, *links)):
            yield (Path(place) / name).relative_to(folder).as_posix()


def _bytes_of(path: Path) -> bytes:
    # What became a link a moment ago is refused by the system itself.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def _not_plain(shown: str, mode: int) -> Problem:
    kind = "a symbolic link" if stat.S_ISLNK(mode) else "neither a file nor a folder"
    message = f"This is {kind}, and is not followed: nothing was published."
    where = Location(shown.encode("utf-8", "backslashreplace").decode())
    return Problem(codes.LINK_NOT_FOLLOWED, where, message, "Put the file itself here.")


def _settings(root: Path) -> Iterator[Problem]:
    """Look at mkdocs.yml and at the files and folders that it names."""
    path = root / SETTINGS
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            yield _not_plain(SETTINGS, mode)
            return
        named = _named(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, MkDocsException):
        return  # MkDocs says what is wrong with it.
    for key, value in named:
        if told := _outside(root, key, value):
            hint = "Name a plain file or folder of this repository, without a link on the way."
            yield Problem(codes.OUTSIDE_DOCS, Location(SETTINGS), told, hint)


@lru_cache(maxsize=1)  # A preview looks at it again and again.
def _named(text: str) -> tuple[tuple[str, str], ...]:
    """Return the files and folders that mkdocs.yml names, by key. Raises MkDocsException."""
    settings: object = yaml_load(text)
    if not isinstance(settings, dict):
        return ()
    theme, hooks = settings.get("theme"), settings.get("hooks")
    found = [("INHERIT", settings.get("INHERIT"))]
    found += [("custom_dir", theme.get("custom_dir"))] if isinstance(theme, dict) else []
    found += [("hooks", hook) for hook in hooks] if isinstance(hooks, list) else []
    return tuple((key, str(value)) for key, value in found if value is not None)


def _outside(root: Path, key: str, value: str) -> str:
    """Say what is wrong with a path that mkdocs.yml names; "" where nothing is."""
    root = Path(os.path.normpath(root))
    place = Path(os.path.normpath(root / value))
    home = root / DOCS if key == "custom_dir" else root
    if not place.is_relative_to(home):
        where = f"{DOCS}/" if key == "custom_dir" else "this repository"
        return f"`{key}` names {value}, which does not lie in {where}."
    steps = [place, *place.parents]
    if any(step.is_symlink() for step in steps[: steps.index(root)]):
        return f"`{key}` names {value}, which is a symbolic link or lies behind one."
    return ""
