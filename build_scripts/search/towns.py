"""How else a town is spelt: who types “Kiev” finds what says Kyiv, and the other way round.

The spellings differ by more letters than the search forgives in so short a word, and they are the same
town, so that nothing has to be said of it. No library that we use knows them: CLDR has one name of a town
in a language.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from importlib.resources import files

from build_scripts.search.words import search_words


def other_spellings(words: Collection[str]) -> tuple[str, ...]:
    """Return the other spellings of the towns among words of the index, as words of the index."""
    known = _spelt()
    towns = sorted(known.keys() & words)
    return tuple(dict.fromkeys(other for word in towns for other in known[word]))


@cache
def _spelt() -> dict[str, tuple[str, ...]]:
    """Return for each spelling all others of the same town, from the lines of towns.txt."""
    lines = files(__package__).joinpath("towns.txt").read_text("utf-8").splitlines()
    towns = [line.split() for line in lines if not line.startswith("#")]
    spelt = [[word for name in town for word in search_words(name)] for town in towns]
    return {one: tuple(other for other in town if other != one) for town in spelt for one in town}
