"""Under which heading a dated entry stands: one that claims no more than its date."""

from __future__ import annotations

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.views.frame.months import by_month, month_of


@pytest.mark.parametrize(
    ("text", "label", "anchor"),
    [
        ("2022-12-09", "December 2022", "_2022-12"),
        ("2022-12-09/2023-01-02", "December 2022", "_2022-12"),
        ("2022-12/..", "December 2022", "_2022-12"),
        ("2022-33", "2022, no single month", "_2022"),
        ("202X", "2020s", "_2020s"),
        ("[..2022-02-23]", "Until 2022", "_until-2022"),
        ("../2021", "Until 2021", "_until-2021"),
        ("/2021", "Until 2021", "_until-2021"),
        ("[2022-12..]", "From 2022", "_from-2022"),
        ("[2022-12-09,2022-12-11]", "December 2022", "_2022-12"),
        ("[2022-11-30,2022-12-01]", "2022, no single month", "_2022"),
        ("[2022-12-31,2023-01-01]", "2022 to 2023", "_2022-to-2023"),
        ("2025-12-0X", "December 2025", "_2025-12"),
    ],
)
def test_a_date_stands_under_what_all_of_it_shares(text: str, label: str, anchor: str) -> None:
    month = month_of(parse_edtf(text))
    assert (month.label, month.anchor) == (label, anchor)


def test_what_has_no_known_beginning_stands_before_the_year_in_which_it_ends() -> None:
    texts = ["2021-01", "../2021", "2020-12", "[2021-05..]", "2021", "2022"]
    labels = [month.label for month in sorted(month_of(parse_edtf(text)) for text in texts)]
    assert labels == [
        "December 2020",
        "Until 2021",
        "2021, no single month",
        "January 2021",
        "From 2021",
        "2022, no single month",
    ]
    assert [rows.label for rows in by_month([(None, 1), (None, 2)])] == ["Undated"]
