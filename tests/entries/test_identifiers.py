"""Identifiers of registers: their form, the check digits of an LEI, and what is said of an address."""

from __future__ import annotations

import string

import pytest
from builders import Story
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from build_scripts.entries import Identifiers
from build_scripts.entries.identifiers import lei_fits

# Of bodies that are listed, from examples of the register: the digits are not of our making.
LEIS = ("529900T8BM49AURSDO55", "5493001KJTIIGC8Y1R12", "7ZW8QJWVPR4P1J1KQY45")


@pytest.mark.parametrize("lei", LEIS)
def test_the_check_digits_of_real_ones_fit(lei: str) -> None:
    assert Identifiers(lei=lei).lei == lei


@given(st.sampled_from(LEIS), st.integers(0, 19), st.data())
def test_one_wrong_digit_or_letter_is_found(lei: str, at: int, data: st.DataObject) -> None:
    """A digit in the place of a letter may fit: two digits of the number become one."""
    same_kind = string.digits if lei[at].isdigit() else string.ascii_uppercase
    wrong = f"{lei[:at]}{data.draw(st.sampled_from(same_kind))}{lei[at + 1 :]}"
    assert lei_fits(wrong) is (wrong == lei)


@pytest.mark.parametrize(
    ("register", "identifier"),
    [
        ("wikidata", "Q42"),
        ("opensanctions", "NK-25vyVKrcmXEUkdBGNiUGwV"),
        ("opensanctions", "Q42"),
        ("opensanctions", "gb-hmt-example"),
    ],
)
def test_ids_as_the_registers_write_them(register: str, identifier: str) -> None:
    assert dict(Identifiers(**{register: identifier}).known()) == {register: identifier}


@pytest.mark.parametrize(
    ("register", "identifier", "said"),
    [
        ("wikidata", "42", "is not an item of Wikidata"),
        ("wikidata", "q42", "is not an item of Wikidata"),
        ("wikidata", "Q042", "is not an item of Wikidata"),
        ("wikidata", "P31", "is not an item of Wikidata"),
        ("wikidata", "https://www.wikidata.org/wiki/Q42", "write only 'Q42'"),
        ("wikidata", "https://www.wikidata.org/wiki/Special:Search", "a capital Q and a number"),
        (
            "opensanctions",
            "https://www.opensanctions.org/entities/gb-hmt-example/",
            "write only 'gb-hmt-example'",
        ),
        ("opensanctions", "14196", "begins with a letter"),
        ("opensanctions", "NK--a", "is not an id of OpenSanctions"),
        ("opensanctions", "a" * 121, "is not an id of OpenSanctions"),
        ("lei", LEIS[0].lower(), "is not an LEI"),
        ("lei", LEIS[0][:-1], "is not an LEI"),
        (
            "lei",
            "529900T8BM49AURSDO56",
            "check digits of the LEI '529900T8BM49AURSDO56' do not fit",
        ),
    ],
)
def test_another_form_is_told(register: str, identifier: str, said: str) -> None:
    with pytest.raises(ValidationError) as told:
        Identifiers(**{register: identifier})
    (error,) = told.value.errors()
    assert error["type"] == "OTR368"
    assert said in error["msg"]


def test_two_actors_are_not_one(story: Story) -> None:
    story.append("actors/gull-line.yml", "identifiers: {wikidata: Q7, opensanctions: Q7}\n")
    assert story.problems() == []
    story.append("actors/lowport.yml", "identifiers: {wikidata: Q7}\n")
    assert story.problems() == ["actors/lowport.yml:4 identifier-of-two"]
    story.append("actors/lowport.yml", "withdrawn: {date: 2031-04-01, why: Named by mistake.}\n")
    assert "identifier-of-two" not in str(story.problems())


def test_a_faulty_identifier_is_told_at_its_place(story: Story) -> None:
    story.append("actors/gull-line.yml", "identifiers:\n  wikidata: Q7\n  lei: nothing\n")
    assert story.problems() == ["actors/gull-line.yml:5 bad-identifier"]


def test_an_unnamed_source_has_none(story: Story) -> None:
    story.append("actors/dock-worker.yml", "identifiers: {wikidata: Q7}\n")
    assert story.problems() == ["actors/dock-worker.yml:5 unnamed-source-told"]
