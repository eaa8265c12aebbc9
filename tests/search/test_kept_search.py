"""The search that is kept: whatever is edited, in whatever order, it is the one that would be made anew."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from damage import cut, emptied, flipped, foreign, made_a_folder
from edited import EditedStory
from harbour import STORY
from oakford import write_oakford

from build_scripts.keeping import kept_texts
from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.making import made
from build_scripts.keeping.tasks import NamedText, Task
from build_scripts.record import Record
from build_scripts.search import kept as kept_search
from build_scripts.search import search_files
from build_scripts.search.kept import KeptSearch
from build_scripts.search.parts import search_parts
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.views.generate import FAMILIES

_FOUND = ("topics", "pairs", "claims")
"""Families some of whose pages are found by their titles; no others are made here."""
_BY_HAND = {
    "about.md": "# About us\n\nWho we are.\n\n## The money\n\nNone.\n",
    "help/index.md": "# Help\n\nAsk.\n",
    "javascripts/site.js": "let a = 1;\n",
}
_MORE = ("\n## Another part {#part}\n\nMore words.\n", "\nOne line.\n", "\n# A title\n", "")


def _pages(record: Record) -> dict[str, Task]:
    return {
        f"{name}/{task.key}": task for name in _FOUND for task in FAMILIES[name].tasks(record, "")
    }


def _parts(record: Record) -> dict[str, Task]:
    return {f"search/{task.key}": task for task in search_parts.tasks(record, "")}


class Searched:
    """A story with pages by hand, and the search that is kept of it."""

    def __init__(self, folder: Path, story: EditedStory) -> None:
        self.folder = folder
        self.story = story
        self.by_hand = {path: text.encode() for path, text in _BY_HAND.items()}
        self.key = "a key"
        self.anew: list[str] = []
        self.read_anew: list[str] = []

    def make(self, record: Record | None = None) -> dict[str, bytes]:
        """Make the search with what is kept; it is the one that is made without."""
        record = record or self.story.record()
        assert record is not None
        self.anew.clear()
        self.read_anew.clear()
        pages, parts = _pages(record), _parts(record)
        kept = KeptTexts(self.folder / "pages", self.key).made(record, pages | parts)
        generated, own = (_of(kept, names) for names in (pages, parts))
        found = KeptSearch(self.folder / "search", self.key).files(
            record, own, generated, self.by_hand
        )
        wanted = _anew(record, self.by_hand)
        assert {page.path: page.text.encode() for page in found} == wanted
        return wanted

    @property
    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("search/**/*") if path.is_file())

    def edit_by_hand(self) -> str:
        """Add, change or remove a page that is written by hand."""
        chance = self.story.chance
        path = chance.choice([*self.by_hand, f"more-{chance.randrange(3)}.md"])
        if chance.random() < 0.3:
            self.by_hand.pop(path, None)
            return f"{path} is gone"
        more = chance.choice(_MORE).encode()
        self.by_hand[path] = self.by_hand.get(path, b"# More\n") + more
        return f"{path}: {more!r}"

    def harm(self) -> str:
        """Damage or delete something of what is kept."""
        path = self.story.chance.choice(self.files)
        way = self.story.chance.choice((cut, flipped, foreign, Path.unlink))
        way(path)
        return f"{path}: {way.__name__}"


def _of(kept: object, names: dict[str, Task]) -> list[NamedText]:
    return [page for name in names for page in kept[name]]  # type: ignore[index]


def _anew(record: Record, by_hand: dict[str, bytes]) -> dict[str, bytes]:
    made_anew = [page for pages in made(record, _pages(record)).values() for page in pages]
    generated = {page.path: page.text.encode() for page in made_anew}
    return search_files(record, {**by_hand, **generated}, generated)


def _harbour(folder: Path) -> None:
    shutil.copytree(STORY, folder)


STORIES = {"harbour": _harbour, "oakford": write_oakford}


@pytest.mark.parametrize(
    ("name", "seed", "steps"), [("harbour", 5, 30), ("oakford", 6, 60), ("oakford", 7, 60)]
)
def test_the_search_is_the_one_that_would_be_made(
    tmp_path: Path, name: str, seed: int, steps: int
) -> None:
    STORIES[name](tmp_path / "content")
    story = EditedStory(tmp_path / "content", random.Random(seed))
    searched = Searched(tmp_path / "kept", story)
    record = story.edit()
    for _ in range(steps):
        searched.make(record)
        ways = (story.edit, story.edit, searched.edit_by_hand, searched.harm)
        way = story.chance.choice(ways)
        done = way()
        if isinstance(done, Record):
            record = done


@pytest.fixture
def searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Searched:
    """The harbour's, made once; it says which tasks are made anew, and which pages are read anew."""
    _harbour(tmp_path / "content")
    found = Searched(tmp_path / "kept", EditedStory(tmp_path / "content", random.Random(0)))

    def spied_tasks(record: Record, tasks: dict[str, Task], *others: Any) -> object:
        found.anew += tasks
        return put_with_reads(record, tasks, *others)

    def spied_lines(path: str, text: str, *, is_generated: bool) -> str:
        found.read_anew.append(path)
        return lines_of_page(path, text, is_generated=is_generated)

    put_with_reads, lines_of_page = kept_texts.put_with_reads, kept_search.lines_of_page
    monkeypatch.setattr(kept_texts, "put_with_reads", spied_tasks)
    monkeypatch.setattr(kept_search, "lines_of_page", spied_lines)
    found.make()
    assert {"index", "search/articles/council-row", "search/topics/weather"} < set(found.anew)
    assert set(found.read_anew) > {"about.md", "help/index.md", "topics/index.md"}
    return found


