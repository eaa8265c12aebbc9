"""How much work something is, told without a clock: a busy machine is no fault of the code."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_PATIENCE = 60.0
"""Seconds of the processor. What is looked for here takes hours, or never ends."""


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions, Python's own included, were called to do something: always the same."""
    calls = 0

    def count(frame: FrameType, event: str, what: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


@contextmanager
def comes_to_an_end() -> Iterator[None]:
    """Demand that what is done inside ends long before anybody would give up.

    The collector is off: in a long run it looks through what other tests left, for seconds.
    """
    gc.disable()
    begun = time.process_time()
    try:
        yield
    finally:
        gc.enable()
    assert time.process_time() - begun < _PATIENCE
