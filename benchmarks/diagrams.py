"""How long the layouts of a whole story take, and how clean they are, beside plain networkx.

python -m benchmarks.diagrams [--site site]

With `--site`, a built site, each picture is put into its page of relationships in place of its own,
and that page is loaded in Chromium over loopback.
"""

from __future__ import annotations

import gzip
import random
import re
import statistics
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which

import click
import networkx as nx
from playwright.sync_api import sync_playwright

from build_scripts.diagrams import draw
from build_scripts.diagrams.bundles import bundled
from build_scripts.diagrams.drawing import overlaps
from build_scripts.diagrams.force import force, tie_strands
from build_scripts.diagrams.net_setting import NARROW_NET
from build_scripts.diagrams.shapes import NARROW, WIDE
from build_scripts.record.graph import (
    FAMILIES,
    Edge,
    Graph,
    Node,
    busiest,
    firmest,
    groups,
    without_loners,
)
from build_scripts.record.standings import Standing

DRAWN = tuple(standing for standing in Standing if standing.is_drawn)
_SIZES = ((3, 4), (12, 20), (40, 90), (200, 480), (1000, 5000))
_FLOOR_AT_MOST = 200
_LOADS = 5


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
        standing = chance.choice((*DRAWN, Standing.AGREED, Standing.AGREED))
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
@click.option("--site", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(site: Path | None) -> None:
    """Measure at 3, 12, 40, 200 and 1,000 actors: seconds, overlaps, crossings, bytes."""
    for actors, ties in _SIZES:
        graph = invented(actors, ties)
        begun, worked = time.perf_counter(), time.process_time()
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
        ours, worked = time.perf_counter() - begun, time.process_time() - worked
        packed = len(gzip.compress(figure.html.encode()))
        click.echo(
            f"{len(graph.nodes):,} actors, {len(graph.edges):,} ties: {ours:.2f} s ({worked:.2f} s of "
            f"a processor) for figure, groups and files; {packed / 1000:.0f} kB compressed"
        )
        if site is not None:
            _loaded(site, figure.html)
        _looked_at(graph)
        if actors <= _FLOOR_AT_MOST:
            begun = time.perf_counter()
            nx.spring_layout(_as_networkx(graph), seed=7, iterations=200)
            click.echo(
                f"  floor: networkx spring_layout, places only: {time.perf_counter() - begun:.2f} s"
            )


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a built site without a word, and one page of it from memory."""

    page = b""

    def do_GET(self) -> None:
        """Answer with the page that is measured, else with the file."""
        if self.path != "/relationships/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.page)))
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _loaded(site: Path, figure: str) -> None:
    """Load the page of relationships with the figure in it: bytes, and seconds until it is loaded."""
    page = (site / "relationships" / "index.html").read_text("utf-8")
    page = re.sub(r"<figure id=.*?</figure>", lambda _: figure, page, count=1, flags=re.DOTALL)
    _Quiet.page = page.encode()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox"]
        )
        for _ in range(_LOADS):
            tab = browser.new_page(viewport={"width": 1280, "height": 900})
            tab.goto(f"http://127.0.0.1:{server.server_port}/relationships/")
            tab.wait_for_function("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
            tab.wait_for_selector("figure.has-hands")
            times.append(
                tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd") / 1000
            )
            tab.close()
        browser.close()
    server.shutdown()
    click.echo(
        f"  page {len(_Quiet.page) / 1000:.0f} kB, {len(gzip.compress(_Quiet.page)) / 1000:.0f} kB "
        f"compressed; loaded in {statistics.median(times):.2f} s (middle of {_LOADS})"
    )


def _looked_at(graph: Graph) -> None:
    """Count in the two pictures what a reader would trip over."""
    drawn, _, _ = firmest(busiest(graph, 200)[0], 500)
    drawn = bundled(drawn, 2)
    wide, small = force(drawn, WIDE), force(drawn, NARROW, NARROW_NET)
    rooms = tuple(box.room for box in wide.boxes)
    crossed = [line.crosses for line in tie_strands(drawn, rooms, wide.width, wide.height)]
    worded = sum(bool(tie.labels) for tie in wide.ties)
    click.echo(
        f"  names and words that overlap or are clipped: {overlaps(wide)} wide, {overlaps(small)} "
        f"narrow; of {len(crossed)} lines, if none had words, {sum(map(bool, crossed))} cross a box or "
        f"mark of others ({sum(crossed)} crossings); {worded} lines have their words"
    )


def _as_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """The graph as networkx knows it: one key for each edge, nothing else attached."""
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    result.add_nodes_from(node.id for node in graph.nodes)
    for edge in graph.edges:
        result.add_edge(edge.source, edge.target, key=edge.id)
    return result


if __name__ == "__main__":
    main()
