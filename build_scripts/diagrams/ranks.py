"""Which end of a tie is drawn above the other, so that no line has to run in a circle."""

from __future__ import annotations

from build_scripts.record.graph import Graph


def from_top(graph: Graph) -> dict[str, int]:
    """Give every actor a place in an order in which most ties lead downwards.

    The greedy rule of Eades, Lin and Smyth: who only gives goes to the front, who only gets goes
    to the end, and in between whoever gives most more than it gets is next. Equals keep the
    graph's order. Ties that nevertheless lead upwards are drawn from their target down.
    """
    gives: dict[str, dict[str, int]] = {node.id: {} for node in graph.nodes}
    gets: dict[str, dict[str, int]] = {node.id: {} for node in graph.nodes}
    for edge in graph.edges:
        if edge.source != edge.target:
            gives[edge.source][edge.target] = gives[edge.source].get(edge.target, 0) + 1
            gets[edge.target][edge.source] = gets[edge.target].get(edge.source, 0) + 1

    left = [node.id for node in graph.nodes]
    front: list[str] = []
    back: list[str] = []
    while left:
        sink = next((name for name in left if not gives[name]), None)
        source = next((name for name in left if not gets[name]), None)
        if source is not None:
            chosen = source
        elif sink is not None:
            chosen = sink
        else:
            chosen = max(left, key=lambda n: sum(gives[n].values()) - sum(gets[n].values()))
        (back if source is None and sink is not None else front).append(chosen)
        left.remove(chosen)
        for other in gives.pop(chosen):
            del gets[other][chosen]
        for other in gets.pop(chosen):
            del gives[other][chosen]
    order = [*front, *reversed(back)]
    return {name: index for index, name in enumerate(order)}
