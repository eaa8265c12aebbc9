"""What a graph of ties says in words: who is tied to most, who stands together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.record.graph import Graph, Node, by_ties, groups
from build_scripts.telling.words import count, listed
from build_scripts.views.frame.card_model import Link

_FEWEST_ACTORS: Final = 6
_FEWEST_TIES: Final = 8
"""A smaller graph is seen whole; counting it would only sound like a finding."""
_MOST_ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """An actor and what was counted of it, in words."""

    actor: Link
    what: str


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Actors who are tied among themselves more than to others; the best tied first."""

    anchor: str
    title: str
    members: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NetWords:
    """What can be said of a whole graph; each list may be empty."""

    most: tuple[Counted, ...]
    groups: tuple[GroupWords, ...]
    ties: int
    firm: int


def net_words(graph: Graph) -> NetWords | None:
    """Say what is counted in a graph, None where it is too small for that to help anybody.

    Links lead where the graph's nodes do.
    """
    if len(graph.nodes) < _FEWEST_ACTORS or len(graph.edges) < _FEWEST_TIES:
        return None
    firm = sum(edge.standing.is_solid for edge in graph.edges)
    return NetWords(
        most=tuple(
            Counted(_link(tied.node), tied_words(tied.every, tied.firm))
            for tied in by_ties(graph)[:_MOST_ROWS]
        ),
        groups=_groups(graph),
        ties=len(graph.edges),
        firm=firm,
    )


def tied_words(every: int, firm: int) -> str:
    """Say to how many others an actor is tied, and how well those ties stand."""
    links = f"linked to {count(every, 'other')}"
    if firm == every:
        return f"{links}; {'the link is' if every == 1 else 'all links are'} official or not in dispute"
    if not firm:
        none = "the link is neither" if every == 1 else "none of these links is"
        return f"{links}; {none} official {'nor' if every == 1 else 'or'} beyond dispute"
    return f"{links}; {firm:,} {'link is' if firm == 1 else 'links are'} official or not in dispute"


def _groups(graph: Graph) -> tuple[GroupWords, ...]:
    nodes = {node.id: node for node in graph.nodes}
    found = groups(graph)
    if len(found) < 2:
        return ()
    return tuple(
        GroupWords(
            anchor=f"_group-{number}",
            title=f"Group {number}: {listed([nodes[name].label for name in group], 3)}",
            members=tuple(_link(nodes[name]) for name in group),
        )
        for number, group in enumerate(found, 1)
    )


def _link(node: Node) -> Link:
    return Link(node.label, node.href)
