"""Pair pages: every two actors that a tie joins have one, with all that is said either way."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import Story
from lxml import html
from oakford import write_oakford

from build_scripts.record import Record
from build_scripts.views.frame.addresses import Addresses, Here, pair_of
from build_scripts.views.generate import generate
from build_scripts.views.ties.net_words import net_words, tied_words
from build_scripts.views.ties.pairs import pair_pages
from build_scripts.views.ties.relationships import relationship_pages
from build_scripts.views.ties.ties import graph_of


@pytest.fixture
def bridge(tmp_path: Path) -> Record:
    story = Story.empty(tmp_path)
    write_oakford(story.content)
    return story.record()


def pages(record: Record) -> dict[str, str]:
    return {page.path: page.text for page in pair_pages(record)}


def test_every_two_that_a_tie_joins_have_one_page(bridge: Record) -> None:
    made = {path for path in pages(bridge) if path.endswith(".md")}
    assert made == {
        "relationships/bridge-board--ferry.md",
        "relationships/bridge-board--mill.md",
        "relationships/ferry--oakford.md",
        "relationships/ida-stone--mill.md",
    }


def test_the_order_of_a_pair_does_not_depend_on_who_gives(bridge: Record) -> None:
    assert {pair_of(tie) for tie in bridge.ties if "ferry" in tie.key} == {
        ("bridge-board", "ferry"),
        ("ferry", "oakford"),
    }


def test_a_pair_page_holds_every_tie_with_those_who_deny_it(bridge: Record) -> None:
    text = pages(bridge)["relationships/bridge-board--ferry.md"]
    tree = html.document_fromstring(text)
    assert tree.xpath("//article/@id") == [
        "_ferry--lends-to--bridge-board",
        "_ferry--opposes--bridge-board",
    ]
    disputed = tree.get_element_by_id("_ferry--opposes--bridge-board").text_content()
    assert "says so" in disputed
    assert "denies" in disputed
    assert "We never were." in disputed


def test_an_edge_leads_to_where_its_evidence_stands(bridge: Record) -> None:
    made = {page.path: page.text for page in generate(bridge)}
    for tie in bridge.ties:
        page, _, anchor = Addresses(bridge).tie(tie).partition("#")
        assert f'id="{anchor}"' in made[f"{page.removesuffix('/')}.md"]
        assert f"{page}#{anchor}" in made["relationships/index.md"]


def test_the_list_of_all_ties_leads_to_the_pairs_and_keeps_its_anchors(bridge: Record) -> None:
    text = relationship_pages(bridge)[-1].text
    tree = html.document_fromstring(text)
    assert tree.get_element_by_id("_mill--lends-to--bridge-board") is not None
    hrefs = tree.xpath("//article//a[starts-with(text(), 'Everything between')]/@href")
    assert "../relationships/bridge-board--mill/" in hrefs
    assert len(hrefs) == len(bridge.ties)
    assert "Everything between" not in pages(bridge)["relationships/bridge-board--mill.md"]


def test_a_history_of_one_assertion_is_told_and_not_drawn(bridge: Record) -> None:
    made = pages(bridge)
    numbers = {
        Addresses(bridge).pair(pair).removesuffix("/"): sum(
            len(tie.assertions) for tie in bridge.ties if pair_of(tie) == pair
        )
        for pair in map(pair_of, bridge.ties)
    }
    assert {1, 2} <= {min(number, 2) for number in numbers.values()}
    for address, number in numbers.items():
        assert ("<figure" in made[f"{address}.md"]) is (number > 1)
        assert (f"{address}/ties.svg" in made) is (number > 1)
        assert (f"{address}/ties.graphml" in made) is (number > 1)


def test_no_two_pages_or_files_have_one_path(bridge: Record) -> None:
    paths = [page.path for page in generate(bridge)]
    assert len(paths) == len(set(paths))
    assert "relationships/ties.svg" in paths
    assert "actors/ferry/ties.graphml" in paths
    assert "articles/winter/ties.svg" in paths


def test_a_small_graph_is_not_put_into_words(bridge: Record) -> None:
    assert net_words(graph_of(bridge, bridge.ties, Here("relationships/index.md"))) is None
    assert "Counted and put in words" not in relationship_pages(bridge)[-1].text


def test_how_ties_stand_is_said_with_their_number() -> None:
    stand = "official or not in dispute"
    none = "none of these links is official or beyond dispute"
    assert tied_words(4, 0) == f"linked to 4 others; {none}"
    assert tied_words(1, 0) == "linked to 1 other; the link is neither official nor beyond dispute"
    assert tied_words(1, 1) == f"linked to 1 other; the link is {stand}"
    assert tied_words(9, 9) == f"linked to 9 others; all links are {stand}"
    assert tied_words(9, 1) == f"linked to 9 others; 1 link is {stand}"
