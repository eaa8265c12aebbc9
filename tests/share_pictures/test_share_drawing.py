"""What a picture for sharing shows: all of its words or, of rows, none; never a part of one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from build_scripts.share_pictures.drawing import (
    HEIGHT,
    WIDTH,
    SharePicture,
    broken_lines,
    svg_of,
)
from build_scripts.share_pictures.faces import SERIF, width_of

FERRY = SharePicture(
    "A claim in: The night ferry",
    "Did the harbour board know that the ferry’s pumps had failed?",
    ("Harbour board: not before the night", "Crew: yes, for weeks"),
    "Who said what, when",
)


def shown(picture: SharePicture) -> str:
    svg = svg_of(picture)
    assert svg is not None
    return " ".join(etree.fromstring(svg).itertext())


def test_all_words_are_written() -> None:
    for words in FERRY.words:
        assert words in shown(FERRY)


def test_nothing_in_it_is_read_in_two_ways_by_renderers() -> None:
    svg = svg_of(FERRY) or ""
    assert not re.search(r"style|class=|var\(|calc\(|@|direction|<foreignObject|href", svg)
    assert all(f in ("'Source Serif 4'", "'Noto Sans'") for f in re.findall(r'family="(.*?)"', svg))


def test_rows_that_do_not_fit_go_all_together() -> None:
    long = SharePicture("", FERRY.title, (*FERRY.rows, "and " * 200))
    assert FERRY.rows[0] not in shown(long)
    assert FERRY.title in shown(long)


def test_rows_of_which_one_cannot_be_drawn_go_all_together() -> None:
    mixed = SharePicture("", FERRY.title, (*FERRY.rows, "港: 否"))
    assert FERRY.rows[0] not in shown(mixed)


@pytest.mark.parametrize("title", ["誰が沈めた", "Ferry " * 200, "x" * 400])
def test_a_title_that_cannot_be_shown_whole_has_no_picture(title: str) -> None:
    assert svg_of(SharePicture("", title)) is None


def test_a_title_is_set_smaller_before_it_is_given_up() -> None:
    sizes = [
        max(
            int(size)
            for size in re.findall(r'font-size="(\d+)"', svg_of(SharePicture("", t)) or "")
        )
        for t in ("Short", "A title of many words " * 8)
    ]
    assert sizes[0] > sizes[1]


def test_words_from_right_to_left_end_at_the_right_edge() -> None:
    svg = svg_of(SharePicture("", "چه کسی کشتی را غرق کرد؟")) or ""
    assert 'text-anchor="end"' in svg
    assert f'x="{WIDTH - 72}"' in svg


def test_signs_of_markup_are_written_and_not_read() -> None:
    assert '<b>&"no"</b>' in shown(SharePicture("", '<b>&"no"</b>'))


@given(st.lists(st.text("abcdefg’", min_size=1, max_size=12), min_size=1, max_size=40))
def test_lines_hold_the_same_words_and_no_line_is_too_wide(words: list[str]) -> None:
    lines = list(broken_lines(" ".join(words), SERIF, 50, 700))
    assert " ".join(lines).split() == " ".join(words).split()
    assert all(width_of(line, SERIF, 50) <= 700 for line in lines if " " in line)


def test_every_line_stands_inside_the_picture() -> None:
    tree = etree.fromstring(svg_of(FERRY))
    ends = [float(text.get("y")) for text in tree if text.tag.endswith("text")]
    assert max(ends) < HEIGHT
    assert ends == sorted(ends)
