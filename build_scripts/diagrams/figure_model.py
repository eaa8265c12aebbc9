"""What the templates of diagrams print, and their environment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Literal

from markupsafe import Markup

from build_scripts.diagrams.drawing import Drawing
from build_scripts.diagrams.shapes import number
from build_scripts.diagrams.sheets import PrintedPart
from build_scripts.diagrams.span import TimeRange
from build_scripts.diagrams.svg import tokens
from build_scripts.diagrams.words import Legend
from build_scripts.record.standings import Standing
from build_scripts.templating.context import Context
from build_scripts.templating.environment import Templates

FigureKind = Literal["article", "actor", "pair", "story", "walk"]


@dataclass(frozen=True, slots=True)
class Picture:
    """One variant of a diagram; `part` is the class and the part of its ids."""

    part: str
    drawing: Drawing
    shapes: Markup


@dataclass(frozen=True)
class FigureBlock(Context):
    """A diagram on a page.

    `fits` is the least width of a column for the wide picture, in pixels. `count` says how many
    ties the table has, and `rows` are its rows; `files` and `rest` are addresses, empty for none;
    `undated` says how many ties have no date.
    """

    template: ClassVar[str] = "diagram/figure.html"

    kind: FigureKind
    fits: str
    title: str
    id: str
    left_out: str
    files: str
    legend: Legend
    span: TimeRange | None
    undated: str
    pictures: Sequence[Picture]
    sheets: Sequence[PrintedPart]
    count: str
    rows: Markup
    rest: str


@dataclass(frozen=True)
class SmallFigure(Context):
    """A few ties as one picture without legend and table."""

    template: ClassVar[str] = "diagram/small.html"

    title: str
    id: str
    picture: Picture
    count: str
    left_out: str


@dataclass(frozen=True)
class PictureFile(Context):
    """A picture as a document of its own; lengths are in pixels, from the top down."""

    template: ClassVar[str] = "diagram/file.svg"

    shapes: Markup
    title: str
    left_out: str
    legend: Legend
    count: str
    top: float
    legend_top: float
    standings: Sequence[Standing]
    width: float
    height: float


@cache
def templates() -> Templates:
    """The templates of diagrams, with what they call."""
    environment = Templates("pictures")
    environment.filters["px"] = number
    environment.filters["tokens"] = tokens
    return environment
