"""Dates as a reader would say them."""

from __future__ import annotations

from datetime import date

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.telling.dates_in_words import (
    begin_in_words,
    date_in_words,
    day_in_words,
    end_in_words,
    machine_date,
    short_months,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022-12-09", "9 December 2022"),
        ("2022-12", "December 2022"),
        ("2022", "2022"),
        ("0987", "987"),
        ("2022~", "about 2022"),
        ("2022-12?", "December 2022 (uncertain)"),
        ("2022%", "about 2022 (uncertain)"),
        ("2022-21", "spring 2022"),
        ("2022-24", "winter 2022"),
        ("202X", "2020s"),
        ("19XX", "1900 to 1999"),
        ("2022-12-XX", "December 2022"),
        ("2022-12-09T10:00:00Z", "9 December 2022"),
        ("2022-12-09/2022-12-10", "9–10 December 2022"),
        ("2022-12-09/2022-12-12", "9–12 December 2022"),
        ("2022-11/2022-12", "November to December 2022"),
        ("2022-11-30/2022-12-02", "30 November to 2 December 2022"),
        ("2022/2023", "2022 to 2023"),
        ("2022-11/..", "from November 2022 on"),
        ("../2022-11", "until November 2022"),
        ("[..2022-02-23]", "on or before 23 February 2022"),
        ("[2022-02-23..]", "on or after 23 February 2022"),
        ("2022-11~/2022-12", "about November 2022 to December 2022"),
        ("2022-12-09/2022-12-11", "9–11 December 2022"),
        ("2022-11-30/2022-12-01", "30 November to 1 December 2022"),
        ("2022-12-31/2023-01-01", "31 December 2022 to 1 January 2023"),
        ("2022-11-30/2023", "30 November 2022 to 2023"),
        ("2022-12-09?/2022-12-10", "9 December 2022 (uncertain) to 10 December 2022"),
        ("[2022-12-09,2022-12-10]", "9 or 10 December 2022"),
        ("[2022-12-09..2022-12-10]", "9 or 10 December 2022"),
        ("[2022-12-09,2022-12-11,2022-12-13]", "9, 11 or 13 December 2022"),
        ("[2022-11-30,2022-12-02]", "30 November or 2 December 2022"),
        ("[2022-12-31..2023-01-01]", "31 December 2022 or 1 January 2023"),
        ("[2021,2022]", "2021 or 2022"),
        ("[2022-05,2022-06]", "May or June 2022"),
        ("[2022-12-01..2022-12-10]", "one day between 1 and 10 December 2022"),
        ("[2022-11-28..2022-12-04]", "one day between 28 November and 4 December 2022"),
        ("[2022-05..2022-08]", "some time from May to August 2022"),
        ("[2022-12-09,2022-12-11..]", "9 December 2022, or on or after 11 December 2022"),
        ("[1667,1668,1670..1672]", "1667, 1668, or some time from 1670 to 1672"),
        ("2022-11-30/2022-12", "30 November 2022 to December 2022"),
        ("2022-11/2022-12-10", "November 2022 to 10 December 2022"),
        ("[2022-05..2022-06-10]", "some time from May 2022 to 10 June 2022"),
        ("[2022-05-10..2022-06]", "some time from 10 May 2022 to June 2022"),
        ("[..2022-02]", "in or before February 2022"),
        ("[2022..]", "in or after 2022"),
        ("2014-05/..", "from May 2014 on"),
        ("2014-05/", "from May 2014, end not known"),
        ("/2022", "until 2022, beginning not known"),
        ("2022-12-10/2022-12", "from 10 December 2022 until some time in December 2022"),
        ("2022-12/2022-12-10", "from some time in December 2022 until 10 December 2022"),
        ("2022-12-01/2022-12", "from 1 December 2022 until some time in December 2022"),
        ("2022-12-31/2022-12", "from 31 December 2022 until some time in December 2022"),
        ("2022-12/2022-12-01", "from some time in December 2022 until 1 December 2022"),
        ("2022-12/2022-12-31", "from some time in December 2022 until 31 December 2022"),
        ("2022/2022-12", "from some time in 2022 until December 2022"),
        ("2022-01/2022", "from January 2022 until some time in 2022"),
        ("2004-02-01/2004~", "from 1 February 2004 until some time in or about 2004"),
        ("0476-21", "spring 476"),
        ("02XX", "200 to 299"),
        ("190X", "1900 to 1909"),
        ("2025-29", "spring 2025 (southern hemisphere)"),
        ("2025-33", "the first quarter of 2025"),
        ("2025-36~", "about the fourth quarter of 2025"),
        ("2025-39", "the last four months of 2025"),
        ("2025-40", "the first half of 2025"),
        ("2025-12-0X", "one day between 1 and 9 December 2025"),
        ("2025-12-3X", "30 or 31 December 2025"),
        ("2025-1X", "some time from October to December 2025"),
        ("1985-04-12T23:20:30-04", "12 April 1985"),
    ],
)
def test_a_date_is_said(text: str, words: str) -> None:
    assert date_in_words(parse_edtf(text)) == words


