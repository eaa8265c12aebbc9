"""Ties that say the same thing in the same words, put together; bundles first, the largest foremost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from build_scripts.record.graph import Edge, Graph, Node


@dataclass(frozen=True, slots=True)
class Group:
    """Ties that share label and family; `inwards` tells that they lead to the actor looked at."""

    label: str
    family: str
    inwards: bool
    edges: tuple[Edge, ...]


def away_from(graph: Graph, node: Node) -> tuple[Group, ...]:
    """Group the ties that lead away from an actor, and those that have no direction."""
    # A tie without direction reads the same from either end.
    edges = (
        edge if edge.source == node.id else replace(edge, source=node.id, target=edge.source)
        for edge in graph.edges
        if edge.source == node.id or (edge.target == node.id and not edge.directed)
    )
    return _grouped(edges, inwards=False)


def towards(graph: Graph, node: Node) -> tuple[Group, ...]:
    """Group the ties that lead from others to an actor."""
    edges = (e for e in graph.edges if e.directed and e.target == node.id != e.source)
    return _grouped(edges, inwards=True)


def given_by(graph: Graph, node: Node) -> tuple[Group, ...]:
    """Group the ties of which an actor is the source."""
    return _grouped((edge for edge in graph.edges if edge.source == node.id), inwards=False)


def _grouped(edges: Iterable[Edge], *, inwards: bool) -> tuple[Group, ...]:
    groups: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in sorted(edges, key=lambda edge: -len(edge.ids)):
        # A bundle stands by itself: its words are about the two.
        own = edge.id if edge.bundle else ""
        groups.setdefault((edge.label, edge.family, own), []).append(edge)
    return tuple(
        Group(label, family, inwards, tuple(some)) for (label, family, _), some in groups.items()
    )
