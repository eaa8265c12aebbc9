"""A graph as GEXF 1.3, which Gephi reads: the same values as in GraphML, and days that a timeline can play.

https://gexf.net/schema.html
"""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.diagrams.escaped import escaped
from build_scripts.diagrams.tie_values import EDGE_NAMES, NODE_NAMES, GraphTold
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record.graph import Edge, Node


def gexf(told: GraphTold) -> str:
    """Return a graph as a GEXF document.

    A tie has a spell for each stretch of days, in full days, without `start` or `end` where that side
    is open or not known. Some programs drop spells: the same days are in `first`, `last`, `dates`.
    No day of making is written, so that the same ties give the same bytes.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        f"<meta><creator>On the Record</creator><description>{escaped(told.about)}"
        "</description></meta>",
        '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
        *_attributes("node", NODE_NAMES),
        *_attributes("edge", EDGE_NAMES),
        "<nodes>",
        *(_node(node, values) for node, values in told.nodes),
        "</nodes>",
        "<edges>",
        *(_edge(edge, values) for edge, values in told.edges),
        "</edges>",
        "</graph>",
        "</gexf>",
    ]
    return "\n".join(lines) + "\n"


def _attributes(kind: str, names: Sequence[str]) -> tuple[str, ...]:
    rows = (
        f'<attribute id="{name}" title="{name}" type="string"/>' for name in names if _is_told(name)
    )
    return (f'<attributes class="{kind}" mode="static">', *rows, "</attributes>")


def _is_told(name: str) -> bool:
    """Tell whether a value is an attribute: the label of a node is what readers take for its own."""
    return name != "label"


def _node(node: Node, values: Sequence[str]) -> str:
    label = escaped(values[NODE_NAMES.index("label")] or "?")
    return f'<node id="{escaped(node.id)}" label="{label}">{_values(NODE_NAMES, values)}</node>'


def _edge(edge: Edge, values: Sequence[str]) -> str:
    # Without a kind, ties of several sorts between the same two are taken for one that is repeated.
    head = (
        f'<edge id="{escaped(edge.id)}" source="{escaped(edge.source)}" target="{escaped(edge.target)}" '
        f'type="{"directed" if edge.directed else "undirected"}" kind="{escaped(edge.id)}" '
        f'label="{escaped(values[0])}">'
    )
    return f"{head}{_values(EDGE_NAMES, values)}{_spells(edge.times)}</edge>"


def _values(names: Sequence[str], values: Sequence[str]) -> str:
    rows = "".join(
        [
            f'<attvalue for="{name}" value="{escaped(value)}"/>'
            for name, value in zip(names, values, strict=True)
            if value and _is_told(name)
        ]
    )
    return f"<attvalues>{rows}</attvalues>"


def _spells(times: Sequence[Stretch]) -> str:
    spells = "".join(f"<spell{_start(one)}{_end(one)}/>" for one in times)
    return f"<spells>{spells}</spells>" if spells else ""


def _start(time: Stretch) -> str:
    return f' start="{time.first}"' if time.begin is Limit.KNOWN else ""


def _end(time: Stretch) -> str:
    return f' end="{time.last}"' if time.end is Limit.KNOWN else ""
