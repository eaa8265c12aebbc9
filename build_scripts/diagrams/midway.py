"""The sign that a line carries: where on its path it stands, off the words, and its shape."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from build_scripts.diagrams.drawing import XY, Drawing, Rect, rooms_of
from build_scripts.diagrams.shapes import number, outline, point
from build_scripts.record.standings import LineSign

_TOKEN: Final = re.compile(r"[MLQC]|-?\d+(?:\.\d+)?")
_PIECES: Final = 12
"""Into so many straight pieces a curve is cut."""
_WEIGHTS: Final = {
    degree: tuple(
        tuple(math.comb(degree, k) * t**k * (1 - t) ** (degree - k) for k in range(degree + 1))
        for t in (step / _PIECES for step in range(_PIECES + 1))
    )
    for degree in (2, 3)
}
"""How much each point of a curve of two or three handles weighs where its pieces meet."""
_SHARES: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
"""Where a sign may stand, as shares of the way: the nearest to the middle that is free."""
_HALF: Final = 4.5
_CLEAR: Final = 1.0
_BEFORE_HEAD: Final = 3.0


@dataclass(frozen=True, slots=True)
class Signed:
    """The sign of a line: what hides the line beneath, what is filled, what is drawn; each may be empty.

    `at` is its middle.
    """

    underlay: str
    solid: str
    stroke: str
    at: XY = (0.0, 0.0)


def signs_of(drawing: Drawing) -> dict[str, Signed]:
    """Return the signs of all lines of a picture that carry one, by the ids of their ties."""
    taken = list(rooms_of(drawing))
    return {
        tie.edge.id: signed_on(sign, tie.path, taken)
        for tie in drawing.ties
        if (sign := tie.edge.standing.shown.sign) is not LineSign.NONE and not tie.edge.bundle
    }


def signed_on(sign: LineSign, path: str, taken: Sequence[Rect]) -> Signed:
    """Return a sign on a line: as near to its middle as nothing else stands there, or at its end."""
    way = _Way(path)
    if sign is LineSign.BAR:
        start, end = way.pieces[-1]
        return sign_at(sign, *_back(start, end))
    for share in _SHARES:
        at, along = way.at(share)
        room = room_of_sign(at)
        low, high = room.y - _CLEAR, room.bottom + _CLEAR
        # Most rooms are far above or below: that is seen without asking each.
        near = [other for other in taken if other.y < high and other.y + other.height > low]
        if not any(room.overlaps(other, _CLEAR) for other in near):
            return sign_at(sign, at, along)
    return sign_at(sign, *way.at(0.5))


def places_on(path: str) -> Iterator[XY]:
    """Yield the points of a line where something may stand, the nearest to its middle first."""
    way = _Way(path)
    yield from (way.at(share)[0] for share in _SHARES)


def room_of_sign(at: XY) -> Rect:
    """Return the room that a sign takes whose middle is at a point."""
    return Rect(at[0] - _HALF, at[1] - _HALF, 2 * _HALF, 2 * _HALF)


def sign_at(sign: LineSign, at: XY, along: XY) -> Signed:
    """Return a sign at a point of a line that runs in the direction `along`."""
    (x, y), h = at, _HALF
    length = math.hypot(*along) or 1.0
    ux, uy = along[0] / length, along[1] / length
    match sign:
        case LineSign.SQUARE:
            box = f"M{point(x - h, y - h)}h{number(2 * h)}v{number(2 * h)}h{number(-2 * h)}Z"
            return Signed("", box, "", at)
        case LineSign.UNEQUAL:
            # Upright, so that it reads as the sign it is.
            bars = (
                f"M{point(x - h, y - 2)}h{number(2 * h)}M{point(x - h, y + 2)}h{number(2 * h)}"
                f"M{point(x + h - 2, y - h - 1)}L{point(x - h + 2, y + h + 1)}"
            )
            return Signed(outline(Rect(x - h - 1, y - h, 2 * h + 2, 2 * h)), "", bars, at)
        case LineSign.BAR:
            across = (-uy * (h + 1), ux * (h + 1))
            one, other = (x + across[0], y + across[1]), (x - across[0], y - across[1])
            return Signed("", "", f"M{point(*one)}L{point(*other)}", at)
        case LineSign.NONE:
            return Signed("", "", "", at)


def _back(start: XY, end: XY) -> tuple[XY, XY]:
    """Return a point shortly before the end of a line, where an arrowhead does not hide it."""
    along = (end[0] - start[0], end[1] - start[1])
    length = math.hypot(*along) or 1.0
    share = min(_BEFORE_HEAD, length) / length
    return (end[0] - along[0] * share, end[1] - along[1] * share), along


class _Way:
    """A path as straight pieces, with their lengths."""

    def __init__(self, path: str) -> None:
        self.pieces = list(_pieces(path))
        self._lengths = [math.dist(start, end) for start, end in self.pieces]
        self._length = sum(self._lengths)

    def at(self, share: float) -> tuple[XY, XY]:
        """Return the point at a share of the way, and the direction there."""
        left = share * self._length
        for (start, end), length in zip(self.pieces, self._lengths, strict=True):
            if left <= length and length:
                part = left / length
                along = (end[0] - start[0], end[1] - start[1])
                return (start[0] + along[0] * part, start[1] + along[1] * part), along
            left -= length
        start, end = self.pieces[-1]
        return end, (end[0] - start[0], end[1] - start[1])


def _pieces(path: str) -> Iterator[tuple[XY, XY]]:
    """Yield the straight pieces of a path of moves, lines and curves, as layouts write them."""
    here: XY = (0.0, 0.0)
    for command, numbers in commands_of(path):
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            here = points[0]
        elif command == "L":
            for end in points:
                yield here, end
                here = end
        else:
            degree = 3 if command == "C" else 2
            for first in range(0, len(points), degree):
                curve = (here, *points[first : first + degree])
                yield from pairwise(_on(curve, weights) for weights in _WEIGHTS[degree])
                here = curve[-1]


def _on(curve: Sequence[XY], weights: Sequence[float]) -> XY:
    return (
        sum(weight * place[0] for weight, place in zip(weights, curve, strict=True)),
        sum(weight * place[1] for weight, place in zip(weights, curve, strict=True)),
    )


def commands_of(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield the commands of a path, each with its numbers."""
    command, numbers = "", list[float]()
    for token in _TOKEN.findall(path):
        if token.isalpha():
            if command:
                yield command, numbers
            command, numbers = token, []
        else:
            numbers.append(float(token))
    if command:
        yield command, numbers
