"""Whatever is edited, in whatever order: pages that were kept are those that would be made anew."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from edited import EditedStory
from harbour import STORY
from oakford import write_oakford

from build_scripts.keeping.kept_pages import KeptPages
from build_scripts.keeping.making import made
from build_scripts.record import Record
from build_scripts.views.frame.tasks import Task
from build_scripts.views.generate import FAMILIES

ADDRESS = "https://story.example/"
_OF_THE_PROGRAM = {"glossary", "problems", "keys", "rooms"}
"""Families that read nothing of the Record, and take long."""


def tasks_of(record: Record) -> dict[str, Task]:
    return {
        f"{name}/{task.key}": task
        for name, family in FAMILIES.items()
        if name not in _OF_THE_PROGRAM
        for task in family.tasks(record, ADDRESS)
    }


def _harbour(folder: Path) -> None:
    shutil.copytree(STORY, folder)


STORIES = {"harbour": _harbour, "oakford": write_oakford}


@pytest.mark.parametrize(
    ("name", "seed", "steps"),
    [("harbour", 1, 30), ("harbour", 2, 30), ("oakford", 3, 70), ("oakford", 4, 70)],
)
def test_kept_pages_are_those_that_would_be_made(
    tmp_path: Path, name: str, seed: int, steps: int
) -> None:
    STORIES[name](tmp_path / "content")
    story = EditedStory(tmp_path / "content", random.Random(seed))
    kept = KeptPages(tmp_path / "pages", "a key")
    done = []
    for _ in range(steps):
        record = story.edit()
        done.append(story.told)
        tasks = tasks_of(record)
        found = {p.path: p.text for pages in kept.made(record, tasks).values() for p in pages}
        wanted = {p.path: p.text for pages in made(record, tasks).values() for p in pages}
        stale = sorted(p for p in found.keys() | wanted if found.get(p) != wanted.get(p))
        assert stale == [], done[-3:]
