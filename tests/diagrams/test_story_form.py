"""Whole stories: places, room and lines, looked at by geometry."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from small_graphs import edge, node, town

from build_scripts.diagrams.bundles import bundled
from build_scripts.diagrams.drawing import Rect, overlaps
from build_scripts.diagrams.force import force, named_in_picture, tie_strands
from build_scripts.diagrams.forms import NARROW_MOST, WIDE_MOST, story_form
from build_scripts.diagrams.net_setting import NARROW_NET
from build_scripts.diagrams.room import apart
from build_scripts.diagrams.shapes import NARROW, WIDE
from build_scripts.record.graph import Graph, by_ties, groups, without_loners
from build_scripts.record.standings import Standing

SIZES = ((3, 4), (12, 20), (40, 90), (200, 480))
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("actors", "ties"), SIZES)
def test_no_name_overlaps_another_or_is_clipped(actors: int, ties: int) -> None:
    graph = without_loners(town(actors, ties))
    drawing = force(graph, WIDE)
    assert overlaps(drawing) == 0
    assert drawing.width <= WIDE_MOST
    small = force(graph, NARROW, NARROW_NET)
    assert overlaps(small) == 0
    assert small.width <= NARROW_MOST


def test_few_lines_cross_a_box_that_is_not_theirs() -> None:
    graph = without_loners(town(40, 90))
    drawing = force(graph, WIDE)
    rooms = tuple(box.room for box in drawing.boxes)
    crossed = [line.crosses for line in tie_strands(graph, rooms, drawing.width, drawing.height)]
    assert sum(crossed) < len(crossed)


def test_the_best_tied_are_named_and_the_rest_are_marks() -> None:
    graph = without_loners(town(200, 480))
    shown = named_in_picture(graph)
    assert len(shown) == 40
    for box in force(graph, WIDE).boxes:
        assert bool(box.lines) == (box.node.id in shown)


def test_ties_between_the_same_two_stay_apart() -> None:
    ties = tuple(edge(f"e{i}", ("a", "b")[i % 2], ("b", "a")[i % 2]) for i in range(14))
    drawing = force(Graph((node("A"), node("B"), node("C")), (*ties, edge("c", "a", "c"))), WIDE)
    assert len({tie.path for tie in drawing.ties}) == 15


def test_a_tie_to_oneself_is_a_loop() -> None:
    graph = Graph((node("A"), node("B")), (edge("x", "a", "a"), edge("y", "a", "b")))
    loop, line = force(graph, WIDE).ties
    there, back = re.findall(r"M([^M]+)", loop.path)
    assert there != back
    assert loop.head
    assert line.head


def test_what_is_crowded_in_one_place_finds_room() -> None:
    rooms = apart([Rect(10, 10, 90, 30)] * 60, 400, 6)
    assert not any(a.overlaps(b, 5.9) for i, a in enumerate(rooms) for b in rooms[i + 1 :])
    assert all(room.x >= 0 and room.right <= 400 for room in rooms)


@pytest.mark.parametrize("seed", range(5))
def test_on_a_phone_a_story_is_a_picture_with_all_of_its_lines(seed: int) -> None:
    graph = without_loners(town(20, 44, seed))
    drawing = story_form(graph).narrow
    assert {box.node.id for box in drawing.boxes} == {node.id for node in graph.nodes}
    assert sum(len(tie.edge.ids) for tie in drawing.ties) == len(graph.edges)
    assert overlaps(drawing) == 0
    assert drawing.width <= NARROW_MOST


@pytest.mark.parametrize("seed", range(5))
def test_few_lines_run_through_the_words_of_others(seed: int) -> None:
    graph = bundled(without_loners(town(14, 26, seed)), 2)
    drawing = force(graph, WIDE)
    labels = {tie.edge.id: tie.labels for tie in drawing.ties}
    assert all(labels.values())
    taken = [(box.room, box.node.id) for box in drawing.boxes]
    taken += [(label.room, name) for name, some in labels.items() for label in some]
    run = sum(
        1
        for tie in drawing.ties
        for room, of in taken
        if of not in (tie.edge.id, tie.edge.source, tie.edge.target)
        and any(_within(place, room) for place in _along(tie.path))
    )
    assert run <= 3


def _along(path: str) -> list[tuple[float, float]]:
    """Twenty places on each of the straight lines of a path."""
    found = []
    for part in path.split("M")[1:]:
        (x0, y0), (x1, y1) = (map(float, point.split()) for point in part.split("L"))
        found += [(x0 + (x1 - x0) * k / 20, y0 + (y1 - y0) * k / 20) for k in range(21)]
    return found


def _within(place: tuple[float, float], room: Rect) -> bool:
    return room.x + 1 < place[0] < room.right - 1 and room.y + 1 < place[1] < room.bottom - 1


def test_a_long_name_gets_further_lines_and_no_word_of_it_is_broken() -> None:
    names = ("Hojjatollah Qureishi", "Verkehrsgesellschaft Nordwest", "Mill", "Harbour Council")
    nodes = tuple(node(name) for name in names)
    ties = tuple(edge(f"e{i}", nodes[i].id, nodes[i - 1].id) for i in range(4))
    for drawing in (force(Graph(nodes, ties), NARROW, NARROW_NET), force(Graph(nodes, ties), WIDE)):
        for box in drawing.boxes:
            assert " ".join(line.text for line in box.lines) == box.node.label


def test_the_same_story_is_the_same_in_every_process() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from small_graphs import town\n"
        "from build_scripts.diagrams import draw\n"
        "print(draw(town(70, 160), kind='story', focus=None, title='T', id_prefix='a',"
        " files='x', page='p/'))"
    )
    # numpy takes other instructions where these are switched off, as on an older machine.
    plain = {"NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX"}
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, **more},
            capture_output=True,
            check=True,
        ).stdout
        for seed, more in (("1", {}), ("2", plain))
    }
    assert len(made) == 1


def _alleged(count: int) -> Graph:
    nodes = tuple(node(name) for name in ("A", "B", "C", *(f"X{i}" for i in range(count))))
    firm = (edge("ab", "a", "b"), edge("bc", "b", "c"))
    said = tuple(edge(f"s{i}", f"x{i}", "a", Standing.SAID) for i in range(count))
    return Graph(nodes, (*firm, *said))


def test_allegations_move_nobody_up() -> None:
    graph = _alleged(9)
    first, second, *_ = by_ties(graph)
    assert (first.node.id, first.firm, first.every) == ("b", 2, 2)
    assert (second.node.id, second.firm, second.every) == ("a", 1, 10)


def test_many_ties_between_two_count_as_one_other() -> None:
    graph = Graph((node("A"), node("B")), tuple(edge(f"e{i}", "a", "b") for i in range(5)))
    assert [tied.every for tied in by_ties(graph)] == [1, 1]


def test_actors_who_are_tied_among_themselves_are_a_group() -> None:
    names = [f"{side}{i}" for side in "pq" for i in range(5)]
    inside = [
        edge(f"{side}{i}{j}", f"{side}{i}", f"{side}{j}")
        for side in "pq"
        for i in range(5)
        for j in range(i)
    ]
    graph = Graph(tuple(node(name) for name in names), (*inside, edge("z", "p0", "q0")))
    assert {frozenset(group) for group in groups(graph)} == {
        frozenset(name for name in names if name[0] == side) for side in "pq"
    }
    assert groups(Graph((), ())) == ()
