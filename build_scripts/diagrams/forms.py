"""Which layout a graph gets, wide and narrow: the best form for its size that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from build_scripts.diagrams.bundles import bundled
from build_scripts.diagrams.drawing import Drawing
from build_scripts.diagrams.ego import ego
from build_scripts.diagrams.force import force
from build_scripts.diagrams.history import DrawnAssertion
from build_scripts.diagrams.layered import Setting, layered
from build_scripts.diagrams.net_setting import NARROW_NET
from build_scripts.diagrams.pair import PAIR_NARROW, PAIR_WIDE, pair
from build_scripts.diagrams.rail import rail, rail_of
from build_scripts.diagrams.shapes import NARROW, WIDE
from build_scripts.record.graph import Graph, Node

WIDE_MOST: Final = 1000.0
NARROW_MOST: Final = 350.0

_COMFORTABLE: Final = 960.0
"""Wide pictures that are no wider than this stand beside nothing smaller than their text."""
_WIDE_SETTINGS: Final = (
    Setting(name=160, label=200, fan=4, beside=22, beneath=32),
    Setting(name=160, label=200, fan=3, beside=20, beneath=32),
    Setting(name=160, label=200, fan=2, beside=20, beneath=32),
    Setting(name=150, label=170, fan=3, beside=20, beneath=32),
    Setting(name=140, label=132, fan=3, beside=18, beneath=32),
    Setting(name=130, label=122, fan=2, beside=14, beneath=30),
)
_NARROW_SETTINGS: Final = (
    Setting(name=120, label=112, fan=2, beside=10, beneath=26),
    Setting(name=104, label=96, fan=1, beside=8, beneath=24),
)
_FEW_BUNDLES: Final = Setting(name=120, label=150, fan=2, beside=10, beneath=18)
_ANY: Final = 2
MANY: Final = 4
"""From so many ties between two on they are a bundle: where each tie has words, and where none has."""
_TALLEST: Final = 1500.0
_LIKE_AN_ARTICLE: Final = 15
"""A story with more actors is drawn without words on its lines."""
_WIDE_TIES: Final = 40
"""With more ties, or taller than that, lines run too far to be followed; a rail reads better."""
_NARROW_TIES: Final = 9
"""With more ties dot is never narrow enough for a phone; it is not asked."""
_REMEMBERED: Final = 24
"""So many drawings of each form are kept: a preview draws the pages that are looked at again after every
edit. In a build, which draws each graph once, they only take room."""


@dataclass(frozen=True, slots=True)
class Variants:
    """The same graph drawn twice; style sheets show the one that fits.

    `says_who` tells that the words of the lines say who says so.
    """

    wide: Drawing
    narrow: Drawing
    says_who: bool = True


@lru_cache(_REMEMBERED)
def article_form(graph: Graph) -> Variants:
    """Draw a graph from top to bottom, or as a rail where that would be too wide."""
    drawn = bundled(graph, MANY)
    return Variants(_wide(drawn), _narrow(drawn))


@lru_cache(_REMEMBERED)
def actor_form(graph: Graph, focus: Node) -> Variants:
    """Draw one actor's ties: in three columns, and as a rail."""
    drawn = bundled(graph, _ANY)
    return Variants(ego(drawn, focus, WIDE), rail_of(drawn, focus, NARROW))


def pair_form(graph: Graph, first: Node, history: Sequence[DrawnAssertion]) -> Variants:
    """Draw the ties of two actors, `first` on the left, along time."""
    return Variants(
        pair(graph, first, history, WIDE, PAIR_WIDE),
        pair(graph, first, history, NARROW, PAIR_NARROW),
    )


@lru_cache(_REMEMBERED)
def story_form(graph: Graph) -> Variants:
    """Draw a whole story: from top to bottom while it is that small and fits, else as a net."""
    wide = narrow = None
    if len(graph.nodes) <= _LIKE_AN_ARTICLE:
        drawn = bundled(graph, MANY)
        wide, narrow = _layered_wide(drawn), _layered_narrow(drawn)
    if wide and narrow:
        return Variants(wide, narrow)
    net = net_form(graph)
    return Variants(wide or net.wide, narrow or net.narrow, says_who=False)


def net_form(graph: Graph) -> Variants:
    """Draw a graph as a net, in which all ties between the same two are one line or bundle."""
    drawn = bundled(graph, _ANY)
    return Variants(force(drawn, WIDE), force(drawn, NARROW, NARROW_NET), says_who=False)


def small_form(graph: Graph, *, in_bundles: bool) -> Drawing:
    """Draw a few ties as wide as a phone: each by itself, or bundles that say how many stand how."""
    if not in_bundles:
        return rail(bundled(graph, MANY), NARROW)
    counted = tuple(
        replace(edge, brief="") if edge.bundle else edge for edge in bundled(graph, _ANY).edges
    )
    drawn = Graph(graph.nodes, counted)
    return layered(drawn, NARROW, _FEW_BUNDLES, NARROW_MOST) or _narrow(drawn)


def _wide(graph: Graph) -> Drawing:
    return _layered_wide(graph) or rail(graph, WIDE, columns=2)


def _layered_wide(graph: Graph) -> Drawing | None:
    fitting: list[Drawing] = []
    for setting in _WIDE_SETTINGS if len(graph.edges) <= _WIDE_TIES else ():
        drawing = layered(graph, WIDE, setting, WIDE_MOST)
        if drawing is not None and drawing.height <= _TALLEST:
            if drawing.width <= _COMFORTABLE:
                return drawing
            fitting.append(drawing)
    return min(fitting, key=lambda drawing: drawing.width, default=None)


def _narrow(graph: Graph) -> Drawing:
    return _layered_narrow(graph) or rail(graph, NARROW)


def _layered_narrow(graph: Graph) -> Drawing | None:
    if len(graph.edges) <= _NARROW_TIES:
        for setting in _NARROW_SETTINGS:
            drawing = layered(graph, NARROW, setting, NARROW_MOST)
            if drawing is not None:
                return drawing
    return None
