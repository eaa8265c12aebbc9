"""Who is tied to whom: the typed graph that every diagram and export of ties reads.

The one module that knows networkx; everybody else sees the values below.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from build_scripts.entries import Family
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record.standings import Standing

if TYPE_CHECKING:  # What places and groups many is imported where that is asked for: few pages ask.
    import networkx as nx

_SEED: Final = 7
_STEPS: Final = 200

FAMILIES: Final = tuple(family.value for family in Family)
"""The families of ties. The names are generic, so that any story finds its place among them."""


MIXED: Final = "mixed"
"""In the place of a family, of a bundle of ties of several."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor. `href` leads to the actor's page, as seen from the page that shows the graph.

    `language` is that of the label, empty where it is the page's.
    """

    id: str
    label: str
    is_person: bool
    href: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between two actors, named by their ids.

    `label` reads from source to target ("supplied drones to (disputed)"); `sentence` is the whole tie
    as its standing allows; `qualifier` says who says so and who denies it, and is empty where nothing
    needs to be said; `brief` says the same in fewer words where there is little room, empty where
    there are none; `family` is one of FAMILIES;
    `href` leads to the evidence on the site. An edge that is not `directed` has no arrowhead.
    `times` are the days that its assertions are dated to, none where none of them has a date: two
    payments on two days are two. `told` is the latest day on which an article told of it.
    `pair` leads to the page of the two actors; `bundle` holds the ties of an edge that stands for
    several (`diagrams.bundles`), and is empty for a tie.
    """

    id: str
    source: str
    target: str
    label: str
    qualifier: str
    family: str
    standing: Standing
    directed: bool
    href: str
    times: tuple[Stretch, ...] = ()
    told: date | None = None
    brief: str = ""
    sentence: str = ""
    pair: str = ""
    bundle: tuple[Edge, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the ties that it stands for: its own, or those of its bundle."""
        return tuple(edge.id for edge in self.bundle) or (self.id,)

    @property
    def dated(self) -> str:
        """Its days for the filter: `first/last` of each stretch, two dots for an end that is open.

        An end that is not known is the day that is known: nobody says that the tie went beyond it.
        """
        return " ".join(
            f"{'..' if time.begin is Limit.OPEN else time.first}/"
            f"{'..' if time.end is Limit.OPEN else time.last}"
            for time in self.times
        )

    def __post_init__(self) -> None:
        if self.family not in FAMILIES and not (self.bundle and self.family == MIXED):
            raise ValueError(f"{self.family!r} is not a family of ties")


@dataclass(frozen=True, slots=True)
class Graph:
    """Actors and the ties between them; several ties between the same two stay apart."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        known = {node.id for node in self.nodes}
        if len(known) != len(self.nodes) or len({e.id for e in self.edges}) != len(self.edges):
            raise ValueError("two nodes or two edges of a graph have the same id")
        for edge in self.edges:
            if edge.source not in known or edge.target not in known:
                raise ValueError(f"edge {edge.id!r} leads to a node that the graph does not hold")


def without_loners(graph: Graph) -> Graph:
    """Return the graph without the actors that have no tie."""
    tied = {end for edge in graph.edges for end in (edge.source, edge.target)}
    return Graph(tuple(node for node in graph.nodes if node.id in tied), graph.edges)


def neighbourhood(graph: Graph, node_id: str) -> Graph:
    """Return an actor, its neighbours, and the ties that touch it (none among the neighbours).

    An id that the graph does not hold gives an empty graph.
    """
    edges = tuple(edge for edge in graph.edges if node_id in (edge.source, edge.target))
    near = {end for edge in edges for end in (edge.source, edge.target)} | {node_id}
    return Graph(tuple(node for node in graph.nodes if node.id in near), edges)


def busiest(graph: Graph, most: int) -> tuple[Graph, int, int]:
    """Keep the `most` actors with the most ties, and the ties among them.

    Ties that stand firmly are counted first, all ties only between equals: allegations must not
    swell a measure. What is equal after that goes by id. Where none of those actors are tied to one
    another, each to others of their own, the firmest ties are kept that join no more than so many.
    Returns the smaller graph, which holds no actor without a tie, and how many actors and how many
    ties were left out.
    """
    firm = Counter(end for e in graph.edges if e.standing.is_solid for end in (e.source, e.target))
    every = Counter(end for edge in graph.edges for end in (edge.source, edge.target))
    names = (node.id for node in graph.nodes)
    ranked = sorted(names, key=lambda name: (-firm[name], -every[name], name))
    kept = set(ranked[:most])
    edges = tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept)
    if not edges:
        return firmest(graph, most // 2)
    smaller = without_loners(Graph(graph.nodes, edges))
    return (
        smaller,
        len(graph.nodes) - len(smaller.nodes),
        len(graph.edges) - len(smaller.edges),
    )


def firmest(graph: Graph, most: int) -> tuple[Graph, int, int]:
    """Keep `most` ties, those that stand firmly first, then by id; order stays as it was.

    Returns the smaller graph, which holds no actor without a tie, and how many actors and how
    many ties were left out.
    """
    ranked = sorted(graph.edges, key=lambda edge: (not edge.standing.is_solid, edge.id))
    kept = {edge.id for edge in ranked[:most]}
    edges = tuple(edge for edge in graph.edges if edge.id in kept)
    smaller = without_loners(Graph(graph.nodes, edges))
    return (
        smaller,
        len(graph.nodes) - len(smaller.nodes),
        len(graph.edges) - len(smaller.edges),
    )


def components(graph: Graph) -> tuple[Graph, ...]:
    """Return the parts that no tie connects, in the order of their first actors."""
    tied: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
    for edge in graph.edges:
        tied[edge.source].append(edge.target)
        tied[edge.target].append(edge.source)
    part: dict[str, int] = {}
    parts = 0
    for node in graph.nodes:
        waiting = [] if node.id in part else [node.id]
        parts += bool(waiting)
        while waiting:
            name = waiting.pop()
            if name not in part:
                part[name] = parts - 1
                waiting += tied[name]
    if parts == 1:
        return (graph,)
    nodes: list[list[Node]] = [[] for _ in range(parts)]
    edges: list[list[Edge]] = [[] for _ in range(parts)]
    for node in graph.nodes:
        nodes[part[node.id]].append(node)
    for edge in graph.edges:
        edges[part[edge.source]].append(edge)
    return tuple(map(Graph, map(tuple, nodes), map(tuple, edges)))


@lru_cache(maxsize=8)
def spread(graph: Graph) -> dict[str, tuple[float, float]]:
    """Place the actors by ForceAtlas2, so that those who are tied stand near each other.

    The places have no unit. Several ties between the same two draw them no nearer than one does.
    The same graph gives the same places: fixed seed, fixed number of steps, rounded.
    """
    simple = _pairs(graph)
    if len(simple) < 3:
        return {name: (float(index), 0.0) for index, name in enumerate(simple)}
    import networkx as nx

    places = nx.forceatlas2_layout(simple, max_iter=_STEPS, weight=None, seed=_SEED)
    return {name: (round(float(x), 2), round(float(y), 2)) for name, (x, y) in places.items()}


def groups(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """Put the actors into groups with many ties inside and few between them (Louvain method).

    Two actors count once, however many ties join them, and half where no tie between them stands
    firmly. The largest group comes first; in each, the best tied actor as `by_ties` has it.
    """
    if not graph.edges:
        return ()
    import networkx as nx

    found = nx.community.louvain_communities(_pairs(graph), seed=_SEED)
    place = {tied.node.id: index for index, tied in enumerate(by_ties(graph))}
    ordered = (tuple(sorted(group, key=lambda name: place[name])) for group in found)
    return tuple(sorted(ordered, key=lambda group: (-len(group), place[group[0]])))


@dataclass(frozen=True, slots=True)
class Tied:
    """To how many other actors an actor is tied: by ties that stand firmly, and by any tie."""

    node: Node
    firm: int
    every: int


def by_ties(graph: Graph) -> tuple[Tied, ...]:
    """Count to how many others each actor is tied; most first, by firm ties before all others."""
    every: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    firm: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    for edge in graph.edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one != other:
                every[one].add(other)
                if edge.standing.is_solid:
                    firm[one].add(other)
    counted = (Tied(node, len(firm[node.id]), len(every[node.id])) for node in graph.nodes)
    return tuple(sorted(counted, key=lambda tied: (-tied.firm, -tied.every, tied.node.id)))


def _pairs(graph: Graph) -> nx.Graph[str]:
    """Return the graph with one line between two actors, and none from an actor to itself.

    A line is twice as heavy where a tie stands firmly as where none does.
    """
    import networkx as nx

    simple: nx.Graph[str] = nx.Graph()
    simple.add_nodes_from(node.id for node in graph.nodes)
    firm = {frozenset((e.source, e.target)) for e in graph.edges if e.standing.is_solid}
    for edge in graph.edges:
        if edge.source != edge.target:
            solid = frozenset((edge.source, edge.target)) in firm
            simple.add_edge(edge.source, edge.target, weight=2 if solid else 1)
    return simple
