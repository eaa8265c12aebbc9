"""Boxes, labels, lines and arrowheads: the few shapes that every layout is made of.

All measures are pixels at scale 1. Wide pictures set names at 14 px; narrow ones at 13 px, so
that they stay at 12 px and above on a phone that is narrower than they are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from build_scripts.diagrams.drawing import Box, Label, Line, Rect
from build_scripts.diagrams.measure import clean, text_width, wrap
from build_scripts.entries import Holds
from build_scripts.record.graph import Node

EDGE: Final = 1.0
"""Kept free around a picture, so that no outline is cut in half."""


@dataclass(frozen=True, slots=True)
class Face:
    """How a kind of text is set: font size and distance of the lines, in pixels; its CSS class.

    The style sheet sets the same sizes; a test holds the two together.
    """

    size: float
    leading: float
    bold: bool
    css: str

    def width(self, lines: Sequence[str]) -> float:
        """Return the width of the longest line."""
        return max((text_width(line, self.size, bold=self.bold) for line in lines), default=0)

    def wrap(self, text: str, width: float) -> tuple[str, ...]:
        """Break a text into lines of at most `width`, and of about the same length."""
        text = clean(text, _LONGEST)
        lines = wrap(text, self.size, width, bold=self.bold)
        if len(lines) < 2:
            return lines
        best, narrower = lines, self.width(lines) - _BALANCE
        # Never so narrow that a word breaks which was whole.
        while narrower >= min(width, self.width(text.split())):
            tried = wrap(text, self.size, narrower, bold=self.bold)
            if len(tried) > len(lines):
                break
            best, narrower = tried, narrower - _BALANCE
        return best

    def shorten(self, text: str, width: float) -> str:
        """Return the text on one line of at most `width`, with "…" where it was cut.

        It is cut between words, and inside one only where not even the first fits.
        """
        line = clean(text)
        if self.width((line,)) <= width:
            return line
        words = line.split()
        while len(words) > 1 and self.width((f"{_ended(words)} …",)) > width:
            words.pop()
        line = f"{_ended(words)} "
        while line and self.width((f"{line}…",)) > width:
            line = line[:-1].rstrip(" ,;(")
        return f"{line}…"

    def baseline(self, index: int) -> float:
        """Return how far below the top of its block the baseline of a line lies."""
        return self.leading * index + self.leading / 2 + self.size * 0.35


def _ended(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(" ,;(")


@dataclass(frozen=True, slots=True)
class Sizes:
    """The three kinds of text of a picture: an actor's name, a tie's label, its qualifier."""

    name: Face
    tie: Face
    words: Face


WIDE = Sizes(
    name=Face(14, 18, True, "diagram__name"),
    tie=Face(14, 18, False, "diagram__label"),
    words=Face(13, 16, False, "diagram__qualifier"),
)
NARROW = Sizes(
    name=Face(13, 17, True, "diagram__name"),
    tie=Face(13, 17, False, "diagram__label"),
    words=Face(13, 16, False, "diagram__qualifier"),
)

GLYPH: Final = 6.5
"""Half the size of the sign of an assertion."""

_LONGEST = 4000
_BALANCE = 5.0
_PADDING_Y = 7
_PADDING_BODY = 11
_PADDING_PERSON = 15
_ROUND = 17
_SQUARE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """An actor's name broken into lines, and the size of the box that holds it."""

    node: Node
    lines: tuple[str, ...]
    width: float
    height: float


def broken_name(node: Node, sizes: Sizes, most: float, widest: float = 0) -> Name:
    """Break an actor's name so that its box is at most `most` wide, between words where that goes.

    With `widest` the box of a long word may be up to so wide, before the word is broken.
    """
    padding = _PADDING_PERSON if node.is_person else _PADDING_BODY
    name = clean(node.label)
    longest = sizes.name.width(name.split()) + 2 * padding
    most = min(max(most, longest), max(most, widest))
    lines = sizes.name.wrap(name, most - 2 * padding) or ("?",)
    width = max(44.0, sizes.name.width(lines) + 2 * padding)
    return Name(node, lines, width, len(lines) * sizes.name.leading + 2 * _PADDING_Y)


