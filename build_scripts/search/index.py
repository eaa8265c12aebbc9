"""The index of words: small files, so that a search loads only what it needs.

The words in order of the alphabet are cut into files of about equal size; the head says with which
word each begins. What is shown of results stands in files of a fixed number of results each. Beside
them stand all words by their length, which are read only where a word that was typed is nowhere.
docs/javascripts/search-index.js reads them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from build_scripts.entries.claim import MAX_ASKED
from build_scripts.search.entries import (
    ARTICLE,
    CONTRIBUTORS,
    TIES,
    FoundPage,
    FoundQuotation,
    SearchResult,
)
from build_scripts.search.numbers import encoded
from build_scripts.search.towns import other_spellings
from build_scripts.search.vocabulary import by_length
from build_scripts.search.words import search_words

FOLDER = "search"
RESULTS_IN_A_FILE = 10
_WORDS_IN_A_FILE = 9_000
"""How long a file of words is, in characters; one with a very common word is longer."""
_ARTICLES = frozenset({"the", "a", "an"})
_WEIGHTS = {ARTICLE: 2.0, TIES: 1.5, "Page": 2.0, CONTRIBUTORS: 2.0}
_WEIGHT = 4.0
"""What a word in the title of an actor, a claim, a topic is worth; of other kinds less, since titles of
articles are long, and the page of two actors only repeats their names."""

_WordPlaces = Mapping[str, list[int]]
"""Where each word stands, as rising numbers."""


def index_files(
    pages: Sequence[FoundPage],
    quotations: Iterable[FoundQuotation],
    facets: Mapping[str, tuple[str, list[list[str]]]],
) -> dict[str, bytes]:
    """Return the files of the index by their paths. `facets` gives name and values by key."""
    said: dict[str, list[int]] = defaultdict(list)
    about: dict[str, list[int]] = defaultdict(list)
    shown: list[SearchResult] = [page.shown for page in pages]
    number = 0
    for number, quotation in enumerate(quotations, 1):
        shown.append(quotation.shown)
        for word in quotation.said:
            said[word].append(number - 1)
        for word in quotation.about:
            about[word].append(number - 1)
    entries = _entries(said, about, *_of_pages(pages))
    files: dict[str, bytes] = {}
    firsts: list[str] = []
    last = ""
    for part, words in enumerate(_parts(entries)):
        firsts.append(_beginning(last, next(iter(words))))
        last = next(reversed(words))
        files[f"{FOLDER}/words-{part}.json"] = _json(words)
    for start in range(0, len(shown), RESULTS_IN_A_FILE):
        name = f"{FOLDER}/results-{start // RESULTS_IN_A_FILE}.json"
        files[name] = _json(shown[start : start + RESULTS_IN_A_FILE])
    for key, (_, values) in facets.items():
        files[f"{FOLDER}/facet-{key}.json"] = _json(values)
    vocabulary = by_length(entries)
    for length, written in vocabulary.items():
        files[f"{FOLDER}/near-{length}.json"] = _json(written)
    head = {
        # Browsers keep files; those of one index must never be read with those of another.
        "edition": _digest(files),
        "pages": len(pages),
        "weights": _weights(pages),
        "readers": sum(page.shown["kind"] != CONTRIBUTORS for page in pages),
        "quotations": number,
        "in_a_file": RESULTS_IN_A_FILE,
        "firsts": firsts,
        "near": list(vocabulary),
        "facets": [[key, name, len(values)] for key, (name, values) in facets.items() if values],
    }
    return {f"{FOLDER}/head.json": _json(head), **files}


def _beginning(before: str, word: str) -> str:
    """Return as much of a word as sets it apart from the one before: the head is fetched each time."""
    same = (at for at, one in enumerate(word) if before[at : at + 1] != one)
    return word[: next(same, len(word)) + 1]


def _weights(pages: Sequence[FoundPage]) -> list[list[float]]:
    """Return how many pages in a row have which weight."""
    weights = groupby(_WEIGHTS.get(str(page.shown["kind"]), _WEIGHT) for page in pages)
    return [[len(list(those)), weight] for weight, those in weights]


def _of_pages(
    pages: Sequence[FoundPage],
) -> tuple[_WordPlaces, _WordPlaces, _WordPlaces, _WordPlaces]:
    """Return the pages by the words of titles, of other names, of texts; and by whole names."""
    titles: dict[str, list[int]] = defaultdict(list)
    names: dict[str, list[int]] = defaultdict(list)
    texts: dict[str, list[int]] = defaultdict(list)
    whole: dict[str, list[int]] = defaultdict(list)
    for place, page in enumerate(pages):
        title, *others = (search_words(name) for name in page.names)
        first = set(title)
        second = {word for name in others for word in name} | other_spellings(first)
        rest = {word for text in page.texts for word in search_words(text)} | page.keys
        rest |= other_spellings(second | rest)
        for found, words in (
            (titles, first),
            (names, second - first),
            (texts, rest - first - second),
        ):
            for word in words:
                found[word].append(place)
        if page.shown["kind"] not in (ARTICLE, TIES, CONTRIBUTORS):
            for name in dict.fromkeys(map(_whole, (title, *others))):
                whole[name].append(place)
    return titles, names, texts, {name: at for name, at in whole.items() if len(name) > 1}


def _whole(words: list[str]) -> str:
    """Return a whole name as a word of the index: it ends in a space, which no word does."""
    name = " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)
    return f"{name} " if len(name) <= MAX_ASKED else ""


def _entries(
    said: _WordPlaces,
    about: _WordPlaces,
    titles: _WordPlaces,
    names: _WordPlaces,
    texts: _WordPlaces,
    whole: _WordPlaces,
) -> dict[str, str]:
    """Return for each word, in order, where it stands: five lists as text, with a space between two.

    They are those of quotations that say it, of quotations about it, of titles, of other names, and
    of the texts of pages; empty ones at the end are left out. A whole name has one list.
    """
    kinds = (said, about, titles, names, texts)
    made = {name: encoded(at) for name, at in whole.items()}
    for word in {word for kind in kinds for word in kind}:
        made[word] = " ".join(encoded(kind.get(word, ())) for kind in kinds).rstrip(" ")
    # By UTF-16 code units, as JavaScript compares words.
    return {word: made[word] for word in sorted(made, key=lambda word: word.encode("utf-16-be"))}


def _parts(entries: Mapping[str, str]) -> Iterable[dict[str, str]]:
    part: dict[str, str] = {}
    size = 0
    for word, entry in entries.items():
        length = len(word) + len(entry) + 6
        if part and size + length > _WORDS_IN_A_FILE:
            yield part
            part, size = {}, 0
        part[word] = entry
        size += length
    if part:
        yield part


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode("utf-8") + b"\0" + files[name] + b"\0")
    return digest.hexdigest()[:12]
