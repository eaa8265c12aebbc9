"""`make bench` builds what a build builds, at any size; what is measured again is what was edited."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measured import measured_command
from benchmarks.synthetic import write_story
from benchmarks.works import WORKS, Work
from build_scripts.checking.check import check

ROOT = Path(__file__).parent.parent


def test_a_small_story_is_built_and_measured() -> None:
    command = [sys.executable, "-m", "benchmarks", "--articles", "3", "--no-stock"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "30 quotations" in done.stdout


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)
def test_what_is_done_between_two_builds_changes_files_and_leaves_a_good_story(
    tmp_path: Path, work: Work
) -> None:
    write_story(tmp_path / "content", 3)
    for name in ("docs/overrides/partials/footer.html", "docs/stylesheets/own.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "build_scripts" / "templates").mkdir(parents=True)
    before = _files(tmp_path)
    work.prepare(tmp_path)
    is_edit = not work.name.endswith(("cold", "check", "unchanged"))
    assert (_files(tmp_path) != before) is is_edit
    assert not check(tmp_path / "content").has_errors


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_command_is_measured_with_all_that_it_starts() -> None:
    measured = measured_command(["explain", "OTR201"], ROOT)
    assert measured.code == 0
    assert 0 < measured.cpu < measured.wall * 64
    assert measured_command(["no-such-command"], ROOT).code == 2
