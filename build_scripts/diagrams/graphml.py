"""A graph as GraphML, for programs that draw or count: with who says so, and where the evidence is."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.diagrams.escaped import escaped
from build_scripts.diagrams.tie_values import EDGE_NAMES, NODE_NAMES, GraphTold


def graphml(told: GraphTold) -> str:
    """Return a graph as a GraphML document (http://graphml.graphdrawing.org/).

    A tie without direction says so in its data: many programs read no edge that differs in this
    from its graph. `first` and `last` are days of ISO 8601, left out where the tie has no such end:
    then `begins` or `ends` says that it is open or not known. `dates` names each stretch of days by
    itself, as EDTF writes it: what lies between two of them is not said to belong to the tie.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        f"<desc>{escaped(told.about)}</desc>",
        *(_key("node", name) for name in NODE_NAMES),
        *(_key("edge", name) for name in EDGE_NAMES),
        '<graph edgedefault="directed">',
        *(
            f'<node id="{escaped(node.id)}">{_data(NODE_NAMES, values)}</node>'
            for node, values in told.nodes
        ),
        *(
            f'<edge id="{escaped(edge.id)}" source="{escaped(edge.source)}" '
            f'target="{escaped(edge.target)}">{_data(EDGE_NAMES, values)}</edge>'
            for edge, values in told.edges
        ),
        "</graph>",
        "</graphml>",
    ]
    return "\n".join(lines) + "\n"


def _key(kind: str, name: str) -> str:
    # Cytoscape names data by the id of its key, igraph and networkx by its name: both are one.
    return f'<key id="{name}" for="{kind}" attr.name="{name}" attr.type="string"/>'


def _data(keys: Sequence[str], values: Sequence[str]) -> str:
    return "".join(
        [
            f'<data key="{key}">{escaped(value)}</data>'
            for key, value in zip(keys, values, strict=True)
            if value
        ]
    )
