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


def test_graphs_have_the_names_that_programs_look_for() -> None:
    root = etree.fromstring(drawn(village()).graphml.encode())
    keys = root.findall("{*}key")
    ids = [key.get("id") for key in keys]
    assert ids == [key.get("attr.name") for key in keys]
    assert len(set(ids)) == len(ids)
    assert {"name", "label", "relation"} <= set(ids)
    assert {"id", "type", "weight", "start", "end"}.isdisjoint(ids)
    assert {key.get("attr.type") for key in keys} == {"string"}
    assert {key.get("for") for key in keys} == {"node", "edge"}
    names = {d.text for d in root.iter("{*}data") if d.get("key") == "name"}
    assert names == {node.get("id") for node in root.iter("{*}node")}


def test_the_gexf_holds_every_tie_and_no_day_that_nobody_stated() -> None:
    day, last = date(2031, 1, 5), date(2031, 11, 9)
    times = {
        "two-days": (Stretch(day, day), Stretch(last, last)),
        "went-before": (Stretch(day, last, begin=Limit.OPEN),),
        "nobody-says": (Stretch(day, last, end=Limit.UNKNOWN),),
        "undated": (),
    }
    edges = tuple(replace(edge(i, "mill", "harbour"), times=t) for i, t in times.items())
    made = drawn(Graph((node("Mill"), node("Harbour")), edges)).gexf
    root = etree.fromstring(made.encode())
    spells = {
        one.get("id"): [dict(spell.attrib) for spell in one.iter("{*}spell")]
        for one in root.iter("{*}edge")
    }
    assert spells == {
        "two-days": [
            {"start": str(day), "end": str(day)},
            {"start": str(last), "end": str(last)},
        ],
        "went-before": [{"end": str(last)}],
        "nobody-says": [{"start": str(day)}],
        "undated": [],
    }
    read = nx.read_gexf(
        io.BytesIO(made.encode().replace(b"gexf.net/1.3", b"www.gexf.net/1.2draft"))
    )
    assert (len(read), read.number_of_edges()) == (2, 4)


def test_a_tie_without_direction_says_so_in_gexf() -> None:
    root = etree.fromstring(drawn(village()).gexf.encode())
    kinds = {one.get("id"): one.get("type") for one in root.iter("{*}edge")}
    assert sorted(set(kinds.values())) == ["directed", "undirected"]
    titles = [one.get("title") for one in root.iter("{*}attribute")]
    assert {"id", "type", "label", "weight", "start", "end"}.isdisjoint(titles)
    assert "none" not in drawn(village()).gexf.lower().split('"')


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
    for text in (made.svg, made.graphml, made.gexf):
        root = etree.fromstring(text.encode())
        assert not root.xpath("//*[local-name()='script']")
        told = [*root.itertext(), *(value for one in root.iter() for value in one.attrib.values())]
        assert "<script>alert(1)</script>" in "".join(told)


def test_there_are_no_files_where_none_are_asked_for_or_nothing_is_drawn() -> None:
    bare = draw(village(), kind="article", focus=None, title="T", id_prefix="_t")
    assert (bare.svg, bare.graphml, bare.gexf) == ("", "", "")
    assert "diagram__downloads" not in bare.html
    assert drawn(Graph((), ())) == Figure(bare.html[:0], "", "")


def test_a_story_left_out_of_its_picture_is_whole_in_its_graphml() -> None:
    made = draw(
        town(260, 700), kind="story", focus=None, title="T", id_prefix="_t", files="x", page="x/"
    )
    assert made.graphml.count("<edge ") == 700
