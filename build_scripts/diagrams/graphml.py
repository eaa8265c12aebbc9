"""A graph as GraphML, for programs that draw or count: with who says so, and where the evidence is."""

from __future__ import annotations

from markupsafe import escape

from build_scripts.diagrams.measure import clean
from build_scripts.diagrams.tie_values import (
    EDGE_NAMES,
    NODE_NAMES,
    about_file,
    edge_values,
    node_values,
)
from build_scripts.record.graph import Edge, Graph, Node


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
        f"<desc>{escape(about_file(title, page))}</desc>",
        *(_key("node", name) for name in NODE_NAMES),
        *(_key("edge", name) for name in EDGE_NAMES),
        '<graph edgedefault="directed">',
        *(_node(node, page) for node in graph.nodes),
        *(_edge(edge, names, page) for edge in graph.edges),
        "</graph>",
        "</graphml>",
    ]
    return "\n".join(lines) + "\n"


def _key(kind: str, name: str) -> str:
    # Cytoscape names data by the id of its key, igraph and networkx by its name: both are one.
    return f'<key id="{name}" for="{kind}" attr.name="{name}" attr.type="string"/>'


def _node(node: Node, page: str) -> str:
    return f'<node id="{escape(node.id)}">{_data(NODE_NAMES, node_values(node, page))}</node>'


def _edge(edge: Edge, names: dict[str, str], page: str) -> str:
    return (
        f'<edge id="{escape(edge.id)}" source="{escape(edge.source)}" '
        f'target="{escape(edge.target)}">{_data(EDGE_NAMES, edge_values(edge, names, page))}</edge>'
    )


def _data(keys: tuple[str, ...], values: tuple[str, ...]) -> str:
    return "".join(
        f'<data key="{key}">{escape(value)}</data>'
        for key, value in zip(keys, values, strict=True)
        if value
    )
