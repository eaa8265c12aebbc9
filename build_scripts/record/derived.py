"""What is worked out of a whole Record: once for each, and under a name that can be asked for again.

A plain cache beside the Record would hide what a page reads from whoever writes that down
(`tracking`), and hold a Record for longer than anybody needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from build_scripts.record import Record

T = TypeVar("T")

DERIVED: dict[str, Callable[[Any], Any]] = {}
"""Every function that is worked out once for a Record, by its name (`name_of`)."""


def derived(work_out: Callable[[Record], T]) -> Callable[[Record], T]:
    """Keep with each Record what a function works out of it: a mapping, or an immutable value."""
    DERIVED[name_of(work_out)] = work_out

    @wraps(work_out)
    def once(record: Record) -> T:
        return record.once(work_out)

    return once


def name_of(work_out: Callable[[Any], Any]) -> str:
    """Return the name of a function that is worked out once: with its module, so that no two are alike."""
    return f"{work_out.__module__}.{work_out.__qualname__}"
