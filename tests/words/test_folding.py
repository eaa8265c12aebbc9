"""The folding: what counts as equal print, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.words.folding import RULES, fold, fold_words
from build_scripts.words.letters import LIGATURES, PRESENTATION_FORMS, WIDTHS

_SIGNS = "aé e\u0301“”«»'ʼ-–−…  \n\u00a0\u200b\u00ad\u3000墙壁は「」。ﬁĳµ٠ـلا־״가각\u1161ｶﾞ２"
_RARE = "".join([*LIGATURES, *PRESENTATION_FORMS, *WIDTHS])


@given(st.text(st.sampled_from(_SIGNS) | st.sampled_from(_RARE) | st.characters(), max_size=12))
def test_words_are_folded_as_a_text_is(words: str) -> None:
    assert fold_words(words) == fold(words).text.strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("“ferry”", '"ferry"', id="double marks of any shape"),
        pytest.param("«ferry»", "„ferry“", id="guillemets and low marks"),
        pytest.param("it’s", "it's", id="apostrophes"),
        pytest.param("‹ferry›", "‘ferry’", id="single marks"),
        pytest.param("non\u2011stop", "non-stop", id="the non-breaking hyphen"),
        pytest.param("\u22125", "-5", id="the minus sign"),
        pytest.param("pier – quay", "pier — quay", id="long dashes"),
        pytest.param("well …", "well ...", id="the ellipsis"),
        pytest.param("the\u00a0quay", "the quay", id="the non-breaking space"),
        pytest.param("the \n\t quay", "the quay", id="a run of white space"),
        pytest.param("har\u00adbour", "harbour", id="the soft hyphen"),
        pytest.param("har\u200bbour", "harbour", id="the zero-width space"),
        pytest.param("\ufeffferry", "ferry", id="the byte order mark"),
        pytest.param("cafe\u0301", "café", id="composed and decomposed letters"),
        pytest.param("cafe\u200b\u0301", "café", id="a mark parted from its letter"),
        pytest.param("a\u200b b", "a \u200bb", id="invisible characters beside a space"),
    ],
)
def test_differences_of_print_do_not_count(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ferry", "ferry", id="case"),
        pytest.param("harbour", "harbor", id="spelling"),
        pytest.param("boats,", "boats", id="a comma"),
        pytest.param("boats.", "boats,", id="another stop"),
        pytest.param("(sic)", "[sic]", id="brackets"),
        pytest.param('"ferry"', "'ferry'", id="double and single marks"),
        pytest.param("non-stop", "non—stop", id="hyphens and dashes"),
        pytest.param("nonstop", "non-stop", id="a hyphen"),
        pytest.param("the quay", "thequay", id="a space"),
        pytest.param("½", "1/2", id="fractions"),
        pytest.param("№", "No", id="the sign for number"),
        pytest.param("Straße", "Strasse", id="sharp s"),
        pytest.param("ي", "ی", id="letters of two languages"),
        pytest.param("cafe", "café", id="accents"),
        pytest.param("2", "²", id="raised digits"),
    ],
)
def test_everything_else_counts(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_a_stretch_leads_back_to_the_print() -> None:
    text = "He said\u00a0\u00a0“we\u00ad can’t pay…”"
    folded = fold(text)
    start = folded.text.index("can")
    assert text[slice(*folded.span(start, start + 5))] == "can’t"


def test_each_dot_of_an_ellipsis_leads_back_to_it() -> None:
    folded = fold("a…b")
    assert [folded.origin(index) for index in range(5)] == [0, 1, 1, 1, 2]


def test_a_stretch_before_vanished_characters_ends_with_its_last_letter() -> None:
    folded = fold("ferry\u200b\u200b, boat")
    assert folded.span(0, 5) == (0, 5)


def test_an_empty_stretch_stays_empty() -> None:
    assert fold("ferry").span(2, 2) == (2, 2)


def test_the_end_of_the_text_has_a_place() -> None:
    assert fold("a  b").origin(99) == 4


def test_words_are_folded_without_the_space_around_them() -> None:
    assert fold_words("\n “the  quay” ") == '"the quay"'


def test_no_code_point_stands_in_two_rules() -> None:
    points = [point for rule in RULES for point in rule.code_points]
    assert len(points) == len(set(points))
