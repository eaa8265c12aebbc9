"""The layout of a whole story: who is tied stands together; the best tied are named.

ForceAtlas2 gives the places, spread over the picture; then actors move off the lines of others,
and names make room for each other. Where the story is small enough, the words of a line are a room
of the layout, too, and the line runs into it and out again; in a larger one they stand on the line
where nothing else does. Those who are not named are small marks, with their name in their title and
in the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from build_scripts.diagrams.drawing import XY, Box, Drawing, DrawnTie, Rect
from build_scripts.diagrams.line_words import LineWords, line_words, with_words
from build_scripts.diagrams.net_setting import LINE, WIDE_NET, NetSetting
from build_scripts.diagrams.room import apart
from build_scripts.diagrams.shapes import (
    EDGE,
    Sizes,
    arrowhead,
    box_at,
    broken_name,
    point,
    radius_of,
)
from build_scripts.diagrams.strands import Strand, leave, strands
from build_scripts.record.graph import Edge, Graph, Node, by_ties, spread
from build_scripts.record.standings import Standing

MOST_NAMED: Final = 40
"""So many names a picture bears; a story with fewer actors names all."""
MOST_WORDED: Final = 60
"""With more lines, words are no rooms of the layout."""

_MARK: Final = 12.0
_GAP: Final = 9.0
_HEIGHTS: Final = (360.0, 1500.0)
_AREA_MARK: Final = 4500.0
_ROUNDS: Final = 220
_MANY: Final = 50
_EVENLY: Final = 0.4
"""How much of a place is its rank among the others, which fills the picture evenly."""
_HALF_LINE: Final = 26.0
"""How much of a line is meant to be seen on either side of its words."""
_REMEMBERED: Final = 64
_HEAD: Final = 7.0
_LOOP: Final = 5.0
_BY_WORDS: Final = 1.0
"""Kept between a line and its words."""


def named_in_picture(graph: Graph) -> frozenset[str]:
    """Return the ids of the actors that the picture names: those with the most ties."""
    return frozenset(tied.node.id for tied in by_ties(graph)[:MOST_NAMED])


def force(graph: Graph, sizes: Sizes, setting: NetSetting = WIDE_NET) -> Drawing:
    """Draw a graph of ties and bundles; what the words of a line leave out stands in its title."""
    shown = named_in_picture(graph)
    if len(graph.nodes) <= MOST_NAMED and len(graph.edges) <= MOST_WORDED:
        return _worded(graph, sizes, setting)
    rooms = _rooms(graph, shown, sizes, setting)
    height = max(room.bottom for room in rooms) + setting.edge + EDGE
    boxes = _boxes(graph, rooms, shown, sizes, setting)
    lines = tie_strands(graph, rooms, setting.width, height, setting.bends)
    ties = tuple(
        DrawnTie(edge, line.path, line.head, ())
        for edge, line in zip(graph.edges, lines, strict=True)
    )
    ties = with_words(ties, rooms, sizes, setting.label, (setting.width, height))
    return Drawing(setting.width, height, boxes, ties)


def tie_strands(
    graph: Graph, rooms: tuple[Rect, ...], width: float, height: float, tries: int | None = None
) -> tuple[Strand, ...]:
    """Return the line of every tie of a graph whose actors stand in the rooms."""
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    ends = [(index[e.source], index[e.target], e.directed) for e in graph.edges]
    return strands(rooms, ends, width, height, tries)


# --- With words as rooms of the layout ----------------------------------------------------------


def _worded(graph: Graph, sizes: Sizes, setting: NetSetting) -> Drawing:
    nodes, edges = graph.nodes, graph.edges
    words = [line_words(edge, sizes, setting.label, is_brief=setting.is_brief) for edge in edges]
    names = [broken_name(node, sizes, setting.name, setting.widest) for node in nodes]
    sized = [(name.width, name.height) for name in names]
    sized += [(some.width, some.height) for some in words]
    index = {node.id: number for number, node in enumerate(nodes)}
    ends = tuple((index[edge.source], index[edge.target]) for edge in edges)
    rooms = _worded_rooms(_bare(graph), tuple(sized), ends, setting)
    height = max(room.bottom for room in rooms) + setting.edge + EDGE
    boxes = tuple(
        box_at(name, sizes, room.x, room.y) for name, room in zip(names, rooms, strict=False)
    )
    ties = tuple(
        _worded_tie(
            some, rooms[index[edge.source]], rooms[len(nodes) + number], rooms[index[edge.target]]
        )
        for number, (edge, some) in enumerate(zip(edges, words, strict=True))
    )
    return Drawing(setting.width, height, boxes, ties)


def _bare(graph: Graph) -> Graph:
    """Return a graph without what differs from page to page: its rooms are worked out once."""
    return Graph(
        tuple(Node(node.id, "", False, "") for node in graph.nodes),
        tuple(
            Edge(e.id, e.source, e.target, "", "", "other", Standing.SAID, False, "")
            for e in graph.edges
        ),
    )


@lru_cache(_REMEMBERED)
def _worded_rooms(
    graph: Graph,
    sized: tuple[tuple[float, float], ...],
    ends: tuple[tuple[int, int], ...],
    setting: NetSetting,
) -> tuple[Rect, ...]:
    """Return the rooms of actors, and then of the words of each line, with few lines across others.

    Of a few sizes of the picture the first without such a line is taken, else that with the fewest.
    """
    from build_scripts.diagrams.clearance import crossings

    tried: list[tuple[int, tuple[Rect, ...]]] = []
    for roomier in setting.roomier:
        area = roomier * (setting.room * len(graph.nodes) + setting.words * len(ends))
        places = _places(graph, setting, area)
        middles = [places[node.id] for node in graph.nodes]
        middles += [_between(middles[source], middles[target]) for source, target in ends]
        first = len(graph.nodes)
        halves = [
            half
            for number, (source, target) in enumerate(ends, first)
            for half in ((source, number), (number, target))
        ]
        rooms = _given_way(middles, sized, halves, area, setting, _HALF_LINE)
        tried.append((crossings(rooms, halves), rooms))
        if not tried[-1][0]:
            break
    return min(tried, key=lambda one: one[0])[1]


def _between(one: XY, other: XY) -> XY:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _worded_tie(words: LineWords, source: Rect, room: Rect, target: Rect) -> DrawnTie:
    """Draw a line from its source into the room of its words, and from there to its target."""
    middle = (room.middle, room.centre)
    wider = Rect(
        room.x - _BY_WORDS,
        room.y - _BY_WORDS,
        room.width + 2 * _BY_WORDS,
        room.height + 2 * _BY_WORDS,
    )
    start, into = leave(source, middle), leave(wider, (source.middle, source.centre))
    out, end = leave(wider, (target.middle, target.centre)), leave(target, middle)
    if source == target:
        start, into, out, end = _apart(start, into, out, end)
    head = ""
    if words.edge.directed:
        way = (end[0] - out[0], end[1] - out[1])
        length = (way[0] ** 2 + way[1] ** 2) ** 0.5
        head = arrowhead(end, way)
        if length > 0.01:
            end = (end[0] - way[0] / length * _HEAD, end[1] - way[1] / length * _HEAD)
    path = f"M{point(*start)}L{point(*into)}M{point(*out)}L{point(*end)}"
    return DrawnTie(words.edge, path, head, words.placed(room))


def _apart(start: XY, into: XY, out: XY, end: XY) -> tuple[XY, XY, XY, XY]:
    """Set the two halves of a line that leads back to its own actor side by side."""
    dx, dy = into[0] - start[0], into[1] - start[1]
    length = (dx**2 + dy**2) ** 0.5 or 1.0
    x, y = -dy / length * _LOOP, dx / length * _LOOP
    there = (start[0] + x, start[1] + y), (into[0] + x, into[1] + y)
    back = (out[0] - x, out[1] - y), (end[0] - x, end[1] - y)
    return (*there, *back)


# --- Without ------------------------------------------------------------------------------------


def _rooms(
    graph: Graph, shown: frozenset[str], sizes: Sizes, setting: NetSetting
) -> tuple[Rect, ...]:
    area = 24000.0 * len(shown) + _AREA_MARK * (len(graph.nodes) - len(shown))
    places = _places(graph, setting, area)
    sized = []
    for node in graph.nodes:
        wide, tall = _MARK, _MARK
        if node.id in shown:
            name = broken_name(node, sizes, setting.name, setting.widest)
            wide, tall = name.width, name.height
        sized.append((wide, tall))
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    ends = [(index[edge.source], index[edge.target]) for edge in graph.edges]
    middles = [places[node.id] for node in graph.nodes]
    return _given_way(middles, sized, ends, area, setting, LINE)


def _given_way(
    middles: Sequence[XY],
    sized: Sequence[tuple[float, float]],
    ends: Sequence[tuple[int, int]],
    area: float,
    setting: NetSetting,
    line: float,
) -> tuple[Rect, ...]:
    """Give rooms their places around their middles, off each other and off the lines of others."""
    # What moves rooms reckons with numpy, which takes a while to import: few pages need it.
    from build_scripts.diagrams.clearance import cleared

    rooms = [
        Rect(x - wide / 2, y - tall / 2, wide, tall)
        for (x, y), (wide, tall) in zip(middles, sized, strict=True)
    ]
    width = setting.width - 2 * setting.edge
    rounds = setting.rounds if line == LINE and len(rooms) > _MANY else _ROUNDS
    rooms = list(cleared(rooms, ends, width, _height(area, width), rounds, line))
    return tuple(
        replace(room, x=round(room.x + setting.edge, 1), y=round(room.y + setting.edge, 1))
        for room in apart(rooms, width, _GAP)
    )


def _height(area: float, width: float) -> float:
    return min(max(area / width, _HEIGHTS[0]), _HEIGHTS[1])


def _places(graph: Graph, setting: NetSetting, area: float) -> dict[str, XY]:
    """Return the middles of the actors, spread over a picture of about that area."""
    places = spread(graph)
    width = setting.width - 2 * setting.edge
    xs = _filled({name: x for name, (x, _) in places.items()}, width)
    ys = _filled({name: y for name, (_, y) in places.items()}, _height(area, width))
    return {name: (xs[name], ys[name]) for name in places}


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


def _boxes(
    graph: Graph,
    rooms: Sequence[Rect],
    shown: frozenset[str],
    sizes: Sizes,
    setting: NetSetting,
) -> tuple[Box, ...]:
    return tuple(
        _box(node, room, sizes, setting, is_named=node.id in shown)
        for node, room in zip(graph.nodes, rooms, strict=True)
    )


def _box(node: Node, room: Rect, sizes: Sizes, setting: NetSetting, *, is_named: bool) -> Box:
    if is_named:
        return box_at(broken_name(node, sizes, setting.name, setting.widest), sizes, room.x, room.y)
    return Box(node, room, radius_of(node, room), ())
