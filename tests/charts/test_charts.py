"""Charts: axes of round numbers and of days, marks where the words put them, and room for every word."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from selecting import select

from build_scripts.charts.axes import day_axis, fits_on, number_axis
from build_scripts.charts.chart import chart_block
from build_scripts.charts.layout import (
    NARROW_CHART,
    WIDE_CHART,
    ChartText,
    DrawnPanel,
    columns_of,
    narrow_panel,
    wide_panel,
)
from build_scripts.charts.model import ChartMark, ChartPanel, ChartRow, ChartSource, MarkForm
from build_scripts.diagrams.measure import text_width

STYLES = (Path(__file__).parents[2] / "docs/stylesheets/charts.css").read_text("utf-8")
AXIS = number_axis(1000, lambda n: f"{n:,.0f}")


def row(
    words: str = "about 300",
    mark: ChartMark | None = None,
    *,
    who: str = "Lowport",
    is_told: bool = False,
    note: str = "",
) -> ChartRow:
    return ChartRow(
        when="20 Dec 2031",
        who=who,
        words=words,
        marks=(mark,) if mark else (),
        note=note,
        is_told=is_told,
        sentence=f"{who}: {words}",
        by="Ada Quill",
        meaning="about this number",
        channel="in the speaker’s own words",
        sources=(ChartSource("articles/a/#q", "The Gazette"),),
    )


def dot(value: float) -> ChartMark:
    return ChartMark(MarkForm.DOT, value, value)


def wide(*rows: ChartRow) -> DrawnPanel:
    return wide_panel(ChartPanel("Crates lost", AXIS, rows), columns_of(rows))


@pytest.mark.parametrize(
    ("most", "ends"),
    [
        (1000, "0 200 400 600 800 1000"),
        (15, "0 5 10 15"),
        (600, "0 200 400 600"),
        (80, "0 20 40 60 80"),
        (9000, "0 2000 4000 6000 8000 10000"),
        (0, "0 1"),
        (3, "0 1 2 3"),
        (275_000_000, "0 100000000 200000000 300000000"),
    ],
)
def test_an_axis_of_numbers_begins_at_nought_and_has_round_steps(most: float, ends: str) -> None:
    axis = number_axis(most, lambda n: f"{n:.0f}")
    assert " ".join(tick.name for tick in axis.ticks) == ends
    assert axis.low == 0
    assert axis.high >= most


def test_panels_share_an_axis_unless_one_would_vanish_on_it() -> None:
    assert fits_on(400, AXIS)
    assert not fits_on(70, AXIS)
    assert not fits_on(6000, AXIS)


def test_an_axis_of_days_holds_them_with_room_at_both_ends() -> None:
    days = [date(2031, 11, 5), date(2031, 11, 14)]
    axis = day_axis(days)
    shares = [axis.share(day.toordinal()) for day in days]
    assert 0 < shares[0] < shares[1] < 1
    assert axis.ticks
    one = day_axis([date.max, date.max])
    assert 0 <= one.share(date.max.toordinal()) <= 1


def path(panel: DrawnPanel, css: str) -> list[str]:
    return [s.d for r in panel.rows for s in r.shapes if s.css == css]


def left_of(shape: str) -> float:
    return float(re.match(r"M([\d.]+)", shape)[1])  # type: ignore[index]


def right_of(shape: str) -> float:
    return max(float(x) for x in re.findall(r"H([\d.]+)", shape))


def test_each_form_shows_what_is_said_and_no_more() -> None:
    def x(value: float) -> float:
        (circle,) = [s for r in wide(row(mark=dot(value))).rows for s in r.shapes]
        return circle.x

    over = wide(row(mark=ChartMark(MarkForm.FROM, 400, 400)))
    assert left_of(path(over, "chart__edge")[0]) == pytest.approx(x(400), abs=0.1)
    assert right_of(path(over, "chart__line")[0]) == pytest.approx(x(1000), abs=0.1)
    under = wide(row(mark=ChartMark(MarkForm.UP_TO, 0, 400)))
    assert right_of(path(under, "chart__line")[0]) == pytest.approx(x(0), abs=0.1)
    band = wide(row(mark=ChartMark(MarkForm.BAND, 200, 400)))
    assert (left_of(path(band, "chart__bar")[0]), right_of(path(band, "chart__bar")[0])) == (
        pytest.approx(x(200), abs=0.1),
        pytest.approx(x(400), abs=0.1),
    )
    assert path(band, "chart__tip") == []
    decade = wide(row(mark=ChartMark(MarkForm.DECADE, 100, 1000)))
    assert decade.is_hatched
    assert path(decade, "chart__edge") == []
    capped = wide(row(mark=ChartMark(MarkForm.DECADE, 100, 1000, is_capped=True)))
    assert len(path(capped, "chart__edge")) == len(path(capped, "chart__tip")) == 1
    assert wide(row(note="words alone")).rows[0].shapes == ()


def boxes(panel: DrawnPanel, bold: float) -> list[tuple[float, float, ChartText]]:
    found = []
    for text in [*panel.ticks, *(t for r in panel.rows for t in r.texts)]:
        is_bold = "bold" in text.css
        width = text_width(text.text, bold if is_bold else 13, bold=is_bold)
        left = text.x - width if "is-end" in text.css else text.x
        found.append((left, left + width, text))
    return found


NAMES = ["UK", "Ministry of Crates and Boats of the Outer Islands", "Министерство флота", "港務局"]
WORDS = ["12", "hundreds and hundreds of thousands", "a minimum of 10 crates daily, more or less"]


@pytest.mark.parametrize("who", NAMES)
@pytest.mark.parametrize("words", WORDS)
def test_no_word_leaves_the_picture_or_lies_on_another(who: str, words: str) -> None:
    rows = (
        row(words, dot(400), who=who),
        row("12", dot(1000), who="Lowport"),
        row(words, note="words alone"),
    )
    panel = ChartPanel("Crates", AXIS, rows)
    for drawn, width, size in (
        (wide_panel(panel, columns_of(rows)), WIDE_CHART, 14),
        (narrow_panel(panel), NARROW_CHART, 13),
    ):
        placed = boxes(drawn, size)
        assert all(left >= 0 and right <= width for left, right, _ in placed)
        assert all(0 < text.y < drawn.height for _, _, text in placed)
        for index, (left, right, text) in enumerate(placed):
            for other_left, other_right, other in placed[index + 1 :]:
                apart = right <= other_left or other_right <= left
                assert apart or abs(text.y - other.y) >= 12, (text, other)
        assert all(before.hit.y + before.hit.height == after.hit.y
                   for before, after in pairwise(drawn.rows))  # fmt: skip


def test_the_ticks_of_long_names_keep_their_distance() -> None:
    axis = number_axis(300_000_000, lambda n: f"${n / 1e6:.0f} million")
    rows = (row(mark=dot(2e8)),)
    ticks = narrow_panel(ChartPanel("Aid", axis, rows)).ticks
    ends = [(t.x, t.x + text_width(t.text, 13)) for t in ticks]
    assert len(ends) > 1
    assert all(end <= begin for (_, end), (begin, _) in pairwise(ends))


def figure(*panels: ChartPanel) -> html.HtmlElement:
    return html.fromstring(chart_block(panels, title="Who said how many", identifier="_amounts"))


def test_pictures_and_table_hold_the_same_rows_with_the_same_ways_to_the_words() -> None:
    rows = (
        row(mark=dot(300)),
        row("more than 400", ChartMark(MarkForm.FROM, 400, 400), is_told=True),
    )
    tree = figure(
        ChartPanel("Crates lost", AXIS, rows), ChartPanel("Crates used", None, (row("few"),))
    )
    for part in ("wide", "narrow"):
        links = select(tree, f".chart__picture--{part} a")
        assert [a.get("href") for a in links] == ["articles/a/#q"] * 3
        assert [a.findtext("title") for a in links] == [r.sentence for r in (*rows, row("few"))]
        assert all(a.get("tabindex") == "-1" for a in links)
    assert [tr[2].text_content() for tr in select(tree, "tbody tr") if len(tr) > 2] == [
        "about 300",
        "more than 400",
        "few",
    ]
    assert [th.text_content() for th in select(tree, ".chart__group")] == [
        "Crates lost",
        "Crates used",
    ]
    assert len(select(tree, "table a")) == 3
    assert [a.get("class") for a in select(tree, ".chart__picture--wide a")][1].split()[
        -1
    ] == "is-told"


def test_each_picture_is_named_and_its_parts_are_hidden_from_readers_of_the_table() -> None:
    tree = figure(ChartPanel("Crates lost", AXIS, (row(mark=ChartMark(MarkForm.DECADE, 10, 100)),)))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for svg in select(tree, "svg"):
        assert svg.get("role") == "group"  # An image could hold no links.
        assert svg.get("aria-labelledby") in ids
        assert svg.get("aria-describedby") in ids
        assert svg.findtext("title") == "Who said how many: Crates lost"
        assert not svg.xpath("./*[self::a or self::text]")
        assert svg.xpath("./g/@aria-hidden") == ["true"]
    assert "style=" not in html.tostring(tree).decode()


def test_the_meanings_are_of_the_marks_that_occur() -> None:
    rows = (row(mark=dot(3)), row("dozens", ChartMark(MarkForm.DECADE, 10, 100), is_told=True))
    note = select(figure(ChartPanel("Crates", AXIS, rows)), ".chart__note")[0].text_content()
    assert re.findall(r"(Dot|Open bar|Band|Hatched|Hollow or broken):", note) == [
        "Dot",
        "Hatched",
        "Hollow or broken",
    ]


def test_a_long_panel_is_drawn_in_parts_that_fit_on_paper() -> None:
    rows = tuple(row(mark=dot(n)) for n in range(40))
    tree = figure(ChartPanel("Crates", AXIS, rows))
    assert len(select(tree, ".chart__panel")) == 3
    assert [p.text for p in select(tree, ".chart__heading")][1] == "Crates (continued)"
    assert all(float(svg.get("height")) <= 1000 for svg in select(tree, "svg"))
    assert len(select(tree, "tbody tr td.chart__when")) == 40


def test_what_is_written_is_shown_as_written() -> None:
    evil = '<script>alert(1)</script> "&amp;'
    tree = figure(ChartPanel(evil, AXIS, (row(evil, dot(3), who=evil),)))
    assert select(tree, "script") == []
    assert select(tree, "tbody tr")[1][2].text_content() == evil
    assert select(tree, ".chart__heading")[0].text_content() == evil


def test_the_style_sheet_sets_the_sizes_that_are_measured() -> None:
    assert ".chart__picture text { font-family: var(--sans); font-size: 13px;" in STYLES
    assert ".chart__picture--wide .chart__bold { font-size: 14px; }" in STYLES
    assert chart_block((), title="", identifier="_x") == ""
