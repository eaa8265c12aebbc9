"""The index of words: small files, so that a search loads only what it needs.

The words in order of the alphabet are cut into files of about equal size; the head says with which
word each begins. What is shown of results stands in files of a few results each, a shelf by itself.
Beside them stand all words by their length, which are read only where a word that was typed is nowhere.
docs/javascripts/search-index.js reads them.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any

from build_scripts.search.entries import ARTICLE, CONTRIBUTORS, TIES
from build_scripts.search.facets import FACETS, ranked_values
from build_scripts.search.lines import PageLine, QuotationLine, field_words, found_lines, in_json
from build_scripts.search.numbers import encoded_places
from build_scripts.search.shelves import ROOM, address_shelves, shelf_table, shelved_places
from build_scripts.search.vocabulary import by_length
from build_scripts.search.word_files import word_files

FOLDER = "search"
PAGES_IN_A_FILE, QUOTATIONS_IN_A_FILE = 40, 10
_WEIGHTS = {ARTICLE: 2.0, TIES: 1.5, "Page": 2.0, CONTRIBUTORS: 2.0}
_WEIGHT = 4.0
"""What a word in the title of an actor, a claim, a topic is worth; of other kinds less, since titles of
articles are long, and the page of two actors only repeats their names."""
_RANKS = ("Claim", "Topic", ARTICLE, "Front page", "Page", TIES, CONTRIBUTORS)
"""The kinds of pages in the order of their shelves; actors of every kind come before them."""

_WordPlaces = defaultdict[str, list[int]]
_encoded = partial(encoded_places, room=ROOM)


def _no_places() -> _WordPlaces:
    return defaultdict(list)


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The places of everything by the words it is found by, and what is shown of each place.

    The words are those that quotations say, those that they are about, those of titles, of other names
    and of texts of pages; and whole names.
    """

    said: _WordPlaces = field(default_factory=_no_places)
    about: _WordPlaces = field(default_factory=_no_places)
    titles: _WordPlaces = field(default_factory=_no_places)
    names: _WordPlaces = field(default_factory=_no_places)
    texts: _WordPlaces = field(default_factory=_no_places)
    whole: _WordPlaces = field(default_factory=_no_places)
    values: _WordPlaces = field(default_factory=_no_places)
    shown: dict[int, str] = field(default_factory=dict)

    def take_quotation(self, line: QuotationLine, place: int) -> None:
        """Take in a quotation."""
        self.shown[place] = line.shown
        for places, words in ((self.said, line.said), (self.about, line.about)):
            for word in field_words(words):
                places[word].append(place)
        for value in line.values:
            self.values[value].append(place)

    def take_page(self, line: PageLine, place: int) -> None:
        """Take in a page."""
        for places, words in (
            (self.titles, line.title), (self.names, line.names), (self.texts, line.texts),
        ):  # fmt: skip
            for word in field_words(words):
                places[word].append(place)
        for name in line.whole:
            self.whole[name].append(place)

    def entries(self) -> dict[str, str]:
        """Return for each word, in order, where it stands: five lists as text, a space between two.

        Empty ones at the end are left out. A whole name has one list.
        """
        kinds = (self.said, self.about, self.titles, self.names, self.texts)
        made = {name: _encoded(at) for name, at in self.whole.items()}
        for word in {word for kind in kinds for word in kind}:
            made[word] = " ".join(
                [_encoded(kind[word]) if word in kind else "" for kind in kinds]
            ).rstrip(" ")
        # By UTF-16 code units, as JavaScript compares words.
        return {word: made[word] for word in sorted(made, key=_code_units)}


def index_files(
    texts: Iterable[str],
    places: Mapping[str, int],
    name_key: Callable[[str], Any],
) -> dict[str, bytes]:
    """Return the files of the index by their paths.

    `texts` hold the lines of all that is found (`lines`), pages in the order in which they stand on a
    shelf; `places` are those of the quotations by their addresses. `name_key` sorts names.
    """
    found, pages = _Indexed(), list[PageLine]()
    for text in texts:
        for line in found_lines(text):
            if isinstance(line, PageLine):
                pages.append(line)
            else:
                found.take_quotation(line, places[line.address])
    for kind in (found.said, found.about, found.values):
        for at in kind.values():
            at.sort()
    shelved = _on_shelves(pages)
    page_places = shelved_places(shelf for shelf, _ in shelved)
    pages = [page for _, page in shelved]
    placed = list(zip(page_places, pages, strict=True))
    for place, page in placed:
        found.take_page(page, place)
    entries = found.entries()
    files: dict[str, bytes] = {}
    firsts: list[str] = []
    for file in word_files(entries):
        firsts.append(file.first)
        files[f"{FOLDER}/{file.name}"] = _json(file.words)
    files.update(_results("p", ((at, page.shown) for at, page in placed), PAGES_IN_A_FILE))
    in_order = sorted(found.shown.items())
    files.update(_results("q", in_order, QUOTATIONS_IN_A_FILE))
    facets = ranked_values(found.values, name_key) if found.values else {}
    for key, values in facets.items():
        files[f"{FOLDER}/facet-{key}.json"] = _json(values)
    vocabulary = by_length(entries)
    for length, written in vocabulary.items():
        files[f"{FOLDER}/near-{length}.json"] = _json(written)
    head = {
        # Browsers keep files; those of one index must never be read with those of another.
        "edition": _digest(files),
        "pages": len(pages),
        "weights": _weights(pages),
        "readers": sum(page.kind != CONTRIBUTORS for page in pages),
        "quotations": len(in_order),
        "shelves": [_table(page_places), _table(place for place, _ in in_order)],
        "in_a_file": [PAGES_IN_A_FILE, QUOTATIONS_IN_A_FILE],
        "firsts": firsts,
        "near": list(vocabulary),
        "facets": [
            [one.key, one.name, len(facets[one.key])] for one in FACETS if facets.get(one.key)
        ],
    }
    return {f"{FOLDER}/head.json": _json(head), **files}


def _on_shelves(pages: Sequence[PageLine]) -> list[tuple[int, PageLine]]:
    """Return the pages with their shelves, in order; on a shelf they stand as they were given."""
    ranks = {kind: rank for rank, kind in enumerate(_RANKS, 1)}
    named = [(ranks.get(page.kind, 0), page.at) for page in pages]
    return sorted(zip(address_shelves(named), pages, strict=True), key=lambda one: one[0])


def _results(
    kind: str, rows: Iterable[tuple[int, str]], in_a_file: int
) -> Iterator[tuple[str, bytes]]:
    """Yield what is shown of results, so many in a file, and none of two shelves in one."""
    for (shelf, part), group in groupby(rows, lambda row: _file_of(row[0], in_a_file)):
        name = f"results-{kind}{shelf}-{part}.json"
        yield f"{FOLDER}/{name}", f"[{','.join([one for _, one in group])}]".encode()


def _file_of(place: int, in_a_file: int) -> tuple[int, int]:
    return place // ROOM, place % ROOM // in_a_file


def _table(places: Iterable[int]) -> str:
    return shelf_table(Counter(place // ROOM for place in places))


def _weights(pages: Sequence[PageLine]) -> list[list[float]]:
    """Return how many pages in a row have which weight."""
    weights = groupby(_WEIGHTS.get(page.kind, _WEIGHT) for page in pages)
    return [[len(list(those)), weight] for weight, those in weights]


def _code_units(word: str) -> bytes:
    return word.encode("utf-16-be")


def _json(value: object) -> bytes:
    return in_json(value).encode("utf-8")


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode("utf-8") + b"\0" + files[name] + b"\0")
    return digest.hexdigest()[:12]
