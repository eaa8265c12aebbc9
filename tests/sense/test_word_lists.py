"""The lists of words that editors extend."""

from __future__ import annotations

import pytest

from build_scripts.sense.word_lists import languages, lists_for
from build_scripts.words.list_files import parse_lists

NEEDED = ("negation", "condition", "limit", "denied-before", "denied-after", "taken-back")


@pytest.mark.parametrize("language", languages())
def test_each_language_has_its_denials_and_limits(language: str) -> None:
    sections = lists_for(language).sections
    assert [name for name in NEEDED if not sections.get(name)] == []


def test_eight_languages_have_lists() -> None:
    assert languages() == ("ar", "de", "en", "es", "fa", "fr", "ru", "uk")


def test_a_phrase_names_another_section() -> None:
    lists = lists_for("en")
    assert lists.denied_before("she never said that “") == "never said that"
    assert lists.denied_before("she said that “") == ""


def test_a_star_stands_for_letters() -> None:
    assert lists_for("en").negation.search("we didn't know")
    assert not lists_for("en").negation.search("we knew of a knot")


def test_a_language_without_lists_finds_nothing() -> None:
    assert lists_for("ja").negation.search("not") is None
    assert lists_for("../en").sections == {}


def test_a_list_says_what_is_wrong_with_it() -> None:
    with pytest.raises(ValueError, match="before any section"):
        parse_lists("not\n")
    with pytest.raises(ValueError, match="no such section: deny"):
        parse_lists("[a]\n{deny} that\n")


def test_no_doubt_denies_nothing() -> None:
    lists = lists_for("en")
    assert lists.denied_in("there is no doubt that ") is None
    assert lists.denied_in("there is no doubt that he never ")
    assert lists.denied_in("there is no reason that ")
