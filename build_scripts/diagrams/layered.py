"""The article layout: dot from top to bottom, each tie's words standing in its line.

A label is a room of the layout like an actor's box, and its line runs into it and out again. So
there is no doubt which words belong to which line, and dot keeps both lines and boxes off them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from build_scripts.diagrams.curves import path_of, pointed, smooth
from build_scripts.diagrams.dot import Arc, Placement, place
from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Label, Rect, overlaps
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.ranks import from_top
from build_scripts.diagrams.shapes import (
    EDGE,
    Name,
    Sizes,
    box_at,
    broken_name,
    placed_label,
)
from build_scripts.diagrams.words import qualifier_of
from build_scripts.record.graph import Edge, Graph, components

_BETWEEN: Final = 44.0
"""Between parts that no tie connects."""
_LABEL_SIDE: Final = 4.0
_LABEL_END: Final = 3.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How tightly to set: the most width of a name and of a label, and the gaps, in pixels.

    `fan` is how many labels may stand side by side beneath one actor before the next go deeper.
    """

    name: float
    label: float
    fan: int
    beside: float
    beneath: float


@dataclass(frozen=True, slots=True)
class _TieWords:
    """The words of one tie, broken into lines, and the room that they take."""

    edge: Edge
    label: tuple[str, ...]
    qualifier: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Component:
    """One connected part of the graph, laid out by itself. `down` tells which ties lead down."""

    names: tuple[Name, ...]
    words: tuple[_TieWords, ...]
    down: tuple[bool, ...]
    placement: Placement


def layered(graph: Graph, sizes: Sizes, setting: Setting, most: float) -> Drawing | None:
    """Draw the graph at most `most` pixels wide; None if it does not fit or anything overlaps."""
    parts: list[_Component] = []
    for component in components(graph):
        part = _part(component, sizes, setting)
        if part is None or part.placement.width + 2 * EDGE > most:
            return None
        parts.append(part)
    boxes: list[Box] = []
    ties: list[DrawnTie] = []
    x, y, row, width = EDGE, EDGE, 0.0, 0.0
    for part in parts:
        if x > EDGE and x + part.placement.width + EDGE > most:
            x, y, row = EDGE, y + row + _BETWEEN, 0.0
        some_boxes, some_ties = _draw(part, sizes, x, y)
        boxes += some_boxes
        ties += some_ties
        x += part.placement.width
        width = max(width, x + EDGE)
        x += _BETWEEN
        row = max(row, part.placement.height)
    in_order = {edge.id: index for index, edge in enumerate(graph.edges)}
    ties.sort(key=lambda tie: in_order[tie.edge.id])
    drawing = Drawing(width, y + row + EDGE, tuple(boxes), tuple(ties))
    return None if overlaps(drawing) else drawing


def _part(graph: Graph, sizes: Sizes, setting: Setting) -> _Component | None:
    names = tuple(broken_name(node, sizes, setting.name) for node in graph.nodes)
    words = tuple(_words(edge, sizes, setting.label) for edge in graph.edges)
    order = from_top(graph)
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    down = tuple(order[edge.source] <= order[edge.target] for edge in graph.edges)

    ends = [
        (e.source, e.target) if d else (e.target, e.source)
        for e, d in zip(graph.edges, down, strict=True)
    ]
    below: dict[str, int] = defaultdict(int)
    arcs: list[Arc] = []
    for number, (upper, lower) in enumerate(ends):
        label = len(names) + number
        # The heavier upper half keeps a label near the actor above it.
        arcs.append(Arc(index[upper], label, 1 + below[upper] // setting.fan, weight=2))
        below[upper] += 1
        if upper == lower:
            # A tie to oneself: down into its label by one line, back up by another.
            arcs.append(Arc(index[upper], label))
        else:
            arcs.append(Arc(label, index[lower]))
    rooms = [(name.width, name.height) for name in names]
    rooms += [(some.width, some.height) for some in words]
    placement = place(rooms, arcs, beside=setting.beside, beneath=setting.beneath)
    if placement is None:
        return None
    return _Component(names, words, down, smooth(placement, arcs))


def _words(edge: Edge, sizes: Sizes, most: float) -> _TieWords:
    label = sizes.tie.wrap(clean(edge.label), most)
    qualifier = sizes.words.wrap(qualifier_of(edge), most)
    width = max(sizes.tie.width(label), sizes.words.width(qualifier)) + 2 * _LABEL_SIDE
    height = len(label) * sizes.tie.leading + len(qualifier) * sizes.words.leading
    return _TieWords(edge, label, qualifier, width, height + 2 * _LABEL_END)


def _draw(part: _Component, sizes: Sizes, x: float, y: float) -> tuple[list[Box], list[DrawnTie]]:
    rooms = part.placement.rooms
    boxes = [
        box_at(name, sizes, x + room.x, y + room.y)
        for name, room in zip(part.names, rooms, strict=False)
    ]
    ties: list[DrawnTie] = []
    for number, words in enumerate(part.words):
        room = rooms[len(part.names) + number]
        first, second = (
            tuple((px + x, py + y) for px, py in part.placement.curves[2 * number + half])
            for half in (0, 1)
        )
        head = ""
        if words.edge.directed and part.down[number]:
            second, head = pointed(second)
        elif words.edge.directed:
            turned, head = pointed(first[::-1])
            first = turned[::-1]
        labels = _labels(words, sizes, Rect(x + room.x, y + room.y, room.width, room.height))
        ties.append(DrawnTie(words.edge, path_of(first) + path_of(second), head, labels))
    return boxes, ties


def _labels(words: _TieWords, sizes: Sizes, room: Rect) -> tuple[Label, ...]:
    top = room.y + _LABEL_END
    label = placed_label(words.label, sizes.tie, room.middle, top, "middle")
    if not words.qualifier:
        return (label,)
    return (
        label,
        placed_label(words.qualifier, sizes.words, room.middle, label.room.bottom, "middle"),
    )
