"""What is done between two builds, and how much of a former cold build it may take: the goals."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Goals = Mapping[int, float]
"""The goal for each size of a story that has one, as a part of the former cold build."""


@dataclass(frozen=True, slots=True)
class Work:
    """One row of the table: what is done to a checkout, and the command that is measured after it.

    Its ratio is to `of`, another work of the former checkout.
    """

    name: str
    prepare: Callable[[Path], None]
    command: Sequence[str] = ("build",)
    goals: Goals = field(default_factory=dict)
    of: str = "cold"


def _nothing(root: Path) -> None:
    pass


def _cold(root: Path) -> None:
    for name in ("build", "site"):
        shutil.rmtree(root / name, ignore_errors=True)


def _first(root: Path, folder: str) -> Path:
    return min((root / "content" / folder).glob("*.yml"))


def _changed(path: Path, pattern: str, words: str) -> None:
    text = path.read_text("utf-8")
    edited = re.sub(pattern, words, text, count=1, flags=re.MULTILINE)
    if edited == text:
        raise ValueError(f"{path} holds nothing like {pattern}")
    path.write_text(edited, "utf-8")


def retitled(root: Path) -> None:
    """Give the first article another title."""
    _changed(_first(root, "articles"), r"^title: (.*)$", r"title: \1 again")


def _another_day(root: Path) -> None:
    path = sorted((root / "content" / "articles").glob("*.yml"))[1]
    _changed(path, r"^published: (\d{4}).*$", r"published: \1-12-30")


def _renamed(root: Path) -> None:
    path = _first(root, "actors")
    _changed(path, r"^name: (.*)$", r"name: \1 Quayside\naliases: [\1]")


def _added(root: Path) -> None:
    content = root / "content"
    old = _first(root, "articles")
    (content / "articles" / "one-more.yml").write_text(old.read_text("utf-8"), "utf-8")
    _changed(content / "articles" / "one-more.yml", r"^title: .*$", "title: One more")
    text = content / "texts" / f"{old.stem}.txt"
    shutil.copy(text, content / "texts" / "one-more.txt")


def _appended(name: str, text: str) -> Callable[[Path], None]:
    def append(root: Path) -> None:
        with (root / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return append


_ONE: Goals = {300: 0.12, 1000: 0.08, 10_000: 0.03}
_SEVERAL: Goals = {300: 0.25, 1000: 0.2, 10_000: 0.08}

WORKS: Sequence[Work] = (
    Work("cold", _cold, goals={300: 0.5, 1000: 0.45, 10_000: 0.45}),
    Work("unchanged", _nothing, goals={300: 0.01, 1000: 0.01, 10_000: 0.01}),
    Work("one article edited", retitled, goals=_ONE),
    Work("article added", _added, goals=_SEVERAL),
    Work("day changed", _another_day, goals=_SEVERAL),
    Work("actor renamed", _renamed, goals=_SEVERAL),
    Work(
        "frame edited",
        _appended("docs/overrides/partials/footer.html", "<!-- edited -->\n"),
        goals={1000: 0.1},
    ),
    Work(
        "page template edited (actor.md)",
        _appended("build_scripts/templates/actor.md", "\n<p>Edited.</p>\n"),
        goals={1000: 0.2},
    ),
    Work(
        "style edited",
        _appended("docs/stylesheets/own.css", ".edited { color: red }\n"),
        goals={1000: 0.02},
    ),
    Work("check", _cold, ("check",)),
    Work("check, unchanged", _nothing, ("check",), {1000: 0.05}, "check"),
    Work("check, one file edited", retitled, ("check",), {1000: 0.2}, "check"),
)

MEMORY_GOALS: Goals = {300: 230, 1000: 370, 10_000: 1500}
"""The most memory of all processes of a cold build, in MB."""
