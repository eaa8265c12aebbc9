"""Lines between rooms that stand anywhere: bent as little as keeps them apart and off other rooms."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.drawing import XY, Rect
from build_scripts.diagrams.room import cells_of
from build_scripts.diagrams.shapes import arrowhead, point

_STEP: Final = 24.0
"""How far apart the handles of lines between the same two stand, in pixels."""
_NEAR: Final = 12
"""So many steps to either side are tried, and then some shares of a line's length."""
_SHARES: Final = (0.25, 0.35, 0.46, 0.6)
_STEPS: Final = 24
_WEIGHTS: Final = tuple(
    ((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in (step / _STEPS for step in range(1, _STEPS))
)
"""How much each of the three points of a curve weighs at the points of it that are tried."""
_CLEAR: Final = 2.0
_HEAD: Final = 7.0
_LOOP: Final = 18.0


@dataclass(frozen=True, slots=True)
class Strand:
    """A drawn line: its path, its arrowhead, and how many rooms of others it crosses."""

    path: str
    head: str
    crosses: int


def strands(
    rooms: Sequence[Rect],
    ends: Sequence[tuple[int, int, bool]],
    width: float,
    height: float,
    tries: int | None = None,
) -> tuple[Strand, ...]:
    """Draw lines between rooms, given by their indices and whether they have an arrowhead.

    Lines between the same two rooms are bent differently, so that each can be seen and hit. Of the
    bends that are free, and do not lead out of a picture of that size, a line takes the first with
    the fewest rooms in its way. `tries` is how many bends are tried, all if None.
    """
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, room in enumerate(rooms):
        for cell in cells_of(room):
            cells[cell].append(index)
    taken: dict[tuple[int, int], set[float]] = defaultdict(set)
    found: list[Strand] = []
    for source, target, directed in ends:
        if source == target:
            loops = taken[source, target]
            found.append(_loop(rooms[source], len(loops), directed=directed))
            loops.add(float(len(loops)))
            continue
        first, second = min(source, target), max(source, target)
        used = taken[first, second]
        best: tuple[int, float, tuple[XY, XY, XY]] | None = None
        free = _free(used, rooms[first], rooms[second])[:tries]
        for bend in free:
            curve = _curve(rooms[source], rooms[target], bend if source == first else -bend)
            # The last one is taken in any case: a line needs some way.
            is_needed = best is None and bend == free[-1]
            if not is_needed and not _inside(_middle(curve), width, height):
                continue
            count = _crossed(curve, rooms, cells, {source, target}, best[0] if best else None)
            if best is None or count < best[0]:
                best = (count, bend, curve)
            if not count:
                break
        assert best is not None
        used.add(best[1])
        found.append(_strand(best[2], best[0], directed=directed))
    return tuple(found)


def _free(used: set[float], one: Rect, other: Rect) -> list[float]:
    """Return how far the handle may be moved aside, in pixels, so that no other line is near.

    The straightest comes first; there are always some.
    """
    length = math.hypot(one.middle - other.middle, one.centre - other.centre)
    tried = [_STEP * step for step in range(_NEAR + 1)]
    tried += [round(share * length, 1) for share in _SHARES]
    ways = [way for bend in sorted(tried) for way in ((bend, -bend) if bend else (0.0,))]
    free = [way for way in ways if all(abs(way - other) >= _STEP - 0.1 for other in used)]
    return free or [max(used) + _STEP]


def _curve(source: Rect, target: Rect, bend: float) -> tuple[XY, XY, XY]:
    """Return start, handle and end of a quadratic curve between the edges of two rooms."""
    a, b = (source.middle, source.centre), (target.middle, target.centre)
    dx, dy = b[0] - a[0], b[1] - a[1]
    share = bend / max(1.0, math.hypot(dx, dy))
    handle = ((a[0] + b[0]) / 2 - dy * share, (a[1] + b[1]) / 2 + dx * share)
    return leave(source, handle), handle, leave(target, handle)


def leave(room: Rect, towards: XY) -> XY:
    """Return where a line from the middle of a room towards a point leaves the room."""
    dx, dy = towards[0] - room.middle, towards[1] - room.centre
    if abs(dx) < 0.01 and abs(dy) < 0.01:
        return (room.middle, room.y)
    reach = min(
        room.width / 2 / abs(dx) if dx else math.inf,
        room.height / 2 / abs(dy) if dy else math.inf,
    )
    return (room.middle + dx * reach, room.centre + dy * reach)


def _inside(place: XY, width: float, height: float) -> bool:
    return 0 <= place[0] <= width and 0 <= place[1] <= height


def _crossed(
    curve: tuple[XY, XY, XY],
    rooms: Sequence[Rect],
    cells: dict[tuple[int, int], list[int]],
    own: set[int],
    enough: int | None,
) -> int:
    """Count the rooms that a curve crosses, besides its own; from `enough` on it need not be exact."""
    crossed: set[int] = set()
    for x, y in _points(curve):
        near = Rect(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)
        for cell in cells_of(near):
            for index in cells.get(cell, ()):
                if index not in crossed and index not in own and rooms[index].overlaps(near):
                    crossed.add(index)
        if enough is not None and len(crossed) >= enough:
            break
    return len(crossed)


def _points(curve: tuple[XY, XY, XY]) -> Iterator[XY]:
    """Yield the points of a curve that are tried against rooms."""
    (x0, y0), (x1, y1), (x2, y2) = curve
    for a, b, c in _WEIGHTS:
        yield a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2


def _middle(curve: tuple[XY, XY, XY]) -> XY:
    (x0, y0), (x1, y1), (x2, y2) = curve
    return (x0 + 2 * x1 + x2) / 4, (y0 + 2 * y1 + y2) / 4


def _strand(curve: tuple[XY, XY, XY], crosses: int, *, directed: bool) -> Strand:
    start, handle, end = curve
    head = ""
    dx, dy = end[0] - handle[0], end[1] - handle[1]
    length = math.hypot(dx, dy)
    if directed and length > 0.01:
        head = arrowhead(end, (dx, dy))
        end = (end[0] - dx / length * _HEAD, end[1] - dy / length * _HEAD)
    return Strand(f"M{point(*start)}Q{point(*handle)} {point(*end)}", head, crosses)


def _loop(room: Rect, number: int, *, directed: bool) -> Strand:
    """Draw a line that leads back to its own room, above its right corner."""
    reach = _LOOP + 8 * number
    start, end = (room.right - 4, room.y), (room.right, room.y + min(8.0, room.height / 2))
    path = (
        f"M{point(*start)}C{point(start[0], start[1] - reach)} "
        f"{point(end[0] + reach, end[1])} {point(end[0] + _HEAD, end[1])}"
    )
    return Strand(path, arrowhead(end, (-1, 0)) if directed else "", 0)
