"""The pair layout: two actors at the ends, between them a lane for every tie, with its history.

A lane is the tie's line from actor to actor, its words on it, and beneath it a strip of time with a
mark for every assertion. Marks differ in shape, so that none needs a colour; those of one day stand
beneath each other, those without a date beside the strip. What has no end goes on with an arrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Label, Mark, Rect
from build_scripts.diagrams.history import DrawnAssertion
from build_scripts.diagrams.shapes import (
    EDGE,
    GLYPH,
    Sizes,
    arrowhead,
    box_at,
    broken_name,
    glyph,
    head_at,
    placed_label,
    point,
)
from build_scripts.diagrams.timespan import Scale
from build_scripts.diagrams.words import qualifier_of
from build_scripts.record.graph import Edge, Graph, Node
from build_scripts.record.standings import HELD

PAIR_WIDE: Final = 720.0
PAIR_NARROW: Final = 336.0

_LIFELINE: Final = 12.0
_INSET: Final = 18.0
_UNDATED: Final = 62.0
_ROW: Final = 20.0
_APART: Final = 8.0
_WORDS_OFF: Final = 6.0
_BELOW_BOXES: Final = 20.0
_BETWEEN_LANES: Final = 26.0
_BETWEEN_BOXES: Final = 16.0
_TICKS_APART: Final = 76.0
_TAIL: Final = 12.0
"""How far the arrow of an open end reaches."""
_BARB: Final = 3.5


@dataclass(slots=True)
class _Sheet:
    """What has been drawn so far, from the top down to `y`."""

    sizes: Sizes
    left: float
    right: float
    scale: Scale | None
    strip: float
    y: float
    ties: list[DrawnTie] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    heads: list[Label] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)

    def lane(self, edge: Edge, first: str, history: Sequence[DrawnAssertion]) -> None:
        """Draw a tie's words, its line from actor to actor, and its strip of time."""
        most = self.right - self.left - 2 * _INSET
        x = self.left + _INSET
        head = head_at(edge.label, edge.family, self.sizes, most, x, self.y)
        self.y = level = head.room.bottom + 6
        away = edge.source == first
        start, end = self.left, self.right
        arrow = ""
        if edge.directed and away:
            arrow = arrowhead((end, level), (1, 0))
            end -= 7
        elif edge.directed:
            arrow = arrowhead((start, level), (-1, 0))
            start += 7
        labels = [head]
        self.y += 6
        words = self.sizes.words.wrap(qualifier_of(edge), most)
        if words:
            labels.append(placed_label(words, self.sizes.words, x, self.y, "start"))
            self.y = labels[-1].room.bottom + 3
        path = f"M{point(start, level)}L{point(end, level)}"
        self.ties.append(DrawnTie(edge, path, arrow, tuple(labels)))
        self.y = self._strip(edge, history) + _BETWEEN_LANES

    def _strip(self, edge: Edge, history: Sequence[DrawnAssertion]) -> float:
        """Set the marks beneath each other where they would touch; return how far down they go."""
        rows: list[list[Rect]] = []
        for said in history:
            mark = self._mark(edge, said)
            row = next(
                (
                    number
                    for number, others in enumerate(rows)
                    if not any(mark.room.overlaps(other, _APART) for other in others)
                ),
                len(rows),
            )
            if row == len(rows):
                rows.append([])
            rows[row].append(mark.room)
            self.marks.append(self._mark(edge, said, _ROW * row))
        return self.y + _ROW * len(rows)

    def _mark(self, edge: Edge, said: DrawnAssertion, down: float = 0) -> Mark:
        """Draw one mark with its words on that side where there is more room for them."""
        if said.first is None or said.last is None or self.scale is None:
            parts = [(self.right - _INSET - _UNDATED / 2 + GLYPH,) * 2]
        else:
            days = said.parts or ((said.first, said.last),)
            parts = sorted((self.scale.at(first), self.scale.at(last)) for first, last in days)
        left, right = parts[0][0], max(right for _, right in parts)
        middle, y = sum(parts[0]) / 2, self.y + down + _ROW / 2
        begin = min(left, middle - GLYPH) - _TAIL * said.goes_back
        end = max(right, middle + GLYPH) + _TAIL * said.goes_on
        before, behind = begin - self.left - _INSET, self.right - _INSET - end
        face = self.sizes.words
        most = max(before, behind) - _WORDS_OFF
        fitting = (words for words in said.words if face.width((words,)) <= most)
        words = next(fitting, "") or self._shortened(said, most)
        wide = face.width((words,))
        # Beside what else stands there, words that go with time are easier to follow.
        after = behind - _WORDS_OFF >= wide
        x, anchor = (end + _WORDS_OFF, "start") if after else (begin - _WORDS_OFF, "end")
        label = placed_label((words,), face, x, self.y + down, anchor)
        first, last = min(begin, label.room.x), max(end, label.room.right)
        room = Rect(first, label.room.y, last - first, face.leading)
        span = _span(parts, y) + _tails(said, begin, end, y)
        outline, solid = glyph(said.holds, middle, y)
        return Mark(edge, said, room, span, outline, solid, label.lines)

    def _shortened(self, said: DrawnAssertion, most: float) -> str:
        """Cut a name, its article first, and never that it is heard through others."""
        face = self.sizes.words
        name = said.brief.removeprefix("The ")
        return f"{face.shorten(name, most - face.width((said.tail,)))}{said.tail}"


