"""Blocks of finished HTML are taken out and put back, and nobody sees a difference."""

from __future__ import annotations

import pytest

from build_scripts.publishing.finished_html import SetAside, put_back, set_aside

LONG = "<p>" + "some words " * 30 + "</p>"


def test_a_long_block_waits_outside_and_comes_back_as_it_was() -> None:
    page = f"# Title\n\n<div>\n{LONG}\n</div>\n\n## Next\n"
    aside = set_aside(page)
    assert aside.blocks == (f"<div>\n{LONG}\n</div>",)
    assert "some words" not in aside.text
    assert put_back(aside.text, aside.blocks) == page


def test_a_block_ends_where_its_first_tag_is_balanced_blank_lines_or_not() -> None:
    block = f"<div>\n<div>one</div>\n\n<div>{LONG}</div>\n</div>"
    assert set_aside(f"{block}\n\nwords\n").blocks == (block,)


def test_tags_that_begin_alike_are_not_mistaken_for_each_other() -> None:
    block = f"<p><picture></picture>{LONG[3:]}"
    assert set_aside(f"{block}\n\n{block}\n").blocks == (block, block)


def test_short_blocks_and_words_are_left_to_markdown() -> None:
    page = "<p>short</p>\n\nSome *words* with <div>a tag</div>.\n"
    assert set_aside(page) == SetAside(page, ())


@pytest.mark.parametrize(
    "page",
    [
        f"<div>\n{LONG}\n",
        f"<div>\n{LONG}\n</div> and more\n",
        f"<div>\n{LONG}\n</div>\nand more\n",
        f"words\n<div>\n{LONG}\n</div>\n",
    ],
    ids=["never closed", "words after it", "a line after it", "no blank line before it"],
)
def test_a_block_whose_end_is_not_plain_stays(page: str) -> None:
    aside = set_aside(page)
    assert put_back(aside.text, aside.blocks) == page
    assert "<div>" in aside.text


def test_a_block_that_lost_its_place_is_a_bug_that_is_told() -> None:
    aside = set_aside(f"<div>{LONG}</div>\n")
    with pytest.raises(ValueError, match="lost its place"):
        put_back("<p>nothing</p>", aside.blocks)


@pytest.mark.parametrize("tag", ["form", "script"])
def test_forms_and_data_wait_outside_too(tag: str) -> None:
    block = f"<{tag}>\n{LONG}\n</{tag}>"
    assert set_aside(f"words\n\n{block}\n").blocks == (block,)
