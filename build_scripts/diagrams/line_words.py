"""The words that stand in a line: those of its tie, or how many are in its bundle and how they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_scripts.diagrams.bundles import marked
from build_scripts.diagrams.drawing import DrawnTie, Label, Rect
from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.midway import places_on
from build_scripts.diagrams.room import cells_of
from build_scripts.diagrams.shapes import Sizes, placed_label
from build_scripts.record.graph import Edge

_SIDE = 4.0
_END = 2.0


@dataclass(frozen=True, slots=True)
class LineWords:
    """The words of one line, broken into lines of text, and the room that they take."""

    edge: Edge
    sizes: Sizes
    label: tuple[str, ...]
    small: tuple[str, ...]

    @property
    def width(self) -> float:
        """How wide they are, with a little room at the sides."""
        return max(self.sizes.tie.width(self.label), self.sizes.words.width(self.small)) + 2 * _SIDE

    @property
    def height(self) -> float:
        """How tall they are."""
        lines = (
            len(self.label) * self.sizes.tie.leading + len(self.small) * self.sizes.words.leading
        )
        return lines + 2 * _END

    def placed(self, room: Rect) -> tuple[Label, ...]:
        """Set the words in the middle of a room of their size."""
        top = room.y + _END
        face = replace(self.sizes.tie, css=f"{self.sizes.tie.css} family-{self.edge.family}")
        label = placed_label(self.label, face, room.middle, top, "middle")
        if not self.small:
            return (label,)
        return (
            label,
            placed_label(self.small, self.sizes.words, room.middle, label.room.bottom, "middle"),
        )


def line_words(edge: Edge, sizes: Sizes, most: float, *, is_brief: bool = False) -> LineWords:
    """Return the words of a line of at most a width; what is not firm says so in them.

    `is_brief` leaves a bundle its count alone: how many stand how is seen by its lines.
    """
    if not edge.bundle:
        return LineWords(edge, sizes, sizes.tie.wrap(marked(edge), most), ())
    small: tuple[str, ...] = ()
    if not is_brief:
        parts = clean(edge.qualifier).split("; ")
        small = tuple(line for part in parts for line in sizes.words.wrap(part, most + 40))
    return LineWords(edge, sizes, sizes.tie.wrap(clean(edge.label), most), small)


def with_words(
    ties: Sequence[DrawnTie],
    rooms: Sequence[Rect],
    sizes: Sizes,
    most: float,
    size: tuple[float, float],
) -> tuple[DrawnTie, ...]:
    """Set the words of lines on them where nothing else stands: the largest bundles first, firm ties next.

    `rooms` are those of the actors, `size` is that of the picture. A line without such a place gets none.
    """
    taken: dict[tuple[int, int], list[Rect]] = defaultdict(list)
    for room in rooms:
        _take(taken, room)
    found = list(ties)
    ranked = sorted(
        range(len(ties)),
        key=lambda at: (-len(ties[at].edge.ids), not ties[at].edge.standing.is_solid, at),
    )
    for at in ranked:
        words = line_words(ties[at].edge, sizes, most, is_brief=True)
        width, height = words.width, words.height
        for x, y in places_on(ties[at].path):
            room = Rect(x - width / 2, y - height / 2, width, height)
            if room.inside(*size) and not any(
                other.overlaps(room) for cell in cells_of(room) for other in taken[cell]
            ):
                _take(taken, room)
                found[at] = replace(ties[at], labels=words.placed(room))
                break
    return tuple(found)


def _take(taken: dict[tuple[int, int], list[Rect]], room: Rect) -> None:
    for cell in cells_of(room):
        taken[cell].append(room)
