"""Graphviz dot behind one typed function; the only module that knows pygraphviz.

Graphviz is given sizes and numbers, never a word that somebody contributed: it then asks for no
font, so that the layout is the same on every machine, and no label can break its language.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from build_scripts.diagrams.drawing import XY, Rect

_INCH = 72
"""Graphviz takes sizes in inches and answers in points; one point is one of our pixels."""


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
    source = "\n".join(
        (
            f"digraph {{ nodesep={beside / _INCH:.4f} ranksep={beneath / _INCH:.4f}",
            'node [shape=box fixedsize=true label="" margin=0]',
            "edge [dir=none tailport=s headport=n]",
            *(
                f"{index} [width={width / _INCH:.4f} height={height / _INCH:.4f}]"
                for index, (width, height) in enumerate(rooms)
            ),
            *(
                f"{arc.upper} -> {arc.lower} [id={index} minlen={arc.ranks} weight={arc.weight}]"
                for index, arc in enumerate(arcs)
            ),
            "}",
        )
    )
    import pygraphviz  # Most pages of a build after an edit have no layout made.

    graph = pygraphviz.AGraph(string=source)
    try:
        answer = json.loads(graph.draw(format="json0", prog="dot"))
    except (pygraphviz.DotError, OSError):
        return None
    finally:
        graph.close()
    return _read(answer, rooms, len(arcs))


def _read(answer: Any, rooms: Sequence[tuple[float, float]], arcs: int) -> Placement | None:
    _, _, width, height = (float(part) for part in answer["bb"].split(","))
    placed: list[Rect | None] = [None] * len(rooms)
    for entry in answer["objects"]:
        x, y = (float(part) for part in entry["pos"].split(","))
        room_width, room_height = rooms[int(entry["name"])]
        placed[int(entry["name"])] = Rect(
            x - room_width / 2, height - y - room_height / 2, room_width, room_height
        )
    curves: list[tuple[XY, ...]] = [()] * arcs
    for entry in answer.get("edges", ()):
        if "pos" in entry:
            curves[int(entry["id"])] = _points(entry["pos"], height)
    found = tuple(room for room in placed if room is not None)
    if len(found) != len(rooms) or not all(len(curve) >= 4 for curve in curves):
        return None
    return Placement(width, height, found, tuple(curves))


def _points(position: str, height: float) -> tuple[XY, ...]:
    pairs = (part.split(",") for part in position.split(" "))
    return tuple((float(x), height - float(y)) for x, y in pairs)
