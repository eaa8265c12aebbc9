"""What the preview shows at the moment: shared by those who make pages and those who fetch them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from build_scripts.preview.workbench import Served, Workbench
from build_scripts.problems import Problem


@dataclass(slots=True)
class State:
    """The version of what is shown, and its problems. `version` 0 means: nothing yet."""

    bench: Workbench
    version: int = 0
    problems: tuple[Problem, ...] = ()
    failed: bool = False
    notes: tuple[str, ...] = ()
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _making: threading.Lock = field(default_factory=threading.Lock)

    def make(self, work: Callable[[Workbench], tuple[tuple[Problem, ...], bool]]) -> None:
        """Let the workbench work while nobody fetches, then tell all who wait.

        `work` returns the problems, and whether what is shown is an older state because of them.
        """
        with self._making:
            problems, failed = work(self.bench)
        with self._changed:
            self.problems, self.failed = problems, failed
            self.version += 1
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> int:
        """Return the version as soon as it is newer than the given one, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.version > version, timeout=seconds)
            return self.version

    def page(self, path: str) -> tuple[Served | None, int]:
        """Return a file of the site, and the version that it belongs to."""
        self.wait(0, 600)
        with self._making:
            return self.bench.page(path), self.version
