"""Languages by their tags: what they are called, and which way their words are written."""

from __future__ import annotations

import pytest

from build_scripts.entries.translation import Translation
from build_scripts.record import Record
from build_scripts.telling.languages import direction_of, language_name
from build_scripts.telling.translations import translated


@pytest.mark.parametrize(
    ("tag", "name", "direction"),
    [
        ("en", "English", "ltr"),
        ("ar", "Arabic", "rtl"),
        ("he", "Hebrew", "rtl"),
        ("pa-Arab", "Punjabi (Arabic)", "rtl"),
        ("pa", "Punjabi", "ltr"),
        ("en-GB", "English (United Kingdom)", "ltr"),
        ("de-1996", "German", "ltr"),
        ("ar-x-harbour", "Arabic", "rtl"),
        ("qqq", "qqq", "ltr"),
        ("qqq-Hebr", "qqq-Hebr", "rtl"),
        ("qqq-Latn", "qqq-Latn", "ltr"),
    ],
)
def test_a_language_is_named_and_set_by_its_tag(tag: str, name: str, direction: str) -> None:
    assert (language_name(tag), direction_of(tag)) == (name, direction)


@pytest.fixture
def nothing() -> Record:
    """A record without a story that would say its language."""
    return Record(None, {}, {}, {}, {}, (), {})


@pytest.mark.parametrize(
    ("by", "note"),
    [
        ("outlet", "translated by the outlet"),
        ("official", "official translation"),
        ("us", "translated by us"),
        ("unknown", "translator not known"),
    ],
)
def test_a_translation_never_stands_without_who_made_it(
    nothing: Record, by: str, note: str
) -> None:
    found = translated(nothing, Translation.model_validate({"words": "The\n  wall", "by": by}))
    assert found is not None
    assert found.line == f"In English: The wall ({note})"
    assert (found.language, found.direction) == ("en", "ltr")


def test_words_without_a_translation_have_none(nothing: Record) -> None:
    assert translated(nothing, None) is None
