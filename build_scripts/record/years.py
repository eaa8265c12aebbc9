"""The year under which lists and facets put what is dated, or that it is dated to no single one."""

from __future__ import annotations

from typing import Final

from build_scripts.entries.dates import Edtf

NO_SINGLE_YEAR: Final = "no-single-year"
UNDATED: Final = "undated"


def year_of(when: Edtf | None) -> str:
    """Return the year ("2022"), NO_SINGLE_YEAR where a date may lie in several, or UNDATED."""
    if when is None:
        return UNDATED
    return NO_SINGLE_YEAR if when.year is None else str(when.year)


def year_in_words(year: str) -> str:
    """Return what `year_of` gives as a heading names it."""
    return year.replace("-", " ")
