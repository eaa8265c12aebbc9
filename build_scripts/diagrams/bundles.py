"""Many ties between two actors as one bundle: drawn as a line for each way in which some stand.

The strongest tie alone would make an allegation look like a fact, and the weakest would make an act
look like an allegation. So a bundle has a line for each standing that occurs in it, in the dashes
and with the sign of that standing, and says beneath its count how many stand so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from build_scripts.diagrams.measure import clean
from build_scripts.record.graph import MIXED, Edge, Graph
from build_scripts.record.standings import Standing
from build_scripts.telling.terms import how_many

_FEW: Final = 3
"""So many ties that lead the same way are named in their bundle; more are counted."""


def bundled(graph: Graph, least: int) -> Graph:
    """Return a graph in which `least` or more ties between the same two are one bundle.

    A bundle is an edge with the ties in `bundle`, at the place of the first of them. It has a direction
    where all its ties lead the same way, and leads from whoever gives most. Ties of an actor to itself
    stay apart.
    """
    between: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        between[_pair(edge)].append(edge)
    drawn: list[Edge] = []
    for edge in graph.edges:
        some = between[_pair(edge)]
        if edge.source == edge.target or len(some) < least:
            drawn.append(edge)
        elif edge is some[0]:
            drawn.append(_bundle(some))
    return Graph(graph.nodes, tuple(drawn))


def _pair(edge: Edge) -> tuple[str, str]:
    return min(edge.source, edge.target), max(edge.source, edge.target)


def _bundle(edges: Sequence[Edge]) -> Edge:
    one, other = _pair(edges[0])
    gives = Counter(edge.source for edge in edges if edge.directed)
    source, target = (other, one) if gives[other] > gives[one] else (one, other)
    families = {edge.family for edge in edges}
    is_one_way = all(edge.directed and edge.source == source for edge in edges)
    return Edge(
        id=f"{one}+{other}",
        source=source,
        target=target,
        label=ties_counted(len(edges)),
        qualifier=standings_counted(edges),
        brief=_named(edges) if is_one_way and len(edges) <= _FEW else "",
        family=families.pop() if len(families) == 1 else MIXED,
        # What reads a standing from it never reads a firmer one than its weakest.
        standing=max((edge.standing for edge in edges), key=list(Standing).index),
        directed=is_one_way,
        href=edges[0].pair or edges[0].href,
        bundle=tuple(edges),
    )


def turned(edge: Edge, source: str) -> Edge:
    """Return an edge without a direction as it reads from one of its ends."""
    if edge.directed or edge.source == source:
        return edge
    return replace(edge, source=source, target=edge.source)


def ties_counted(number: int) -> str:
    """Count ties, in readers' words: "1 relationship", "2 relationships"."""
    return how_many(number, "tie")


def standings_counted(edges: Sequence[Edge]) -> str:
    """Say how many ties stand how, in the order of the catalogue: "6 disputed; 2 planned or proposed"."""
    return "; ".join(
        standing_counted(standing, number) for standing, number in by_standing(edges).items()
    )


def by_standing(edges: Sequence[Edge]) -> dict[Standing, int]:
    """Count ties by how they stand, in the order of the catalogue."""
    found = Counter(edge.standing for edge in edges)
    return {standing: found[standing] for standing in Standing if standing in found}


def standing_counted(standing: Standing, number: int) -> str:
    """Count ties that stand alike: "6 disputed", "2 official acts"."""
    name = standing.shown.name.lower()
    plural = "s" if standing is Standing.ACT and number != 1 else ""
    return f"{number:,} {name}{plural}"


def _named(edges: Sequence[Edge]) -> str:
    return "; ".join(dict.fromkeys(marked(edge) for edge in edges))


def marked(edge: Edge) -> str:
    """Return the words of a tie where its line has no others: what is not firm says how it stands."""
    label, mark = clean(edge.label), edge.standing.shown.mark
    return label if not mark or label.endswith(f"({mark})") else f"{label} ({mark})"
