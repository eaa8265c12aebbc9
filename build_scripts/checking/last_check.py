"""A check of what was checked already: nothing is looked at anew, and the same is told.

What the last check read is one key (`content_key`), and what it found is kept with it in one file of
`build/`, which may be deleted at any time. Where the disk refuses it, nothing is kept.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts.checking.counted import Counts
from build_scripts.codes.as_data import data_of, problem_of
from build_scripts.problems import Problem
from build_scripts.system.places import ROOT
from build_scripts.system.sealed import read_kept, write_kept

KEPT = ROOT / "build" / "last-check.json"


@dataclass(frozen=True, slots=True)
class LastCheck:
    """What a check told: its problems, with what mends them; its counts; the name of the folder in them."""

    problems: tuple[Problem, ...]
    counts: Counts
    root: str


def last_check(key: str, kept: Path | None = None) -> LastCheck | None:
    """Return what the last check told, if it read what has this key; None where one must be made.

    Raises nothing: what cannot be read is no record.
    """
    try:
        data = read_kept(kept or KEPT, key)
        problems = tuple(map(problem_of, data["problems"]))
        return LastCheck(problems, Counts(**data["counts"]), data["root"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep_check(told: LastCheck, key: str, kept: Path | None = None) -> None:
    """Keep what a check told of what has this key, in the place of what was kept before."""
    place = kept or KEPT
    data = {
        "problems": list(map(data_of, told.problems)),
        "counts": told.counts.as_dict(),
        "root": told.root,
    }
    with suppress(OSError):
        if not place.parent.is_symlink():
            place.parent.mkdir(exist_ok=True)
            write_kept(place, key, data)
