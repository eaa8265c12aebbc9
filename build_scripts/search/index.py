"""The index of words: small files, so that a search loads only what it needs.

The words in order of the alphabet are cut into files of about equal size; the head says with which
word each begins. What is shown of results stands in files of a few results each, a shelf by itself.
Beside them stand all words by their length, which are read only where a word that was typed is nowhere.
docs/javascripts/search-index.js reads them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
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
from build_scripts.search.numbers import encoded_places
from build_scripts.search.shelves import ROOM, address_shelves, shelf_table, shelved_places
from build_scripts.search.towns import other_spellings
from build_scripts.search.vocabulary import by_length
from build_scripts.search.word_files import word_files
from build_scripts.search.words import search_words

FOLDER = "search"
PAGES_IN_A_FILE, QUOTATIONS_IN_A_FILE = 40, 10
_ARTICLES = frozenset({"the", "a", "an"})
_WEIGHTS = {ARTICLE: 2.0, TIES: 1.5, "Page": 2.0, CONTRIBUTORS: 2.0}
_WEIGHT = 4.0
"""What a word in the title of an actor, a claim, a topic is worth; of other kinds less, since titles of
articles are long, and the page of two actors only repeats their names."""
_RANKS = ("Claim", "Topic", ARTICLE, "Front page", "Page", TIES, CONTRIBUTORS)
"""The kinds of pages in the order of their shelves; actors of every kind come before them."""

_WordPlaces = Mapping[str, list[int]]
"""The places where each word stands, rising."""
_encoded = partial(encoded_places, room=ROOM)


def index_files(
    pages: Sequence[FoundPage],
    quotations: Iterable[FoundQuotation],
    places: Sequence[int],
    facets: Mapping[str, tuple[str, list[list[str]]]],
) -> dict[str, bytes]:
    """Return the files of the index by their paths, of quotations with their rising places.

    `facets` gives name and values by key.
    """
    said: dict[str, list[int]] = defaultdict(list)
    about: dict[str, list[int]] = defaultdict(list)
    shown: list[SearchResult] = []
    for place, quotation in zip(places, quotations, strict=True):
        shown.append(quotation.shown)
        for word in quotation.said:
            said[word].append(place)
        for word in quotation.about:
            about[word].append(place)
    shelved = _on_shelves(pages)
    found = [page for _, page in shelved]
    page_places = shelved_places(shelf for shelf, _ in shelved)
    entries = _entries(said, about, *_of_pages(found, page_places))
    files: dict[str, bytes] = {}
    firsts: list[str] = []
    for file in word_files(entries):
        firsts.append(file.first)
        files[f"{FOLDER}/{file.name}"] = _json(file.words)
    page_results = [page.shown for page in found]
    files.update(_results("p", page_places, page_results, PAGES_IN_A_FILE))
    files.update(_results("q", places, shown, QUOTATIONS_IN_A_FILE))
    for key, (_, values) in facets.items():
        files[f"{FOLDER}/facet-{key}.json"] = _json(values)
    vocabulary = by_length(entries)
    for length, written in vocabulary.items():
        files[f"{FOLDER}/near-{length}.json"] = _json(written)
    head = {
        # Browsers keep files; those of one index must never be read with those of another.
        "edition": _digest(files),
        "pages": len(found),
        "weights": _weights(found),
        "readers": sum(page.shown["kind"] != CONTRIBUTORS for page in found),
        "quotations": len(shown),
        "shelves": [_table(page_places), _table(places)],
        "in_a_file": [PAGES_IN_A_FILE, QUOTATIONS_IN_A_FILE],
        "firsts": firsts,
        "near": list(vocabulary),
        "facets": [[key, name, len(values)] for key, (name, values) in facets.items() if values],
    }
    return {f"{FOLDER}/head.json": _json(head), **files}


def _on_shelves(pages: Sequence[FoundPage]) -> list[tuple[int, FoundPage]]:
    """Return the pages with their shelves, in order; on a shelf they stand as they were given."""
    ranks = {kind: rank for rank, kind in enumerate(_RANKS, 1)}
    named = [(ranks.get(str(p.shown["kind"]), 0), str(p.shown["at"])) for p in pages]
    return sorted(zip(address_shelves(named), pages, strict=True), key=lambda one: one[0])


def _results(
    kind: str, places: Sequence[int], shown: Sequence[SearchResult], in_a_file: int
) -> Iterator[tuple[str, bytes]]:
    """Yield what is shown of results, so many in a file, and none of two shelves in one."""
    rows = zip(places, shown, strict=True)
    for (shelf, part), group in groupby(rows, lambda row: _file_of(row[0], in_a_file)):
        name = f"results-{kind}{shelf}-{part}.json"
        yield f"{FOLDER}/{name}", _json([one for _, one in group])


def _file_of(place: int, in_a_file: int) -> tuple[int, int]:
    return place // ROOM, place % ROOM // in_a_file


def _table(places: Iterable[int]) -> str:
    return shelf_table(Counter(place // ROOM for place in places))


def _weights(pages: Sequence[FoundPage]) -> list[list[float]]:
    """Return how many pages in a row have which weight."""
    weights = groupby(_WEIGHTS.get(str(page.shown["kind"]), _WEIGHT) for page in pages)
    return [[len(list(those)), weight] for weight, those in weights]


def _of_pages(
    pages: Sequence[FoundPage], places: Sequence[int]
) -> tuple[_WordPlaces, _WordPlaces, _WordPlaces, _WordPlaces]:
    """Return the pages by the words of titles, of other names, of texts; and by whole names."""
    titles: dict[str, list[int]] = defaultdict(list)
    names: dict[str, list[int]] = defaultdict(list)
    texts: dict[str, list[int]] = defaultdict(list)
    whole: dict[str, list[int]] = defaultdict(list)
    for place, page in zip(places, pages, strict=True):
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
    made = {name: _encoded(at) for name, at in whole.items()}
    for word in {word for kind in kinds for word in kind}:
        made[word] = " ".join(_encoded(kind.get(word, ())) for kind in kinds).rstrip(" ")
    # By UTF-16 code units, as JavaScript compares words.
    return {word: made[word] for word in sorted(made, key=lambda word: word.encode("utf-16-be"))}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode("utf-8") + b"\0" + files[name] + b"\0")
    return digest.hexdigest()[:12]
