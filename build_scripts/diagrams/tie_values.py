"""What files of graphs say of an actor and of a tie: the same values under the same names in each format.

The names are those that programs look for: a node has `name` and `label`; an edge has `relation`, and
none is called id, type, weight, start or end, which they take for their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from build_scripts.diagrams.measure import clean
from build_scripts.entries.dates import Limit
from build_scripts.record.graph import Edge, Graph, Node

NODE_NAMES: Final = ("name", "label", "kind", "page")
EDGE_NAMES: Final = (
    "relation",
    "family",
    "standing",
    "standing_name",
    "according_to",
    "in_words",
    "directed",
    "first",
    "last",
    "begins",
    "ends",
    "dates",
    "evidence",
)


@dataclass(frozen=True, slots=True)
class GraphTold:
    """What every file of a graph says: `about` itself, and of each actor and each tie its values.

    Values go in the order of NODE_NAMES and EDGE_NAMES; "" stands for what is not known.
    """

    about: str
    nodes: tuple[tuple[Node, tuple[str, ...]], ...]
    edges: tuple[tuple[Edge, tuple[str, ...]], ...]


def graph_told(graph: Graph, title: str, page: str, sentences: Mapping[str, str]) -> GraphTold:
    """Return what files of a graph say; `page` is the address of the page that shows it.

    Against that address theirs are made whole. `sentences` say each tie, by its id.
    """
    return GraphTold(
        _about(title, page),
        tuple((node, _of_node(node, page)) for node in graph.nodes),
        tuple((edge, _of_edge(edge, sentences[edge.id], page)) for edge in graph.edges),
    )


def _about(title: str, page: str) -> str:
    """Say what a file of a graph is; where no address of the site is known, from where addresses go."""
    whole = (
        "" if "://" in page else " Addresses begin at the root of the site, whose own is not known."
    )
    return (
        f"{clean(title)}. A tie is what articles assert, no fact: “standing” and “according_to” say "
        f"how far it is established and by whom; show them with it.{whole}"
    )


def _of_node(node: Node, page: str) -> tuple[str, ...]:
    return (
        node.id,
        clean(node.label),
        "person" if node.is_person else "body",
        urljoin(page, node.href),
    )


def _of_edge(edge: Edge, sentence: str, page: str) -> tuple[str, ...]:
    return (
        clean(edge.label),
        edge.family,
        edge.standing.value,
        edge.standing.shown.name,
        clean(edge.qualifier, 4000),
        sentence,
        "yes" if edge.directed else "no",
        *_time(edge),
        urljoin(page, edge.href),
    )


def _time(edge: Edge) -> tuple[str, ...]:
    """The first and the last day, what is known of them, and all stretches of days."""
    if not edge.times:
        return ("",) * 5
    begin = _limit([time.begin for time in edge.times])
    end = _limit([time.end for time in edge.times])
    first, last = min(t.first for t in edge.times), max(t.last for t in edge.times)
    return (
        "" if begin else first.isoformat(),
        "" if end else last.isoformat(),
        begin,
        end,
        " ".join(time.text for time in edge.times),
    )


def _limit(limits: list[Limit]) -> str:
    """What stands in the place of a day that is not there; open says more than not known."""
    return next((one.value for one in (Limit.OPEN, Limit.UNKNOWN) if one in limits), "")
