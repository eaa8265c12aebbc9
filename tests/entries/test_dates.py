"""Dates as people know them: EDTF level 1, and what we take of level 2."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.entries.dates import Limit, NoSuchDateError, date_order, parse_edtf


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
        ("2022-11/", date(2022, 11, 1), date(2022, 11, 30)),
        pytest.param("2022-12-10/2022-12", date(2022, 12, 10), date(2022, 12, 31), id="inside"),
        pytest.param("2022-12/2022-12-10", date(2022, 12, 1), date(2022, 12, 10), id="inside too"),
        pytest.param("9999-24", date(9999, 12, 1), date(9999, 12, 31), id="the last winter"),
        pytest.param("9999-30", date(9999, 12, 1), date(9999, 12, 31), id="the last summer"),
        pytest.param("2025-28", date(2025, 12, 1), date(2026, 2, 28), id="northern winter"),
        pytest.param("2025-29", date(2025, 9, 1), date(2025, 11, 30), id="southern spring"),
        pytest.param("2025-33", date(2025, 1, 1), date(2025, 3, 31), id="first quarter"),
        pytest.param("2025-34", date(2025, 4, 1), date(2025, 6, 30), id="second quarter"),
        pytest.param("2025-35", date(2025, 7, 1), date(2025, 9, 30), id="third quarter"),
        pytest.param("2025-36", date(2025, 10, 1), date(2025, 12, 31), id="fourth quarter"),
        pytest.param("2025-38", date(2025, 5, 1), date(2025, 8, 31), id="second third"),
        pytest.param("2025-40", date(2025, 1, 1), date(2025, 6, 30), id="first half"),
        pytest.param("2025-41", date(2025, 7, 1), date(2025, 12, 31), id="second half"),
        pytest.param("2025-12-0X", date(2025, 12, 1), date(2025, 12, 9), id="first days"),
        pytest.param("2025-02-2X", date(2025, 2, 20), date(2025, 2, 28), id="last days"),
        pytest.param("2025-12-3X", date(2025, 12, 30), date(2025, 12, 31), id="the thirties"),
        pytest.param("2025-0X", date(2025, 1, 1), date(2025, 9, 30), id="first months"),
        pytest.param("2025-1X", date(2025, 10, 1), date(2025, 12, 31), id="last months"),
        ("[2022-12-09,2022-12-11]", date(2022, 12, 9), date(2022, 12, 11)),
        ("[2022-12-11, 2022-12-09]", date(2022, 12, 9), date(2022, 12, 11)),
        ("[2022-12-01..2022-12-10]", date(2022, 12, 1), date(2022, 12, 10)),
        ("[1667,1668, 1670..1672]", date(1667, 1, 1), date(1672, 12, 31)),
        ("[..1760-12-03,1761-01]", date(1760, 12, 3), date(1761, 1, 31)),
        ("2022-12-09T10:30:00", date(2022, 12, 9), date(2022, 12, 9)),
        ("1985-04-12T23:20:30-04", date(1985, 4, 12), date(1985, 4, 12)),
        ("1985-04-12T23:20:30+14:00", date(1985, 4, 12), date(1985, 4, 12)),
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
        ("2022-42", "there is no month 42"),
        ("2022-20", "there is no month 20"),
        ("2022-02-3X", "no day of 2022-02 begins with 3"),
        ("2022-13-0X", "there is no month 13"),
        ("2022-2X", "dates are written"),
        ("2022-12-0X/2023", "dates are written"),
        ("2022-12-09T99:99:99Z", "there is no time 99:99:99"),
        ("2022-12-09T24:00:00Z", "there is no time 24:00:00"),
        ("2022-12-09T23:60:00Z", "there is no time 23:60:00"),
        ("2022-12-09T23:59:60Z", "there is no time 23:59:60"),
        ("2022-12-09T10:00:00+99:99", r"no place is \+99:99 from UTC"),
        ("2022-12-09T10:00:00+15", r"no place is \+15 from UTC"),
        ("2022-12-09T10:00:00+02:60", r"no place is \+02:60 from UTC"),
        ("2022-12-09T10:00:00Z~", "a time carries no ~"),
        ("2022-12-09T10:00:00Z/2022-12-10", "a time stands alone"),
        ("[2022-12-09T10:00:00Z,2022-12-10]", "a time stands alone"),
        ("[2022-12-10..2022-12-09]", "the days in brackets end before they begin"),
        ("[2022,]", "a date in brackets is one of several"),
        ("[2022..2022]", "a date in brackets is one of several"),
        ("2022-21-01", "there is no month 21"),
        ("0000", "there is no year 0 here"),
        ("202X-05", "a month needs a year without unknown digits"),
        ("2022-XX-05", "a day needs a month"),
        ("2022-12T10:00:00", "a time needs a day before it"),
        ("2022-12-10/2022-12-09", "the interval ends before it begins"),
        ("../..", "an interval needs at least one date"),
        ("/", "an interval needs at least one date"),
        ("[2022]", "a date in brackets is one of several"),
        ("[..]", "a date in brackets is one of several"),
        ("[]", "a date in brackets is one of several"),
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


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2014-05/..", Limit.KNOWN, Limit.OPEN),
        ("2014-05/", Limit.KNOWN, Limit.UNKNOWN),
        ("../2022", Limit.OPEN, Limit.KNOWN),
        ("/2022", Limit.UNKNOWN, Limit.KNOWN),
        ("[..2022]", Limit.OPEN, Limit.KNOWN),
        ("[2022..]", Limit.KNOWN, Limit.OPEN),
        ("[2021,2023..]", Limit.KNOWN, Limit.OPEN),
        ("2022/2023", Limit.KNOWN, Limit.KNOWN),
        ("2022", Limit.KNOWN, Limit.KNOWN),
    ],
)
def test_an_end_is_known_or_open_or_not_known(text: str, begin: Limit, end: Limit) -> None:
    when = parse_edtf(text)
    assert (when.begin, when.finish) == (begin, end)
    assert (when.start is None, when.end is None) == (begin != Limit.KNOWN, end != Limit.KNOWN)
    assert when.earliest == (when.first if begin is Limit.KNOWN else date.min)
    assert when.latest == (when.last if end is Limit.KNOWN else date.max)
    assert when.is_bounded is (begin is end is Limit.KNOWN)


def test_one_of_several_days_is_a_stretch_for_each() -> None:
    assert [s.text for s in parse_edtf("[2022-12-09,2022-12-11]").stretches] == [
        "2022-12-09",
        "2022-12-11",
    ]
    assert [s.text for s in parse_edtf("2022-12-09/2022-12-11").stretches] == [
        "2022-12-09/2022-12-11"
    ]
    assert [s.text for s in parse_edtf("[..2021,2022-02..]").stretches] == [
        "../2021-12-31",
        "2022-02-01/..",
    ]
    assert [s.text for s in parse_edtf("2014-05/").stretches] == ["2014-05-01/"]


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("[2022-12-09,2022-12-11]", "2022-12-10", False),
        ("2022-12-09/2022-12-11", "2022-12-10", True),
        ("[..2022-02-23]", "2021", True),
        ("[..2022-02-23]", "2022-02-24", False),
        ("2015/..", "2031", True),
        ("2015/", "2031", True),
        ("2015/..", "2014", False),
    ],
)
def test_two_dates_may_mean_one_day(one: str, other: str, may: bool) -> None:
    assert parse_edtf(one).may_meet(parse_edtf(other)) is may
    assert parse_edtf(other).may_meet(parse_edtf(one)) is may


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2022-11/2022-12", 2022),
        ("2022-33", 2022),
        ("2022-24", None),
        ("202X", None),
        ("2015/..", None),
        ("/2022", None),
        ("[2022-12-31,2023-01-01]", None),
    ],
)
def test_a_date_has_a_year_where_it_has_one_alone(text: str, year: int | None) -> None:
    assert parse_edtf(text).year == year


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


def test_times_of_one_day_sort_as_instants() -> None:
    texts = [
        "2022-12-09T09:00:00-05:00",
        "2022-12-09T10:00:00Z",
        "2022-12-09",
        "2022-12-09T11:00:00+02",
        "2022-12-09T09:30:00",
    ]
    assert sorted(texts, key=lambda text: parse_edtf(text).sort_key) == [
        "2022-12-09",
        "2022-12-09T11:00:00+02",
        "2022-12-09T09:30:00",
        "2022-12-09T10:00:00Z",
        "2022-12-09T09:00:00-05:00",
    ]


def test_what_has_no_date_comes_behind_all_that_has() -> None:
    dates = [None, parse_edtf("9999"), parse_edtf("2022"), None, parse_edtf("9999-12-31T23:59:59Z")]
    ordered = sorted(dates, key=date_order)
    assert [when and when.text for when in ordered] == [
        *("2022", "9999", "9999-12-31T23:59:59Z", None, None),
    ]