def _states(searched: Searched) -> list[tuple[str, bytes, int]]:
    return [(path.name, path.read_bytes(), path.stat().st_mtime_ns) for path in searched.files]


def _change(searched: Searched, path: str, old: str, new: str) -> None:
    file = searched.story.content / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_where_nothing_changed_nothing_is_made_or_written(searched: Searched) -> None:
    before = _states(searched)
    searched.make()
    assert (searched.anew, searched.read_anew) == ([], [])
    assert _states(searched) == before


def test_what_nobody_searches_leaves_the_index(searched: Searched) -> None:
    before = _states(searched)
    _change(searched, "story.yml", "An invented story, told as", "A story, told as")
    searched.by_hand["javascripts/site.js"] = b"let a = 2;\n"
    searched.make()
    assert (searched.anew, searched.read_anew) == ([], [])
    assert _states(searched) == before


def test_only_what_is_said_of_a_changed_entry_is_made_anew(searched: Searched) -> None:
    _change(searched, "topics/weather.yml", "title:", "title: Stormy")
    searched.make()
    assert "index" in searched.anew
    assert "search/topics/weather" in searched.anew
    assert not any(name.startswith("search/actors/") for name in searched.anew)


def test_only_a_changed_page_is_read_anew(searched: Searched) -> None:
    searched.by_hand["about.md"] += b"\n## Another part\n"
    searched.make()
    assert (searched.anew, searched.read_anew) == (["index"], ["about.md"])
    del searched.by_hand["help/index.md"]
    searched.make()
    assert (searched.anew, searched.read_anew) == (["index"], [])


def test_a_page_by_hand_in_the_place_of_a_generated_one_is_read_as_such(searched: Searched) -> None:
    """The same bytes are found by all their words now."""
    page = KeptSearch(searched.folder / "search", searched.key)
    record = searched.story.record()
    assert record is not None
    generated = [page for pages in made(record, _pages(record)).values() for page in pages]
    (topics,) = [page for page in generated if page.path == "topics/index.md"]
    rest = [page for page in generated if page is not topics]
    parts = [page for pages in made(record, _parts(record)).values() for page in pages]
    by_hand = {topics.path: topics.text.encode()}
    found = {one.path: one.text.encode() for one in page.files(record, parts, rest, by_hand)}
    texts = {page.path: page.text.encode() for page in generated}
    assert found == search_files(record, texts, texts.keys() - {topics.path})


@pytest.mark.parametrize("harm", [emptied, cut, flipped, foreign, made_a_folder, Path.unlink])
@pytest.mark.parametrize("name", ["lines.json", "index/list.json", "index/texts-0"])
def test_what_is_damaged_is_made_anew(
    searched: Searched, name: str, harm: Callable[[Path], object]
) -> None:
    harm(searched.folder / "search" / name)
    searched.make()
    searched.make()
    searched.by_hand["about.md"] += b"\n## Another part\n"
    searched.make()


def test_what_is_kept_for_another_program_is_not_used(searched: Searched) -> None:
    searched.key = "another key"
    searched.make()
    assert "index" in searched.anew
    assert "about.md" in searched.read_anew


def test_what_another_wrote_into_the_lines_is_none(searched: Searched) -> None:
    place = searched.folder / "search" / "lines.json"
    data = json.loads(unsealed(place.read_bytes()))
    for wrong in ({"key": "another"}, {"pages": []}, {"pages": {"about.md": 7}}):
        place.write_bytes(sealed(json.dumps(data | wrong).encode()))
        searched.make()
        assert "about.md" in searched.read_anew


def test_pages_that_are_gone_are_forgotten(searched: Searched) -> None:
    del searched.by_hand["about.md"]
    searched.make()
    kept = json.loads(unsealed((searched.folder / "search" / "lines.json").read_bytes()))
    assert "about.md" not in kept["pages"]
    assert "help/index.md" in kept["pages"]


def test_what_is_kept_does_not_grow_without_end(searched: Searched) -> None:
    sizes = set()
    for number in range(6):
        searched.by_hand["about.md"] += f"\n## Part {number}\n".encode()
        searched.make()
        sizes.add(sum(path.stat().st_size for path in searched.files))
        assert len(searched.files) == 3
    assert max(sizes) < 2 * min(sizes)


def test_where_the_disk_refuses_the_search_is_made(
    searched: Searched, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("The disk is full")

    monkeypatch.setattr(kept_texts, "begin_at", refuse)
    monkeypatch.setattr(kept_search, "write_kept", refuse)
    searched.by_hand["about.md"] += b"\n## Another part\n"
    searched.make()
    searched.make()
    assert "about.md" in searched.read_anew
