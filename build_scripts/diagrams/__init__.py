"""Pictures of who is tied to whom, as SVG made at build time, with the same content as a table."""

from __future__ import annotations

from build_scripts.diagrams.figure import Kind, render, render_small
from build_scripts.diagrams.history import Said

__all__ = ["Kind", "Said", "render", "render_small"]
