"""Where words begin and end."""

from __future__ import annotations

import pytest

from build_scripts.words.bounds import cuts_a_word, words_of


def parts(text: str) -> bool:
    """Whether the cut at `|` parts a word."""
    return cuts_a_word(text.replace("|", ""), text.index("|"))


@pytest.mark.parametrize("text", ["har|bour", "caf|é", "B|2", "2|4", "e|\u0301", "во|да"])
def test_letters_and_digits_hold_together(text: str) -> None:
    assert parts(text)


@pytest.mark.parametrize("text", ["non|-stop", "non-|stop", "don|'t", "don'|t", "twenty-|five"])
def test_a_hyphen_or_an_apostrophe_between_letters_belongs_to_the_word(text: str) -> None:
    assert parts(text)


@pytest.mark.parametrize("text", ["2|,400", "2,|400", "2|.5", "12:|30", "1|/2"])
def test_a_sign_between_digits_belongs_to_the_number(text: str) -> None:
    assert parts(text)


@pytest.mark.parametrize("text", ["$|275", "£|5", "275|€", "15|%", "#|7", "-|5 degrees", "(-|5)"])
def test_a_sign_beside_a_number_belongs_to_it(text: str) -> None:
    assert parts(text)


@pytest.mark.parametrize(
    "text",
    [
        *("|harbour", "harbour|", "the| quay", "the |quay", "boats|, she", '"|boats', 'boats|"'),
        *("boats|-", "-|boats", "the captains|' boats", "boats|.", "2031|.", "pier—|quay"),
        *("(|quay)", "5| %", "$| 5"),
    ],
)
def test_between_words_one_may_cut(text: str) -> None:
    assert not parts(text)


@pytest.mark.parametrize("text", ["渡|船", "เรือ|ข้ามฟาก", "フェ|リー"])
def test_scripts_without_spaces_may_be_cut_anywhere(text: str) -> None:
    assert not parts(text)


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert words_of("“It’s the last non-stop link, at 12:30,” he said – for 2,400.") == [
        *("It’s", "the", "last", "non-stop", "link", "at", "12:30", "he", "said", "for", "2,400")
    ]


@pytest.mark.parametrize(
    ("text", "index"), [("the U.S. said", 5), ("the U.S. said", 6), ("US$275", 2)]
)
def test_an_abbreviation_and_a_sum_are_one(text: str, index: int) -> None:
    assert cuts_a_word(text, index)


def test_a_full_stop_ends_a_word() -> None:
    assert not cuts_a_word("It ends. Then", 7)
