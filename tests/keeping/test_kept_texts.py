"""Pages that are kept: what is made anew after an edit, and that nothing depends on what is kept."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from damage import cut, emptied, flipped, foreign, made_a_folder
from edited import EditedStory, copied_templates
from harbour import STORY
from test_random_edits import ADDRESS, tasks_of

from build_scripts.keeping import kept_texts
from build_scripts.keeping.kept_list import read_list
from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.making import Put, made
from build_scripts.keeping.tasks import Task
from build_scripts.record import Record
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.templating.environment import read_anew
from build_scripts.tracking.sources import UNKNOWN
from build_scripts.views.generate import generate
from build_scripts.views.ties import worded_ties


class Town:
    """The harbour's story, with a place for what is kept; `anew` names the tasks that were made last."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(STORY, folder / "content")
        self.story = EditedStory(folder / "content", random.Random(0))
        self.pages = folder / "pages"
        self.key = "a key"
        self.anew: list[str] = []

    def make(self) -> dict[str, str]:
        """Make the pages, some of them by what is kept; they are those that would be made anew."""
        record = self.story.record()
        assert record is not None
        tasks = tasks_of(record)
        self.anew = []
        found = _texts(KeptTexts(self.pages, self.key).made(record, tasks).values())
        assert found == _texts(made(record, tasks).values())
        return found

    def change(self, path: str, old: str, new: str) -> None:
        file = self.story.content / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    @property
    def files(self) -> list[Path]:
        return sorted(self.pages.iterdir())


def _texts(pages: object) -> dict[str, str]:
    return {page.path: page.text for some in pages for page in some}  # type: ignore[attr-defined]


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Town:
    town = Town(tmp_path)

    def spied(record: Record, tasks: dict[str, Task], *others: Any) -> Iterator[tuple[str, Put]]:
        town.anew = sorted(tasks)
        return put_with_reads(record, tasks, *others)

    def spied_without_keeping(record: Record, tasks: dict[str, Task], *_: Any) -> Any:
        town.anew = sorted(tasks)
        return made(record, tasks)

    put_with_reads = kept_texts.put_with_reads
    monkeypatch.setattr(kept_texts, "made", spied_without_keeping)
    monkeypatch.setattr(kept_texts, "put_with_reads", spied)
    town.make()
    return town


def test_what_is_unchanged_is_not_made_again(town: Town) -> None:
    before = [(path.name, path.read_bytes(), path.stat().st_mtime_ns) for path in town.files]
    town.make()
    assert town.anew == []
    assert [(p.name, p.read_bytes(), p.stat().st_mtime_ns) for p in town.files] == before


def test_only_what_read_it_is_made_again(town: Town) -> None:
    """A role of somebody who is named on few pages."""
    town.change("actors/leila-karimi.yml", "Leila Karimi", "Leila Karimi-Brenn")
    town.make()
    assert "actors/leila-karimi" in town.anew
    assert "actors/outer-islands" not in town.anew
    assert "standalone/old-rumour" not in town.anew


def test_what_stays_the_same_of_a_tie_changes_no_page(town: Town) -> None:
    """How a tie stands is worked out anew where its articles changed, and found the same."""
    record = town.story.record()
    assert record is not None
    tie = record.ties[0]
    article = tie.assertions[0].article
    before = _standings(town)
    assert before[tie.key] is not None
    path = f"articles/{article}.yml"
    text = (town.story.content / path).read_text("utf-8")
    town.change(path, text, text.replace("title: ", "title: Again ", 1))
    town.make()
    assert f"articles/{article}" in town.anew
    after = _standings(town)
    assert after.keys() == before.keys()
    # What those that were found the same would be made of is not known; nobody was made again for it.
    found = {key for key, made_of in after.items() if made_of is None}
    assert found <= {
        one.key for one in record.ties if article in {a.article for a in one.assertions}
    }
    (town.story.content / path).write_text(text, "utf-8")
    town.make()
    town.make()
    assert town.anew == []
    assert _standings(town).keys() == before.keys()


def _standings(town: Town) -> dict[Any, Any]:
    kept = read_list(town.pages / "list.json", town.key)
    name = "build_scripts.record.standing.standings"
    return {key: made_of for (at, key), _, made_of in kept.sources if at == name}


