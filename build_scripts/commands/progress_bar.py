"""How far a command is, for who watches a terminal: a bar, how much is done, and the time left."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
)
from rich.text import Text

from build_scripts.system.jobs import counted_by

_IN_MINUTES = 120
"""From so many seconds on, the time left is said in minutes."""


@contextmanager
def in_a_bar(console: Console) -> Iterator[Callable[[str], None]]:
    """Show the step that is told of; where its work is shared out, how far it is."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(24), _DoneAndLeft())
    with Progress(*columns, console=console, transient=True) as progress:
        bars: list[TaskID] = []

        def tell(step: str) -> None:
            for bar in bars:
                progress.remove_task(bar)
            bars[:] = [progress.add_task(f"{step} …", total=None)]

        def count(done: int, total: int) -> None:
            for bar in bars:
                if done == 1:  # The work of a step may come in several parts.
                    progress.reset(bar)
                progress.update(bar, completed=done, total=total)

        with counted_by(count):
            yield tell


class _DoneAndLeft(ProgressColumn):
    """How much of a step is done, and how long the rest takes; nothing where nobody knows."""

    def render(self, task: Task) -> Text:
        """Return the words for a step."""
        if task.total is None:
            return Text("")
        done = f"{int(task.completed):,} of {int(task.total):,}"
        left = task.time_remaining
        return Text(done if left is None else f"{done}, about {_in_words(left)} left")


def _in_words(seconds: float) -> str:
    if seconds < _IN_MINUTES:
        return f"{math.ceil(seconds)} s"
    return f"{math.ceil(seconds / 60)} min"
