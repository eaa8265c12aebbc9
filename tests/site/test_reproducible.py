"""The same input gives the same bytes: whenever, wherever, and with or without the private texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from harbour import BuiltSite, Workshop, bytes_of, in_parts

from build_scripts.checking.check import check


@pytest.fixture(scope="module")
def elsewhere(harbour: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The same town, built by another process: another folder, day, time zone and hash seed."""
    folder = tmp_path_factory.mktemp("elsewhere") / "a longer name, with spaces" / "é"
    workshop = harbour.workshop.twin(folder, code=True)
    for file in workshop.content.rglob("*.yml"):
        file.touch()
    done = workshop.run(
        "build",
        PYTHONHASHSEED="4711",
        TZ="Pacific/Kiritimati",
        LC_ALL="C.UTF-8",
        SOURCE_DATE_EPOCH="1000000000",
        NO_COLOR="1",
    )
    assert done.returncode == 0, done.stderr
    return workshop


def test_another_place_time_and_seed_give_the_same_bytes(
    harbour: BuiltSite, elsewhere: Workshop
) -> None:
    assert _differing(harbour.folder, elsewhere.site) == []
    assert _differing(harbour.workshop.staged, elsewhere.staged) == []


def test_the_private_texts_change_nothing(harbour: BuiltSite, tmp_path: Path) -> None:
    """Without the private text the receipt stands in, and no reader can tell."""
    workshop = harbour.workshop.twin(tmp_path / "town")
    (workshop.content / "texts" / "council-row.txt").unlink()
    built = workshop.build()
    assert built.problems == ()
    assert built.counts is not None
    assert built.counts.by_receipt == 10
    assert check(harbour.workshop.content).counts.by_receipt == 0
    assert _differing(harbour.folder, workshop.site) == []
    assert _differing(harbour.workshop.staged, workshop.staged) == []


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    workshop = Workshop.in_folder(tmp_path / "town")
    workshop.build()
    kept = tmp_path / "kept"
    shutil.copytree(workshop.site, kept)
    times = {path: path.stat().st_mtime_ns for path in workshop.staged.rglob("*.md")}
    assert workshop.codes() == []
    assert _differing(kept, workshop.site) == []
    assert {path: path.stat().st_mtime_ns for path in workshop.staged.rglob("*.md")} == times


def test_many_processes_give_the_bytes_of_one(harbour: BuiltSite, tmp_path: Path) -> None:
    """Large sites are rendered by several processes; nobody can tell from the result."""
    workshop = harbour.workshop.twin(tmp_path / "town", code=True)
    in_parts(workshop)
    done = workshop.run("build")
    assert done.returncode == 0, done.stderr
    assert _differing(harbour.folder, workshop.site) == []


def _differing(one: Path, other: Path) -> list[str]:
    first, second = bytes_of(one), bytes_of(other)
    assert len(first) > 30
    return sorted(
        path for path in first.keys() | second.keys() if first.get(path) != second.get(path)
    )
