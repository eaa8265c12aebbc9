"""`make bench` builds what a build builds, at any size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_a_small_story_is_built_and_measured() -> None:
    command = [sys.executable, "-m", "benchmarks", "--articles", "3", "--no-stock"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "30 quotations" in done.stdout
