"""Graphviz dot behind one typed function; the only module that knows pygraphviz.

Graphviz is given sizes and numbers, never a word that somebody contributed: it then asks for no
font, so that the layout is the same on every machine, and no label can break its language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from build_scripts.diagrams.drawing import XY, Rect

_INCH = 72
"""Graphviz takes sizes in inches and answers in points; one point is one of our pixels."""

_GRAPH: Final = 0
_ROOM: Final = 1
_ARC: Final = 2
"""What Graphviz calls a graph, a node and an edge, where attributes are declared."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A line between two rooms, by their indices, from the upper to the lower.

    `ranks` is how many ranks the lower one lies beneath the upper one, at least; the greater the
    `weight`, the shorter and straighter is the line.
    """

    upper: int
    lower: int
    ranks: int = 1
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Placement:
    """Where dot put things: a rectangle for each room, the points of a Bézier for each arc."""

    width: float
    height: float
    rooms: tuple[Rect, ...]
    curves: tuple[tuple[XY, ...], ...]


def place(
    rooms: Sequence[tuple[float, float]], arcs: Sequence[Arc], *, beside: float, beneath: float
) -> Placement | None:
    """Lay out rooms (width and height in pixels) and arcs from top to bottom.

    `beside` is the gap between two rooms of one rank, `beneath` that between two ranks. Lines
    leave a room at the middle of its lower edge and enter at the middle of the upper one. Returns
    None if Graphviz gives up.
    """
    gv = _graphviz()
    graph = gv.agraphnew(b"", False, True)
    try:
        _set(graph, _GRAPH, nodesep=f"{beside / _INCH:.4f}", ranksep=f"{beneath / _INCH:.4f}")
        _set(graph, _ROOM, shape="box", fixedsize="true", label="", margin="0")
        _set(graph, _ARC, dir="none", tailport="s", headport="n")
        boxes, lines = _boxes(graph, rooms), []
        ranks, weight = _set(graph, _ARC, minlen="1", weight="1")
        for arc in arcs:
            line = gv.agedge(graph, boxes[arc.upper], boxes[arc.lower], None, 1)
            gv.agxset(line, ranks, b"%d" % arc.ranks)
            gv.agxset(line, weight, b"%d" % arc.weight)
            lines.append(line)
        if gv.gvLayout(_context(), graph, b"dot"):
            return None
        # Places become attributes only where something is written of them.
        failed, _ = gv.gvRenderData(_context(), graph, b"dot")
        gv.gvFreeLayout(_context(), graph)
        return None if failed else _read(graph, boxes, lines, rooms)
    finally:
        gv.agclose(graph)


@cache
def _graphviz() -> Any:
    from pygraphviz import graphviz  # Most pages of a build after an edit have no layout made.

    return graphviz


@cache
def _context() -> Any:
    """What Graphviz works in, with the layouts that are built into its wheel: one for a process."""
    return _graphviz().gvContextWithBuiltins()


def _set(graph: Any, kind: int, **values: str) -> list[Any]:
    """Give all things of a kind these values until they have their own; return the attributes."""
    return [
        _graphviz().agattr_label(graph, kind, name.encode(), value.encode())
        for name, value in values.items()
    ]


def _boxes(graph: Any, rooms: Sequence[tuple[float, float]]) -> list[Any]:
    gv = _graphviz()
    wide, tall = _set(graph, _ROOM, width="", height="")
    boxes = []
    for index, (width, height) in enumerate(rooms):
        box = gv.agnode(graph, b"%d" % index, 1)
        gv.agxset(box, wide, f"{width / _INCH:.4f}".encode())
        gv.agxset(box, tall, f"{height / _INCH:.4f}".encode())
        boxes.append(box)
    return boxes


def _read(
    graph: Any, boxes: Sequence[Any], lines: Sequence[Any], rooms: Sequence[tuple[float, float]]
) -> Placement | None:
    gv = _graphviz()
    _, _, width, height = _numbers(gv.agget(graph, b"bb"))
    placed = []
    for box, (room_width, room_height) in zip(boxes, rooms, strict=True):
        x, y = _numbers(gv.agget(box, b"pos"))
        placed.append(
            Rect(x - room_width / 2, height - y - room_height / 2, room_width, room_height)
        )
    curves = tuple(_points(gv.agget(line, b"pos") or b"", height) for line in lines)
    if not all(len(curve) >= 4 for curve in curves):
        return None
    return Placement(width, height, tuple(placed), curves)


def _numbers(text: bytes) -> tuple[float, ...]:
    return tuple(map(float, text.split(b",")))


def _points(position: bytes, height: float) -> tuple[XY, ...]:
    points = map(_numbers, position.split())
    return tuple((x, height - y) for x, y in points)
