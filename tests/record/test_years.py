"""Under which year a list puts what is dated."""

from __future__ import annotations

import pytest

from build_scripts.entries.dates import parse_edtf
from build_scripts.record.years import year_in_words, year_of


@pytest.mark.parametrize(
    ("when", "year"),
    [
        ("2031-03-03", "2031"),
        ("2031", "2031"),
        ("2030-12-31/2031-01-01", "no-single-year"),
        ("2031/..", "no-single-year"),
    ],
)
def test_what_may_lie_in_several_years_is_put_under_none(when: str, year: str) -> None:
    assert year_of(parse_edtf(when)) == year


def test_what_has_no_date_says_so() -> None:
    assert year_of(None) == "undated"
    assert year_in_words("no-single-year") == "no single year"
