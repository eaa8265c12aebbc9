"""What the entries of a page can be filtered by, where a script is there to do it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_CHOICES = 60


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One value of a filter: its name on the entries, the words shown, how many entries have it."""

    value: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A list of choices; `name` is the data attribute of the entries, and stands in the address."""

    name: str
    label: str
    every: str
    choices: tuple[FilterChoice, ...]


def filter_of(
    name: str, label: str, every: str, values: Iterable[Iterable[str]], names: Mapping[str, str]
) -> Filter:
    """Return a filter over the values of each entry, those with most entries first.

    `every` says what all of them are called; `names` the words for each value.
    """
    numbers = Counter(value for own in values for value in set(own) if value in names)
    ranked = sorted(numbers, key=lambda value: (-numbers[value], names[value], value))
    choices = (FilterChoice(v, names[v], numbers[v]) for v in ranked[:MOST_CHOICES])
    return Filter(name, label, every, tuple(choices))


def useful(*filters: Filter) -> tuple[Filter, ...]:
    """Return the filters that leave anything to choose."""
    return tuple(one for one in filters if len(one.choices) > 1)
