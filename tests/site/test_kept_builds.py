"""Builds that follow each other, of whatever was edited: the site is that of a build from nothing."""

from __future__ import annotations

import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from edited import EditedStory, copied_templates
from harbour import Workshop

from build_scripts.checking import content_key
from build_scripts.checking.check import Checked
from build_scripts.keeping import kept_texts
from build_scripts.keeping.making import Put
from build_scripts.keeping.tasks import Task
from build_scripts.publishing import from_content
from build_scripts.publishing.generated import GENERATED, Staged
from build_scripts.record import Record
from build_scripts.templating.environment import read_anew

Site = dict[str, bytes]


def site_of(town: Workshop) -> Site:
    return {
        path.relative_to(town.site).as_posix(): path.read_bytes()
        for path in town.site.rglob("*")
        if path.is_file()
    }


def _from_nothing(town: Workshop, folder: Path) -> Site:
    """The site of a build by whoever has just got the same files."""
    fresh = town.twin(folder)
    assert not fresh.build().failed
    found = site_of(fresh)
    shutil.rmtree(folder)
    return found


def _edit_content(town: Workshop, chance: random.Random) -> str:
    story = EditedStory(town.content, chance)
    story.edit()
    return story.told


def _put(town: Workshop, path: str, more: str) -> str:
    file = town.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text("utf-8") if file.exists() else ""
    file.write_text(before + more, "utf-8")
    return f"{path}: {more!r} is added"


def _name_the_site(town: Workshop, _: random.Random) -> str:
    file = town.root / "mkdocs.yml"
    text = file.read_text("utf-8")
    file.write_text(
        re.sub(r"^site_name: .*$", "site_name: Another name", text, flags=re.M), "utf-8"
    )
    return "mkdocs.yml: site_name"


def _give_an_address(town: Workshop, _: random.Random) -> str:
    file = town.root / "mkdocs.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace('!ENV [SITE_URL, ""]', "https://a.example/"), "utf-8")
    return "mkdocs.yml: site_url"


def _shorten_a_page(town: Workshop, _: random.Random) -> str:
    file = town.root / "docs" / "about.md"
    file.write_text(file.read_text("utf-8").rstrip().rpartition("\n\n")[0] + "\n", "utf-8")
    return "docs/about.md: its last paragraph is gone"


def _edit_template(town: Workshop, _: random.Random) -> str:
    """Change what the pages of actors print; the templates are a copy of the program's."""
    with (town.root.parent / "templates" / "actor.md").open("a", encoding="utf-8") as file:
        file.write("\n<p>Edited.</p>\n")
    read_anew()
    return "templates/actor.md: a paragraph is added"


def _remove(town: Workshop, path: str) -> str:
    (town.root / path).unlink(missing_ok=True)
    return f"{path} is gone"


def _touch_a_staged_file(town: Workshop, chance: random.Random) -> str:
    """Write into it as a tool may: another text of the same length."""
    path = chance.choice(sorted(path for path in town.staged.rglob("*") if path.is_file()))
    path.write_bytes(path.read_bytes()[::-1])
    return f"{path} is touched"


Edit = Callable[[Workshop, random.Random], str]
AROUND: list[Edit] = [
    lambda town, _: _put(town, "docs/about.md", "\n## By hand\n\nMore words.\n"),
    lambda town, _: _put(town, "docs/stylesheets/own.css", "a { color: red }\n"),
    lambda town, _: _put(town, "docs/overrides/main.html", "<!-- another frame -->\n"),
    _give_an_address,
    _name_the_site,
    _shorten_a_page,
    _edit_template,
]
ONLY_AROUND: list[Edit] = [
    lambda town, _: _put(town, "docs/stylesheets/own.css", "p { color: red }\n"),
    lambda town, _: _put(town, "docs/stylesheets/more.css", "p { color: blue }\n"),
    lambda town, _: _remove(town, "docs/stylesheets/more.css"),
    lambda town, _: _put(town, "docs/assets/more.txt", "An asset.\n"),
    lambda town, _: _remove(town, "docs/assets/more.txt"),
    lambda town, _: _put(town, "docs/contribute/more.md", "# More\n\nBy hand.\n"),
    lambda town, _: _remove(town, "docs/contribute/more.md"),
    lambda town, _: _put(town, "docs/overrides/partials/footer.html", "<!-- another foot -->\n"),
    lambda town, _: _put(town, "docs/javascripts/site.js", "more();\n"),
    # In the place of files that content gives: data, a card of a sheet, search.
    lambda town, _: _put(town, "docs/data/articles.csv", "by hand\n"),
    lambda town, _: _remove(town, "docs/data/articles.csv"),
    lambda town, _: _put(town, "docs/search/more.json", "{}"),
    lambda town, _: _remove(town, "docs/search/more.json"),
    _name_the_site,
    _touch_a_staged_file,
]


@pytest.fixture
def templates(tmp_path: Path) -> Iterator[Path]:
    with copied_templates(tmp_path / "templates") as folder:
        yield folder


