"""Words that look alike are told apart by the names of their signs."""

from __future__ import annotations

import pytest

from build_scripts.words.look_alikes import skeleton, told_apart
from build_scripts.words.nearest import nearest
from build_scripts.words.sources import SourceText


@pytest.mark.parametrize(
    ("typed", "printed", "names"),
    [
        ("كتاب", "کتاب", ("U+0643", "U+06A9")),
        ("мiй", "мій", ("U+0069", "U+0456")),
        ("Ðảng", "Đảng", ("U+00D0", "U+0110")),
        ("10-20", "10–20", ("U+002D", "U+2013")),
    ],
)
def test_code_points_are_named(typed: str, printed: str, names: tuple[str, str]) -> None:
    told = told_apart(typed, printed)
    first, second = told.split(", printed with ")
    assert names[0] in first
    assert names[1] in second


@pytest.mark.parametrize(("typed", "printed"), [("boat", "ship"), ("Boat", "boat"), ("a", "a")])
def test_what_anybody_sees_is_not_named(typed: str, printed: str) -> None:
    assert told_apart(typed, printed) == ""


def test_the_message_shows_the_sign_that_is_printed() -> None:
    source = SourceText("a.txt", "It took the council 10–20 days to answer.")
    found = nearest(source, "It took the council 10-20 days")
    assert found is not None
    (difference,) = found.differences
    assert difference.startswith("yours «-» is printed «–»: typed with")


def test_letters_of_another_keyboard_do_not_hide_the_passage() -> None:
    source = SourceText("a.txt", "گفت که کتاب یکی از یاران اوست و رفت.", "fa")
    found = nearest(source, "كتاب يكي از ياران")
    assert found is not None
    assert "U+06A9" in " ".join(found.differences)


def test_in_scripts_without_spaces_the_passage_is_found_by_signs() -> None:
    text = "天气很好。" * 40 + "市长说新的大桥明年五月开始通车。" + "天气很好。" * 40
    found = nearest(SourceText("a.txt", text, "zh"), "新的大桥明年五月才开始通车")
    assert found is not None
    assert found.passage == "新的大桥明年五月开始通车"
    assert found.differences == ("yours «才» is not printed there",)


def test_marks_and_width_do_not_change_the_look() -> None:
    assert skeleton("Ｃａｆé") == skeleton("cafe")
