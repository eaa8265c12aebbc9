"""A build of what was built already leaves the site alone; whatever differs has it made again."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import Workshop

from build_scripts.checking.content_key import key_of_content
from build_scripts.publishing import unchanged
from build_scripts.publishing.unchanged import (
    LastBuild,
    forget,
    key_of_inputs,
    last_build,
    remember,
)
from build_scripts.system.file_states import states_below


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    town = Workshop.in_folder(tmp_path_factory.mktemp("unchanged") / "town")
    assert not town.build().failed
    return town


def told(town: Workshop) -> LastBuild | None:
    return last_build(town.content, town.site, town.root)


def _again(town: Workshop) -> None:
    """Make the record fit what lies there now."""
    last = LastBuild((), "a summary", 3, True, ("CNAME",))
    inputs = key_of_inputs(key_of_content(town.content), town.root)
    outputs = [states_below(str(folder)) for folder in (town.site, town.root / "build" / "docs")]
    remember(last, inputs, town.site, town.root, outputs)


def test_what_was_built_is_known_with_all_that_was_told(town: Workshop) -> None:
    found = told(town)
    assert found is not None
    assert found.pages > 30
    assert "quotations" in found.summary
    _again(town)
    assert told(town) == LastBuild((), "a summary", 3, True, ("CNAME",))


EDITS: dict[str, Callable[[Workshop], Path]] = {
    "an entry": lambda town: town.content / "story.yml",
    "a text": lambda town: next((town.content / "texts").iterdir()),
    "settings": lambda town: town.root / "mkdocs.yml",
    "a page by hand": lambda town: town.root / "docs" / "about.md",
    "a style sheet": lambda town: next((town.root / "docs" / "stylesheets").glob("*.css")),
    "a template of the theme": lambda town: town.root / "docs" / "overrides" / "main.html",
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_noticed_and_taking_it_back_too(town: Workshop, what: str) -> None:
    _again(town)
    path = EDITS[what](town)
    before = path.read_bytes()
    path.write_bytes(before + b"\n")
    assert told(town) is None
    path.write_bytes(before)
    assert told(town) is not None


def test_an_edit_of_a_template_of_pages_is_noticed(
    town: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(unchanged.TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(unchanged, "TEMPLATES", tmp_path / "templates")
    _again(town)
    assert told(town) is not None
    (tmp_path / "templates" / "actor.md").write_text("")
    assert told(town) is None


def test_files_that_come_go_or_are_renamed_are_noticed(town: Workshop) -> None:
    _again(town)
    (town.content / "articles" / "more.yml").write_text("")
    assert told(town) is None
    (town.content / "articles" / "more.yml").rename(town.content / "actors" / "more.yml")
    assert told(town) is None
    (town.content / "actors" / "more.yml").unlink()
    assert told(town) is not None
    (town.content / "more").symlink_to("story.yml")
    assert told(town) is None
    (town.content / "more").unlink()


def test_private_sources_are_not_read_by_a_build(town: Workshop) -> None:
    _again(town)
    (town.content / "sources").mkdir(exist_ok=True)
    (town.content / "sources" / "saved.html").write_text("<p>private</p>")
    assert told(town) is not None


def test_the_record_of_a_source_is_read(town: Workshop) -> None:
    """What it says of pages and places is told by the check."""
    _again(town)
    (town.content / "sources").mkdir(exist_ok=True)
    (town.content / "sources" / "council-row.json").write_text("{}")
    assert told(town) is None
    (town.content / "sources" / "council-row.json").unlink()


def test_what_the_settings_take_from_the_environment_counts(
    town: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    _again(town)
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert told(town) is None
    monkeypatch.delenv("SITE_URL")
    monkeypatch.setenv("OTHER_THING", "x")
    assert told(town) is not None


def test_another_site_folder_is_built(town: Workshop, tmp_path: Path) -> None:
    _again(town)
    assert last_build(town.content, tmp_path / "elsewhere", town.root) is None


OUTPUTS: dict[str, Callable[[Workshop], object]] = {
    "altered": lambda town: (town.site / "index.html").write_text("altered"),
    "altered to the same length": lambda town: _turned(town.site / "index.html"),
    "removed": lambda town: (town.site / "index.html").unlink(),
    "put there": lambda town: (town.site / "CNAME").write_text("example.org"),
    "staged pages removed": lambda town: (town.staged / "index.md").unlink(),
}


def _turned(path: Path) -> None:
    seen = path.stat()
    path.write_bytes(bytes(reversed(path.read_bytes())))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))


@pytest.mark.parametrize("what", OUTPUTS)
def test_whatever_happens_to_the_site_is_noticed(town: Workshop, what: str) -> None:
    if not (town.site / "index.html").exists():
        (town.site / "index.html").write_text("again")
    _again(town)
    OUTPUTS[what](town)
    assert told(town) is None


@pytest.mark.parametrize(
    "record", [b"", b"{", b"[]", b"null", b'{"site": 1}', b"\xff\xfe", b'{"told": {}}']
)
def test_a_record_that_cannot_be_read_is_none(town: Workshop, record: bytes) -> None:
    _again(town)
    (town.root / "build" / "last-build.json").write_bytes(record)
    assert told(town) is None


def test_a_record_of_another_form_is_none(town: Workshop) -> None:
    _again(town)
    path = town.root / "build" / "last-build.json"
    data = json.loads(path.read_bytes())
    data["told"]["another"] = 1
    path.write_text(json.dumps(data))
    assert told(town) is None


def test_a_forgotten_record_is_none(town: Workshop) -> None:
    _again(town)
    forget(town.root)
    forget(town.root)
    assert told(town) is None


def test_warnings_are_told_again_as_they_were(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    (town.content / "articles" / "notes.txt").write_text("a file that belongs elsewhere")
    built = town.build()
    assert built.problems
    found = told(town)
    assert found is not None
    assert found.problems == built.problems


def test_a_failed_build_leaves_no_record_that_fits(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    assert not town.build().failed
    story = town.content / "story.yml"
    good = story.read_bytes()
    story.write_bytes(b"nothing: known\n")
    assert town.build().failed
    assert told(town) is None
    story.write_bytes(good)
    assert told(town) is not None  # The last good site is that of these very files.


def test_the_second_build_says_that_nothing_has_changed(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town", code=True)
    first = town.run("build")
    second = town.run("build")
    assert "pages in" in first.stdout
    assert "Nothing has changed" in second.stdout
    assert first.stdout.splitlines()[:-3] == second.stdout.splitlines()[:-3]
    shutil.rmtree(town.root / "build" / "schema")
    assert "pages in" in town.run("build").stdout
