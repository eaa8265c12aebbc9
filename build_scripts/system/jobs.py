"""How many processes may work at once, and who is told how far they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

CountDone = Callable[[int, int], None]
"""Is told how many of how many pieces of work are done."""

_most: int | None = None
_counts: CountDone | None = None


def use_at_most(jobs: int | None) -> None:
    """Let so many processes work at once from now on; None for as many as there are processors."""
    global _most
    _most = jobs


def most_jobs() -> int | None:
    """Return what was said to `use_at_most`."""
    return _most


@contextmanager
def counted_by(counts: CountDone) -> Iterator[None]:
    """Tell somebody how far work is that is shared out, until this ends."""
    global _counts
    _counts = counts
    try:
        yield
    finally:
        _counts = None


def count_done(done: int, total: int) -> None:
    """Say that so many of all pieces of work are done, if somebody wants to know."""
    if _counts is not None:
        _counts(done, total)
