"""Layouts, looked at by geometry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_graphs import edge, node, town, village

from build_scripts.diagrams.drawing import Drawing, Rect, overlaps
from build_scripts.diagrams.forms import NARROW_MOST, WIDE_MOST, actor_form, article_form
from build_scripts.diagrams.layered import Setting, layered
from build_scripts.diagrams.rail import rail
from build_scripts.diagrams.shapes import NARROW, WIDE
from build_scripts.diagrams.strokes import strokes_of
from build_scripts.record.graph import Graph, without_loners
from build_scripts.record.standings import Standing

STYLES = Path(__file__).parents[2] / "docs/stylesheets/diagrams.css"
GRAPHS = {
    "village": village(),
    "3": town(3, 3),
    "5": town(5, 7),
    "12": town(12, 17),
    "24": town(24, 36),
    "40": town(40, 60),
    "one tie": town(2, 1),
    "many between two": town(2, 12),
}


def _drawings(graph: Graph) -> Iterator[Drawing]:
    graph = without_loners(graph)
    for form in (article_form(graph), actor_form(graph, graph.nodes[0])):
        yield form.wide
        yield form.narrow


@pytest.mark.parametrize("name", GRAPHS)
def test_nothing_overlaps_and_nothing_is_clipped(name: str) -> None:
    for drawing in _drawings(GRAPHS[name]):
        assert overlaps(drawing) == 0


@pytest.mark.parametrize("seed", range(12))
def test_nothing_overlaps_in_many_graphs(seed: int) -> None:
    for drawing in _drawings(town(4 + seed, 3 + 2 * seed, seed)):
        assert overlaps(drawing) == 0


@pytest.mark.parametrize("name", GRAPHS)
def test_every_picture_keeps_to_its_width(name: str) -> None:
    graph = without_loners(GRAPHS[name])
    for form in (article_form(graph), actor_form(graph, graph.nodes[0])):
        assert form.wide.width <= WIDE_MOST
        assert form.narrow.width <= NARROW_MOST


@pytest.mark.parametrize("name", GRAPHS)
def test_every_tie_is_drawn_once_with_its_words(name: str) -> None:
    graph = without_loners(GRAPHS[name])
    form = article_form(graph)
    for drawing in (form.wide, form.narrow):
        drawn = [ident for tie in drawing.ties for ident in tie.edge.ids]
        assert sorted(drawn) == sorted(e.id for e in graph.edges)
        alone = {t.edge.id for t in drawing.ties if not t.edge.bundle}
        said = " ".join(
            line.text
            for label in (*(x for t in drawing.ties for x in t.labels), *drawing.heads)
            for line in label.lines
        )
        assert all(word in said for e in graph.edges if e.id in alone for word in e.label.split())
        for bundle in (t.edge for t in drawing.ties if t.edge.bundle):
            assert all(word in said for word in f"{bundle.label} {bundle.qualifier}".split())


def test_many_ties_between_the_same_two_are_one_bundle() -> None:
    for drawing in _drawings(town(2, 12)):
        (tie,) = drawing.ties
        assert len(tie.edge.bundle) == 12
        lines = strokes_of(drawing)[tie.edge.id]
        assert len({line.path for line in lines}) == len(lines) > 1


def test_few_ties_between_the_same_two_keep_their_words_in_an_article() -> None:
    for drawing in (article_form(town(2, 3)).wide, article_form(town(2, 3)).narrow):
        assert len({tie.path for tie in drawing.ties}) == len(drawing.ties) == 3


@pytest.mark.parametrize("seed", range(6))
def test_the_picture_of_an_actor_shows_each_neighbour_once(seed: int) -> None:
    graph = without_loners(town(5, 30, seed))
    form = actor_form(graph, graph.nodes[0])
    for drawing in (form.wide, form.narrow):
        shown = [box.node.id for box in drawing.boxes]
        assert len(shown) == len(set(shown))


def test_only_a_directed_tie_has_an_arrowhead() -> None:
    for drawing in _drawings(GRAPHS["12"]):
        alone = [tie for tie in drawing.ties if not tie.edge.bundle]
        assert all(bool(tie.head) == tie.edge.directed for tie in alone)


def test_people_are_round_and_bodies_square() -> None:
    for drawing in _drawings(GRAPHS["12"]):
        assert all((box.radius > 8) == box.node.is_person for box in drawing.boxes)


def test_allegations_do_not_make_a_box_larger() -> None:
    nodes = (node("Mill"), node("Harbour"), node("Lamps"))
    few = Graph(nodes, (edge("a", "mill", "harbour"), edge("b", "mill", "lamps")))
    more = tuple(edge(f"x{i}", "lamps", "harbour", Standing.DISPUTED) for i in range(4))
    sizes = [
        {box.node.id: (box.room.width, box.room.height) for box in article_form(graph).wide.boxes}
        for graph in (few, Graph(nodes, (*few.edges, *more)))
    ]
    assert sizes[0] == sizes[1]


def test_no_line_of_a_layered_picture_runs_through_a_box_or_a_label() -> None:
    crossings = ties = 0
    for seed in range(20):
        drawing = article_form(without_loners(town(7, 11, seed))).wide
        ties += len(drawing.ties)
        rooms = [box.room for box in drawing.boxes]
        rooms += [label.room for tie in drawing.ties for label in tie.labels]
        crossings += sum(
            any(_inside(point, room) for point in _points(tie.path))
            for tie in drawing.ties
            for room in rooms
        )
    assert crossings <= ties * 0.02


def _inside(point: tuple[float, float], room: Rect) -> bool:
    x, y = point
    return room.x + 2 < x < room.right - 2 and room.y + 2 < y < room.bottom - 2


def _points(path: str) -> Iterator[tuple[float, float]]:
    for part in path.split("M")[1:]:
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", part)]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if len(points) == 2:
            yield from points
            continue
        for first in range(0, len(points) - 1, 3):
            p = points[first : first + 4]
            for step in range(21):
                t = step / 20
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                yield (
                    sum(w * x for w, (x, _) in zip(weights, p, strict=True)),
                    sum(w * y for w, (_, y) in zip(weights, p, strict=True)),
                )


def test_a_tie_to_oneself_is_drawn() -> None:
    graph = Graph((node("Mill"),), (edge("a", "mill", "mill", label="audits"),))
    for drawing in _drawings(graph):
        assert overlaps(drawing) == 0
        assert len(drawing.ties) == 1


def test_what_does_not_fit_is_refused_and_then_drawn_as_a_rail() -> None:
    graph = GRAPHS["12"]
    assert layered(graph, WIDE, Setting(160, 150, 9, 20, 20), 120) is None
    assert rail(graph, NARROW).width <= NARROW_MOST


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(max_size=60), min_size=3, max_size=3),
    st.lists(st.text(max_size=120), min_size=4, max_size=4),
)
def test_names_and_labels_of_any_kind_keep_apart(names: list[str], words: list[str]) -> None:
    nodes = tuple(
        type(old)(old.id, name, old.is_person, old.href)
        for old, name in zip(village().nodes, names, strict=False)
    )
    edges = tuple(
        edge(e.id, e.source, e.target, e.standing, label=text, qualifier=text[::-1])
        for e, text in zip(village().edges, words, strict=True)
    )
    for drawing in _drawings(Graph(nodes, edges)):
        assert overlaps(drawing) == 0
        assert drawing.width <= WIDE_MOST


def test_the_style_sheet_sets_the_sizes_that_are_measured() -> None:
    css = STYLES.read_text(encoding="utf-8")
    assert f"text {{ font-family: var(--sans); font-size: {NARROW.tie.size}px" in css
    assert f".diagram__shapes--wide .diagram__label {{ font-size: {WIDE.tie.size}px" in css
    assert NARROW.name.size == NARROW.tie.size == NARROW.words.size == WIDE.words.size
    assert WIDE.name.size == WIDE.tie.size
    assert min(NARROW.name.size, NARROW.tie.size, NARROW.words.size) >= 12
