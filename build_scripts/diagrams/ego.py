"""The actor layout: who gives on the left, the actor in the middle, who gets on the right.

From the actor's box a neutral bar runs down between the columns, as on a rail, so that every tie
is a straight line of its own: nothing crosses, nothing bends, and dashes never fall upon each
other, at five ties as at fifty. The box keeps its size, however many the ties are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Label, Rect
from build_scripts.diagrams.groups import Group, away_from, towards
from build_scripts.diagrams.shapes import (
    EDGE,
    Sizes,
    arrowhead,
    box_at,
    broken_name,
    head_at,
    outline,
    placed_label,
    point,
)
from build_scripts.diagrams.words import qualifier_of
from build_scripts.record.graph import Edge, Graph, Node

_COLUMN: Final = 218.0
_GAP: Final = 92.0
_BAR: Final = 8.0
_NAME: Final = 2 * _GAP + _BAR
_BELOW_NAME: Final = 20.0
_BETWEEN_GROUPS: Final = 22.0
_BETWEEN_TIES: Final = 10.0


@dataclass(slots=True)
class _Column:
    """One side, from the top down. `edge` is the side of its boxes that faces the bar."""

    graph: Graph
    sizes: Sizes
    edge: float
    bar: float
    anchor: str
    y: float = EDGE
    boxes: list[Box] = field(default_factory=list)
    ties: list[DrawnTie] = field(default_factory=list)
    heads: list[Label] = field(default_factory=list)

    def draw(self, groups: Sequence[Group]) -> _Column:
        """Draw groups of ties beneath each other."""
        nodes = {node.id: node for node in self.graph.nodes}
        for number, group in enumerate(groups):
            self.y += _BETWEEN_GROUPS if number else 0
            head = head_at(
                group.label, group.family, self.sizes, _COLUMN, self.edge, self.y, self.anchor
            )
            self.y = head.room.bottom + 5 - _BETWEEN_TIES
            if len(group.edges) > 1:
                self.heads.append(
                    replace(head, edges=tuple(name for edge in group.edges for name in edge.ids))
                )
            for edge in group.edges:
                self.y += _BETWEEN_TIES
                other = nodes[edge.source if group.inwards else edge.target]
                self._tie(edge, other, (head,) if len(group.edges) == 1 else ())
        return self

    def _tie(self, edge: Edge, other: Node, head: tuple[Label, ...]) -> None:
        name = broken_name(other, self.sizes, _COLUMN)
        left = self.edge if self.anchor == "start" else self.edge - name.width
        box = box_at(name, self.sizes, left, self.y, edges=edge.ids)
        level = box.room.centre
        start, end = (self.bar, self.edge) if self.anchor == "start" else (self.edge, self.bar)
        arrow = ""
        if edge.directed and not edge.bundle:
            arrow = arrowhead((end, level), (1, 0))
            end -= 7
        self.y = box.room.bottom
        labels = head
        words = self.sizes.words.wrap(qualifier_of(edge), _COLUMN)
        if words:
            qualifier = placed_label(words, self.sizes.words, self.edge, self.y + 3, self.anchor)
            labels = (*head, qualifier)
            self.y = qualifier.room.bottom
        path = f"M{point(start, level)}L{point(end, level)}"
        self.boxes.append(box)
        self.ties.append(DrawnTie(edge, path, arrow, labels))


def ego(graph: Graph, focus: Node, sizes: Sizes) -> Drawing:
    """Draw the ties that touch one actor; a side without ties is left out."""
    giving, getting = towards(graph, focus), away_from(graph, focus)
    bar = EDGE + _GAP + (_COLUMN if giving else 0)

    def left(y: float) -> _Column:
        return _Column(graph, sizes, bar - _GAP, bar, "end", y).draw(giving)

    def right(y: float) -> _Column:
        return _Column(graph, sizes, bar + _BAR + _GAP, bar + _BAR, "start", y).draw(getting)

    name = broken_name(focus, sizes, _NAME)
    columns = [side(EDGE + name.height + _BELOW_NAME) for side in (left, right)]
    bottom = max(column.y for column in columns)
    box = box_at(name, sizes, bar + _BAR / 2 - name.width / 2, EDGE, is_focus=True)
    rule = Rect(bar, box.room.bottom, _BAR, bottom - box.room.bottom)
    return Drawing(
        width=(bar + _BAR + _GAP + _COLUMN if getting else bar + _BAR + _GAP) + EDGE,
        height=bottom + EDGE,
        boxes=(box, *(box for column in columns for box in column.boxes)),
        ties=tuple(tie for column in columns for tie in column.ties),
        heads=tuple(head for column in columns for head in column.heads),
        rules=(outline(rule),),
    )