@pytest.mark.usefixtures("templates")
def test_every_build_after_an_edit_is_one_from_nothing(tmp_path: Path) -> None:
    """Of the content, pages by hand, templates, the theme, the settings; several edits at once too."""
    town = Workshop.in_folder(tmp_path / "town")
    chance = random.Random(20)
    assert not town.build().failed
    edits = [*AROUND, *[_edit_content] * 4]
    chance.shuffle(edits)
    done: list[str] = []
    for number, edit in enumerate(edits):
        done.append(edit(town, chance))
        if edit is _edit_content:
            done += [_edit_content(town, chance) for _ in range(chance.randrange(3))]
        built = town.build()
        assert not built.failed, (done, [str(p.message) for p in built.problems])
        if number % 2 == 0:
            continue  # What was stale stays so.
        found, wanted = site_of(town), _from_nothing(town, tmp_path / "fresh")
        assert sorted(p for p in found.keys() | wanted if found.get(p) != wanted.get(p)) == [], done


def test_every_build_after_an_edit_of_what_stands_around_pages_is_one_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Content that did not change is not made again; mixed with edits that do change it."""
    town = Workshop.in_folder(tmp_path / "town")
    chance = random.Random(4)
    assert not town.build().failed
    edits = [[edit] for edit in ONLY_AROUND] + [[_edit_content], [_edit_content, *AROUND[:2]]]
    chance.shuffle(edits)
    done: list[str] = []
    for number, some in enumerate(edits):
        some += chance.sample(ONLY_AROUND, chance.randrange(2))
        done += [edit(town, chance) for edit in some]
        monkeypatch.setenv("SITE_URL", chance.choice(["", "", "https://b.example/s/"]))
        built = town.build()
        assert not built.failed, (done, [str(p.message) for p in built.problems])
        if number % 3 and number < len(edits) - 1:
            continue
        found, wanted = site_of(town), _from_nothing(town, tmp_path / "fresh")
        assert sorted(p for p in found.keys() | wanted if found.get(p) != wanted.get(p)) == [], done


def test_only_what_stands_around_pages_is_staged_where_content_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list[int]()
    staged_content = from_content.staged_content

    def spied(checked: Checked, *told: object) -> Staged:
        made.append(checked.counts.articles)
        return staged_content(checked, *told)  # type: ignore[arg-type]

    monkeypatch.setattr(from_content, "staged_content", spied)
    town = Workshop.in_folder(tmp_path / "town")
    chance = random.Random(1)

    def builds(*edits: Edit) -> int:
        for edit in edits:
            edit(town, chance)
        made.clear()
        assert not town.build().failed
        return len(made)

    assert builds() == 1
    assert builds() == 0
    assert [builds(edit) for edit in ONLY_AROUND[:5]] == [0] * 5
    assert builds(AROUND[2], _name_the_site) == 0
    assert builds(AROUND[0]) == 1  # What is written by hand is searched.
    assert builds(_edit_content) == 1
    assert builds(_touch_a_staged_file) == 1
    assert builds() == 0
    # A file of docs/ takes a place, and gives it back.
    assert builds(ONLY_AROUND[9]) == 1
    assert builds(ONLY_AROUND[10]) == 1
    assert builds() == 0
    shutil.rmtree(town.staged)
    assert builds() == 1
    list_of_it = town.root / "build" / GENERATED
    list_of_it.write_bytes(list_of_it.read_bytes().replace(b"index.md", b"other.md"))
    assert builds() == 1
    assert builds(_give_an_address) == 1
    assert builds() == 0


def test_pages_of_another_program_or_address_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the program is made of has one key (`system.program`)."""
    made: list[int] = []

    def spied(record: Record, tasks: Mapping[str, Task], *others: Any) -> Iterator[tuple[str, Put]]:
        made[-1] += len(tasks)  # Pages, and then the index of the search.
        return put_with_reads(record, tasks, *others)

    def build() -> None:
        made.append(0)
        town.build()

    put_with_reads = kept_texts.put_with_reads
    monkeypatch.setattr(kept_texts, "put_with_reads", spied)
    town = Workshop.in_folder(tmp_path / "town")
    build()
    (town.root / "build" / GENERATED).unlink()
    build()
    for module in (from_content, content_key):
        monkeypatch.setattr(module, "key_of_program", lambda: "another program")
    build()
    _give_an_address(town, random.Random())
    build()
    first, again, of_another, at_an_address = made
    assert again == 0
    assert of_another == first
    assert at_an_address > first


def test_a_build_that_is_killed_leaves_nothing_that_another_takes_for_whole(tmp_path: Path) -> None:
    """At whatever moment: what is built after it is what would be built without it."""
    town = Workshop.in_folder(tmp_path / "town", code=True)
    begun = time.monotonic()
    assert town.run("build").returncode == 0
    whole = time.monotonic() - begun
    chance = random.Random(7)
    for _ in range(2):
        _edit_content(town, chance)
        process = town.start("build")
        with process:
            time.sleep(whole * chance.uniform(0.2, 1.0))
            process.send_signal(signal.SIGKILL)
        _edit_content(town, chance)
        assert town.run("build").returncode == 0
        assert site_of(town) == _from_nothing(town, tmp_path / "fresh")


def test_what_is_kept_can_be_deleted(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    assert not town.build().failed
    before = site_of(town)
    for what in ("pages", "search", GENERATED, "docs", "."):
        path = town.root / "build" / what
        path.unlink() if path.is_file() else shutil.rmtree(path)
        assert not town.build().failed
        assert site_of(town) == before
