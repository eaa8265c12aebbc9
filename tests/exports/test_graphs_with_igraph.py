"""The files of graphs in igraph: names by which nodes are found, the same ties, nothing made up."""

from __future__ import annotations

import json
from pathlib import Path

from export_tools import needs, told_by
from small_graphs import village

from build_scripts.diagrams.graphml import graphml

pytestmark = needs("igraph")

PROGRAM = """
import igraph, json, sys
graph = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps({
    "directed": graph.is_directed(),
    "names": graph.vs["name"],
    "mill": graph.vs.find("mill")["label"],
    "ties": sorted(graph.es["relation"]),
    "standing": sorted(graph.es["standing"]),
}))
"""


def test_igraph_finds_nodes_by_name_and_reads_every_tie(tmp_path: Path) -> None:
    path = tmp_path / "ties.graphml"
    path.write_text(graphml(village(), "A village", "https://town.example/x/"), "utf-8")
    told = told_by("python", "-W", "error", "-c", PROGRAM, path)
    assert told.returncode == 0, told.stderr
    read = json.loads(told.stdout)
    assert read["directed"] is True
    assert sorted(read["names"]) == sorted(node.id for node in village().nodes)
    assert read["mill"] == next(node.label for node in village().nodes if node.id == "mill")
    assert read["ties"] == sorted(edge.label for edge in village().edges)
    assert all(read["standing"])
