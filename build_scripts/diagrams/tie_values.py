"""What files of graphs say of an actor and of a tie: the same values under the same names in each format.

The names are those that programs look for: a node has `name` and `label`; an edge has `relation`, and
none is called id, type, weight, start or end, which they take for their own.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin

from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.words import sentence_of
from build_scripts.entries.dates import Limit
from build_scripts.record.graph import Edge, Node

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


def about_file(title: str, page: str) -> str:
    """Say what a file of a graph is; where no address of the site is known, from where addresses go."""
    whole = (
        "" if "://" in page else " Addresses begin at the root of the site, whose own is not known."
    )
    return (
        f"{clean(title)}. A tie is what articles assert, no fact: “standing” and “according_to” say "
        f"how far it is established and by whom; show them with it.{whole}"
    )


def node_values(node: Node, page: str) -> tuple[str, ...]:
    """Return what is said of an actor, in the order of NODE_NAMES."""
    kind = "person" if node.is_person else "body"
    return node.id, clean(node.label), kind, urljoin(page, node.href)


def edge_values(edge: Edge, names: dict[str, str], page: str) -> tuple[str, ...]:
    """Return what is said of a tie, in the order of EDGE_NAMES; "" for what is not known."""
    return (
        clean(edge.label),
        edge.family,
        edge.standing.value,
        edge.standing.shown.name,
        clean(edge.qualifier, 4000),
        sentence_of(edge, names),
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
