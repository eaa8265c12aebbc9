"""The facets of the index of quotations: who, for whom, what it does, about what, when, where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from build_scripts.record import Record, Statement
from build_scripts.record.years import year_in_words, year_of
from build_scripts.search.lines import in_json
from build_scripts.search.numbers import encoded_places
from build_scripts.search.shelves import ROOM
from build_scripts.telling.counts import check_facet, form_facet
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import ACTS

Values = Iterable[tuple[str, str]]
"""The values of a quotation in one facet: key and label each."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its key in the address of the page, its name, and how its values are found."""

    key: str
    name: str
    values: Callable[[Record, Statement], Values]


FACETS = (
    Facet("speaker", "Speaker", lambda r, s: _actors(r, s.quotation.speaker)),
    Facet("for", "For whom", lambda r, s: _actors(r, s.quotation.on_behalf_of)),
    Facet("claim", "Claim", lambda r, s: _claims(r, s)),
    Facet("topic", "Topic", lambda r, s: _topics(r, s)),
    Facet("year", "Year", lambda r, s: _year(s)),
    Facet(
        "act", "What the words do", lambda r, s: [(s.quotation.act.value, ACTS[s.quotation.act])]
    ),
    Facet("form", "Quoted or reported", lambda r, s: [form_facet(s)]),
    Facet(
        "article",
        "Article",
        lambda r, s: [(s.article, tellings_of(r).article(s.article).title_line)],
    ),
    Facet("check", "Compared or not", lambda r, s: [check_facet(s)]),
)


def facet_values(record: Record, statement: Statement) -> Iterator[str]:
    """Give the values of a quotation in all facets: key of the facet, key and label each, in JSON."""
    for facet in FACETS:
        # The same value once a quotation.
        for key, label in dict.fromkeys(facet.values(record, statement)):
            yield _written(facet.key, key, label)


@lru_cache(maxsize=1 << 12)
def _written(facet: str, key: str, label: str) -> str:
    return in_json([facet, key, label])


def ranked_values(
    having: Mapping[str, list[int]], name_key: Callable[[str], Any]
) -> dict[str, list[list[str]]]:
    """Return the values of each facet by label: key, label, and the places of quotations that have it.

    `having` are the places of each value, rising; `name_key` sorts labels. Years come newest first.
    """
    found: dict[str, list[tuple[str, str, list[int]]]] = {facet.key: [] for facet in FACETS}
    for value, places in having.items():
        facet, key, label = json.loads(value)
        found[facet].append((key, label, places))
    for facet, values in found.items():
        values.sort(key=lambda value: (name_key(value[1]), value[0]))
        if facet == "year":
            values.sort(key=lambda value: (value[0].isdigit(), value[0]), reverse=True)
    return {
        facet: [[key, label, encoded_places(places, ROOM)] for key, label, places in values]
        for facet, values in found.items()
    }


def _actors(record: Record, identifiers: Iterable[str]) -> Values:
    return [(i, record.actors[i].name) for i in identifiers]


def _claims(record: Record, statement: Statement) -> Values:
    claims = [p.claim for p in statement.quotation.positions]
    return [(i, record.claims[i].title) for i in claims if record.claims[i].withdrawn is None]


def _topics(record: Record, statement: Statement) -> Values:
    topics = statement.quotation.topics
    return [(i, record.topics[i].title) for i in topics if record.topics[i].withdrawn is None]


def _year(statement: Statement) -> Values:
    year = year_of(statement.date)
    return [(year, year_in_words(year))]
