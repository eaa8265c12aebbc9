"""The lines of a bundle: side by side along its way, one for each way in which ties of it stand."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_scripts.diagrams.bundles import by_standing
from build_scripts.diagrams.drawing import XY, Box, Drawing, DrawnTie, Rect, rooms_of
from build_scripts.diagrams.midway import (
    Signed,
    commands_of,
    room_of_sign,
    signed_on,
)
from build_scripts.diagrams.shapes import arrowhead, point
from build_scripts.record.graph import MIXED, Edge
from build_scripts.record.standings import LineSign, Standing

_BESIDE: Final = 6.0
"""How far apart the lines of a bundle run."""
_HEAD: Final = 7.0
_AT_BOX: Final = 18.0
"""An end that is no further from its actor's box is drawn to its edge."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line of a bundle: the ties in it that stand alike.

    `heads` are the paths of its arrowheads: one at each end to which a tie of it leads.
    """

    edges: tuple[Edge, ...]
    standing: Standing
    family: str
    path: str
    heads: tuple[str, ...]
    signed: Signed | None = None

    @property
    def ids(self) -> str:
        """The ids of its ties, for the filter."""
        return " ".join(edge.id for edge in self.edges)


@dataclass(slots=True)
class _SubPath:
    """A stretch of a path without a gap: its commands, and all of its points in order."""

    commands: list[tuple[str, int]]
    points: list[XY]


def strokes_of(drawing: Drawing) -> dict[str, tuple[Stroke, ...]]:
    """Return the lines of every bundle of a picture, by the id of the bundle."""
    taken = list(rooms_of(drawing))
    return {
        tie.edge.id: tuple(_signed(stroke, taken) for stroke in _strokes(tie, drawing.boxes))
        for tie in drawing.ties
        if tie.edge.bundle
    }


def _signed(stroke: Stroke, taken: list[Rect]) -> Stroke:
    sign = stroke.standing.shown.sign
    if sign is LineSign.NONE:
        return stroke
    signed = signed_on(sign, stroke.path, taken)
    # The next line of the bundle has its sign beside this one.
    taken.append(room_of_sign(signed.at))
    return replace(stroke, signed=signed)


def _strokes(tie: DrawnTie, boxes: Sequence[Box]) -> Iterator[Stroke]:
    edge = tie.edge
    standings = list(by_standing(edge.bundle))
    pieces = list(_pieces(tie.path))
    rooms = {end: [box.room for box in boxes if box.node.id == end] for end in _ends(edge)}
    first, last = _in_order(edge, rooms, pieces[0].points[0], pieces[-1].points[-1])
    for number, standing in enumerate(standings):
        ties = tuple(one for one in edge.bundle if one.standing is standing)
        moved = [_beside(piece, (number - (len(standings) - 1) / 2) * _BESIDE) for piece in pieces]
        heads = (
            _head(moved[0].points, rooms[first], is_start=True, is_tip=_leads_to(first, ties)),
            _head(moved[-1].points, rooms[last], is_start=False, is_tip=_leads_to(last, ties)),
        )
        families = {one.family for one in ties}
        yield Stroke(
            edges=ties,
            standing=standing,
            family=families.pop() if len(families) == 1 else MIXED,
            path="".join(_written(piece) for piece in moved),
            heads=tuple(filter(None, heads)),
        )


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.source, edge.target


def _leads_to(end: str, ties: Sequence[Edge]) -> bool:
    return any(tie.directed and tie.target == end for tie in ties)


def _in_order(edge: Edge, rooms: dict[str, list[Rect]], start: XY, stop: XY) -> tuple[str, str]:
    """Return the two actors as the path runs: it may lead from the target to the source."""
    one, other = _ends(edge)
    straight = _away(start, rooms[one]) + _away(stop, rooms[other])
    return (
        (one, other)
        if straight <= _away(start, rooms[other]) + _away(stop, rooms[one])
        else (other, one)
    )


def _away(place: XY, rooms: Sequence[Rect]) -> float:
    """Return how far a point is from the nearest of some rooms."""
    return min((math.hypot(*_outside(place, room)) for room in rooms), default=0.0)


def _outside(place: XY, room: Rect) -> XY:
    return (
        max(room.x - place[0], 0.0, place[0] - room.right),
        max(room.y - place[1], 0.0, place[1] - room.bottom),
    )


def _pieces(path: str) -> Iterator[_SubPath]:
    piece: _SubPath | None = None
    for command, numbers in commands_of(path):
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            if piece:
                yield piece
            piece = _SubPath([], points)
        else:
            assert piece is not None
            piece.commands.append((command, len(points)))
            piece.points += points
    assert piece is not None
    yield piece


def _beside(piece: _SubPath, off: float) -> _SubPath:
    """Move a stretch aside: each end across its own direction, what lies between in between."""
    points = piece.points
    (ax, ay), (bx, by) = _across(points[0], points[1]), _across(points[-2], points[-1])
    last = len(points) - 1
    moved = []
    for index, (x, y) in enumerate(points):
        share = index / last
        moved.append((x + off * (ax + (bx - ax) * share), y + off * (ay + (by - ay) * share)))
    return _SubPath(piece.commands, moved)


def _across(one: XY, other: XY) -> XY:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = math.hypot(dx, dy) or 1.0
    return -dy / length, dx / length


def _head(points: list[XY], rooms: Sequence[Rect], *, is_start: bool, is_tip: bool) -> str:
    """Draw one end of a stretch to the edge of its actor's box; return its arrowhead, if it has one."""
    at, before = (0, 1) if is_start else (-1, -2)
    end, inner = points[at], points[before]
    near = next((room for room in rooms if _away(end, [room]) <= _AT_BOX), None)
    if near:
        end = _met(inner, end, near)
    way = (end[0] - inner[0], end[1] - inner[1])
    length = math.hypot(*way)
    points[at] = end
    if not is_tip or length < 0.01:
        return ""
    points[at] = (end[0] - way[0] / length * _HEAD, end[1] - way[1] / length * _HEAD)
    return arrowhead(end, way)


def _met(inner: XY, end: XY, room: Rect) -> XY:
    """Return where a line from outside a room through a point meets the room; else the point."""
    dx, dy = end[0] - inner[0], end[1] - inner[1]
    enters, leaves = 0.0, math.inf
    for start, step, low, high in (
        (inner[0], dx, room.x, room.right),
        (inner[1], dy, room.y, room.bottom),
    ):
        if abs(step) < 1e-6:
            if not low <= start <= high:
                return end
            continue
        shares = sorted(((low - start) / step, (high - start) / step))
        enters, leaves = max(enters, shares[0]), min(leaves, shares[1])
    if not 0 < enters <= leaves:
        return end
    return inner[0] + dx * enters, inner[1] + dy * enters


def _written(piece: _SubPath) -> str:
    text, at = f"M{point(*piece.points[0])}", 1
    for command, count in piece.commands:
        text += command + " ".join(point(*place) for place in piece.points[at : at + count])
        at += count
    return text
