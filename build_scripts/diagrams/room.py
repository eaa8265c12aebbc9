"""Room for everything: rectangles that overlap are pushed apart, so that no name covers another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from build_scripts.diagrams.drawing import Rect

_ROUNDS: Final = 120
_CELL: Final = 64.0


def apart(rooms: Sequence[Rect], width: float, gap: float) -> tuple[Rect, ...]:
    """Move rectangles until none comes nearer to another than `gap`, within a given width.

    Each two that touch give way half each, where that is the shorter way; what still touches after
    a fixed number of rounds moves down. The height is free; the order of `rooms` decides ties.
    """
    found = [_within(room, width) for room in rooms]
    for _ in range(_ROUNDS):
        moved = False
        for one, other in _near(found, gap):
            if found[one].overlaps(found[other], gap - 0.01):
                found[one], found[other] = _pushed(found[one], found[other], width, gap)
                moved = True
        if not moved:
            break
    return _dropped(found, gap)


def _within(room: Rect, width: float) -> Rect:
    return replace(room, x=min(max(room.x, 0.0), max(0.0, width - room.width)))


def _near(rooms: Sequence[Rect], gap: float) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a cell of a coarse grid, each once, in a fixed order."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, room in enumerate(rooms):
        for cell in cells_of(room, gap):
            cells[cell].append(index)
    pairs = {
        (one, other)
        for inside in cells.values()
        for place, one in enumerate(inside)
        for other in inside[place + 1 :]
    }
    yield from sorted(pairs)


def cells_of(room: Rect, gap: float = 0, cell: float = _CELL) -> Iterator[tuple[int, int]]:
    """Yield the cells of a coarse grid that a rectangle, widened by `gap`, lies in."""
    for column in range(int((room.x - gap) // cell), int((room.right + gap) // cell) + 1):
        for row in range(int((room.y - gap) // cell), int((room.bottom + gap) // cell) + 1):
            yield column, row


def _pushed(one: Rect, other: Rect, width: float, gap: float) -> tuple[Rect, Rect]:
    """Push two apart along the shorter way; at an edge the other one gives way alone."""
    right = one.right + gap - other.x
    left = other.right + gap - one.x
    down = one.bottom + gap - other.y
    up = other.bottom + gap - one.y
    across, along = min(right, left), min(down, up)
    if across <= along and one.width + other.width + gap <= width:
        step = (right if right <= left else -left) / 2
        first = _within(replace(one, x=one.x - step), width)
        second = _within(replace(other, x=other.x + step), width)
        if not first.overlaps(second, gap - 0.01):
            return first, second
    step = (down if down <= up else -up) / 2
    return replace(one, y=one.y - step), replace(other, y=other.y + step)


def _dropped(rooms: Sequence[Rect], gap: float) -> tuple[Rect, ...]:
    """Move down what still touches something above it: then nothing does."""
    placed: dict[int, Rect] = {}
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index in sorted(range(len(rooms)), key=lambda i: (rooms[i].y, i)):
        room = rooms[index]
        while True:
            near = {i for cell in cells_of(room, gap) for i in cells[cell]}
            hits = [placed[i] for i in sorted(near) if placed[i].overlaps(room, gap - 0.02)]
            if not hits:
                break
            room = replace(room, y=max(hit.bottom for hit in hits) + gap)
        placed[index] = room
        for cell in cells_of(room):
            cells[cell].append(index)
    top = min((room.y for room in placed.values()), default=0.0)
    return tuple(replace(placed[index], y=placed[index].y - top) for index in range(len(rooms)))
