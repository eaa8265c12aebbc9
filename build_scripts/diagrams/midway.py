"""The sign that a line carries: where on its path it stands, off the words, and its shape."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.drawing import XY, Drawing, Rect, rooms_of
from build_scripts.diagrams.shapes import number, outline, point
from build_scripts.record.standings import LineSign

_TOKEN: Final = re.compile(r"[MLQC]|-?\d+(?:\.\d+)?")
_PIECES: Final = 12
"""Into so many straight pieces a curve is cut."""
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

    ground: str
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
    pieces = list(_pieces(path))
    if sign is LineSign.BAR:
        start, end = pieces[-1]
        return sign_at(sign, *_back(start, end))
    for share in _SHARES:
        at, along = _at(pieces, share)
        if not any(room_of_sign(at).overlaps(other, _CLEAR) for other in taken):
            return sign_at(sign, at, along)
    return sign_at(sign, *_at(pieces, 0.5))


def places_on(path: str) -> Iterator[XY]:
    """Yield the points of a line where something may stand, the nearest to its middle first."""
    pieces = list(_pieces(path))
    yield from (_at(pieces, share)[0] for share in _SHARES)


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


def _at(pieces: Sequence[tuple[XY, XY]], share: float) -> tuple[XY, XY]:
    """Return the point at a share of the way, and the direction there."""
    lengths = [math.dist(start, end) for start, end in pieces]
    left = share * sum(lengths)
    for (start, end), length in zip(pieces, lengths, strict=True):
        if left <= length and length:
            part = left / length
            along = (end[0] - start[0], end[1] - start[1])
            return (start[0] + along[0] * part, start[1] + along[1] * part), along
        left -= length
    start, end = pieces[-1]
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
                for step in range(_PIECES):
                    one, other = (_on(curve, (step + k) / _PIECES) for k in (0, 1))
                    yield one, other
                here = curve[-1]


def _on(curve: Sequence[XY], t: float) -> XY:
    degree = len(curve) - 1
    weights = [math.comb(degree, k) * t**k * (1 - t) ** (degree - k) for k in range(degree + 1)]
    x, y = (sum(w * p[axis] for w, p in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


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