def test_a_tie_that_stayed_is_not_put_into_words(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even to see that it did."""
    record = town.story.record()
    assert record is not None
    tasks, town.anew = tasks_of(record), []
    monkeypatch.setattr(worded_ties, "_in_words", lambda *_: pytest.fail("it was worded"))
    KeptTexts(town.pages, town.key).made(record, tasks)
    assert town.anew == []


def test_a_field_of_the_story_concerns_those_who_read_it(town: Town) -> None:
    town.change("story.yml", "An invented story, told as", "A story, told as")
    town.make()
    assert {name.split("/")[0] for name in town.anew} <= {"front", "method"}


@pytest.mark.parametrize(
    ("name", "using", "others"),
    [
        ("walk.md", {"walk"}, {"articles", "actors", "pairs", "standalone", "front"}),
        # What is imported by what a page imports counts as well.
        ("parts/claims.html", {"front", "claims"}, {"articles", "actors", "pairs", "walk"}),
        ("standalone/cite.html", {"standalone"}, {"articles", "actors", "pairs", "walk"}),
        (
            "parts/page.md",
            {"articles", "actors", "pairs", "walk", "front", "standalone"},
            {"hover"},
        ),
    ],
)
def test_only_pages_that_fill_a_template_are_made_of_another(
    town: Town, tmp_path: Path, name: str, using: set[str], others: set[str]
) -> None:
    with copied_templates(tmp_path / "templates") as folder:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("<p>Edited.</p>")
        read_anew()
        town.make()
    families = {task.split("/")[0] for task in town.anew}
    assert using <= families
    assert not others & families


def test_of_all_that_was_read_it_is_known_what_it_was(town: Town) -> None:
    """Else the pages would be made again and again, and nobody would see it."""
    kept = read_list(town.pages / "list.json", town.key)
    assert len(kept.tasks) > 60
    assert [read for read, was, made_of in kept.sources if was == UNKNOWN and made_of is None] == []
    assert [name for name, task in kept.tasks.items() if task.given == UNKNOWN] == []


def _link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


@pytest.mark.parametrize("name", ["list.json", "texts-0"])
@pytest.mark.parametrize(
    "harm", [emptied, cut, flipped, foreign, made_a_folder, _link, Path.unlink]
)
def test_what_is_damaged_is_made_anew(
    town: Town, name: str, harm: Callable[[Path], object]
) -> None:
    harm(town.pages / name)
    town.make()
    town.change("actors/leila-karimi.yml", "Leila Karimi", "Leila Karimi-Brenn")
    town.make()


def test_a_folder_that_is_gone_or_leads_elsewhere_is_none(town: Town, tmp_path: Path) -> None:
    shutil.rmtree(town.pages)
    town.make()
    assert len(town.anew) > 60
    town.pages.rename(tmp_path / "elsewhere")
    town.pages.symlink_to(tmp_path / "elsewhere")
    held = {path: path.read_bytes() for path in (tmp_path / "elsewhere").iterdir()}
    town.make()
    assert len(town.anew) > 60
    assert {path: path.read_bytes() for path in (tmp_path / "elsewhere").iterdir()} == held


def test_what_is_kept_for_another_program_or_address_is_not_used(town: Town) -> None:
    town.key = "another key"
    town.make()
    assert len(town.anew) > 60
    town.make()
    assert town.anew == []


def test_what_another_wrote_into_the_list_names_no_file_of_his(town: Town, tmp_path: Path) -> None:
    data = json.loads(unsealed((town.pages / "list.json").read_bytes()))
    (tmp_path / "secret").write_text("what is not ours")
    for wrong in ({"pack": "../secret"}, {"pack": 7}, {"end": -1}, {"sources": []}, {"tasks": []}):
        (town.pages / "list.json").write_bytes(sealed(json.dumps(data | wrong).encode()))
        town.make()
    assert (tmp_path / "secret").read_text() == "what is not ours"


def test_what_a_killed_build_left_at_the_end_is_nothing(town: Town) -> None:
    with (town.pages / "texts-0").open("ab") as pack:
        pack.write(b"half a page")
    town.make()
    assert town.anew == []
    town.change("actors/leila-karimi.yml", "Leila Karimi", "Leila Karimi-Brenn")
    town.make()
    town.make()
    assert town.anew == []


def test_what_is_kept_does_not_grow_without_end(town: Town) -> None:
    sizes = set()
    for number in range(12):
        town.change("story.yml", "title:", f"title: {number}")
        town.change("actors/saltmarsh.yml", "name: ", f"name: {number}")
        town.make()
        sizes.add(sum(path.stat().st_size for path in town.files))
        assert len(town.files) == 2
    assert max(sizes) < 4 * min(sizes)


def test_where_the_disk_refuses_pages_are_made(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("The disk is full")

    monkeypatch.setattr(kept_texts, "begin_at", refuse)
    town.change("actors/leila-karimi.yml", "Leila Karimi", "Leila Karimi-Brenn")
    town.make()
    town.make()
    assert town.anew != []


def test_vanished_pages_are_forgotten(town: Town) -> None:
    assert "topics/weather.md" in town.make()
    (town.story.content / "topics" / "weather.yml").unlink()
    assert "topics/weather.md" not in town.make()
    kept = read_list(town.pages / "list.json", town.key)
    assert "topics/weather" not in kept.tasks
    assert ("topics", "weather") not in [source.read for source in kept.sources]


def test_all_pages_of_a_site_are_those_without_what_is_kept(town: Town, tmp_path: Path) -> None:
    """Addresses that were given up before, and pages of the program, included."""
    town.change("actors/leila-karimi.yml", "name:", "formerly: [who-she-was]\nname:")
    record = town.story.record()
    assert record is not None
    kept = KeptTexts(tmp_path / "whole", "a key")
    once, again = generate(record, ADDRESS, kept), generate(record, ADDRESS, kept)
    texts = [
        [(page.path, page.text) for page in pages]
        for pages in (once, again, generate(record, ADDRESS))
    ]
    assert texts[0] == texts[1] == texts[2]
    assert any("who-she-was" in page.path for page in again)
