"""The files of /data/ apart: seconds of processors until they are written, once the content is checked.

As a program it measures the checkout that it is run in, a former one as well. What is kept of the data
is kept apart from the pages, so that what both read is told twice here, and once in a build.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_ADDRESS = "https://story.example/"
_KEY = "benchmark"


def measured_data(root: Path) -> float:
    """Return the seconds of processors that a checkout needs for the data, with what it kept of them."""
    done = subprocess.run(
        [sys.executable, __file__],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _main() -> None:
    from build_scripts.checking.check import check
    from build_scripts.exports.bundle import writing
    from build_scripts.exports.source import DataSource
    from build_scripts.record.resolve import build_record

    checked = check(Path("content"))
    assert checked.entries is not None
    record = build_record(checked.entries, checked.compared)
    source, folder, place = DataSource(record, _ADDRESS), Path("build/data-apart"), Path("build")
    place.mkdir(exist_ok=True)
    begun = _seconds()
    if hasattr(writing, "KnownData"):
        from build_scripts.exports.bundle.tasks import data_tasks
        from build_scripts.keeping.kept_texts import KeptTexts

        tasks = data_tasks(record, _ADDRESS)
        made = KeptTexts(place / "pieces-apart", _KEY).made(record, tasks)
        known = writing.KnownData(made, place / "data-apart.json", _KEY)
        writing.write_data(source, folder, known)
    else:
        writing.write_data(source, folder)
    sys.stdout.write(f"{_seconds() - begun}\n")


def _seconds() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    _main()
