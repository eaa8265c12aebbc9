"""Whatever is edited, in whatever order: pages that were kept are those that would be made anew."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from edited import EditedStory, copied_templates
from harbour import STORY
from oakford import write_oakford

from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.making import made
from build_scripts.keeping.tasks import Task
from build_scripts.record import Record
from build_scripts.templating.environment import read_anew
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


@pytest.fixture
def templates(tmp_path: Path) -> Iterator[Path]:
    """A copy of the templates of pages, which all pages are made of until this ends."""
    with copied_templates(tmp_path / "templates") as folder:
        yield folder


def _edit_template(folder: Path, chance: random.Random) -> str:
    """Change what a template prints; those of pictures belong to the program."""
    names = sorted(p for p in folder.rglob("*") if p.is_file() and p.parent.name != "diagram")
    path = chance.choice(names)
    text = path.read_text("utf-8")
    more = f"<b>{chance.random()}</b>"
    # What is imported prints nothing by itself, but inside its macros.
    edited = text.replace("{% endmacro %}", more + "{% endmacro %}") + more
    path.write_text(edited, "utf-8")
    read_anew()
    return f"{path.name} prints {more}"


@pytest.mark.parametrize(
    ("name", "seed", "steps"),
    [("harbour", 1, 30), ("harbour", 2, 30), ("oakford", 3, 70), ("oakford", 4, 70)],
)
def test_kept_pages_are_those_that_would_be_made(
    tmp_path: Path, templates: Path, name: str, seed: int, steps: int
) -> None:
    STORIES[name](tmp_path / "content")
    story = EditedStory(tmp_path / "content", chance := random.Random(seed))
    kept = KeptTexts(tmp_path / "pages", "a key")
    done = []
    for step in range(steps):
        record = story.edit()
        done.append(story.told)
        if step % 5 == 4:
            done.append(_edit_template(templates, chance))
        tasks = tasks_of(record)
        found = {p.path: p.text for pages in kept.made(record, tasks).values() for p in pages}
        wanted = {p.path: p.text for pages in made(record, tasks).values() for p in pages}
        stale = sorted(p for p in found.keys() | wanted if found.get(p) != wanted.get(p))
        assert stale == [], done[-3:]
