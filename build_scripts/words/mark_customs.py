"""Which signs may be read as quotation marks in a language: our own data, in `mark_customs.yml`.

The Unicode locale data list what an interface writes, not what papers print: they know nothing of
spaces inside marks, of reversed marks, or of two customs in one country.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("mark_customs.yml")

MarkPair = tuple[str, str]


@dataclass(frozen=True)
class Customs:
    """What may be read in one language.

    `pairs` are read whatever the text looks like, `where_shown` where the text itself shows them;
    `dash` says whether speech is printed after a dash at the beginning of a paragraph; `elided` finds
    the words that the language begins with an apostrophe.
    """

    pairs: frozenset[MarkPair]
    where_shown: frozenset[MarkPair]
    dash: bool
    elided: re.Pattern[str] | None = None


@lru_cache(maxsize=256)
def closers_of(pairs: frozenset[MarkPair]) -> Mapping[str, frozenset[str]]:
    """Return for each opening sign the signs that close it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for opening, closing in pairs:
        found[opening].add(closing)
    return {opening: frozenset(closing) for opening, closing in found.items()}


@lru_cache(maxsize=64)
def closing_signs_of(pairs: frozenset[MarkPair]) -> frozenset[str]:
    """Return every sign that closes."""
    return frozenset(closing for _, closing in pairs)


@lru_cache(maxsize=256)
def customs_of(language: str) -> Customs:
    """Return the customs of a language tag; "" or an unknown one has those of no language."""
    data = _data()
    everywhere, where_shown = _pairs(data["everywhere"]), _pairs(data["where_shown"])
    parts = language.split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    known = data["languages"]
    own: Mapping[str, Any] = next((known[tag] for tag in tags if tag in known), {})
    pairs = everywhere | _pairs(own.get("pairs", ()))
    dash = own.get("dash", False)
    return Customs(pairs, where_shown - pairs, dash, _words(own.get("elided", ())))


def known_languages() -> tuple[str, ...]:
    """Return the language tags that the data file has."""
    return tuple(_data()["languages"])


def _words(words: Iterable[str]) -> re.Pattern[str] | None:
    either = "|".join(map(re.escape, words))
    return re.compile(rf"(?:{either})(?!\w)", re.IGNORECASE) if either else None


def _pairs(rows: Iterable[Iterable[str]]) -> frozenset[MarkPair]:
    return frozenset((opening, closing) for opening, closing in rows)


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return data
