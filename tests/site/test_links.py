"""A symbolic link in what people write by hand is never followed, wherever it stands or leads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from harbour import Workshop, bytes_of

from build_scripts.problems import Problem
from build_scripts.publishing.by_hand import read_by_hand

SECRET = "Words of a private text that nobody may publish."


@pytest.fixture
def town(tmp_path: Path) -> Workshop:
    town = Workshop.in_folder(tmp_path / "town")
    (town.root / "private").mkdir()
    (town.root / "private" / "secret.md").write_text(f"# Secret\n\n{SECRET}\n", "utf-8")
    return town


def _told(town: Workshop) -> list[Problem]:
    problems = town.build().problems
    published = bytes_of(town.site).values() if town.site.exists() else ()
    assert not any(SECRET.encode() in data for data in published)
    return list(problems)


@pytest.mark.parametrize(
    ("place", "target"),
    [
        ("docs/leak.md", "../private/secret.md"),
        ("docs/assets/leak.txt", "../../private/secret.md"),
        ("docs/contribute/deep", "../../private"),
        ("docs/leak", "../private"),
        ("docs/overrides/leak.css", "../../private/secret.md"),
        ("docs/overrides/partials/leak.html", "../../../private/secret.md"),
        ("docs/overrides/more", "../../private"),
        ("docs/to-a-page.md", "about.md"),
        ("docs/nowhere.md", "no-such-file.md"),
        ("docs/round", "."),
    ],
)
def test_a_link_in_docs_is_told_by_name(town: Workshop, place: str, target: str) -> None:
    (town.root / place).symlink_to(target)
    (problem,) = _told(town)
    assert problem.code.number == "OTR407"
    assert problem.location.file == place
    assert not town.site.exists()


@pytest.mark.parametrize("place", ["docs", "docs/overrides", "docs/contribute", "mkdocs.yml"])
def test_what_always_stands_there_is_no_link_either(town: Workshop, place: str) -> None:
    there = town.root / place
    there.rename(town.root / "elsewhere")
    there.symlink_to(town.root / "elsewhere")
    assert [(p.code.number, p.location.file) for p in _told(town)][:1] == [("OTR407", place)]
    assert not town.site.exists()


def test_a_pipe_in_docs_is_told_and_stalls_nothing(town: Workshop) -> None:
    os.mkfifo(town.root / "docs" / "pipe.md")
    assert [p.code.number for p in _told(town)] == ["OTR407"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("custom_dir: docs/overrides", "custom_dir: content"),
        ("custom_dir: docs/overrides", "custom_dir: ../town"),
        ("custom_dir: docs/overrides", "custom_dir: docs/assets/../../private"),
        ("plugins: []", "plugins: []\nhooks: [../hook.py]"),
        ("plugins: []", "plugins: []\nINHERIT: ../other.yml"),
        ("plugins: []", "plugins: []\nhooks: [linked/hook.py]"),
    ],
)
def test_mkdocs_yml_names_nothing_elsewhere(town: Workshop, before: str, after: str) -> None:
    outside = town.root.parent
    (outside / "hook.py").write_text("raise SystemExit('it ran')\n", "utf-8")
    (outside / "other.yml").write_text("extra: {}\n", "utf-8")
    (town.root / "linked").symlink_to(outside)
    settings = town.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace(before, after), "utf-8")
    (problem,) = _told(town)
    assert (problem.code.number, problem.location.file) == ("OTR408", "mkdocs.yml")
    assert problem.message.startswith(f"`{after.split(':')[-2].split()[-1]}` names ")
    assert not town.site.exists()


def test_the_settings_as_they_ship_are_refused_nothing() -> None:
    files, problems = read_by_hand(Path(__file__).parents[2])
    assert problems == ()
    assert {"about.md", "overrides/main.html"} <= files.keys()


def test_a_link_in_the_place_of_our_own_folder_loses_nobody_anything(town: Workshop) -> None:
    """All that is not a page would be removed where it leads."""
    work = town.root.parent / "work"
    (work / "docs").mkdir(parents=True)
    (work / "docs" / "novel.txt").write_text("years of work", "utf-8")
    (town.root / "build").symlink_to(work)
    assert [p.code.number for p in _told(town)] == ["OTR405"]
    assert (work / "docs" / "novel.txt").read_text("utf-8") == "years of work"
