"""How long each stage of a build takes, the processes it starts included, and the memory it needs."""

from __future__ import annotations

import os
import resource
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_EVERY = 0.2
"""Memory is looked at so often, in seconds."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: seconds on the clock, and seconds of processors in all its processes."""

    name: str
    wall: float
    cpu: float


@dataclass(slots=True)
class Stages:
    """The stages so far, and the most memory that all processes of this one held, in bytes."""

    stages: list[Stage] = field(default_factory=list)
    peak: int = 0

    _now: tuple[str, float, float] | None = None

    def begin(self, name: str) -> None:
        """Let a stage begin; the one before has ended."""
        self.end()
        self._now = name, time.perf_counter(), _cpu()

    def end(self) -> None:
        """End the stage that is under way, if there is one."""
        if self._now is not None:
            name, wall, cpu = self._now
            self.stages.append(Stage(name, time.perf_counter() - wall, _cpu() - cpu))
            self._now = None

    @contextmanager
    def memory(self) -> Iterator[None]:
        """Watch the memory while something is done inside; shared memory counts once."""
        ended = threading.Event()

        def watch() -> None:
            while not ended.wait(_EVERY):
                self.peak = max(self.peak, _held())

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            yield
        finally:
            ended.set()
            watcher.join()

    def lines(self) -> Iterator[str]:
        """The stages as lines for people."""
        for stage in self.stages:
            yield f"  {stage.name:<40}{stage.wall:6.1f} s, {stage.cpu:6.1f} s of processors"
        if self.peak:
            yield f"  peak memory of all processes together: {self.peak / 2**20:,.0f} MB"


def _cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _held() -> int:
    """The memory of this process and its children, as Linux shares it out; 0 elsewhere."""
    own = os.getpid()
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent = (process / "stat").read_text("ascii", "replace").rpartition(")")[2].split()[1]
            if own not in (int(process.name), int(parent)):
                continue
            rows = (process / "smaps_rollup").read_text("ascii").splitlines()
        except OSError:
            continue
        total += sum(int(row.split()[1]) * 1024 for row in rows if row.startswith("Pss:"))
    return total
