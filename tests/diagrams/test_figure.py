"""The finished figure: what it says, to whom, and what cannot break it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown import markdown
from markupsafe import Markup
from small_graphs import edge, hub, node, town, village

from build_scripts.diagrams import FigureKind, draw_block
from build_scripts.entries.dates import Stretch
from build_scripts.record.graph import FAMILIES, Graph
from build_scripts.record.standings import Standing

ROOT = Path(__file__).parents[2]
STYLES = (ROOT / "docs/stylesheets/diagrams.css").read_text(encoding="utf-8")
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]></svg><b>out</b>",
    "a\n\n# heading\n\n    code",
    "{{ 7 * 7 }} {% raw %}",
    "*not emphasis* [link](javascript:alert(1)) `code` &amp; &lt;",
    "\u202eright to left\u202c \u05d0\u05d1 \u6771\u4eac",
    "",
)


ELEMENTS = set(
    "figure figcaption span div ul li svg path rect text title desc a p details summary "  # noqa: SIM905
    "table thead tbody tr th td label input small output button g use".split()
)


def drawn(graph: Graph, kind: FigureKind = "article", focus: str | None = None) -> Markup:
    return draw_block(graph, kind=kind, focus=focus, title="Who trades with whom", id_prefix="d1")


def figure(
    graph: Graph, kind: FigureKind = "article", focus: str | None = None
) -> html.HtmlElement:
    return html.fragment_fromstring(drawn(graph, kind, focus))


def ties_of(tree: html.HtmlElement, part: str) -> list[html.HtmlElement]:
    path = f'.//svg[contains(@class, "picture--{part}")]//a[contains(@class, "diagram__tie")]'
    return list(tree.xpath(path))


def ids_in(tree: html.HtmlElement, part: str) -> list[str]:
    """The ids of the ties that a picture draws, alone or in a bundle."""
    alone = [tie.get("data-edge") for tie in ties_of(tree, part)]
    path = f'.//svg[contains(@class, "picture--{part}")]//*[contains(@class, "stroke")]/@data-of'
    return sorted([*alone, *(ident for of in tree.xpath(path) for ident in of.split())])


def test_a_graph_without_ties_is_no_figure() -> None:
    assert drawn(Graph((), ())) == Markup("")
    assert drawn(Graph((node("Loner"),), ())) == Markup("")
    assert drawn(village(), "actor", "loner") == Markup("")


@pytest.mark.parametrize("standing", Standing)
def test_only_what_stands_firmly_is_a_solid_line(standing: Standing) -> None:
    graph = Graph((node("Mill"), node("Harbour")), (edge("a", "mill", "harbour", standing),))
    for part in ("wide", "narrow"):
        (tie,) = ties_of(figure(graph), part)
        assert f"standing-{standing}" in tie.get("class").split()
    (dashes,) = re.findall(
        rf"\.standing-{standing} \.diagram__line {{ stroke-dasharray: ([^;]*);", STYLES
    ) or [""]
    assert dashes == (standing.shown.dashes if standing.is_drawn else "")
    assert bool(dashes) == (standing not in (Standing.AGREED, Standing.ACT, Standing.DENIED))


def test_no_two_lines_look_alike() -> None:
    drawn = [standing.shown for standing in Standing if standing.is_drawn]
    assert len({(one.dashes, one.sign) for one in drawn}) == len(drawn)
    assert len({one.name for one in drawn}) == len(drawn)


@pytest.mark.parametrize("standing", [s for s in Standing if not s.is_solid])
def test_a_broken_line_never_lacks_words(standing: Standing) -> None:
    graph = Graph((node("Mill"), node("Harbour")), (edge("a", "mill", "harbour", standing),))
    (tie,) = ties_of(figure(graph), "wide")
    small = " ".join(tie.xpath('.//text[contains(@class, "qualifier")]/text()'))
    assert small


def test_every_family_has_a_colour_in_both_schemes() -> None:
    for family in FAMILIES:
        assert STYLES.count(f"--family-{family}: #") == 4  # light, dark twice, print
        assert f".family-{family} {{" in STYLES


def test_the_table_holds_every_tie_with_its_standing_and_evidence() -> None:
    graph = town(60, 140)
    tree = figure(graph, "story")
    rows = tree.xpath(".//tbody/tr")
    names = {n.id: n.label for n in graph.nodes}
    assert len(rows) == 140
    for row, tie in zip(rows, graph.edges, strict=True):
        cells = [cell.text_content() for cell in row]
        assert cells[:3] == [names[tie.source], tie.label, names[tie.target]]
        assert tie.qualifier in cells[3]
        assert row.xpath(".//a/@href") == [tie.href]
    assert "140 relationships" in tree.xpath('string(.//details[@class="diagram__same"]/summary)')


def test_what_a_picture_leaves_out_is_said_in_numbers() -> None:
    tree = figure(town(260, 700), "story")
    said = tree.xpath('string(.//*[@class="diagram__left-out"])')
    shown = len(ids_in(tree, "wide"))
    assert 200 < shown <= 300
    assert f"120 names and {shown} relationships" in said
    assert f"140 names and {700 - shown} relationships are left out" in said
    assert "the list of every relationship holds all" in said
    assert not figure(village()).xpath('.//*[@class="diagram__left-out"]')


def test_a_picture_says_how_many_lines_lack_their_words() -> None:
    tree = figure(town(60, 140), "story")
    said = tree.xpath('string(.//*[@class="diagram__left-out"])')
    for part in ("wide", "narrow"):
        assert len(ids_in(tree, part)) == 140
    assert "Named: 40, those linked to most others. Small marks: 20 more" in said
    lines = tree.xpath(
        './/svg[contains(@class, "wide")]//a[contains(@class, "tie") or @data-bundle]'
    )
    silent = sum(not line.xpath(".//text") for line in lines)
    assert 0 < silent < len(lines)
    assert f"The words of {silent} lines are left out for want of room" in said
    assert "Tap a line to see who says so" in said


def test_the_words_of_a_small_story_stand_on_all_of_its_lines() -> None:
    tree = figure(town(18, 40), "story")
    said = tree.xpath('string(.//*[@class="diagram__left-out"])')
    assert said.strip() == "Tap a line to see who says so; the table says it too."
    for part in ("wide", "narrow"):
        path = f'.//svg[contains(@class, "{part}")]//a[@data-edge or @data-bundle]'
        assert all(line.xpath(".//text") for line in tree.xpath(path))


def test_a_bundle_has_a_line_for_each_way_in_which_its_ties_stand() -> None:
    tree = figure(_quarrel(), "walk")
    (bundle,) = tree.xpath('.//svg[contains(@class, "wide")]//a[@data-bundle]')
    lines = bundle.xpath('./*[contains(@class, "stroke")]')
    stands = {re.findall(r"standing-(\w+)", line.get("class"))[0]: line for line in lines}
    assert list(stands) == ["act", "disputed", "said"]
    assert stands["said"].get("data-of").split() == ["c", "d"]
    assert [len(line.xpath('./*[@class="diagram__head"]')) for line in lines] == [1, 1, 2]
    words = " ".join(bundle.xpath(".//text/text()"))
    assert words == "4 relationships 1 official act 1 disputed 2 said, no answer found"
    assert bundle.findtext("title") == (
        "Mill and Harbour: 4 relationships. 1 official act; 1 disputed; 2 said, no answer found"
    )
    assert "they have one bundle" in tree.xpath('string(.//*[@class="diagram__note"])')


def test_a_bundle_without_a_firm_tie_has_no_solid_line() -> None:
    weak = Graph(_quarrel().nodes, _quarrel().edges[1:])
    tree = figure(weak, "walk")
    for part in ("wide", "narrow"):
        lines = tree.xpath(f'.//svg[contains(@class, "{part}")]//*[@class and @data-of]')
        assert lines
        assert not any(
            "agreed" in one.get("class") or "act" in one.get("class").split() for one in lines
        )


def test_a_bundle_leads_to_the_page_of_the_two() -> None:
    tree = figure(_quarrel(), "walk")
    assert set(tree.xpath(".//a[@data-bundle]/@href")) == {"../harbour--mill/"}
    loose = Graph(_quarrel().nodes, tuple(replace(e, pair="") for e in _quarrel().edges))
    assert set(figure(loose, "walk").xpath(".//a[@data-bundle]/@href")) == {"#_tie-a"}


def _quarrel() -> Graph:
    ties = (
        edge("a", "mill", "harbour", Standing.ACT),
        edge("b", "mill", "harbour", Standing.DISPUTED),
        edge("c", "mill", "harbour", Standing.SAID),
        edge("d", "harbour", "mill", Standing.SAID, family="law"),
    )
    return Graph(
        (node("Mill"), node("Harbour")),
        tuple(replace(one, pair="../harbour--mill/") for one in ties),
    )


def test_the_legend_explains_what_occurs_and_no_more() -> None:
    said = figure(village()).xpath('string(.//*[@class="diagram__legend"])')
    for word in (
        "Money",
        "Organisation",
        "Disputed",
        "Said, no answer found",
        "Broken: ",
        "a person",
    ):
        assert word in said
    assert "Arms" not in said
    calm = Graph((node("Mill"), node("Harbour")), (edge("a", "mill", "harbour"),))
    said = figure(calm).xpath('string(.//*[@class="diagram__legend"])')
    assert "roken" not in said
    assert "person" not in said


def test_the_legend_is_a_filter_that_waits_for_javascript() -> None:
    tree = figure(town(24, 36))
    checks = tree.xpath('.//input[@type="checkbox"]')
    assert checks
    assert all(check.get("hidden") is not None for check in checks)
    classes = [row.get("class").split() for row in tree.xpath(".//tbody/tr")]
    for check in checks:
        shows = set(check.get("value").split())
        occurs = sum(bool(shows & set(row)) for row in classes)
        assert check.getparent().xpath("string(.//small)") == str(occurs) != "0"
    ties = ties_of(tree, "wide")
    assert {t.get("data-edge") for t in ties} == {
        r.get("data-edge") for r in tree.xpath(".//tr")[1:]
    }


def test_ties_carry_the_days_they_are_dated_to() -> None:
    dated = replace(
        edge("a", "mill", "harbour"), times=(Stretch(date(2031, 3, 1), date(2031, 5, 9)),)
    )
    bare = edge("b", "harbour", "mill")
    tree = figure(Graph((node("Mill"), node("Harbour")), (dated, bare)))
    for part in ("wide", "narrow"):
        days = {t.get("data-edge"): t.get("data-times") for t in ties_of(tree, part)}
        assert days == {"a": "2031-03-01/2031-05-09", "b": None}
    assert "1 relationship without a date is always shown." in tree.text_content()


def test_a_box_that_stands_there_for_one_tie_says_which() -> None:
    tree = figure(hub(9), "actor", "n0")
    for part in ("wide", "narrow"):
        path = f'.//svg[contains(@class, "picture--{part}")]//a[@data-node]'
        boxes = tree.xpath(path)
        ties = {t.get("data-edge"): t for t in ties_of(tree, part)}
        assert len(boxes) == 10
        for box in boxes:
            if box.get("data-node") == "n0":
                assert box.get("data-of") is None
            else:
                tie = ties[box.get("data-of")]
                assert box.get("data-node") in (tie.get("data-source"), tie.get("data-target"))


def test_the_head_of_a_rail_is_there_for_what_hangs_from_it() -> None:
    tree = figure(town(24, 60))
    heads = tree.xpath('.//svg[contains(@class, "narrow")]//a[path[@class="diagram__rule"]]')
    hanging = {t.get("data-edge"): t.get("data-source") for t in ties_of(tree, "narrow")}
    assert len(heads) > 5
    assert sorted(e for head in heads for e in head.get("data-of").split()) == sorted(hanging)
    assert all(
        hanging[e] == head.get("data-node") for head in heads for e in head.get("data-of").split()
    )


def test_one_actors_diagram_shows_the_ties_that_touch_it() -> None:
    tree = figure(village(), "actor", "mill")
    for part in ("wide", "narrow"):
        assert ids_in(tree, part) == ["a", "b", "c"]
    assert len(tree.xpath(".//tbody/tr")) == 3


def test_pictures_are_for_eyes_and_the_table_is_for_all() -> None:
    tree = figure(town(12, 17))
    for picture in tree.xpath('.//svg[contains(@class, "diagram__picture")]'):
        title, described, shapes = picture
        assert picture.get("role") == "group"
        assert picture.get("aria-labelledby") == title.get("id")
        assert picture.get("aria-describedby") == described.get("id")
        assert shapes.get("aria-hidden") == "true"
        assert all(link.get("tabindex") == "-1" for link in picture.iter("a"))
        assert [element.tag for element in picture] == ["title", "desc", "g"]
    assert all(link.get("tabindex") is None for link in tree.xpath(".//table//a"))


def test_ids_are_ours_and_differ_between_diagrams() -> None:
    both = drawn(village()) + draw_block(
        village(), kind="article", focus=None, title="Again", id_prefix="_d2"
    )
    ids = re.findall(r'\bid="([^"]+)"', both)
    assert len(ids) == len(set(ids)) == 16
    assert all(ident.startswith("_") for ident in ids)
    assert "url(" not in both


def test_each_picture_is_well_formed_by_itself() -> None:
    for block in (drawn(hub(9)), drawn(hub(9), "actor", "n0")):
        for svg in re.findall(r'<svg class="diagram__picture.*?</svg>', block, re.S):
            etree.fromstring(svg)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_as_written(text: str) -> None:
    _holds(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=100))
def test_any_words_are_shown_as_written(text: str) -> None:
    _holds(text)


def _holds(text: str) -> None:
    graph = Graph(
        (node("Mill"), type(node("x"))("h", text, True, '"><b>')),
        (edge("a", "mill", "h", Standing.DISPUTED, label=text, qualifier=text),),
    )
    block = drawn(graph)
    assert block.startswith("<figure")
    assert not any(not line.strip() for line in block.rstrip("\n").split("\n"))
    tree = html.fragment_fromstring(block)
    assert {element.tag for element in tree.iter()} <= ELEMENTS
    names = {name for element in tree.iter() for name in element.attrib}
    assert not any(name.startswith("on") or name == "style" for name in names)
    shown = [c.text_content() for c in tree.xpath(".//tbody/tr/td")][1]
    assert shown.split() == _cleaned(text).split()
    # In a page it stays one block of finished HTML, to the byte.
    page = markdown(f"Before.\n\n{block}\nAfter.\n", extensions=["attr_list", "tables"])
    assert str(block).rstrip("\n") in page


def _cleaned(text: str) -> str:
    return "".join(c if c.isspace() or c.isprintable() or ord(c) > 159 else "\ufffd" for c in text)


def _one_of_each() -> Iterator[str]:
    yield drawn(town(12, 17))
    yield drawn(town(5, 6))
    yield drawn(town(60, 140), "story")
    yield drawn(hub(20), "actor", "n0")


def test_the_same_bytes_under_any_hash_seed() -> None:
    code = "import test_figure, sys; sys.stdout.write(''.join(test_figure._one_of_each()))"
    here = Path(__file__).parent
    places = os.pathsep.join((str(ROOT), str(here), str(here.parent)))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": places},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {"".join(_one_of_each()).encode()}


def test_a_table_that_would_be_too_long_leads_to_the_rest() -> None:
    drawn = draw_block(
        town(260, 700), kind="story", focus=None, title="Ties", id_prefix="_a", rest="every/"
    )
    tree = html.fromstring(str(drawn))
    rows = tree.xpath(".//tbody/tr")
    assert len(rows) == len(ids_in(tree, "wide")) <= 500
    assert f"{len(rows)} of 700 relationships" in tree.xpath(
        'string(.//details[@class="diagram__same"]/summary)'
    )
    assert tree.xpath('.//details//a[text()="Every relationship"]/@href') == ["every/"]


def test_a_short_line_leads_to_the_whole_sentence() -> None:
    whole = "according to " + ", ".join(f"the Office of Ward {n}" for n in range(40))
    tie = edge("a", "mill", "harbour", Standing.PLANNED, qualifier=f"{whole}; copied")
    tie = replace(tie, brief="according to 40 offices; copied")
    tree = figure(Graph((node("Mill"), node("Harbour")), (tie,)))
    for part in ("wide", "narrow"):
        (line,) = ties_of(tree, part)
        small = " ".join(line.xpath('.//text[contains(@class, "qualifier")]/text()'))
        assert small == "according to 40 offices; copied"
        assert line.findtext("title").endswith("the Office of Ward 39; copied")
    (cell,) = tree.xpath(".//tbody/tr/td[4]")
    assert cell.text_content() == f"Planned or proposed: {whole}; copied"
    assert "the words are shortened" in tree.xpath('string(.//*[@class="diagram__note"])')
