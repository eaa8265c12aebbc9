"""A diagram as files: SVG that needs nothing else, GraphML that programs read."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import networkx as nx
from lxml import etree
from small_graphs import edge, node, town, village

from build_scripts.diagrams import Figure, draw
from build_scripts.entries.dates import Limit, Stretch
from build_scripts.record.graph import Graph
from build_scripts.record.standings import Standing

SVG = "{http://www.w3.org/2000/svg}"


def drawn(graph: Graph) -> Figure:
    return draw(
        graph,
        kind="article",
        focus=None,
        title="Who & whom",
        id_prefix="_t",
        files="../x/ties",
        page="x/",
    )


def test_the_svg_refers_to_nothing_outside_itself() -> None:
    root = etree.fromstring(drawn(village()).svg.encode())
    assert root.findtext(f"{SVG}title") == "Who & whom"
    assert root.find(f"{SVG}style") is not None
    assert not root.xpath(
        "//*[local-name()='image' or local-name()='script' or local-name()='use']"
    )
    assert "url(" not in drawn(village()).svg
    assert "@import" not in drawn(village()).svg


def test_an_address_inside_the_page_leads_to_the_page_from_its_file() -> None:
    root = etree.fromstring(drawn(village()).svg.encode())
    hrefs = set(root.xpath("//*[@data-edge]/@href"))
    assert hrefs == {f"./#_tie-{name}" for name in "abcd"}


def test_the_graphml_holds_every_tie_with_who_says_so() -> None:
    made = drawn(village()).graphml
    read = nx.read_graphml(io.BytesIO(made.encode()))
    assert set(read) == {"mill", "harbour", "ada-miller"}
    assert read.nodes["ada-miller"]["kind"] == "person"
    ties = {data["evidence"]: data for _, _, data in read.edges(data=True)}
    assert ties["x/#_tie-b"]["standing"] == "disputed"
    assert ties["x/#_tie-d"]["directed"] == "no"
    assert ties["x/#_tie-a"]["family"] == "money"
    assert made.count("<edge ") == 4


def test_the_graphml_closes_no_end_that_is_open() -> None:
    day, last = date(2031, 1, 5), date(2031, 11, 9)
    times = {
        "two-days": (Stretch(day, day), Stretch(last, last)),
        "goes-on": (Stretch(day, last, end=Limit.OPEN),),
        "went-before": (Stretch(day, last, begin=Limit.OPEN),),
        "nobody-says": (Stretch(day, last, end=Limit.UNKNOWN),),
        "undated": (),
    }
    edges = tuple(replace(edge(i, "mill", "harbour"), times=t) for i, t in times.items())
    read = nx.read_graphml(
        io.BytesIO(drawn(Graph((node("Mill"), node("Harbour")), edges)).graphml.encode())
    )
    keys = ("first", "last", "begins", "ends", "dates")
    found = {i: {k: data[k] for k in keys if k in data} for _, _, i, data in _edges(read)}
    assert found == {
        "two-days": {"first": str(day), "last": str(last), "dates": f"{day} {last}"},
        "goes-on": {"first": str(day), "ends": "open", "dates": f"{day}/.."},
        "went-before": {"last": str(last), "begins": "open", "dates": f"../{last}"},
        "nobody-says": {"first": str(day), "ends": "not known", "dates": f"{day}/"},
        "undated": {},
    }


def _edges(read: nx.MultiDiGraph) -> list[tuple[str, str, str, dict[str, str]]]:
    return list(read.edges(keys=True, data=True))


def test_files_of_a_site_with_an_address_lead_to_it_from_anywhere() -> None:
    whole = "https://harbour.example/story/x/"
    made = draw(
        village(), kind="article", focus=None, title="T", id_prefix="_t", files="ties", page=whole
    )
    hrefs = set(etree.fromstring(made.svg.encode()).xpath("//*/@href"))
    assert f"{whole}#_tie-a" in hrefs
    assert "https://harbour.example/story/actors/mill/" in hrefs
    assert all(href.startswith("https://harbour.example/story/") for href in hrefs)
    read = nx.read_graphml(io.BytesIO(made.graphml.encode()))
    assert {data["evidence"] for _, _, data in read.edges(data=True)} < hrefs
    assert read.nodes["mill"]["page"] in hrefs


def test_hostile_words_stay_words_in_both_files() -> None:
    bad = "]]></label><script>alert(1)</script>&amp;\x00\"'"
    graph = Graph(
        (node("A"), node("B")),
        (edge("e", "a", "b", Standing.DISPUTED, label=bad, qualifier=bad),),
    )
    made = drawn(graph)
    for text in (made.svg, made.graphml):
        root = etree.fromstring(text.encode())
        assert not root.xpath("//*[local-name()='script']")
        assert "<script>alert(1)</script>" in "".join(root.itertext())


def test_there_are_no_files_where_none_are_asked_for_or_nothing_is_drawn() -> None:
    bare = draw(village(), kind="article", focus=None, title="T", id_prefix="_t")
    assert (bare.svg, bare.graphml) == ("", "")
    assert "diagram__downloads" not in bare.html
    assert drawn(Graph((), ())) == Figure(bare.html[:0], "", "")


def test_a_story_left_out_of_its_picture_is_whole_in_its_graphml() -> None:
    made = draw(
        town(260, 700), kind="story", focus=None, title="T", id_prefix="_t", files="x", page="x/"
    )
    assert made.graphml.count("<edge ") == 700
