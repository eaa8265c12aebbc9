"""Pictures of who is tied to whom, as SVG made at build time, with the same content as a table."""

from __future__ import annotations

from build_scripts.diagrams.figure import (
    Figure,
    FigureKind,
    draw,
    draw_block,
    keep_figures,
    render_small,
)
from build_scripts.diagrams.history import DrawnAssertion

__all__ = [
    "DrawnAssertion",
    "Figure",
    "FigureKind",
    "draw",
    "draw_block",
    "keep_figures",
    "render_small",
]
