"""Pictures on paper: nothing is cut through, and nothing is left out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from small_graphs import hub, town

from build_scripts.diagrams.drawing import rooms_of
from build_scripts.diagrams.forms import actor_form, article_form
from build_scripts.diagrams.sheets import sheets_of
from build_scripts.record.graph import without_loners


@pytest.mark.parametrize("ties", [3, 40, 60])
def test_a_tall_picture_is_cut_between_its_words(ties: int) -> None:
    graph = hub(ties)
    drawing = actor_form(graph, graph.nodes[0]).wide
    parts = sheets_of(drawing)
    assert parts[0].top == 0
    assert parts[-1].top + parts[-1].height == pytest.approx(drawing.height)
    assert all(a.top + a.height == pytest.approx(b.top) for a, b in pairwise(parts))
    share = min(1, 660 / drawing.width)
    assert all(part.height * share <= 1000 for part in parts)
    assert (len(parts) > 1) == (drawing.height * share > 900)
    for part in parts[1:]:
        assert not any(room.y < part.top < room.bottom for room in rooms_of(drawing))


def test_a_small_picture_is_one_sheet() -> None:
    drawing = article_form(without_loners(town(5, 6))).wide
    assert len(sheets_of(drawing)) == 1
