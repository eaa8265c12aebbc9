"""The names of days and months, by language."""

from __future__ import annotations

import pytest

from build_scripts.words.calendar_lists import CALENDAR, MONTHS, WEEKDAYS, calendar_of
from build_scripts.words.list_files import parse_lists

LANGUAGES = ("de", "en", "es", "fr", "ru", "uk")


def test_the_languages_that_are_written_down() -> None:
    assert tuple(sorted(file.stem for file in CALENDAR.glob("*.txt"))) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_and_month_has_names_and_no_name_is_two(language: str) -> None:
    calendar = calendar_of(language)
    assert [name for name in (*WEEKDAYS, *MONTHS) if not calendar.of(name)] == []
    for names in (WEEKDAYS, MONTHS):
        listed = [form for name in names for form in calendar.of(name)]
        assert sorted(form for form in set(listed) if listed.count(form) > 1) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_help_explains_each_section(language: str) -> None:
    explained = (CALENDAR / "README.md").read_text("utf-8")
    sections = parse_lists((CALENDAR / f"{language}.txt").read_text("utf-8"))
    others = [name for name in sections if name not in (*WEEKDAYS, *MONTHS)]
    assert [name for name in others if f"`{name}`" not in explained] == []


def test_a_language_without_a_file_names_no_days_and_none_is_english() -> None:
    assert not calendar_of("pl").is_known
    assert not calendar_of("../de").is_known
    assert calendar_of("").weekday_of == calendar_of("en-GB").weekday_of
