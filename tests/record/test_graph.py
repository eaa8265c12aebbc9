"""The graph model: what is counted, what is kept, what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_graphs import edge, node, town, village

from build_scripts.entries.dates import parse_edtf
from build_scripts.record.graph import (
    MIXED,
    Edge,
    Graph,
    Node,
    busiest,
    by_ties,
    components,
    firmest,
    groups,
    neighbourhood,
    spread,
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


def test_busy_actors_that_are_not_tied_to_one_another_leave_a_picture() -> None:
    hubs = tuple(node(f"Hub {n}") for n in range(4))
    towns = tuple(node(f"Town {n}") for n in range(12))
    edges = tuple(edge(f"{n:02}", f"hub-{n % 4}", f"town-{n}") for n in range(12))
    kept, actors, ties = busiest(Graph((*hubs, *towns), edges), 4)
    assert [e.id for e in kept.edges] == ["00", "01"]
    assert (len(kept.nodes), actors, ties) == (4, 12, 10)


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


def test_only_a_bundle_may_be_of_several_families_and_it_names_all_its_ties() -> None:
    one, other = edge("1", "a", "b"), edge("2", "a", "b")
    both = replace(one, id="12", family=MIXED, bundle=(one, other))
    assert (one.ids, both.ids) == (("1",), ("1", "2"))
    with pytest.raises(ValueError, match="family"):
        replace(one, family=MIXED)
    with pytest.raises(ValueError, match="family"):
        replace(both, family="tides")


@pytest.mark.parametrize(
    ("when", "dated"),
    [
        ("2031-03", "2031-03-01/2031-03-31"),
        ("2031-03/..", "2031-03-01/.."),
        ("../2031-03", "../2031-03-31"),
        ("2031-03-01/", "2031-03-01/2031-03-01"),
        ("[2031-03-01,2031-03-09]", "2031-03-01/2031-03-01 2031-03-09/2031-03-09"),
    ],
)
def test_the_days_of_a_tie_are_told_to_the_filter(when: str, dated: str) -> None:
    times = parse_edtf(when).stretches
    assert replace(edge("1", "a", "b"), times=times).dated == dated


def test_whoever_has_no_tie_is_left_out_and_all_else_stays() -> None:
    smaller = without_loners(village())
    assert [n.id for n in smaller.nodes] == ["mill", "harbour", "ada-miller"]
    assert smaller.edges == village().edges


def test_firm_ties_are_kept_before_others_in_the_order_that_they_have() -> None:
    nodes = tuple(node(name) for name in ("A", "B", "C", "D"))
    edges = (
        edge("4", "a", "b"),
        edge("1", "c", "d", Standing.SAID),
        edge("3", "b", "c"),
        edge("2", "c", "d", Standing.SAID),
    )
    smaller, actors, ties = firmest(Graph(nodes, edges), 2)
    assert [e.id for e in smaller.edges] == ["4", "3"]
    assert [n.id for n in smaller.nodes] == ["a", "b", "c"]
    assert (actors, ties) == (1, 2)
    assert [e.id for e in firmest(Graph(nodes, edges), 3)[0].edges] == ["4", "1", "3"]


def test_ties_are_counted_by_how_many_others_they_lead_to() -> None:
    """Two ties with one actor are one other, and a tie with oneself is none."""
    graph = Graph(
        (node("Loner"), node("Mill"), node("Harbour"), node("Inn")),
        (
            edge("1", "mill", "harbour"),
            edge("2", "harbour", "mill"),
            edge("3", "inn", "mill", Standing.SAID),
            edge("4", "inn", "harbour", Standing.SAID),
            edge("5", "inn", "inn"),
            edge("6", "loner", "loner"),
        ),
    )
    assert [(tied.node.id, tied.firm, tied.every) for tied in by_ties(graph)] == [
        ("harbour", 1, 2),
        ("mill", 1, 2),
        ("inn", 0, 2),
        ("loner", 0, 0),
    ]


SQUARE = ("ab", "bc", "cd", "da")


@pytest.mark.parametrize(
    ("firm", "found"),
    [
        (("ab", "cd"), (("a", "b"), ("c", "d"))),
        (("bc", "da"), (("a", "d"), ("b", "c"))),
    ],
)
def test_a_firm_tie_holds_a_group_together_more_than_what_is_only_said(
    firm: tuple[str, ...], found: tuple[tuple[str, ...], ...]
) -> None:
    edges = tuple(
        edge(ends, *ends, Standing.AGREED if ends in firm else Standing.SAID) for ends in SQUARE
    )
    assert groups(Graph(tuple(node(name) for name in "ABCD"), edges)) == found


def test_a_firm_tie_counts_twice_and_not_more() -> None:
    """Were it three times, `a`, `c`, `d` and `e` would be one group."""
    edges = tuple(
        edge(ends, *ends, Standing.AGREED if ends in ("ac", "cd") else Standing.SAID)
        for ends in ("ab", "ac", "bc", "bf", "cd", "de")
    )
    found = groups(Graph(tuple(node(name) for name in "ABCDEF"), edges))
    assert sorted(map(sorted, found)) == [["a", "c"], ["b", "f"], ["d", "e"]]


def test_the_largest_group_comes_first_and_in_each_the_best_tied() -> None:
    names = ("A", "B", "X", "Y", "Z", "Loner")
    pairs = ("ab", "xy", "yz", "zx", "za")
    graph = Graph(tuple(map(node, names)), tuple(edge(ends, *ends) for ends in pairs))
    assert groups(graph) == (("z", "x", "y"), ("a", "b"), ("loner",))


def test_a_tie_with_oneself_holds_no_group_together() -> None:
    names = tuple(map(node, ("A", "B")))
    tied = edge("1", "a", "b")
    whole = Graph(names, (tied, edge("2", "a", "a"), edge("3", "b", "b")))
    assert groups(whole) == groups(Graph(names, (tied,))) == (("a", "b"),)


def test_where_there_are_no_ties_there_are_no_groups() -> None:
    assert groups(Graph((node("A"), node("B")), ())) == ()


def test_one_or_two_actors_stand_in_a_row() -> None:
    two = Graph((node("A"), node("B")), (edge("1", "a", "b"),))
    assert spread(two) == {"a": (0.0, 0.0), "b": (1.0, 0.0)}


def test_three_or_more_are_spread_over_the_plane_in_rounded_places() -> None:
    names = tuple(map(node, ("A", "B", "C")))
    places = spread(Graph(names, (edge("1", "a", "b"), edge("2", "b", "c"))))
    assert len({y for _, y in places.values()}) == 3
    assert all(round(x, 2) == x and round(y, 2) == y for x, y in places.values())


def test_the_same_graph_has_the_same_places_in_every_run() -> None:
    """Pictures that readers know, and files that others keep, do not turn round by themselves."""
    names = tuple(map(node, ("A", "B", "C", "D")))
    places = spread(Graph(names, tuple(edge(ends, *ends) for ends in ("ab", "bc", "cd"))))
    assert {name: pytest.approx(place, abs=0.1) for name, place in places.items()} == {
        "a": (-4.6, 3.29),
        "b": (-2.25, 0.51),
        "c": (0.18, -2.37),
        "d": (2.53, -5.15),
    }


def test_neither_more_ties_nor_firmer_ones_draw_two_actors_nearer() -> None:
    graph = town(12, 15)
    again = tuple(replace(e, id=f"{e.id}-again", standing=Standing.SAID) for e in graph.edges)
    to_itself = tuple(edge(f"self-{n.id}", n.id, n.id) for n in graph.nodes)
    said = tuple(replace(e, standing=Standing.SAID) for e in graph.edges)
    once = spread(graph)
    assert spread(Graph(graph.nodes, (*graph.edges, *again, *to_itself))) == once
    assert spread(Graph(graph.nodes, said)) == once