PARTS = {
    21: ("spring {}", "summer {}", "autumn {}", "winter {}"),
    25: tuple(
        f"{one} {{}} (northern hemisphere)" for one in ("spring", "summer", "autumn", "winter")
    ),
    29: tuple(
        f"{one} {{}} (southern hemisphere)" for one in ("spring", "summer", "autumn", "winter")
    ),
    33: tuple(f"the {one} quarter of {{}}" for one in ("first", "second", "third", "fourth")),
    37: tuple(f"the {one} four months of {{}}" for one in ("first", "middle", "last")),
    40: ("the first half of {}", "the second half of {}"),
}


@pytest.mark.parametrize("first", PARTS)
def test_every_part_of_a_year_has_its_own_words(first: int) -> None:
    codes = range(first, first + len(PARTS[first]))
    said = [date_in_words(parse_edtf(f"2025-{code}")) for code in codes]
    assert said == [words.format(2025) for words in PARTS[first]]


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_every_month_has_its_name_and_three_letters_of_it(number: int, name: str) -> None:
    words = date_in_words(parse_edtf(f"2025-{number:02}-09"))
    assert words == f"9 {name} 2025"
    assert day_in_words(date(2025, number, 9)) == words
    assert short_months(f"{words} to {words}") == f"9 {name[:3]} 2025 to 9 {name[:3]} 2025"


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("2022-12-09", "2022-12-09"),
        ("2022-12", "2022-12"),
        ("2022~", "2022"),
        ("2022-21", ""),
        ("202X", ""),
        ("2022/2023", ""),
        ("[..2022]", ""),
        ("../2022", ""),
        ("2022/", ""),
        ("2025-33", ""),
        ("2025-12-0X", ""),
        ("[2022-12-09,2022-12-10]", ""),
        ("2022-12-09T23:20:30-04", "2022-12-09"),
    ],
)
def test_a_machine_reads_a_date_where_html_knows_it(text: str, machine: str) -> None:
    assert machine_date(parse_edtf(text)) == machine


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2022-12-09", "from 9 December 2022", "until 9 December 2022"),
        ("2022-12~", "from about December 2022", "until about December 2022"),
        ("2014/..", "from 2014 on", "ended from 2014 on"),
        ("2014/", "from 2014, end not known", "ended from 2014, end not known"),
        ("../2014", "until 2014", "until 2014"),
        ("2025-21", "from spring 2025", "until spring 2025"),
        ("[2014,2015]", "from 2014 or 2015", "until 2014 or 2015"),
    ],
)  # fmt: skip
def test_a_date_stands_in_a_sentence(text: str, begin: str, end: str) -> None:
    when = parse_edtf(text)
    assert (begin_in_words(when), end_in_words(when)) == (begin, end)
