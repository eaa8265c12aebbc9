"""Actors make room for lines: long enough to be seen, and not beneath somebody else."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from small_graphs import town

from build_scripts.diagrams.clearance import cleared
from build_scripts.diagrams.drawing import Rect
from build_scripts.diagrams.force import force, tie_strands
from build_scripts.diagrams.shapes import WIDE
from build_scripts.diagrams.strands import strands

ROOT = Path(__file__).resolve().parent.parent.parent


def _gap(one: Rect, other: Rect) -> float:
    return max(
        abs(one.middle - other.middle) - (one.width + other.width) / 2,
        abs(one.centre - other.centre) - (one.height + other.height) / 2,
    )


def test_nobody_stays_on_a_line_between_two_others() -> None:
    rooms = (Rect(20, 200, 80, 30), Rect(260, 200, 80, 30), Rect(500, 200, 80, 30))
    one, between, other = cleared(rooms, [(0, 2)], 600, 400, 200)
    level = one.centre + (other.centre - one.centre) * (between.middle - one.middle) / (
        other.middle - one.middle
    )
    assert abs(between.centre - level) >= between.height / 2


@pytest.mark.parametrize("lines", [1, 5, 14])
def test_more_lines_between_two_get_more_room(lines: int) -> None:
    rooms = (Rect(250, 200, 80, 30), Rect(260, 210, 80, 30))
    one, other = cleared(rooms, [(0, 1)] * lines, 900, 600, 300)
    assert _gap(one, other) > 40 + 5 * lines


def test_all_stay_within_the_picture() -> None:
    rooms = [Rect(10.0 * n, 5.0 * n, 60, 30) for n in range(12)]
    moved = cleared(rooms, [(0, n) for n in range(1, 12)], 500, 300, 150)
    assert all(room.inside(500, 300) for room in moved)
    assert moved == cleared(rooms, [(0, n) for n in range(1, 12)], 500, 300, 150)


@pytest.mark.parametrize(("actors", "ties", "most"), [(12, 18, 0), (40, 90, 0.25), (80, 160, 0.25)])
def test_few_lines_run_beneath_somebody_else(actors: int, ties: int, most: float) -> None:
    graph = town(actors, ties)
    drawing = force(graph, WIDE)
    rooms = tuple(box.room for box in drawing.boxes)
    lines = tie_strands(graph, rooms, drawing.width, drawing.height)
    assert sum(bool(line.crosses) for line in lines) <= most * len(lines)


def test_lines_between_the_same_two_can_be_hit_one_by_one() -> None:
    rooms = (Rect(20, 200, 80, 30), Rect(420, 200, 80, 30))
    lines = strands(rooms, [(n % 2, 1 - n % 2, True) for n in range(16)], 600, 500)
    levels = []
    for line in lines:
        (_, y0), (_, y1), (_, y2) = (
            map(float, point.split()) for point in re.findall(r"[-\d.]+ [-\d.]+", line.path)
        )
        levels.append((y0 + 2 * y1 + y2) / 4)
    levels.sort()
    styles = (ROOT / "docs" / "stylesheets" / "diagrams.css").read_text("utf-8")
    (wide,) = re.findall(r"--story \S+ \.diagram__hit { stroke-width: (\d+); }", styles)
    assert min(b - a for a, b in pairwise(levels)) >= float(wide)
