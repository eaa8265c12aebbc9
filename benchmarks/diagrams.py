"""How long the layouts of a whole story take, and how clean they are, beside plain networkx.

python -m benchmarks.diagrams
"""

from __future__ import annotations

import gzip
import random
import time

import click
import networkx as nx

from build_scripts.diagrams import draw
from build_scripts.diagrams.drawing import overlaps
from build_scripts.diagrams.force import force, lines_of
from build_scripts.diagrams.group_map import group_map
from build_scripts.diagrams.shapes import NARROW, WIDE
from build_scripts.graph import (
    FAMILIES,
    Edge,
    Graph,
    Node,
    Standing,
    busiest,
    connectors,
    firmest,
    groups,
    to_networkx,
    without_loners,
)

_SIZES = ((3, 4), (12, 20), (40, 90), (200, 480), (1000, 5000))
_FLOOR_AT_MOST = 200


def invented(actors: int, ties: int) -> Graph:
    """Return a graph with groups and hubs, always the same for the same numbers."""
    chance = random.Random(actors)
    nodes = tuple(
        Node(f"n{i}", f"Harbour Council of the {i}th Ward", i % 3 == 0, f"../actors/n{i}/")
        for i in range(actors)
    )
    step = max(1, actors // 12)
    edges = []
    for index in range(ties):
        source = int(actors * chance.random() ** 1.7)
        near = (source + step * chance.randrange(1, 13)) % actors
        target = near if chance.random() < 0.85 else chance.randrange(actors)
        if source == target:
            target = (source + 1) % actors
        standing = chance.choice((*Standing, Standing.AFFIRMED, Standing.AFFIRMED))
        said = "" if standing.is_solid else "according to the Mill"
        family = chance.choice(FAMILIES)
        edges.append(
            Edge(
                *(f"e{index}", f"n{source}", f"n{target}", "sells timber to", said, family),
                *(standing, True, f"#_e{index}"),
            )
        )
    return without_loners(Graph(nodes, tuple(edges)))


@click.command()
def main() -> None:
    """Measure at 3, 12, 40, 200 and 1,000 actors: seconds, overlaps, crossings, bytes."""
    for actors, ties in _SIZES:
        graph = invented(actors, ties)
        begun = time.perf_counter()
        figure = draw(
            graph,
            kind="story",
            focus=None,
            title="T",
            id_prefix="t",
            rest="r",
            files="f",
            page="p/",
        )
        groups(graph)
        connectors(graph)
        ours = time.perf_counter() - begun
        packed = len(gzip.compress(figure.html.encode()))
        click.echo(
            f"{len(graph.nodes):,} actors, {len(graph.edges):,} ties: {ours:.2f} s for figure, "
            f"groups, shares and files; {packed / 1000:.0f} kB compressed"
        )
        _looked_at(graph)
        if actors <= _FLOOR_AT_MOST:
            begun = time.perf_counter()
            nx.spring_layout(to_networkx(graph), seed=7, iterations=200)
            click.echo(
                f"  floor: networkx spring_layout, places only: {time.perf_counter() - begun:.2f} s"
            )


def _looked_at(graph: Graph) -> None:
    """Count in the two pictures what a reader would trip over."""
    drawn, _, _ = firmest(busiest(graph, 200)[0], 500)
    wide, small = force(drawn, WIDE), group_map(graph, NARROW, "")
    rooms = tuple(box.room for box in wide.boxes)
    crossed = [line.crosses for line in lines_of(drawn, rooms, wide.height)]
    click.echo(
        f"  names that overlap or are clipped: {overlaps(wide)} wide, {overlaps(small)} narrow; "
        f"of {len(crossed)} lines {sum(map(bool, crossed))} cross a box or mark of others "
        f"({sum(crossed)} crossings); words of {len(crossed)} lines left to titles and table"
    )


if __name__ == "__main__":
    main()
