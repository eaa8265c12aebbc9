"""What content became in `build/docs`: where the same content is there yet, nothing of it is made again.

The list of it is one file of `build/`, which may be deleted at any time. It holds for one key (all that
these files are made from) and as long as nobody has touched any of them; then a build only puts what
stands around the pages there anew. What else the check found is told again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from build_scripts.checking.counted import Counts
from build_scripts.codes.as_data import data_of, problem_of
from build_scripts.problems import Problem
from build_scripts.system.file_keys import take_in_files
from build_scripts.system.file_states import FileState, states_below
from build_scripts.system.places import TEMPLATES
from build_scripts.system.sealed import read_kept, write_kept

GENERATED = "generated.json"
"""The name of the list, in `build/`."""


@dataclass(frozen=True, slots=True)
class Generated:
    """What is known of content that was staged: more than that is not needed to publish it.

    `problems` and `counts` are those of its check, `changed` is the day that the site carries, `apart`
    names the pages and files that were made of the Record. `files` are these and all others that depend on
    the content (data, search, pictures, pages by hand), by path, each in the state in which it was left.
    """

    problems: tuple[Problem, ...]
    counts: Counts
    changed: date | None
    apart: frozenset[str]
    files: Mapping[str, FileState]

    @property
    def pages(self) -> int:
        """How many pages the site has."""
        return sum(map(is_page, self.files))

    def stands_in(self, folder: Path, others: Collection[str]) -> bool:
        """Whether a folder holds all the files as they were left, and none of `others` wants their place.

        Raises OSError.
        """
        if not self.files.keys().isdisjoint(others) or not folder.is_dir():
            return False
        states = states_below(str(folder))
        return all(states.get(path) == state for path, state in self.files.items())


@dataclass(frozen=True, slots=True)
class Staged:
    """What came of staging: the problems, and what is known of the files where there was no error.

    `others` are all other files, those of docs/, by path in the state in which each was left; `is_alone`
    says that none of them has taken the place of one that content gives.
    """

    problems: tuple[Problem, ...]
    generated: Generated | None = None
    others: Mapping[str, FileState] = field(default_factory=dict)
    is_alone: bool = False


def is_page(path: str) -> bool:
    """Whether a staged file is a page, by its path: those written by hand are searched, too."""
    return path.endswith(".md")


def key_of_generated(of_content: str, address: str, root: Path) -> str:
    """Return the key of all that these files are made from. Raises OSError.

    `of_content` is the key of the content and the program, `address` that of the site.
    """
    key = hashlib.blake2b(json.dumps([of_content, address]).encode(), digest_size=32)
    take_in_files(key, TEMPLATES)
    take_in_files(key, root / "docs", is_page)
    return key.hexdigest()


def read_generated(path: Path, key: str) -> Generated | None:
    """Return what was kept for a key; None where there is nothing, or it is damaged. Raises nothing."""
    try:
        data = read_kept(path, key)
        return Generated(
            tuple(map(problem_of, data["problems"])),
            Counts(**data["counts"]),
            date.fromisoformat(data["changed"]) if data["changed"] else None,
            frozenset(data["apart"]),
            {name: FileState(*state) for name, state in data["files"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep_generated(path: Path, key: str, generated: Generated) -> None:
    """Keep what is known of content that was staged. Raises OSError."""
    data = {
        "problems": list(map(data_of, generated.problems)),
        "counts": generated.counts.as_dict(),
        "changed": generated.changed.isoformat() if generated.changed else None,
        "apart": sorted(generated.apart),
        "files": generated.files,
    }
    write_kept(path, key, data)
