"""A graph as GEXF 1.3, which Gephi reads: the same values as in GraphML, and days that a timeline can play.

https://gexf.net/schema.html
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import escape

from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.tie_values import (
    EDGE_NAMES,
    NODE_NAMES,
    about_file,
    edge_values,
    node_values,
)
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record.graph import Edge, Graph, Node


def gexf(graph: Graph, title: str, page: str) -> str:
    """Return a graph as a GEXF document; `page` is the address of the page that shows it.

    A tie has a spell for each stretch of days, in full days, without `start` or `end` where that side
    is open or not known. Some programs drop spells: the same days are in `first`, `last`, `dates`.
    No day of making is written, so that the same ties give the same bytes.
    """
    names = {node.id: clean(node.label) or "?" for node in graph.nodes}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        f"<meta><creator>On the Record</creator><description>{escape(about_file(title, page))}"
        "</description></meta>",
        '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
        *_attributes("node", NODE_NAMES),
        *_attributes("edge", EDGE_NAMES),
        "<nodes>",
        *(_node(node, page) for node in graph.nodes),
        "</nodes>",
        "<edges>",
        *(_edge(edge, names, page) for edge in graph.edges),
        "</edges>",
        "</graph>",
        "</gexf>",
    ]
    return "\n".join(lines) + "\n"


def _attributes(kind: str, names: Sequence[str]) -> tuple[str, ...]:
    rows = (f'<attribute id="{name}" title="{name}" type="string"/>' for name in _told(names))
    return (f'<attributes class="{kind}" mode="static">', *rows, "</attributes>")


def _told(names: Sequence[str]) -> tuple[str, ...]:
    """The names of attributes; what a reader takes for the label of a node is its own attribute."""
    return tuple(name for name in names if name != "label")


def _node(node: Node, page: str) -> str:
    label = escape(clean(node.label) or "?")
    values = _values(NODE_NAMES, node_values(node, page))
    return f'<node id="{escape(node.id)}" label="{label}">{values}</node>'


def _edge(edge: Edge, names: dict[str, str], page: str) -> str:
    values = edge_values(edge, names, page)
    # Without a kind, ties of several sorts between the same two are taken for one that is repeated.
    head = (
        f'<edge id="{escape(edge.id)}" source="{escape(edge.source)}" target="{escape(edge.target)}" '
        f'type="{"directed" if edge.directed else "undirected"}" kind="{escape(edge.id)}" '
        f'label="{escape(values[0])}">'
    )
    return f"{head}{_values(EDGE_NAMES, values)}{_spells(edge.times)}</edge>"


def _values(names: Sequence[str], values: Sequence[str]) -> str:
    rows = "".join(
        f'<attvalue for="{name}" value="{escape(value)}"/>'
        for name, value in zip(names, values, strict=True)
        if value and name in _told(names)
    )
    return f"<attvalues>{rows}</attvalues>"


def _spells(times: Sequence[Stretch]) -> str:
    spells = "".join(f"<spell{_start(one)}{_end(one)}/>" for one in times)
    return f"<spells>{spells}</spells>" if spells else ""


def _start(time: Stretch) -> str:
    return f' start="{time.first}"' if time.begin is Limit.KNOWN else ""


def _end(time: Stretch) -> str:
    return f' end="{time.last}"' if time.end is Limit.KNOWN else ""
