"""Output whose reader is gone: nothing is said of it, and what was begun is finished."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_WRITES_MUCH_AND_A_FILE = """
import sys
from pathlib import Path
from build_scripts.system.unread import go_on_unread
go_on_unread()
for number in range(100_000):
    print("a line", number)
print("told", file=sys.stderr)
Path(sys.argv[1]).write_text("finished")
"""


def without_a_reader(*command: str) -> tuple[int, str]:
    with subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, told = process.communicate(timeout=120)
    return process.returncode, told


def test_what_was_begun_is_finished(tmp_path: Path) -> None:
    target = tmp_path / "written"
    code, told = without_a_reader("-c", _WRITES_MUCH_AND_A_FILE, str(target))
    assert (code, told) == (0, "told\n")
    assert target.read_text() == "finished"


@pytest.mark.parametrize("command", [("--help",), ("explain", "OTR201"), ("check", "--help")])
def test_a_command_ends_quietly(command: tuple[str, ...]) -> None:
    assert without_a_reader("-m", "build_scripts", *command) == (0, "")
