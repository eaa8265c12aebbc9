"""Room for lines: actors move until what is tied is well apart and nobody stands on a foreign line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from build_scripts.diagrams.drawing import Rect
from build_scripts.diagrams.net_setting import LINE

Floats = NDArray[np.float64]

_LINE_MORE: Final = 9.0
"""How much longer than `LINE` the shown part of a line is meant to be for each further line."""
_LINES_MOST: Final = 14
_BETWEEN: Final = 26.0
"""Kept between two rooms, and between a room and a line that is not its own."""
_OFF_LINES: Final = 20.0
_FAN: Final = 12.0
"""How much further the outer handle of a bundle stands off for each further line."""
_BULGE: Final = 1.5
"""A line leaves a room at its edge, and so is further off its chord than one from its middle."""
_FAR: Final = 9000.0
"""How strongly all push each other, over the square of their distance, in pixels."""
_REACH: Final = 14.0
"""No room moves further in one round; the reach shrinks to nothing at the end."""


def cleared(
    rooms: Sequence[Rect],
    ends: Sequence[tuple[int, int]],
    width: float,
    height: float,
    rounds: int,
    line: float = LINE,
) -> tuple[Rect, ...]:
    """Move rooms within a picture of that size; `ends` are the rooms of each line, by index;
    `line` is how much of a line is meant to be seen.

    Springs hold what is tied at a readable length, longer for many lines; rooms push each other;
    a room too near to a straight line between two others is pushed aside, and these the other way.
    The same rooms give the same places. Rooms may still touch: `room.apart` comes after.
    """
    if len(rooms) < 2:
        return tuple(rooms)
    middle = np.array([(room.middle, room.centre) for room in rooms])
    half = np.array([(room.width / 2, room.height / 2) for room in rooms])
    # Two in the very same place would not know which way to go.
    middle += np.stack([np.arange(len(rooms)) % 7, np.arange(len(rooms)) % 5], axis=1) * 0.01
    lines = Counter((min(pair), max(pair)) for pair in ends if pair[0] != pair[1])
    first, second = (np.array([pair[at] for pair in lines], dtype=int) for at in (0, 1))
    more = np.array(list(lines.values()), dtype=float) - 1
    wanted = line + _LINE_MORE * np.minimum(more, _LINES_MOST)
    low, high = half, np.array([width, height]) - half
    by_rooms = np.empty((4, len(rooms), len(rooms)))
    by_lines = np.empty((5, len(rooms), len(first)))
    for step in range(rounds):
        force = _push(middle, half, by_rooms)
        if len(first):
            _springs(force, middle, half, first, second, wanted)
            _aside(force, middle, half, first, second, _FAN * more, by_lines)
        length = np.hypot(force[:, 0], force[:, 1])
        reach = _REACH * (1 - step / rounds) + 0.5
        force *= np.minimum(1, reach / np.maximum(length, 1e-6))[:, None]
        # Rounded, so that the last bits, in which processors differ, never add up to a pixel.
        middle = np.round(np.maximum(low, np.minimum(high, middle + force)), 4)
    return tuple(
        Rect(round(float(x - w), 1), round(float(y - h), 1), room.width, room.height)
        for room, (x, y), (w, h) in zip(rooms, middle, half, strict=True)
    )


def _push(middle: Floats, half: Floats, work: Floats) -> Floats:
    """Push all apart a little, and strongly those whose rooms nearly touch.

    What `work` holds is overwritten: memory that is asked for anew in every round costs as much as
    what is worked out in it.
    """
    # Each direction by itself: sums over a last axis of two are slow.
    across, down, share, spare = work
    np.subtract(middle[:, None, 0], middle[None, :, 0], out=across)
    np.subtract(middle[:, None, 1], middle[None, :, 1], out=down)
    np.multiply(across, across, out=share)
    share += np.multiply(down, down, out=spare)
    np.maximum(share, 400.0, out=share)
    share *= np.sqrt(share, out=spare)
    np.divide(_FAR, share, out=share)
    force: Floats = np.empty_like(middle)
    force[:, 0] = np.multiply(across, share, out=spare).sum(axis=1)
    force[:, 1] = np.multiply(down, share, out=spare).sum(axis=1)
    is_left, is_above = across < 0, down < 0
    beside, beneath = np.abs(across, out=across), np.abs(down, out=down)
    beside -= np.add(half[:, None, 0], half[None, :, 0], out=spare)
    beneath -= np.add(half[:, None, 1], half[None, :, 1], out=spare)
    is_beside = beside >= beneath
    short = np.maximum(beside, beneath, out=share)
    np.fill_diagonal(short, np.inf)
    np.subtract(_BETWEEN, short, out=short)
    np.maximum(0, short, out=short)
    short *= 0.35
    for axis, is_before, counts in ((0, is_left, is_beside), (1, is_above, ~is_beside)):
        np.multiply(short, counts, out=spare)
        np.negative(spare, out=spare, where=is_before)
        force[:, axis] += spare.sum(axis=1)
    return force


def _springs(
    force: Floats, middle: Floats, half: Floats, first: Any, second: Any, wanted: Floats
) -> None:
    """Draw the ends of a line together, or apart where what is seen of it would be too short."""
    way = middle[second] - middle[first]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1.0)
    unit = way / length[:, None]
    inside = _radius(half[first], unit) + _radius(half[second], unit)
    off = length - inside - wanted
    pull = unit * (np.where(off > 0, 0.035, 0.22) * off)[:, None]
    np.add.at(force, first, pull)
    np.add.at(force, second, -pull)


def _radius(half: Floats, unit: Floats) -> Floats:
    """Return how far a room reaches from its middle in a direction."""
    share = np.abs(unit) / np.maximum(half, 1e-6)
    radius: Floats = 1 / np.maximum(share.max(axis=1), 1e-6)
    return radius


def _aside(
    force: Floats,
    middle: Floats,
    half: Floats,
    first: Any,
    second: Any,
    fan: Floats,
    work: Floats,
) -> None:
    """Push a room off the lines that are not its own, and their ends the other way.

    `fan` is how far the handles of a bundle of lines stand off the straight line, in pixels. What
    `work` holds is overwritten.
    """
    begin, way = middle[first], middle[second] - middle[first]
    square = np.maximum((way**2).sum(axis=1), 1.0)
    normal = np.stack([-way[:, 1], way[:, 0]], axis=1) / np.sqrt(square)[:, None]
    across, down, place, side, spare = work
    np.subtract(middle[:, None, 0], begin[None, :, 0], out=across)
    np.subtract(middle[:, None, 1], begin[None, :, 1], out=down)
    np.multiply(across, way[:, 0], out=place)
    place += np.multiply(down, way[:, 1], out=spare)
    place /= square
    np.multiply(across, normal[:, 0], out=side)
    side += np.multiply(down, normal[:, 1], out=spare)
    # A curve is off its chord by a share of its handle that is greatest in the middle.
    rest = np.subtract(1, place, out=across)
    bulge = np.maximum(np.multiply(place, rest, out=spare), 0, out=spare)
    bulge *= _BULGE * fan * 2
    short = np.add((np.abs(normal) @ half.T).T, _OFF_LINES, out=down)
    short += bulge
    short -= np.abs(side, out=spare)
    np.copyto(short, 0, where=(place <= 0) | (place >= 1) | (short <= 0))
    rows = np.arange(len(first))
    short[first, rows] = 0
    short[second, rows] = 0
    push = np.negative(short, out=short, where=side < 0)
    push *= 0.5
    force += push @ normal
    at_first = np.multiply(push, rest, out=spare).sum(axis=0)
    at_second = np.multiply(push, place, out=spare).sum(axis=0)
    np.add.at(force, first, -normal * at_first[:, None] * 0.4)
    np.add.at(force, second, -normal * at_second[:, None] * 0.4)


def crossings(rooms: Sequence[Rect], ends: Sequence[tuple[int, int]]) -> int:
    """Count how often a straight line between two rooms runs over another room."""
    if not ends:
        return 0
    middle = np.array([(room.middle, room.centre) for room in rooms])
    half = np.array([(room.width / 2, room.height / 2) for room in rooms])
    first, second = (np.array([pair[at] for pair in ends], dtype=int) for at in (0, 1))
    way = middle[second] - middle[first]
    way = np.where(np.abs(way) < 1e-6, 1e-6, way)
    enters, leaves = np.zeros((len(rooms), len(ends))), np.ones((len(rooms), len(ends)))
    for axis in (0, 1):
        off = middle[:, None, axis] - middle[None, first, axis]
        one, other = (
            (off - half[:, None, axis]) / way[:, axis],
            (off + half[:, None, axis]) / way[:, axis],
        )
        enters = np.maximum(enters, np.minimum(one, other))
        leaves = np.minimum(leaves, np.maximum(one, other))
    met = enters < leaves
    rows = np.arange(len(ends))
    met[first, rows] = False
    met[second, rows] = False
    return int(met.sum())
