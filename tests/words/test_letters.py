"""One letter in another dress is one letter; what only looks related is not."""

from __future__ import annotations

import unicodedata

import pytest

from build_scripts.words.folding import fold, fold_words
from build_scripts.words.letters import LIGATURES, PRESENTATION_FORMS, WIDTHS, spelled_out


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("ﬁrst ofﬁce, diﬀerent ﬂood", "first office, different flood"),
        ("ĳs, coŀlegi, ǉubav", "ijs, col·legi, ljubav"),
        ("ﻻ ﻭﻫﻮ", "لا وهو"),
        ("وهـــو", "وهو"),
        ("ＮＡＴＯ ２５０％", "NATO 250%"),
        ("ﾛｼｱ ｶﾞｽ", "ロシア ガス"),
        ("5 µm", "5 μm"),
        ("５〜６", "5～6"),
        ("בית־ספר", "בית-ספר"),
        ("ג׳ון צה״ל", "ג'ון צה\"ל"),
        ("Hawaiʻi O´Neill", "Hawai'i O’Neill"),
        ("『無事』", "‘無事’"),
        ("门\n开了", "门开了"),
        ("「门。」\n开了", "“门。”开了"),
    ],
)
def test_a_letter_in_another_dress_is_the_same(printed: str, typed: str) -> None:
    assert fold_words(printed) == fold_words(typed)
    assert fold(printed, 1).text != fold(typed, 1).text


@pytest.mark.parametrize("signs", [LIGATURES, PRESENTATION_FORMS, WIDTHS])
def test_each_sign_of_the_list_stands_for_letters_that_are_not_in_it(
    signs: dict[str, str],
) -> None:
    for sign, letters in signs.items():
        assert letters
        assert not set(letters) & signs.keys(), unicodedata.name(sign)


def test_a_line_end_parts_words_of_other_scripts() -> None:
    assert fold_words("the\nquay") == "the quay"
    assert fold_words("그는\n말했다") == "그는 말했다"
    assert fold_words("门 open") == "门 open"


def test_a_folded_ligature_leads_back_to_its_place() -> None:
    source = "the ofﬁce ﬂew"
    folded = fold(source)
    start = folded.text.index("flew")
    assert source[slice(*folded.span(start, start + 4))] == "ﬂew"


def test_words_are_shown_without_ligatures() -> None:
    assert spelled_out("ﬁrst ofﬁcial ﬂood, ½ ĳs") == "first official flood, ½ ĳs"
