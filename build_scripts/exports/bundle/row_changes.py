"""Which rows of a table are new: all between what stayed at its beginning and what stayed at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

RowsOfPieces = Sequence[tuple[str, int]]
"""The hash of each piece with the number of its rows, in order."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """The pieces that are new, from and to before which place; and in the place of which former rows."""

    pieces: tuple[int, int]
    rows: tuple[int, int]


def change_of_rows(was: RowsOfPieces, now: RowsOfPieces) -> RowChange | None:
    """Return what is new in a table; None where nothing is.

    Rows are numbered. So what stands behind the change stays only where nothing of it moved.
    """
    if list(was) == list(now):
        return None
    first = 0
    while first < min(len(was), len(now)) and was[first] == now[first]:
        first += 1
    last = 0
    while last < min(len(was), len(now)) - first and was[-1 - last] == now[-1 - last]:
        last += 1
    if _rows(was) != _rows(now):
        last = 0
    begin = _rows(was[:first])
    return RowChange((first, len(now) - last), (begin, _rows(was[: len(was) - last])))


def _rows(pieces: RowsOfPieces) -> int:
    return sum(rows for _, rows in pieces)
