"""Two actors along time: lanes, marks and their words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from small_graphs import town, village

from build_scripts.diagrams.drawing import Drawing, overlaps
from build_scripts.diagrams.forms import NARROW_MOST, pair_form
from build_scripts.diagrams.history import DrawnAssertion
from build_scripts.diagrams.timespan import Scale
from build_scripts.entries import Holds
from build_scripts.record.graph import Graph

DAY = date(2030, 3, 1)


def said(
    edge: str,
    holds: Holds,
    when: date | None,
    days: int = 0,
    who: str = "the Mill",
    manner: str = "",
) -> DrawnAssertion:
    last = when + timedelta(days) if when else None
    words = f"on {when}" if when else ""
    return DrawnAssertion(edge, holds, who, who, manner, words, when, last, f"#_{edge}")


def drawings(graph: Graph, history: list[DrawnAssertion]) -> tuple[Drawing, Drawing]:
    form = pair_form(graph, graph.nodes[0], history)
    return form.wide, form.narrow


def test_every_assertion_of_a_drawn_tie_has_a_mark_of_its_own() -> None:
    graph = town(2, 3)
    history = [said(e.id, holds, DAY) for e in graph.edges for holds in Holds]
    for drawing in drawings(graph, history):
        assert len([mark for mark in drawing.marks if mark.said]) == 18
        assert overlaps(drawing) == 0
        signs = {
            (m.said.holds, m.outline != "", m.solid != "", m.outline.count("A"), m.solid.count("L"))
            for m in drawing.marks
            if m.said
        }
        assert len(signs) == len(Holds)


@pytest.mark.parametrize("days", [0, 1, 20, 400, 9000])
def test_nothing_overlaps_over_any_stretch_of_time(days: int) -> None:
    graph = town(2, 5)
    history = [
        said(
            e.id, list(Holds)[n % 6], DAY + timedelta(n * days), n * 3, "The Very Long Named Board"
        )
        for e in graph.edges
        for n in range(6)
    ]
    for drawing in drawings(graph, [*history, said(graph.edges[0].id, Holds.DENIES, None)]):
        assert overlaps(drawing) == 0
    assert drawings(graph, history)[1].width <= NARROW_MOST


def test_what_has_no_date_stands_apart_and_says_so() -> None:
    graph = town(2, 1)
    history = [said("e0", Holds.AFFIRMS, DAY), said("e0", Holds.DENIES, None)]
    for drawing in drawings(graph, history):
        dated, undated = (mark for mark in drawing.marks if mark.said)
        assert dated.room.x < undated.room.right
        assert "no date" in [line.text for label in drawing.heads for line in label.lines]
    only = [said("e0", Holds.AFFIRMS, DAY)]
    words = [line.text for label in drawings(graph, only)[0].heads for line in label.lines]
    assert "no date" not in words


def test_only_the_signs_that_occur_are_explained() -> None:
    drawing, _ = drawings(town(2, 1), [said("e0", Holds.PARTLY, DAY)])
    words = [line.text for label in drawing.heads for line in label.lines]
    assert "says so within limits" in words
    assert "denies it" not in words


def test_marks_of_ties_that_are_not_drawn_are_left_out() -> None:
    drawing, _ = drawings(town(2, 1), [said("other", Holds.DENIES, DAY)])
    assert not drawing.marks


def test_a_tie_to_oneself_has_the_actor_at_both_ends() -> None:
    graph = village()
    one = graph.nodes[0]
    loop = Graph((one,), (graph.edges[0].__class__(
        "l", one.id, one.id, "owns", "", "money", graph.edges[0].standing, True, "#"
    ),))  # fmt: skip
    drawing, _ = drawings(loop, [said("l", Holds.AFFIRMS, DAY)])
    assert [box.node.id for box in drawing.boxes] == [one.id, one.id]


def test_days_lie_between_the_edges_and_ticks_keep_apart() -> None:
    scale = Scale(date(2030, 1, 15), date(2034, 6, 1), 10, 310)
    assert scale.at(scale.first) == 10
    assert scale.at(scale.last) == 310
    ticks = scale.ticks(60)
    assert [tick.name for tick in ticks] == ["2031", "2032", "2033", "2034"]
    assert Scale(DAY, DAY, 0, 100).ticks(50)[0].name == "Mar 2030"


def test_a_long_name_is_cut_and_never_that_it_is_heard_through_others() -> None:
    who = "The Permanent Secretary of the Harbour Office"
    history = [said("e0", Holds.DENIES, DAY, who=who, manner="reported")]
    _, narrow = drawings(town(2, 1), history)
    (mark,) = (mark for mark in narrow.marks if mark.said)
    (line,) = mark.lines
    assert line.text.endswith("…, reported")


def ongoing(back: bool, on: bool, days: int = 365) -> DrawnAssertion:
    first = said("e0", Holds.AFFIRMS, DAY, days)
    return replace(first, goes_back=back, goes_on=on)


@pytest.mark.parametrize("days", [0, 40, 365])
@pytest.mark.parametrize(("back", "on"), [(True, False), (False, True), (True, True)])
def test_what_is_open_goes_on_with_an_arrow(back: bool, on: bool, days: int) -> None:
    graph = town(2, 1)
    others = [said("e0", Holds.DENIES, DAY + timedelta(n)) for n in (-300, 500)]
    for undated in ([], [said("e0", Holds.DENIES, None)]):
        for drawing in drawings(graph, [ongoing(back, on, days), *others, *undated]):
            assert overlaps(drawing) == 0
            (mark,) = (m for m in drawing.marks if m.said and (m.said.goes_back or m.said.goes_on))
            # Each arrow is a line and two barbs.
            assert mark.span.count("M") - 2 * (back + on) in (0, 1)
            assert all(m.room.x >= 0 and m.room.right <= drawing.width for m in drawing.marks)


def test_an_arrow_is_drawn_where_that_day_is_the_first_and_the_last() -> None:
    for drawing in drawings(town(2, 1), [ongoing(True, True, 0)]):
        (mark,) = (m for m in drawing.marks if m.said)
        xs = [float(x) for x in re.findall(r"[ML](-?[\d.]+)", mark.span)]
        assert 12 <= min(xs) < max(xs) <= drawing.width - 12
        assert mark.room.x <= min(xs)
        assert max(xs) <= mark.room.right


def test_what_ends_has_no_arrow() -> None:
    for drawing in drawings(
        town(2, 1), [ongoing(False, False, 400), said("e0", Holds.DENIES, DAY)]
    ):
        for mark in drawing.marks:
            assert mark.span.count("M") <= 1


def test_nothing_is_drawn_between_two_days_of_which_one_is_meant() -> None:
    later = DAY + timedelta(300)
    either = replace(said("e0", Holds.AFFIRMS, DAY, 300), parts=((DAY, DAY), (later, later)))
    for drawing in drawings(town(2, 1), [either]):
        (mark,) = (m for m in drawing.marks if m.said)
        pieces = re.findall(r"M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)", mark.span)
        assert [x == to_x for x, _, to_x, _ in pieces] == [True]
        assert mark.room.right >= float(pieces[0][0])
