"""The layout of a whole story: who is tied stands together; the best tied are named.

ForceAtlas2 gives the places, spread over the picture; then actors move off the lines of others,
and names make room for each other. Those who are not named are small marks, with their name in
their title and in the table.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from build_scripts.diagrams.clearance import cleared
from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Rect
from build_scripts.diagrams.room import apart
from build_scripts.diagrams.shapes import EDGE, Sizes, box_at, broken_name, radius_of
from build_scripts.diagrams.strands import Strand, strands
from build_scripts.record.graph import Graph, Node, by_ties, spread

FORCE_WIDTH: Final = 1000.0
MOST_NAMED: Final = 40
"""So many names a picture bears; a story with fewer actors names all."""

_MARK: Final = 12.0
_GAP: Final = 9.0
_NAME: Final = 132.0
_HEIGHTS: Final = (360.0, 1500.0)
_AREA_NAMED: Final = 24000.0
_AREA_MARK: Final = 4500.0
_ROUNDS: Final = 320
_ROUNDS_MANY: Final = 120
"""How often all give way to the lines: less often where more than fifty actors are drawn."""
_MANY: Final = 50
_EVENLY: Final = 0.4
"""How much of a place is its rank among the others, which fills the picture evenly."""
_ROUND_EDGE: Final = 26.0
"""Kept free at the sides, so that lines may bend around what stands there."""


def named_in_picture(graph: Graph) -> frozenset[str]:
    """Return the ids of the actors that the picture names: those with the most ties."""
    return frozenset(tied.node.id for tied in by_ties(graph)[:MOST_NAMED])


def force(graph: Graph, sizes: Sizes) -> Drawing:
    """Draw a graph; lines carry no words, which stand in titles, the table and the evidence."""
    shown = named_in_picture(graph)
    rooms = _rooms(graph, shown, sizes)
    height = max(room.bottom for room in rooms) + _ROUND_EDGE + EDGE
    boxes = tuple(
        _box(node, room, sizes, is_named=node.id in shown)
        for node, room in zip(graph.nodes, rooms, strict=True)
    )
    lines = tie_strands(graph, rooms, height)
    ties = tuple(
        DrawnTie(edge, line.path, line.head, ())
        for edge, line in zip(graph.edges, lines, strict=True)
    )
    return Drawing(FORCE_WIDTH, height, boxes, ties)


def tie_strands(graph: Graph, rooms: tuple[Rect, ...], height: float) -> tuple[Strand, ...]:
    """Return the line of every tie of a graph whose actors stand in the rooms."""
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    ends = [(index[e.source], index[e.target], e.directed) for e in graph.edges]
    return strands(rooms, ends, FORCE_WIDTH, height)


def _rooms(graph: Graph, shown: frozenset[str], sizes: Sizes) -> tuple[Rect, ...]:
    places = spread(graph)
    width = FORCE_WIDTH - 2 * _ROUND_EDGE
    area = _AREA_NAMED * len(shown) + _AREA_MARK * (len(graph.nodes) - len(shown))
    height = min(max(area / width, _HEIGHTS[0]), _HEIGHTS[1])
    xs = _filled({name: x for name, (x, _) in places.items()}, width)
    ys = _filled({name: y for name, (_, y) in places.items()}, height)
    rooms = []
    for node in graph.nodes:
        wide, tall = _MARK, _MARK
        if node.id in shown:
            name = broken_name(node, sizes, _NAME)
            wide, tall = name.width, name.height
        rooms.append(Rect(xs[node.id] - wide / 2, ys[node.id] - tall / 2, wide, tall))
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    ends = [(index[edge.source], index[edge.target]) for edge in graph.edges]
    rounds = _ROUNDS if len(rooms) <= _MANY else _ROUNDS_MANY
    rooms = list(cleared(rooms, ends, width, height, rounds))
    return tuple(
        replace(room, x=round(room.x + _ROUND_EDGE, 1), y=round(room.y + _ROUND_EDGE, 1))
        for room in apart(rooms, width, _GAP)
    )


def _filled(places: dict[str, float], size: float) -> dict[str, float]:
    """Stretch places over a size, in part by their rank, so that neither crowds nor gaps remain."""
    low, high = min(places.values()), max(places.values())
    ranked = sorted(places, key=lambda name: (places[name], name))
    ranks = {name: index / max(1, len(ranked) - 1) for index, name in enumerate(ranked)}
    return {
        name: size
        * (
            (1 - _EVENLY) * ((place - low) / (high - low) if high > low else 0.5)
            + _EVENLY * ranks[name]
        )
        for name, place in places.items()
    }


def _box(node: Node, room: Rect, sizes: Sizes, *, is_named: bool) -> Box:
    if is_named:
        return box_at(broken_name(node, sizes, _NAME), sizes, room.x, room.y)
    return Box(node, room, radius_of(node, room), ())
