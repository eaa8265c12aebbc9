"""What else a country is called: its people, its short name. “British” leads to the United Kingdom.

Articles name countries in these ways without meaning a speaker, so they are no aliases of an actor; the
search alone knows them. The names of countries in the language of a story come from CLDR, through
Babel; how their people are called CLDR does not have, so that is here, in English.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from babel import Locale, UnknownLocaleError

from build_scripts.search.words import search_words

_USUAL: Final = {
    "BA": "Bosnia and Herzegovina", "CD": "Democratic Republic of the Congo", "CI": "Ivory Coast",
    "CZ": "Czech Republic", "HK": "Hong Kong", "MM": "Myanmar", "PS": "Palestine", "SZ": "Swaziland",
    "TL": "East Timor", "TR": "Turkey", "US": "United States of America", "VA": "Holy See",
}  # fmt: skip
"""Usual English names of countries that CLDR calls otherwise."""


def other_names(name: str, language: str) -> tuple[str, ...]:
    """Return what else the country of this name is called; nothing where no country has the name.

    `language` is the tag of the story, in whose words or in English the name is written.
    """
    code = _codes(language.split("-")[0]).get(_key(name)) or _codes("en").get(_key(name))
    return _called().get(code, ()) if code else ()


def _key(name: str) -> str:
    return " ".join(search_words(name))


@cache
def _called() -> dict[str, tuple[str, ...]]:
    """Return for each ISO 3166 code the other names, from the lines of countries.txt."""
    lines = files(__package__).joinpath("countries.txt").read_text("utf-8").splitlines()
    parted = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {code: tuple(names.split(", ")) for code, _, names in parted}


@cache
def _codes(language: str) -> dict[str, str]:
    """Return the ISO 3166 code of each country by its name in a language, and by its other names."""
    try:
        territories = Locale(language).territories
    except UnknownLocaleError:
        return {}
    return {_key(territories[code]): code for code in _called() if code in territories} | (
        {_key(name): code for code, name in _USUAL.items()} if language == "en" else {}
    )
