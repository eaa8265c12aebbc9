"""Labels: how wide they are, and where they break."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.diagrams.measure import clean, text_width, wrap

WORDS = st.text(max_size=80)
WIDTHS = st.floats(min_value=20, max_value=300)


def test_wider_letters_are_wider() -> None:
    assert text_width("MMM", 14) > text_width("iii", 14)
    assert text_width("name", 14, bold=True) > text_width("name", 14)
    assert text_width("name", 28) == 2 * text_width("name", 14)


def test_a_chinese_character_fills_the_square_of_the_font_size() -> None:
    assert text_width("\u6771\u4eac", 14) >= 28


def test_a_mark_on_a_letter_takes_no_room() -> None:
    assert text_width("e\u0301", 14) == text_width("e", 14)


def test_a_label_breaks_at_spaces_and_a_long_word_after_its_hyphen() -> None:
    assert wrap("sells timber to", 14, 80) == ("sells", "timber to")
    assert wrap("Miller-Harbourmaster", 14, 120) == ("Miller-", "Harbourmaster")


def test_control_characters_do_not_reach_a_document() -> None:
    assert clean("a\x00b\ud800\n\n c") == "a\ufffdb\ufffd c"
    assert len(clean("a" * 999)) == 240
    assert clean("a" * 999).endswith("…")


@given(WORDS, WIDTHS)
def test_wrapping_loses_nothing_but_spaces(text: str, width: float) -> None:
    assert "".join("".join(line.split()) for line in wrap(text, 14, width)) == "".join(text.split())


@given(WORDS, WIDTHS)
def test_no_line_is_wider_than_asked_for(text: str, width: float) -> None:
    for line in wrap(text, 14, width):
        assert text_width(line, 14) <= width or len(line) == 1 or text_width(line[0], 14) > 0
        assert line == line.strip()