def _span(parts: Sequence[tuple[float, float]], y: float) -> str:
    """The days from the first to the last, where they are seen beside the mark itself.

    The mark stands on the first of several parts; each of the others is a line, or an upright one.
    """
    (left, right), *others = parts
    path = f"M{point(left, y)}L{point(right, y)}" if right - left > 2 * GLYPH else ""
    for begin, end in others:
        if end - begin > _BARB:
            path += f"M{point(begin, y)}L{point(end, y)}"
        else:
            middle = (begin + end) / 2
            path += f"M{point(middle, y - _BARB)}L{point(middle, y + _BARB)}"
    return path


def _tails(said: DrawnAssertion, begin: float, end: float, y: float) -> str:
    """An arrow on each side that is open: the time does not end there."""
    path = ""
    for is_open, tip, away in ((said.goes_back, begin, -1), (said.goes_on, end, 1)):
        if is_open:
            barb = tip - away * _BARB
            path += f"M{point(tip - away * _TAIL, y)}L{point(tip, y)}"
            path += f"M{point(barb, y - _BARB)}L{point(tip, y)}L{point(barb, y + _BARB)}"
    return path


def pair(
    graph: Graph, first: Node, history: Sequence[DrawnAssertion], sizes: Sizes, width: float
) -> Drawing:
    """Draw the ties of a graph of two actors, `first` on the left, with the history of each.

    `history` goes by date. Only ties of the graph are drawn: a mark of another is left out.
    """
    boxes = _boxes(graph, first, sizes, width)
    left, right = _LIFELINE, width - _LIFELINE
    known = {edge.id for edge in graph.edges}
    shown = [said for said in history if said.edge in known]
    days = [(s.first, s.last) for s in shown if s.first is not None and s.last is not None]
    undated = len(days) < len(shown)
    strip = right - _INSET - (_UNDATED if undated else 0)
    scale = (
        Scale(
            min(begin for begin, _ in days),
            max(end for _, end in days),
            left + _INSET + GLYPH + _TAIL * any(said.goes_back for said in shown),
            strip - GLYPH - _TAIL * any(said.goes_on for said in shown),
        )
        if days
        else None
    )
    top = max(box.room.bottom for box in boxes)
    sheet = _Sheet(sizes, left, right, scale, strip, top + _BELOW_BOXES)
    for edge in graph.edges:
        sheet.lane(edge, first.id, [said for said in shown if said.edge == edge.id])
    bottom = sheet.y - _BETWEEN_LANES + 10
    _axis(sheet, top + 6, bottom, undated=undated)
    for x, box in ((left, boxes[0]), (right, boxes[-1])):
        sheet.rules.append(f"M{point(x, box.room.bottom)}L{point(x, bottom)}")
    _meanings(sheet, [said.holds for said in shown])
    return Drawing(
        width=width,
        height=sheet.y + EDGE,
        boxes=boxes,
        ties=tuple(sheet.ties),
        heads=tuple(sheet.heads),
        rules=tuple(sheet.rules),
        marks=tuple(sheet.marks),
    )


def _boxes(graph: Graph, first: Node, sizes: Sizes, width: float) -> tuple[Box, ...]:
    """Return the boxes of the two; of one actor, where its ties lead to itself, both ends."""
    most = (width - _BETWEEN_BOXES) / 2 - EDGE
    second = next((node for node in graph.nodes if node.id != first.id), first)
    names = [broken_name(node, sizes, most) for node in (first, second)]
    height = max(name.height for name in names)
    return (
        box_at(names[0], sizes, EDGE, EDGE + height - names[0].height),
        box_at(names[1], sizes, width - EDGE - names[1].width, EDGE + height - names[1].height),
    )


def _axis(sheet: _Sheet, top: float, bottom: float, *, undated: bool) -> None:
    """Name the days beneath all lanes, and lead a thin line up from each."""
    sheet.y = bottom + 4
    lowest = sheet.y
    for tick in sheet.scale.ticks(_TICKS_APART) if sheet.scale else ():
        wide = sheet.sizes.words.width((tick.name,)) / 2
        x = min(max(tick.x, sheet.left + 6 + wide), sheet.strip - wide)
        label = placed_label((tick.name,), sheet.sizes.words, x, sheet.y, "middle")
        # Names at the edges are moved inwards, where the next one may stand already.
        if not (sheet.heads and label.room.overlaps(sheet.heads[-1].room, _APART)):
            sheet.heads.append(label)
        sheet.rules.append(f"M{point(tick.x, bottom - 6)}L{point(tick.x, bottom + 2)}")
        lowest = label.room.bottom
    if undated:
        x = sheet.right - 6
        label = placed_label(("no date",), sheet.sizes.words, x, sheet.y, "end")
        sheet.heads.append(label)
        sheet.rules.append(f"M{point(sheet.strip + 3, top + 14)}L{point(sheet.strip + 3, bottom)}")
        lowest = max(lowest, label.room.bottom)
    sheet.y = lowest


def _meanings(sheet: _Sheet, holds: Sequence[object]) -> None:
    """Explain the marks that occur, in as many rows as they need."""
    x, sheet.y = EDGE, sheet.y + 12
    leading = sheet.sizes.words.leading + 6
    for kind, held in HELD.items():
        meaning = held.one
        if kind not in holds:
            continue
        wide = sheet.sizes.words.width((meaning,))
        if x > EDGE and x + 20 + wide > sheet.right:
            x, sheet.y = EDGE, sheet.y + leading
        outline, solid = glyph(kind, x + GLYPH + 1, sheet.y + sheet.sizes.words.leading / 2)
        sheet.marks.append(
            Mark(None, None, Rect(x, sheet.y, 2 * GLYPH + 2, leading - 6), "", outline, solid)
        )
        sheet.heads.append(placed_label((meaning,), sheet.sizes.words, x + 20, sheet.y, "start"))
        x += 20 + wide + 18
    sheet.y += leading
