"""One town, spelt in two ways."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from build_scripts.search.entries import found_page
from build_scripts.search.index import index_files
from build_scripts.search.lines import page_line
from build_scripts.search.towns import other_spellings
from build_scripts.search.words import search_words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("Kiev", "Kyiv"), ("Kyiv", "Kiev"), ("Odessa", "Odesa"), ("Peking", "Beijing")],
)
def test_either_spelling_leads_to_the_other(typed: str, printed: str) -> None:
    assert set(search_words(typed)) <= set(other_spellings(search_words(f"They met in {printed}.")))


@pytest.mark.parametrize("words", ["", "Lowport", "Iraq", "They met in a town."])
def test_what_is_no_town_of_two_spellings_has_no_other(words: str) -> None:
    assert not other_spellings(search_words(words))


def test_each_name_stands_once_and_is_one_word() -> None:
    lines = files("build_scripts.search").joinpath("towns.txt").read_text("utf-8").splitlines()
    towns = [line for line in lines if not line.startswith("#")]
    names = [name for town in towns for name in town.split()]
    assert towns == sorted(towns)
    assert len(names) == len(set(names))
    assert all(len(town.split()) > 1 for town in towns)
    assert all(re.fullmatch("[A-Z][a-z]{3,}", name) for name in names)


def test_a_page_and_its_text_are_found_by_the_other_spelling() -> None:
    pages = [
        found_page("Place", "Kyiv", "a/", ""),
        found_page("Topic", "Pier", "b/", "", "A ship from Odesa."),
    ]
    files = index_files(map(page_line, pages), {}, str)
    (words,) = [json.loads(data) for name, data in files.items() if "/words-" in name]
    assert words["kiev"].split(" ") == ["", "", "", "BA"], "a name that is not its title"
    assert words["odessa"].split(" ") == ["", "", "", "", "DA"], "in the text"
