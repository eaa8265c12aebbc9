"""The libraries that layouts are made with: each is imported where one is made, which few pages need."""

from __future__ import annotations

from importlib import import_module


def import_libraries() -> None:
    """Import them all: once, before processes are forked that would import each for itself."""
    for name in ("networkx", "numpy", "pygraphviz"):
        import_module(name)
