"""How much work the comparison of one article may take: counted in steps, so that it always ends.

A step is about a microsecond. A clock would decide otherwise on every machine; steps are the same
everywhere. Real articles take a few hundred of them for each quotation.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

MOST_STEPS = 500_000
STEPS_EACH = 1_000
READINGS_EACH = 8
"""So many steps are spent on one article, and so many more for each of its quotations and passages,
which may have the whole text looked through so many times: a novel is no hostile file.

What is not compared by then is told, and is an error.
"""
LETTERS_A_STEP = 2_000
"""So many characters are looked through in one step."""
MOST_IN_ALL = 5_000_000
"""No article takes more steps, however long it is and however much is quoted of it."""


class TooMuchWorkError(Exception):
    """The steps of an article are used up. It never leaves the check of that article."""


_left: ContextVar[list[int] | None] = ContextVar("steps left", default=None)


@contextmanager
def bounded(pieces: int, letters: int = 0) -> Iterator[None]:
    """Let the comparison of an article take its steps at most.

    `pieces` is the number of its quotations and passages, `letters` the length of its text.
    """
    each = STEPS_EACH + READINGS_EACH * letters // LETTERS_A_STEP
    token = _left.set([min(MOST_STEPS + each * pieces, MOST_IN_ALL)])
    try:
        yield
    finally:
        _left.reset(token)


def spend(steps: int, letters: int = 0) -> None:
    """Count work: steps, and the characters that are looked through.

    Raises TooMuchWorkError where the steps are used up; outside of `bounded` nothing is counted.
    """
    left = _left.get()
    if left is None:
        return
    left[0] -= steps + letters // LETTERS_A_STEP
    if left[0] < 0:
        raise TooMuchWorkError
