"""Words as the search compares them: marks, case, accents and plurals do not matter."""

from __future__ import annotations

import pytest

from build_scripts.search.words import search_words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("reverse", "“reverse"),
        ("reverse course", "‘Reverse course,’"),
        ("Iran's", "Iran’s"),
        ("iran", "Iran’s"),
        ("don't", "don’t"),
        ("Erdogan", "Erdoğan"),
        ("jalapeno", "jalapeño"),
        ("Zurich", "Zürich"),
        ("drone", "drones"),
        ("party", "parties"),
        ("tie", "ties"),
        ("six month", "six-months"),
        ("cooperate", "co\u00adoperate"),
        ("fi", "\ufb01"),
        ("سلام", "سَلام"),
        ("İstanbul", "istanbul"),
    ],
)
def test_what_is_typed_finds_what_is_printed(typed: str, printed: str) -> None:
    assert search_words(typed) == search_words(printed)


@pytest.mark.parametrize("pair", [("gas", "ga"), ("bus", "bu"), ("glass", "glas"), ("no", "not")])
def test_what_only_looks_alike_stays_apart(pair: tuple[str, str]) -> None:
    assert search_words(pair[0]) != search_words(pair[1])


def test_scripts_without_spaces_are_found_by_their_characters() -> None:
    assert search_words("東京 tower") == ["東", "京", "tower"]


def test_nothing_but_words_is_found() -> None:
    assert search_words("“ — […] … ’ ‘ _ () &") == []
