"""Lines between the rooms of a placement: spread where they meet, smooth, off every other room."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from build_scripts.diagrams.dot import Arc, Placement
from build_scripts.diagrams.drawing import XY, Rect
from build_scripts.diagrams.shapes import arrowhead, point

_STEPS: Final = 16
"""How many points of a curve are tried against the rooms in its way."""
_WEIGHTS: Final = tuple(
    ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    for t in (step / _STEPS for step in range(1, _STEPS + 1))
)
"""How much each of the four points of a Bézier weighs at these points of it."""
_CLEARANCE: Final = 4.0
_ENDS_APART: Final = 18.0
_APPROACH: Final = 26.0
_BENDS: Final = (90.0, 56.0, 36.0)
"""How tall the one bend of a line may be that runs straight for the rest of its way."""


def smooth(placement: Placement, arcs: Sequence[Arc]) -> Placement:
    """Spread the ends of lines along the rooms' edges, and bend no line more than it must.

    dot routes through narrow channels, in hooks; where a plainer curve from end to end touches no
    room, it takes the place of dot's.
    """
    curves = list(placement.curves)
    drawn: list[tuple[XY, XY] | None] = [None] * len(arcs)
    # Twice, since plainer curves may meet a room in another order than dot's did.
    for _ in range(2):
        starts, ends = _apart(placement.rooms, curves, arcs)
        for number, arc in enumerate(arcs):
            if drawn[number] == (starts[number], ends[number]):
                continue
            drawn[number] = (starts[number], ends[number])
            others = [
                room
                for index, room in enumerate(placement.rooms)
                if index not in (arc.upper, arc.lower)
            ]
            free = (c for c in _plain(starts[number], ends[number]) if _is_free(c, others))
            dots = _moved(placement.curves[number], starts[number], ends[number])
            curves[number] = next(free, dots)
    return Placement(placement.width, placement.height, placement.rooms, tuple(curves))


def _apart(
    rooms: Sequence[Rect], curves: Sequence[tuple[XY, ...]], arcs: Sequence[Arc]
) -> tuple[list[XY], list[XY]]:
    """Return where each line starts and ends when those that meet are spread along the edge."""
    sides: dict[tuple[int, bool], list[tuple[float, int]]] = defaultdict(list)
    for number, arc in enumerate(arcs):
        curve = curves[number]
        sides[arc.upper, True].append((_approach(curve), number))
        sides[arc.lower, False].append((_approach(curve[::-1]), number))
    starts: list[XY] = [(0, 0)] * len(arcs)
    ends: list[XY] = [(0, 0)] * len(arcs)
    for (index, is_start), lines in sides.items():
        room = rooms[index]
        step = min(_ENDS_APART, room.width * 0.76 / len(lines))
        for rank, (_, number) in enumerate(sorted(lines)):
            x = room.middle + (rank - (len(lines) - 1) / 2) * step
            if is_start:
                starts[number] = (x, room.bottom)
            else:
                ends[number] = (x, room.y)
    return starts, ends


def _approach(curve: tuple[XY, ...]) -> float:
    """Return how far right a line is at some distance above or below its first end."""
    begin = curve[0][1]
    for first in range(0, len(curve) - 1, 3):
        (px, py), (qx, qy), (rx, ry), (sx, sy) = curve[first : first + 4]
        for a, b, c, d in _WEIGHTS:
            if abs(a * py + b * qy + c * ry + d * sy - begin) >= _APPROACH:
                return a * px + b * qx + c * rx + d * sx
    return curve[-1][0]


def _plain(start: XY, end: XY) -> Iterator[tuple[XY, ...]]:
    """Yield curves without hooks: one bend from end to end, a bend at the end, one at the start."""
    yield _bend(start, end)
    for height in _BENDS:
        if height < end[1] - start[1]:
            corner = (start[0], end[1] - height)
            yield (*_bend(start, corner), *_bend(corner, end)[1:])
            corner = (end[0], start[1] + height)
            yield (*_bend(start, corner), *_bend(corner, end)[1:])


def _bend(start: XY, end: XY) -> tuple[XY, ...]:
    half = (end[1] - start[1]) / 2
    return (start, (start[0], start[1] + half), (end[0], end[1] - half), end)


def _moved(curve: tuple[XY, ...], start: XY, end: XY) -> tuple[XY, ...]:
    """Return dot's curve between other ends, with its first and last handle moved along."""
    (x0, y0), (x1, y1) = curve[0], curve[-1]
    first = (curve[1][0] + start[0] - x0, curve[1][1] + start[1] - y0)
    last = (curve[-2][0] + end[0] - x1, curve[-2][1] + end[1] - y1)
    return (start, first, *curve[2:-2], last, end)


def _is_free(curve: tuple[XY, ...], rooms: Sequence[Rect]) -> bool:
    """Tell whether a curve that runs downwards keeps clear of all rooms."""
    (x0, top), (x1, bottom) = curve[0], curve[-1]
    left, right = min(x0, x1) - _CLEARANCE, max(x0, x1) + _CLEARANCE
    near = [
        (
            *(room.x - _CLEARANCE, room.right + _CLEARANCE),
            *(room.y - _CLEARANCE, room.bottom + _CLEARANCE),
        )
        for room in rooms
        if room.bottom > top and room.y < bottom and room.right > left and room.x < right
    ]
    return not any(
        west < x < east and north < y < south
        for x, y in (_points_of(curve) if near else ())
        for west, east, north, south in near
    )


def _points_of(curve: tuple[XY, ...]) -> Iterator[XY]:
    """Yield the points of a curve that are tried against rooms."""
    for first in range(0, len(curve) - 1, 3):
        (px, py), (qx, qy), (rx, ry), (sx, sy) = curve[first : first + 4]
        for a, b, c, d in _WEIGHTS:
            yield a * px + b * qx + c * rx + d * sx, a * py + b * qy + c * ry + d * sy


def pointed(curve: tuple[XY, ...]) -> tuple[tuple[XY, ...], str]:
    """Return the curve a little shorter, and the path of the arrowhead at its end."""
    (x, y), (before_x, before_y) = curve[-1], curve[-2]
    length = math.hypot(x - before_x, y - before_y)
    if length < 0.01:
        return curve, arrowhead((x, y), (0, y - curve[0][1]))
    back = min(7.0, length) / length
    shorter = (x - (x - before_x) * back, y - (y - before_y) * back)
    return (*curve[:-1], shorter), arrowhead((x, y), (x - before_x, y - before_y))


def path_of(curve: Sequence[XY]) -> str:
    """Write a curve as the path of an SVG."""
    return f"M{point(*curve[0])}C{' '.join(point(*p) for p in curve[1:])}"
