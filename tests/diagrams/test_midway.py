"""The signs on lines: where they stand, and that every drawn line has the one of its standing."""

from __future__ import annotations

import re

import pytest
from lxml import html
from small_graphs import edge, hub, node, town, village

from build_scripts.diagrams import Figure, draw
from build_scripts.diagrams.drawing import Box, Drawing, DrawnTie, Rect
from build_scripts.diagrams.midway import sign_at, signs_of
from build_scripts.record.graph import Graph
from build_scripts.record.standings import LineSign, Standing


def numbers(path: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[\d.]+", path)]


def signed(path: str, standing: Standing = Standing.ACT, *boxes: Rect) -> tuple[float, float]:
    """The corner of the sign of one line beside some boxes."""
    drawing = Drawing(
        200,
        100,
        tuple(Box(node("Mill"), room, 0, ()) for room in boxes),
        (DrawnTie(edge("a", "mill", "mill", standing), path, "", ()),),
    )
    sign = signs_of(drawing)["a"]
    x, y = numbers(sign.solid or sign.stroke)[:2]
    return x, y


def test_a_sign_stands_midway_on_straight_and_bent_lines() -> None:
    assert signed("M0 50L100 50") == (45.5, 45.5)
    assert signed("M0 50C30 50 70 50 100 50") == (45.5, 45.5)
    assert signed("M0 50Q50 50 100 50") == (45.5, 45.5)
    assert signed("M0 50C10 50 20 50 40 50M60 50C70 50 90 50 100 50")[0] in (35.5, 55.5)


def test_a_sign_stands_off_words_and_boxes() -> None:
    x, y = signed("M0 50L100 50", Standing.ACT, Rect(35, 40, 30, 20))
    assert y == 45.5
    assert not Rect(x, y, 9, 9).overlaps(Rect(35, 40, 30, 20))


def test_a_bar_stands_across_the_end() -> None:
    (first, _), (x, y) = (0.0, 0.0), signed("M0 50L100 50", Standing.ENDED)
    assert first < x
    assert (x, y) == (97, 55.5)


def test_a_line_without_length_breaks_nothing() -> None:
    assert signed("M5 5L5 5") == (0.5, 0.5)
    for sign in LineSign:
        sign_at(sign, (0, 0), (0, 0))


@pytest.mark.parametrize("graph", [village(), town(12, 20), hub(9)], ids=["few", "some", "hub"])
@pytest.mark.parametrize("kind", ["article", "story", "actor"])
def test_every_line_has_the_sign_of_its_standing(graph: Graph, kind: str) -> None:
    focus = max(graph.nodes, key=lambda n: sum(n.id in (e.source, e.target) for e in graph.edges))
    made: Figure = draw(
        graph,
        kind=kind,  # type: ignore[arg-type]
        focus=focus.id if kind == "actor" else None,
        title="T",
        id_prefix="d",
        files="t",
        page="https://example.org/t/",
    )
    standings = {e.id: e.standing for e in graph.edges}
    for tie in html.fragment_fromstring(made.html).xpath('.//a[contains(@class, "diagram__tie")]'):
        tokens = tie.xpath('./path[contains(@class, "diagram__token")]')
        assert len(tokens) == (standings[tie.get("data-edge")].shown.sign is not LineSign.NONE)
    assert "standing-disputed .diagram__line { stroke-dasharray: 10 3 2 3; }" in made.svg
