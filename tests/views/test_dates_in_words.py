"""Dates as a reader would say them."""

from __future__ import annotations

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.views.dates_in_words import date_in_words, machine_date


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
        ("19XX", "1900s"),
        ("2022-12-XX", "December 2022"),
        ("2022-12-09T10:00:00Z", "9 December 2022"),
        ("2022-12-09/2022-12-10", "9 or 10 December 2022"),
        ("2022-12-09/2022-12-12", "9–12 December 2022"),
        ("2022-11/2022-12", "November to December 2022"),
        ("2022-11-30/2022-12-02", "30 November 2022 to 2 December 2022"),
        ("2022/2023", "2022 to 2023"),
        ("2022-11/..", "from November 2022 on"),
        ("../2022-11", "until November 2022"),
        ("[..2022-02-23]", "on or before 23 February 2022"),
        ("[2022-02-23..]", "on or after 23 February 2022"),
        ("2022-11~/2022-12", "about November 2022 to December 2022"),
    ],
)
def test_a_date_is_said(text: str, words: str) -> None:
    assert date_in_words(parse_edtf(text)) == words


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
    ],
)
def test_a_machine_reads_a_date_where_html_knows_it(text: str, machine: str) -> None:
    assert machine_date(parse_edtf(text)) == machine
