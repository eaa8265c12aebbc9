"""A command with all processes that it starts: seconds of processors, and the most memory they held."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.1
"""Memory is looked at so often, in seconds."""
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took: seconds of processors and on the clock, the peak of memory in MB; and said."""

    cpu: float
    wall: float
    peak: float
    code: int
    said: str


def measured_command(arguments: Sequence[str], folder: Path) -> Measured:
    """Run a command of the program in a folder, and measure it."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "build_scripts", *arguments],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        watch = MemoryWatch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begun
        watch.end()
        output.seek(0)
        said = output.read().decode("utf-8", "replace")
    return Measured(used.ru_utime + used.ru_stime, wall, watch.peak, process.returncode, said)


class MemoryWatch(threading.Thread):
    """Looks at the memory of a process and of all that it started, until it is told to end."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self._ended = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        """Keep the peak."""
        while not self._ended.wait(_EVERY):
            self.peak = max(self.peak, held_by(self._process))

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self.join()


def held_by(process: int) -> float:
    """Return the memory of a process and of all that it started, in MB; what they share counts once."""
    return sum(_proportional(number) for number in _family(process)) / 1024


def cpu_of(process: int) -> float:
    """Return the seconds of processors of a process and of all that it started."""
    seconds = 0.0
    for number in _family(process):
        fields = _stat(number)
        seconds += sum(int(field) for field in fields[11:15]) / _TICKS if fields else 0
    return seconds


def _family(process: int) -> list[int]:
    parents = {}
    for path in Path("/proc").glob("[0-9]*"):
        if fields := _stat(int(path.name)):
            parents[int(path.name)] = int(fields[1])
    found = [process]
    for number in found:
        found += [child for child, parent in parents.items() if parent == number]
    return found


def _stat(process: int) -> list[str]:
    try:
        return (
            Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        )
    except OSError:
        return []


def _proportional(process: int) -> int:
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:"))
