"""The map of groups: a whole story on a phone, where a net of lines could not be read.

Each group of actors with many ties among them is a block; the names in it lead to the actors'
pages; beneath stand the two with the most ties between them, and how many lead to other groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from build_scripts.diagrams.drawing import Area, Box, Drawing, Label, Rect
from build_scripts.diagrams.shapes import EDGE, Sizes, box_at, broken_name, outline, placed_label
from build_scripts.diagrams.words import counted
from build_scripts.record.graph import Edge, Graph, Node, groups

MAP_WIDTH: Final = 336.0
MOST_GROUPS: Final = 12
_MOST_NAMES: Final = 7
_MOST_BARS: Final = 4
_MOST_PAIRS: Final = 3
_PADDING: Final = 12.0
_BETWEEN: Final = 14.0
_BETWEEN_NAMES: Final = 8.0
_BAR: Final = 56.0
_BAR_HEIGHT: Final = 8.0


@dataclass(slots=True)
class _Map:
    """What has been drawn so far, from the top down to `y`."""

    sizes: Sizes
    y: float = EDGE
    boxes: list[Box] = field(default_factory=list)
    heads: list[Label] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    def words(self, text: str, x: float) -> None:
        """Set a text of as many lines as it needs."""
        lines = self.sizes.words.wrap(text, MAP_WIDTH - EDGE - _PADDING - x)
        label = placed_label(lines, self.sizes.words, x, self.y, "start")
        self.heads.append(label)
        self.y = label.room.bottom

    def names(self, nodes: Sequence[Node]) -> None:
        """Set the actors' boxes in rows, and each row at one height."""
        left, right = EDGE + _PADDING, MAP_WIDTH - EDGE - _PADDING
        x, row = left, 0.0
        for node in nodes:
            name = broken_name(node, self.sizes, right - left)
            if x > left and x + name.width > right:
                x, self.y, row = left, self.y + row + _BETWEEN_NAMES, 0.0
            self.boxes.append(box_at(name, self.sizes, x, self.y))
            x, row = x + name.width + _BETWEEN_NAMES, max(row, name.height)
        self.y += row

    def pairs(self, graph: Graph, group: Sequence[str]) -> None:
        """Say which two of a group have the most ties between them, where any two have several."""
        inside = set(group)
        label = {node.id: node.label for node in graph.nodes}
        place = {name: index for index, name in enumerate(group)}
        ties: dict[tuple[str, ...], list[Edge]] = defaultdict(list)
        for edge in graph.edges:
            if edge.source != edge.target and {edge.source, edge.target} <= inside:
                ties[tuple(sorted((edge.source, edge.target), key=lambda n: place[n]))].append(edge)
        ranked = sorted(ties.items(), key=lambda pair: (-len(pair[1]), [place[n] for n in pair[0]]))
        for (one, other), edges in ranked[:_MOST_PAIRS]:
            if len(edges) > 1:
                self.y += 6
                self.words(f"{label[one]} and {label[other]}: {_ties(edges)}", EDGE + _PADDING)

    def bars(self, ties: Counter[int], most: int) -> None:
        """Draw how many ties lead to which other group, the most first."""
        ranked = sorted(ties.items(), key=lambda pair: (-pair[1], pair[0]))
        for group, count in ranked[:_MOST_BARS]:
            self.y += 5
            wide = max(2.0, _BAR * count / most)
            top = self.y + (self.sizes.words.leading - _BAR_HEIGHT) / 2
            self.rules.append(outline(Rect(EDGE + _PADDING, top, wide, _BAR_HEIGHT)))
            self.words(f"{counted(count, 'tie')} to group {group + 1}", EDGE + _PADDING + _BAR + 10)
        if rest := ranked[_MOST_BARS:]:
            self.y += 5
            ties_left = counted(sum(count for _, count in rest), "tie")
            self.words(
                f"{ties_left} to {counted(len(rest), 'other group')}", EDGE + _PADDING + _BAR + 10
            )


def _ties(edges: Sequence[Edge]) -> str:
    """Count ties, and say how many of them are neither official nor beyond dispute."""
    broken = sum(not edge.standing.is_solid for edge in edges)
    if not broken:
        return counted(len(edges), "tie")
    many = "all" if broken == len(edges) > 1 else f"{broken:,}"
    only = "said, disputed or planned" if len(edges) == 1 else f"{many} said, disputed or planned"
    return f"{counted(len(edges), 'tie')} ({only})"


def group_map(graph: Graph, sizes: Sizes, href: str) -> Drawing:
    """Draw the groups of a graph, the largest first, at most a fixed number of them.

    `href` is the address that a group's number is put behind, where all its actors are listed;
    empty where there is no such list.
    """
    found = groups(graph)
    nodes = {node.id: node for node in graph.nodes}
    group_of = {name: index for index, group in enumerate(found) for name in group}
    inside: dict[int, list[Edge]] = {index: [] for index in range(len(found))}
    between: dict[int, Counter[int]] = {index: Counter() for index in range(len(found))}
    for edge in graph.edges:
        one, other = group_of[edge.source], group_of[edge.target]
        if one == other:
            inside[one].append(edge)
        else:
            between[one][other] += 1
            between[other][one] += 1
    most = max((count for ties in between.values() for count in ties.values()), default=1)
    drawn = _Map(sizes)
    for index, group in enumerate(found[:MOST_GROUPS]):
        top = drawn.y
        drawn.y += _PADDING
        drawn.words(
            f"Group {index + 1}: {counted(len(group), 'actor')}, {_ties(inside[index])} among them",
            EDGE + _PADDING,
        )
        drawn.y += 8
        drawn.names([nodes[name] for name in group[:_MOST_NAMES]])
        if len(group) > _MOST_NAMES:
            drawn.y += 6
            drawn.words(f"and {len(group) - _MOST_NAMES} more", EDGE + _PADDING)
        drawn.pairs(graph, group)
        drawn.y += 4
        drawn.bars(between[index], most)
        drawn.y += _PADDING
        room = Rect(EDGE, top, MAP_WIDTH - 2 * EDGE, drawn.y - top)
        drawn.areas.append(
            Area(room, 4, f"All actors of group {index + 1}", f"{href}{index + 1}" if href else "")
        )
        drawn.y += _BETWEEN
    if rest := found[MOST_GROUPS:]:
        actors = sum(len(group) for group in rest)
        drawn.words(
            f"{counted(len(rest), 'smaller group')} with {counted(actors, 'actor')} not drawn",
            EDGE + _PADDING,
        )
        drawn.y += _BETWEEN
    return Drawing(
        width=MAP_WIDTH,
        height=drawn.y - _BETWEEN + EDGE,
        boxes=tuple(drawn.boxes),
        ties=(),
        heads=tuple(drawn.heads),
        rules=tuple(drawn.rules),
        areas=tuple(drawn.areas),
    )
