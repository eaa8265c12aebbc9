"""Dates as news prints them: what is mended, and the form that a message names."""

from __future__ import annotations

import re

import pytest

from build_scripts.entries.date_forms import form_for
from build_scripts.entries.dates import parse_edtf
from build_scripts.entries.printed_dates import mended_date


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("9–10 December 2022", "2022-12-09/2022-12-10"),
        ("9-11 December 2022", "2022-12-09/2022-12-11"),
        ("December 9-11, 2022", "2022-12-09/2022-12-11"),
        ("Dec. 9–11, 2022", "2022-12-09/2022-12-11"),
        ("30 November to 1 December 2022", "2022-11-30/2022-12-01"),
        ("31 December 2022 to 1 January 2023", "2022-12-31/2023-01-01"),
        ("November–December 2022", "2022-11/2022-12"),
        ("9 or 10 December 2022", "[2022-12-09,2022-12-10]"),
        ("9, 10 or 11 December 2022", "[2022-12-09,2022-12-10,2022-12-11]"),
        ("December 9 or 10, 2022", "[2022-12-09,2022-12-10]"),
        ("30 November or 1 December 2022", "[2022-11-30,2022-12-01]"),
        ("May or June 2022", "[2022-05,2022-06]"),
        ("2021 or 2022", "[2021,2022]"),
        ("about 2022", "2022~"),
        ("c. 1920", "1920~"),
        ("around December 2022", "2022-12~"),
        ("the 1990s", "199X"),
        ("spring 2022", "2022-21"),
        ("Fall of 2022", "2022-23"),
    ],
)
def test_what_has_one_reading_is_mended(typed: str, form: str) -> None:
    assert mended_date(typed) == form
    assert mended_date(form) is None
    assert form.strip("[]") in form_for(typed)


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("2025-Q3", ["2025-35"]),
        ("Q3 2025", ["2025-35"]),
        ("the third quarter of 2025", ["2025-35"]),
        ("last quarter of 2025", ["2025-36"]),
        ("first half of 2025", ["2025-40"]),
        ("H2 2025", ["2025-41"]),
        ("1H 2025", ["2025-40"]),
        ("2H25", ["2025-41"]),
        ("3Q25", ["2025-35"]),
        ("4Q 2025", ["2025-36"]),
        ("Q3’25", ["2025-35"]),
        ("2025 1H", ["2025-40"]),
        ("2022-12-09/10", ["2022-12-09/2022-12-10", "[2022-12-09,2022-12-10]"]),
        ("2022-12-09–10", ["2022-12-09/2022-12-10"]),
        ("2022-11-30/12-01", ["2022-11-30/2022-12-01", "[2022-11-30,2022-12-01]"]),
        ("2022-11/12", ["2022-11/2022-12", "[2022-11,2022-12]"]),
        ("early December 2022", ["[2022-12-01..2022-12-10]", "2022-12~"]),
        ("mid-December 2022", ["[2022-12-11..2022-12-20]", "2022-12~"]),
        ("late February 2024", ["[2024-02-21..2024-02-29]", "2024-02~"]),
        ("the end of 2022", ["[2022-09..2022-12]", "2022~"]),
        ("winter 2022", ["2022-24", "2021-24"]),
        ("between 1 and 10 December 2022", ["[2022-12-01..2022-12-10]", "2022-12-01/2022-12-10"]),
        ("between 2019 and 2021", ["[2019..2021]", "2019/2021"]),
        ("before 23 February 2022", ["[..2022-02-22]", "../2022-02-22"]),
        ("before 2022", ["[..2021]", "../2021"]),
        ("until 2021", ["[..2021]", "../2021"]),
        ("since 2015", ["2015/..", "2015/", "[2015..]"]),
        ("19th century", ["18XX"]),
        ("2022-W32", ["[2022-08-08..2022-08-14]", "2022-08-08/2022-08-14"]),
        ("week 32 of 2022", ["[2022-08-08..2022-08-14]", "2022-08-08/2022-08-14"]),
        ("2021/22", ["2021/2022", "[2021,2022]"]),
        ("on the 9th or the 11th", ["[2022-12-09,2022-12-11]"]),
    ],
)
def test_what_has_several_readings_is_left_and_each_form_is_named(
    typed: str, forms: list[str]
) -> None:
    assert mended_date(typed) is None
    told = form_for(typed)
    named = [word.strip("',;") for word in told.split()]
    found = [word for word in named if re.match(r"\[?[.\d]", word) and word[-1].isascii()]
    assert found[: len(forms)] == forms or set(forms) <= set(found)
    for form in forms:
        parse_edtf(form)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("{2021,2022}", "braces are all of several days"),
        ("-0044", "years run from 0001 to 9999"),
        ("Y170000002", "years run from 0001 to 9999"),
        ("2004-06~-11", "a ~ stands at the end"),
        ("?2004-06-11", "a ? stands at the end"),
    ],
)
def test_what_edtf_has_and_we_have_not_is_refused_with_the_reason(typed: str, why: str) -> None:
    assert form_for(typed).startswith(why)


@pytest.mark.parametrize("typed", ["1401-06-31", "1401 AH", "2565 BE", "2565-02-30"])
def test_a_date_of_another_calendar_is_not_computed(typed: str) -> None:
    assert "Gregorian date" in form_for(typed)
    assert mended_date(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("Friday", "yesterday", "", "2022-13", "2022-02-30", "10 am", "fifth quarter of 2022"),
        *("early Friday", "before Easter", "between us", "since then", "week 60 of 2022"),
        *("early 2022-12-09", "2021/25", "100th century", "before 0001"),
    ],
)
def test_what_nobody_can_tell_gets_no_form(typed: str) -> None:
    assert "write" not in form_for(typed) or typed == "before 0001"


@pytest.mark.parametrize(
    "typed",
    [
        "9, 10 December 2022",
        "10 to 9 December 2022",
        "9 or 10",
        "9 or 31 February 2022",
        "3/4 March 2022",
    ],
)
def test_a_pair_that_has_no_one_reading_is_left(typed: str) -> None:
    assert mended_date(typed) is None
