"""What countries are called besides their names."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from build_scripts.search.countries import _called, other_names


@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        ("United Kingdom", "en", "British"),
        ("United States", "en", "American"),
        ("Iran", "en", "Iranian"),
        ("Turkey", "en", "Turkish"),
        ("Türkiye", "en", "Turk"),
        ("Czech Republic", "en", "Czech"),
        ("Vereinigtes Königreich", "de", "UK"),
        ("ایران", "fa", "Iranian"),
    ],
)
def test_people_and_adjectives_lead_to_their_country(name: str, language: str, other: str) -> None:
    assert other in other_names(name, language)


@pytest.mark.parametrize("name", ["Lowport", "Kingdom", "Ada Brenn", ""])
def test_what_is_no_country_has_no_other_names(name: str) -> None:
    assert other_names(name, "en") == ()


def test_the_lines_are_codes_that_babel_knows_each_once_in_order() -> None:
    called = _called()
    assert list(called) == sorted(called)
    assert len(called) > 190
    assert all(re.fullmatch("[A-Z]{2}", code) and all(names) for code, names in called.items())
    assert set(called) <= set(Locale("en").territories)


def test_an_unknown_language_falls_back_to_english() -> None:
    assert "Iranian" in other_names("Iran", "qqx")
