"""The graph model: what is counted, what is kept, what is left out."""

from __future__ import annotations

import pytest
from small_graphs import edge, node, town, village

from build_scripts.record.graph import (
    Edge,
    Graph,
    Node,
    busiest,
    components,
    firmest,
    neighbourhood,
    without_loners,
)
from build_scripts.record.standings import Standing


def test_only_what_is_official_or_agreed_stands_firmly() -> None:
    assert {s for s in Standing if s.is_solid} == {Standing.AGREED, Standing.ACT}


def test_a_neighbourhood_holds_no_ties_among_the_neighbours() -> None:
    near = neighbourhood(village(), "mill")
    assert [e.id for e in near.edges] == ["a", "b", "c"]
    assert [n.id for n in near.nodes] == ["mill", "harbour", "ada-miller"]


def test_the_neighbourhood_of_nobody_is_empty() -> None:
    assert neighbourhood(village(), "nobody") == Graph((), ())


def test_allegations_do_not_make_an_actor_busy() -> None:
    nodes = (node("Accused"), node("Mill"), node("Harbour"))
    alleged = tuple(
        edge(f"x{i}", "mill" if i % 2 else "harbour", "accused", Standing.SAID) for i in range(9)
    )
    kept, actors, ties = busiest(Graph(nodes, (*alleged, edge("a", "mill", "harbour"))), 2)
    assert [n.id for n in kept.nodes] == ["mill", "harbour"]
    assert (actors, ties) == (1, 9)


def test_equals_go_by_all_ties_and_then_by_id() -> None:
    nodes = tuple(node(name) for name in ("D", "C", "B", "A"))
    edges = (edge("1", "a", "b"), edge("2", "c", "d"), edge("3", "c", "b", Standing.DISPUTED))
    # All have one firm tie; b and c have a disputed one besides; a comes before d.
    assert [n.id for n in busiest(Graph(nodes, edges), 2)[0].nodes] == ["c", "b"]
    assert [n.id for n in busiest(Graph(nodes, edges), 3)[0].nodes] == ["c", "b", "a"]


def test_what_is_kept_and_left_out_is_the_whole() -> None:
    whole = without_loners(town(40, 60))
    for smaller, actors, ties in (busiest(whole, 12), firmest(whole, 20)):
        assert len(smaller.nodes) + actors == len(whole.nodes)
        assert len(smaller.edges) + ties == len(whole.edges)


def test_parts_that_no_tie_connects_are_found_in_order() -> None:
    graph = Graph(
        tuple(node(name) for name in ("A", "B", "C", "D")),
        (edge("1", "b", "d"), edge("2", "a", "c")),
    )
    assert [[n.id for n in part.nodes] for part in components(graph)] == [["a", "c"], ["b", "d"]]


@pytest.mark.parametrize(
    ("nodes", "edges"),
    [
        ((node("A"), node("A")), ()),
        ((node("A"),), (edge("1", "a", "b"),)),
        ((node("A"), node("B")), (edge("1", "a", "b"), edge("1", "b", "a"))),
    ],
)
def test_a_graph_that_contradicts_itself_is_a_bug(
    nodes: tuple[Node, ...], edges: tuple[Edge, ...]
) -> None:
    with pytest.raises(ValueError, match=r"graph|same id"):
        Graph(nodes, edges)


def test_a_family_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(ValueError, match="family"):
        edge("1", "a", "b", family="tides")
