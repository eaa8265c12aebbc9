"""A graph as GraphML, for programs that draw or count: with who says so, and where the evidence is."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin

from markupsafe import escape

from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.words import sentence_of
from build_scripts.entries.dates import Limit
from build_scripts.record.graph import Edge, Graph, Node

_NODE_KEYS: Final = ("label", "kind", "page")
_EDGE_KEYS: Final = (
    "label",
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


def graphml(graph: Graph, title: str, page: str) -> str:
    """Return a graph as a GraphML document (http://graphml.graphdrawing.org/).

    `page` is the address of the page that shows it, against which its addresses are made whole.
    A tie without direction says so in its data: many programs read no edge that differs in this
    from its graph. `first` and `last` are days of ISO 8601, left out where the tie has no such end:
    then `begins` or `ends` says that it is open or not known. `dates` names each stretch of days by
    itself, as EDTF writes it: what lies between two of them is not said to belong to the tie.
    """
    names = {node.id: clean(node.label) or "?" for node in graph.nodes}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        f"<desc>{escape(clean(title))}</desc>",
        *(_key("node", name) for name in _NODE_KEYS),
        *(_key("edge", name) for name in _EDGE_KEYS),
        '<graph edgedefault="directed">',
        *(_node(node, page) for node in graph.nodes),
        *(_edge(edge, names, page) for edge in graph.edges),
        "</graph>",
        "</graphml>",
    ]
    return "\n".join(lines) + "\n"


def _key(kind: str, name: str) -> str:
    return f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="string"/>'


def _node(node: Node, page: str) -> str:
    values = (clean(node.label), "person" if node.is_person else "body", urljoin(page, node.href))
    return f'<node id="{escape(node.id)}">{_data("node", _NODE_KEYS, values)}</node>'


def _edge(edge: Edge, names: dict[str, str], page: str) -> str:
    values = (
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
    return (
        f'<edge id="{escape(edge.id)}" source="{escape(edge.source)}" '
        f'target="{escape(edge.target)}">{_data("edge", _EDGE_KEYS, values)}</edge>'
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


def _data(kind: str, keys: tuple[str, ...], values: tuple[str, ...]) -> str:
    return "".join(
        f'<data key="{kind}-{key}">{escape(value)}</data>'
        for key, value in zip(keys, values, strict=True)
        if value
    )
