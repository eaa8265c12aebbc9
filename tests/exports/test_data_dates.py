"""Dates of the data: the text as it is, and no day for a side that has none."""

from __future__ import annotations

import re

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.exports.dates import (
    EDTF_PATTERN,
    PRECISION_CHOICES,
    earliest_day,
    latest_day,
    precision_of,
)

DATES = [
    ("2022-12", "2022-12-01", "2022-12-31", "month"),
    ("2022~", "2022-01-01", "2022-12-31", "year, approximate"),
    ("2022-12-09/2022-12-10", "2022-12-09", "2022-12-10", "interval"),
    ("2022-11/2022-12-10", "2022-11-01", "2022-12-10", "interval"),
    ("2022-21/2022-23", "2022-03-01", "2022-11-30", "interval"),
    ("[..2022-02-23]", "", "2022-02-23", "one of several"),
    ("[2022-02-23..]", "2022-02-23", "", "one of several"),
    ("[2022-12-09,2022-12-11]", "2022-12-09", "2022-12-11", "one of several"),
    ("2022-12-09/..", "2022-12-09", "", "interval"),
    ("../2022-12-09", "", "2022-12-09", "interval"),
    ("/2022-12-09", "", "2022-12-09", "interval"),
    ("2022-12-09/", "2022-12-09", "", "interval"),
    ("2022-12~/2023?", "2022-12-01", "2023-12-31", "interval, approximate and uncertain"),
    ("2022-12-0X", "2022-12-01", "2022-12-09", "one of several"),
    ("2022-24", "2022-12-01", "2023-02-28", "part of a year"),
    ("202X", "2020-01-01", "2029-12-31", "decade"),
    ("20XX?", "2000-01-01", "2099-12-31", "century, uncertain"),
    ("2022-12-09T10:30:00+03:30", "2022-12-09", "2022-12-09", "time"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), DATES)
def test_a_date_says_no_more_than_is_known(
    text: str, earliest: str, latest: str, precision: str
) -> None:
    when = parse_edtf(text)
    assert (earliest_day(when), latest_day(when), precision_of(when)) == (
        earliest,
        latest,
        precision,
    )
    assert precision in PRECISION_CHOICES
    assert re.fullmatch(EDTF_PATTERN, when.text)


@pytest.mark.parametrize("text", ["soon", "9 December", "=2022", "-2022", "", "2022;"])
def test_the_pattern_of_dates_takes_no_words(text: str) -> None:
    assert not re.fullmatch(EDTF_PATTERN, text)
