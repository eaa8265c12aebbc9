"""What a layout hands to the SVG template: shapes and lines of text at their places, in pixels.

The origin is the upper left corner, y grows downwards, all numbers are at scale 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from build_scripts.diagrams.history import DrawnAssertion
from build_scripts.record.graph import Edge, Node

XY = tuple[float, float]
"""A place in the picture: how far to the right, how far down."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The middle from left to right."""
        return self.x + self.width / 2

    @property
    def centre(self) -> float:
        """The middle from top to bottom."""
        return self.y + self.height / 2

    def inside(self, width: float, height: float) -> bool:
        """Tell whether nothing of it is cut off by a picture of that size."""
        return (
            min(self.x, self.y) >= 0 and self.right <= width + 0.1 and self.bottom <= height + 0.1
        )

    def overlaps(self, other: Rect, gap: float = 0) -> bool:
        """Tell whether the two share any area, or come nearer to each other than `gap`."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: where its baseline is, and what it is by its CSS classes."""

    x: float
    y: float
    text: str
    classes: str


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text and the room that is kept for them.

    `edges` are the ids of the ties that the words belong to, where they belong to several.
    """

    room: Rect
    lines: tuple[Line, ...]
    edges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """An actor's box; `radius` rounds its corners. The same actor may have several.

    `edges` are the ids of the ties that the box is there for, where it is not there for all ties of
    its actor; `rule` is a thin line that hangs from it.
    """

    node: Node
    room: Rect
    radius: float
    lines: tuple[Line, ...]
    is_focus: bool = False
    edges: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DrawnTie:
    """A drawn edge: the line, its arrowhead (empty for a tie that has no direction), its labels."""

    edge: Edge
    path: str
    head: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign for one assertion of a tie; one that only explains the sign has neither.

    `span` is the path of the time that its date may mean, empty where that is short; `outline` is
    drawn hollow and `solid` filled, and either may be empty.
    """

    edge: Edge | None
    said: DrawnAssertion | None
    room: Rect
    span: str
    outline: str
    solid: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture. `rules` are thin lines and `heads` words that belong to several ties."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    ties: tuple[DrawnTie, ...]
    heads: tuple[Label, ...] = field(default=())
    rules: tuple[str, ...] = field(default=())
    marks: tuple[Mark, ...] = field(default=())


def overlaps(drawing: Drawing, gap: float = 0) -> int:
    """Count the pairs of labels and boxes that overlap, and those that leave the picture."""
    rooms = sorted(rooms_of(drawing), key=lambda room: room.x)
    count = 0
    for index, room in enumerate(rooms):
        count += not room.inside(drawing.width, drawing.height)
        for other in rooms[index + 1 :]:
            if other.x >= room.right + gap:
                break
            count += room.overlaps(other, gap)
    return count


def rooms_of(drawing: Drawing) -> Iterable[Rect]:
    """Yield all that must not be covered or cut: boxes, words, marks."""
    yield from (box.room for box in drawing.boxes)
    yield from (label.room for tie in drawing.ties for label in tie.labels)
    yield from (label.room for label in drawing.heads)
    yield from (mark.room for mark in drawing.marks)
