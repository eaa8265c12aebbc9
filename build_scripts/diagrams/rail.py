"""The rail: ties beneath each other along a thin line, for a phone and for what fits no picture.

An actor's box at the top; from its rail hang the ties, those with the same words together, each
as a line of its own to the box at its other end, with its qualifier beneath. It works at any
size, and reads like a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Label
from build_scripts.diagrams.groups import Group, away_from, given_by, towards
from build_scripts.diagrams.shapes import (
    EDGE,
    Sizes,
    arrowhead,
    box_at,
    broken_name,
    head_at,
    placed_label,
    point,
)
from build_scripts.diagrams.words import qualifier_of
from build_scripts.record.graph import Edge, Graph, Node

RAIL_WIDTH: Final = 336.0
"""Of one column: what a phone of 360 pixels shows nearly at scale 1."""
_SPINE: Final = 11.0
_WORDS: Final = 26.0
_BOX: Final = 74.0
_BETWEEN_COLUMNS: Final = 44.0
_BETWEEN_BLOCKS: Final = 36.0
_BETWEEN_GROUPS: Final = 14.0
_BETWEEN_TIES: Final = 9.0


@dataclass(slots=True)
class _RailBlock:
    """One actor and what hangs from it; `y` is how far down it has been drawn."""

    graph: Graph
    sizes: Sizes
    x: float
    y: float
    boxes: list[Box] = field(default_factory=list)
    ties: list[DrawnTie] = field(default_factory=list)
    heads: list[Label] = field(default_factory=list)

    def draw(self, node: Node, groups: Sequence[Group], *, is_focus: bool) -> _RailBlock:
        """Draw the actor's box, and the groups of its ties beneath."""
        name = broken_name(node, self.sizes, RAIL_WIDTH - 2 * EDGE)
        edges = (
            ()
            if is_focus
            else tuple(name for group in groups for edge in group.edges for name in edge.ids)
        )
        box = box_at(name, self.sizes, self.x + EDGE, self.y, is_focus=is_focus, edges=edges)
        self.y = level = box.room.bottom
        nodes = {node.id: node for node in self.graph.nodes}
        inwards = False
        for group in groups:
            self.y += _BETWEEN_GROUPS
            if group.inwards and not inwards:
                self._turn(node)
            inwards = group.inwards
            head = head_at(
                group.label,
                group.family,
                self.sizes,
                RAIL_WIDTH - _WORDS - EDGE,
                self.x + _WORDS,
                self.y,
            )
            self.y = head.room.bottom + 4 - _BETWEEN_TIES
            if len(group.edges) > 1:
                self.heads.append(
                    replace(head, edges=tuple(name for edge in group.edges for name in edge.ids))
                )
            for edge in group.edges:
                self.y += _BETWEEN_TIES
                other = nodes[edge.source if group.inwards else edge.target]
                own = (head,) if len(group.edges) == 1 else ()
                level = self._tie(edge, other, own, inwards=group.inwards)
        spine = self.x + _SPINE
        rule = f"M{point(spine, box.room.bottom)}L{point(spine, level)}"
        self.boxes.insert(0, replace(box, rule=rule))
        return self

    def _turn(self, node: Node) -> None:
        """Say that the ties from here on lead to the actor at the top."""
        lines = self.sizes.words.wrap(f"towards {node.label}", RAIL_WIDTH - _WORDS - EDGE)
        label = placed_label(lines, self.sizes.words, self.x + _WORDS, self.y, "start")
        self.heads.append(label)
        self.y = label.room.bottom + 8

    def _tie(self, edge: Edge, other: Node, head: tuple[Label, ...], *, inwards: bool) -> float:
        """Draw one tie with the other actor's box, and return how far down its line is."""
        most = RAIL_WIDTH - _BOX - EDGE
        name = broken_name(other, self.sizes, most)
        box = box_at(name, self.sizes, self.x + _BOX, self.y, edges=edge.ids)
        start, end, level = self.x + _SPINE, box.room.x, box.room.centre
        arrow = ""
        if edge.bundle:
            pass  # Its lines have heads of their own.
        elif edge.directed and inwards:
            arrow = arrowhead((start, level), (-1, 0))
            start += 7
        elif edge.directed:
            arrow = arrowhead((end, level), (1, 0))
            end -= 7
        self.y = box.room.bottom
        labels = head
        words = self.sizes.words.wrap(qualifier_of(edge), most)
        if words:
            qualifier = placed_label(words, self.sizes.words, box.room.x, self.y + 3, "start")
            labels = (*head, qualifier)
            self.y = qualifier.room.bottom
        path = f"M{point(start, level)}L{point(end, level)}"
        self.boxes.append(box)
        self.ties.append(DrawnTie(edge, path, arrow, labels))
        return level


def rail(graph: Graph, sizes: Sizes, *, columns: int = 1) -> Drawing:
    """Draw all ties grouped by source, in at most so many columns."""
    givers = [(node, groups) for node in graph.nodes if (groups := given_by(graph, node))]

    def block(index: int, x: float, y: float) -> _RailBlock:
        node, groups = givers[index]
        return _RailBlock(graph, sizes, x, y).draw(node, groups, is_focus=False)

    heights = [block(index, 0, 0).y for index in range(len(givers))]
    share = (sum(heights) + _BETWEEN_BLOCKS * len(heights)) / columns
    blocks: list[_RailBlock] = []
    x, y = 0.0, EDGE
    for index, height in enumerate(heights):
        # The next column begins where more of the block would stand below the share than above.
        if blocks and y + height / 2 > share and x < (columns - 1) * RAIL_WIDTH:
            x, y = x + RAIL_WIDTH + _BETWEEN_COLUMNS, EDGE
        blocks.append(block(index, x, y))
        y += height + _BETWEEN_BLOCKS
    return _drawing(blocks)


def rail_of(graph: Graph, focus: Node, sizes: Sizes) -> Drawing:
    """Draw the ties of one actor: first those that lead away from it, then those to it."""
    groups = (*away_from(graph, focus), *towards(graph, focus))
    return _drawing([_RailBlock(graph, sizes, 0, EDGE).draw(focus, groups, is_focus=True)])


def _drawing(blocks: Sequence[_RailBlock]) -> Drawing:
    return Drawing(
        width=max(block.x for block in blocks) + RAIL_WIDTH,
        height=max(block.y for block in blocks) + EDGE,
        boxes=tuple(box for block in blocks for box in block.boxes),
        ties=tuple(tie for block in blocks for tie in block.ties),
        heads=tuple(head for block in blocks for head in block.heads),
    )
