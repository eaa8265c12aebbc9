"""However many builds are killed, and whenever: the site is whole, and the next build gives the right one."""

from __future__ import annotations

from pathlib import Path

from harbour import Workshop

from benchmarks.kills import killed_builds


def test_a_dozen_killed_builds_leave_a_whole_site_each(tmp_path: Path) -> None:
    town = Workshop.in_folder(tmp_path / "town")
    told = killed_builds(town.root, 12, seed=20)
    assert told.wrong == []
    assert told.killed + told.ended == 12
