"""Which templates are filled, written down while something is made: what is printed is made of them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

_now: set[str] = set()


def note_templates(names: Iterable[str]) -> None:
    """Write down that templates are used, if anybody wants to know."""
    _now.update(names)


@contextmanager
def templates_noted() -> Iterator[set[str]]:
    """Write down the names of the templates that are used until this ends, apart from those before."""
    global _now
    before, _now = _now, set()
    try:
        yield _now
    finally:
        _now = before
