"""Dates as people know them: EDTF level 1, and what we take of level 2."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.entries.dates import NoSuchDateError, parse_edtf


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-12-09", date(2022, 12, 9), date(2022, 12, 9)),
        (" 2022-12-09 ", date(2022, 12, 9), date(2022, 12, 9)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
        pytest.param("2022-21", date(2022, 3, 1), date(2022, 5, 31), id="spring"),
        pytest.param("2022-22", date(2022, 6, 1), date(2022, 8, 31), id="summer"),
        pytest.param("2022-23", date(2022, 9, 1), date(2022, 11, 30), id="autumn"),
        pytest.param("2023-24", date(2023, 12, 1), date(2024, 2, 29), id="winter"),
        pytest.param("202X", date(2020, 1, 1), date(2029, 12, 31), id="a decade"),
        pytest.param("19XX", date(1900, 1, 1), date(1999, 12, 31), id="a century"),
        pytest.param("2022-XX", date(2022, 1, 1), date(2022, 12, 31), id="some month"),
        pytest.param("2022-12-XX", date(2022, 12, 1), date(2022, 12, 31), id="some day"),
        pytest.param("2022-XX-XX", date(2022, 1, 1), date(2022, 12, 31), id="some day of a year"),
        ("2022-12-09T10:30:00Z", date(2022, 12, 9), date(2022, 12, 9)),
        ("2022-12-09/2022-12-10", date(2022, 12, 9), date(2022, 12, 10)),
        ("2022-11/2023", date(2022, 11, 1), date(2023, 12, 31)),
        ("2022-11/..", date(2022, 11, 1), date(2022, 11, 30)),
        ("../2022-11", date(2022, 11, 1), date(2022, 11, 30)),
        ("/2022-11", date(2022, 11, 1), date(2022, 11, 30)),
        ("[..2022-02-23]", date(2022, 2, 23), date(2022, 2, 23)),
        ("[2022-02..]", date(2022, 2, 1), date(2022, 2, 28)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text: str, first: date, last: date) -> None:
    when = parse_edtf(text)
    assert (when.first, when.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2022-02-29", "February 2022 has no day 29"),
        ("2022-11-31", "November 2022 has no day 31"),
        ("2022-12-00", "December 2022 has no day 0"),
        ("2022-13", "there is no month 13"),
        ("2022-00", "there is no month 00"),
        ("2022-25", "there is no month 25"),
        ("2022-21-01", "there is no month 21"),
        ("0000", "there is no year 0 here"),
        ("202X-05", "a month needs a year without unknown digits"),
        ("2022-XX-05", "a day needs a month"),
        ("2022-12T10:00:00", "a time needs a day before it"),
        ("2022-12-10/2022-12-09", "the interval ends before it begins"),
        ("../..", "an interval needs at least one date"),
        ("/", "an interval needs at least one date"),
        ("[2022]", "a bracketed date is written"),
        ("[2022..2023]", "a bracketed date is written"),
        ("[..]", "a bracketed date is written"),
        *((text, "dates are written") for text in ("", "Friday", "9.12.2022", "12/09/2022")),
        *((text, "dates are written") for text in ("2022-1-9", "22-12-09", "2022-12-09?~")),
        *((text, "dates are written") for text in ("-2022", "20220", "٢٠٢٢", "2022/2023/2024")),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(NoSuchDateError, match=why):
        parse_edtf(text)


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_a_date_may_be_uncertain_or_approximate(mark: str) -> None:
    when = parse_edtf(f"2022-12{mark}")
    assert when.start is not None
    assert when.start.mark == mark


def test_an_open_side_of_an_interval_is_not_known() -> None:
    assert parse_edtf("2022/..").end is None
    assert parse_edtf("../2022").start is None


def test_a_day_until_another_is_one_day_and_no_stretch() -> None:
    assert parse_edtf("[..2022-02-23]").one_of
    assert not parse_edtf("../2022-02-23").one_of


def test_a_single_date_is_no_interval() -> None:
    assert not parse_edtf("2022-12").is_interval
    assert not parse_edtf("2022-12-09/2022-12-09").is_interval
    assert parse_edtf("2022-12-09/2022-12-10").is_interval


def test_dates_sort_by_their_first_day_and_then_by_their_last() -> None:
    texts = ["2022-12-09", "2022-12", "2022", "2021-12-31", "2022-12-09/2022-12-10"]
    assert sorted(texts, key=lambda text: parse_edtf(text).sort_key) == [
        "2021-12-31",
        "2022",
        "2022-12",
        "2022-12-09",
        "2022-12-09/2022-12-10",
    ]
