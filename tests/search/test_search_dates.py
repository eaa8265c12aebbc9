"""By which days, months and years a date is found."""

from __future__ import annotations

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.search.dates import date_keys


@pytest.mark.parametrize(
    ("date", "keys"),
    [
        ("2031-03-14", {"@2031-03-14", "@03-14", "@2031-03", "@03", "@2031"}),
        ("2031-03-14~", {"@2031-03-14", "@03-14", "@2031-03", "@03", "@2031"}),
        ("2031-03", {"@2031-03", "@03", "@2031"}),
        ("2031", {"@2031"}),
        ("../2031-03-14", set()),
        ("2031-03-14/..", set()),
        ("[..2031-03-14]", set()),
        ("2029/2031", {"@2029", "@2030", "@2031"}),
        (
            "2031-11/2032-01",
            {"@2031-11", "@2031-12", "@2032-01", "@11", "@12", "@01", "@2031", "@2032"},
        ),
    ],
)
def test_a_date_has_keys_for_what_it_means(date: str, keys: set[str]) -> None:
    assert date_keys(parse_edtf(date)) == keys


def test_an_interval_is_all_of_its_days_unless_it_is_long() -> None:
    assert {"@03-14", "@03-15", "@03-16"} <= date_keys(parse_edtf("2031-03-14/2031-03-16"))
    assert "@2031-03-20" not in date_keys(parse_edtf("2031-03-01/2031-05-01"))
    assert "@2031-04" in date_keys(parse_edtf("2031-03-01/2031-05-01"))


def test_no_date_has_no_keys() -> None:
    assert date_keys(None) == frozenset()
