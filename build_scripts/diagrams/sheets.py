"""A picture on paper: cut into sheets between its names and words, where it is taller than a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.drawing import Drawing, rooms_of

_COLUMN: Final = 660.0
"""How wide a picture gets on A4 with the margins of the style sheet, in pixels of print."""
_TALLEST: Final = 900.0
"""How tall a sheet may be: a page of Letter with those margins holds it."""


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """One stretch of a picture from `top` on, in its own pixels."""

    top: float
    height: float


def sheets_of(drawing: Drawing) -> tuple[PrintedPart, ...]:
    """Return the stretches of a picture that each fit a page; together they are all of it.

    A cut is as low as a page allows without going through a name, a word or a mark; where no such
    place is left, it goes through.
    """
    most = _TALLEST / min(1.0, _COLUMN / drawing.width)
    rooms = sorted(((room.y, room.bottom) for room in rooms_of(drawing)), key=lambda room: room[0])
    sheets: list[PrintedPart] = []
    top = 0.0
    while drawing.height - top > most:
        cut = _free(rooms, top, top + most)
        sheets.append(PrintedPart(top, cut - top))
        top = cut
    return (*sheets, PrintedPart(top, drawing.height - top))


def _free(rooms: list[tuple[float, float]], top: float, most: float) -> float:
    """Return the lowest place above `most` that no room covers, well beneath `top`; else `most`."""
    cut = most
    while True:
        above = [start for start, end in rooms if start < cut < end]
        if not above:
            return cut
        cut = min(above)
        if cut <= top + (most - top) / 4:
            return most