def box_at(
    name: Name,
    sizes: Sizes,
    x: float,
    y: float,
    *,
    is_focus: bool = False,
    edges: tuple[str, ...] = (),
) -> Box:
    """Place an actor's box by its upper left corner; `edges` are the ties that it is there for."""
    room = Rect(x, y, name.width, name.height)
    lines = text_lines(name.lines, sizes.name, room.middle, y + _PADDING_Y, "middle")
    return Box(name.node, room, radius_of(name.node, room), lines, is_focus, edges)


def radius_of(node: Node, room: Rect) -> float:
    """Return how round the corners of an actor's box are: people are round, bodies square."""
    return min(_ROUND, room.height / 2) if node.is_person else _SQUARE


def text_lines(
    lines: Sequence[str], face: Face, x: float, top: float, anchor: str
) -> tuple[Line, ...]:
    """Place lines of text beneath each other; `anchor` is start, middle or end."""
    classes = f"{face.css} is-{anchor}"
    return tuple(
        Line(x, top + face.baseline(index), line, classes) for index, line in enumerate(lines)
    )


def placed_label(lines: Sequence[str], face: Face, x: float, top: float, anchor: str) -> Label:
    """Place lines of text and keep their room."""
    width = face.width(lines)
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    room = Rect(left, top, width, len(lines) * face.leading)
    return Label(room, text_lines(lines, face, x, top, anchor))


def head_at(
    text: str, family: str, sizes: Sizes, most: float, x: float, top: float, anchor: str = "start"
) -> Label:
    """Place the words of a tie, or of several, in the colour of their family."""
    face = replace(sizes.tie, css=f"{sizes.tie.css} family-{family}")
    return placed_label(face.wrap(clean(text), most), face, x, top, anchor)


def glyph(holds: Holds, x: float, y: float) -> tuple[str, str]:
    """Return the sign of an assertion: its hollow path and its filled one, either may be empty.

    They differ in shape: a full disc affirms, a half one affirms in part, a ring only considers, a
    diamond announces, a cross denies, a hollow square says that it has ended.
    """
    r = GLYPH - 1
    ring = (
        f"M{point(x - r, y)}A{r:g} {r:g} 0 1 1 {point(x + r, y)}"
        f"A{r:g} {r:g} 0 1 1 {point(x - r, y)}Z"
    )
    half = f"M{point(x, y - r)}A{r:g} {r:g} 0 0 0 {point(x, y + r)}Z"
    diamond = f"M{point(x, y - r)}L{point(x + r, y)}L{point(x, y + r)}L{point(x - r, y)}Z"
    cross = (
        f"M{point(x - r, y - r)}L{point(x + r, y + r)}M{point(x - r, y + r)}L{point(x + r, y - r)}"
    )
    square = outline(Rect(x - r, y - r, 2 * r, 2 * r))
    return {
        Holds.AFFIRMS: ("", ring),
        Holds.PARTLY: (ring, half),
        Holds.CONSIDERS: (ring, ""),
        Holds.ANNOUNCES: ("", diamond),
        Holds.DENIES: (cross, ""),
        Holds.ENDS: (square, ""),
    }[holds]


def number(value: float) -> str:
    """Write a coordinate with at most one decimal, and never as minus nought."""
    text = f"{value:.1f}"
    if text[-1] == "0":
        text = text[:-2]
        return "0" if text == "-0" else text
    return text


def point(x: float, y: float) -> str:
    """Write a point of a path."""
    return f"{number(x)} {number(y)}"


def outline(rect: Rect) -> str:
    """Return the path of a rectangle."""
    return f"M{point(rect.x, rect.y)}H{number(rect.right)}V{number(rect.bottom)}H{number(rect.x)}Z"


def arrowhead(tip: tuple[float, float], towards: tuple[float, float]) -> str:
    """Return the path of an arrowhead at `tip` for a line that runs in the direction `towards`."""
    length = math.hypot(*towards)
    ux, uy = (towards[0] / length, towards[1] / length) if length > 0.01 else (0.0, 1.0)
    back_x, back_y = tip[0] - 9 * ux, tip[1] - 9 * uy
    return (
        f"M{point(*tip)}"
        f"L{point(back_x - 4 * uy, back_y + 4 * ux)}"
        f"L{point(back_x + 4 * uy, back_y - 4 * ux)}Z"
    )
