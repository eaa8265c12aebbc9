"""What a person was at a date: never what they were before, and open where the source is open."""

from __future__ import annotations

import pytest

from build_scripts.entries import Actor
from build_scripts.entries.dates import parse_edtf
from build_scripts.telling.roles import role_at, span_in_words


def actor(**dates: str) -> Actor:
    role = {"title": "Reeve", **{key.rstrip("_"): value for key, value in dates.items()}}
    return Actor.model_validate({"name": "Ada Quill", "kind": "person", "roles": [role]})


@pytest.mark.parametrize(
    ("dates", "when", "role"),
    [
        ({"as_of": "2031-03"}, "2031-05", "Reeve"),
        ({"as_of": "2014-05"}, "2031", "Reeve (as of May 2014)"),
        ({"as_of": "2014-05/"}, "2031", "Reeve (from May 2014, end not known)"),
        ({"as_of": "2014-05/.."}, "2031", "Reeve"),
        ({"as_of": "2030-01-01"}, "2031-01-01", "Reeve"),
        ({"as_of": "2030-01-01"}, "2031-01-02", "Reeve"),
        ({"as_of": "2030-01-01"}, "2031-01-03", "Reeve (as of January 2030)"),
        ({"as_of": "2031-01-03"}, "2030-01-01", "Reeve (as of January 2031)"),
        ({"as_of": "2014/2015"}, "2031", "Reeve (2014 to 2015)"),
        ({"to": "2031-03-02"}, "2031-03-03", "Reeve (until 2 March 2031)"),
        ({"to": "2031-03-03"}, "2031-03-03", "Reeve"),
        ({"to": "2031-03"}, "2031-03-30", "Reeve"),
        ({"from_": "2031-03-03"}, "2031-03-03", "Reeve"),
        ({"from_": "2031-03-04"}, "2031-03-03", "Reeve (from 4 March 2031)"),
        ({"from_": "2031-03-03"}, "2031-03", "Reeve"),
        ({"to": "2021"}, "2031", "Reeve (until 2021)"),
        ({"from_": "2014", "to": "2021"}, "2031", "Reeve (from 2014 until 2021)"),
        ({"from_": "2032"}, "2031", "Reeve (from 2032)"),
        ({"from_": "2014/.."}, "2031", "Reeve"),
    ],
)
def test_a_role_of_another_time_is_shown_with_its_time(
    dates: dict[str, str], when: str, role: str
) -> None:
    assert role_at(actor(**dates), parse_edtf(when)) == role


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"as_of": "2031-03-04"}, "as of March 2031"),
        ({"as_of": "2031-03"}, "as of March 2031"),
        ({"as_of": "2014-05/"}, "from May 2014, end not known"),
        ({"from_": "2014-05/"}, "from May 2014, end not known"),
        ({"from_": "2014", "to": "2025-33"}, "from 2014 until the first quarter of 2025"),
        ({"to": "../2021"}, "until 2021"),
        ({"to": "2021"}, "until 2021"),
        ({"from_": "2014"}, "from 2014"),
        ({"from_": "2014", "as_of": "2015"}, "from 2014"),
        ({"as_of": "2014/2015"}, "2014 to 2015"),
        ({"as_of": "2031-03-04~"}, "as of about March 2031"),
        ({"as_of": "2031"}, "as of 2031"),
        ({}, ""),
    ],
)
def test_the_time_of_a_role_in_words(dates: dict[str, str], words: str) -> None:
    assert span_in_words(actor(**dates).roles[0]) == words


@pytest.mark.parametrize(
    ("dates", "role"),
    [
        ({}, "Reeve"),
        ({"as_of": "2014"}, "Reeve"),
        ({"from_": "2014"}, "Reeve"),
        ({"to": "2021"}, "Reeve (until 2021)"),
    ],
)
def test_of_an_unknown_day_only_a_role_that_ended_is_shown_with_its_time(
    dates: dict[str, str], role: str
) -> None:
    assert role_at(actor(**dates), None) == role


def test_whoever_has_no_role_is_called_nothing() -> None:
    nobody = Actor.model_validate({"name": "Ada Quill", "kind": "person"})
    assert role_at(nobody, parse_edtf("2031")) == ""


def test_of_two_roles_the_nearest_in_time_is_shown() -> None:
    both = Actor.model_validate(
        {
            "name": "Ada Quill",
            "kind": "person",
            "roles": [{"title": "Clerk", "to": "2020"}, {"title": "Reeve", "from": "2030"}],
        }
    )
    assert role_at(both, parse_edtf("2031")) == "Reeve"
    assert role_at(both, parse_edtf("2019")) == "Clerk"
    assert role_at(both, parse_edtf("2022")) == "Clerk (until 2020)"
