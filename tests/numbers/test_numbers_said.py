"""Numbers in digits and in words are compared in one form."""

from __future__ import annotations

import pytest

from build_scripts.numbers.said import numbers_said


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("almost four hundred boats", {"400"}),
        ("1,500 to 2,400", {"1500", "2400"}),
        ("twenty-one of 24", {"21", "24"}),
        ("two thousand five hundred and six", {"2506"}),
        ("five six", {"5", "6"}),
        ("5 million", {"5000000"}),
        ("hundreds and hundreds", {"hundreds"}),
        ("up to several hundred", {"hundreds"}),
        ("dozens, the second time", {"tens"}),
        ("3.5 per cent", {"3.5"}),
        ("none", set()),
    ],
)
def test_a_number_is_one_however_it_is_written(text: str, numbers: set[str]) -> None:
    assert numbers_said(text, "en") == numbers


def test_of_other_languages_only_digits_are_read() -> None:
    assert numbers_said("four 4 hundred 1.500", "de") == {"4", "1.500"}
