"""The index of words: small files, so that a search loads only what it needs.

The words in order of the alphabet are cut into files of about equal size; the head says with which
word each begins. What is shown of results stands in files of a fixed number of results each.
docs/javascripts/search-index.js reads them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from build_scripts.search.entries import FoundPage, FoundQuotation, SearchResult
from build_scripts.search.numbers import encoded

FOLDER = "search"
RESULTS_IN_A_FILE = 10
_WORDS_IN_A_FILE = 16_000
"""How long a file of words is, in characters; one with a very common word is longer."""

_IndexEntry = list[str]
"""Where a word stands: in titles of pages, in pages, in quotations, each as encoded numbers."""


def index_files(
    pages: Sequence[FoundPage],
    quotations: Iterable[FoundQuotation],
    facets: Mapping[str, tuple[str, list[list[str]]]],
) -> dict[str, bytes]:
    """Return the files of the index by their paths. `facets` gives name and values by key."""
    titles: dict[str, list[int]] = defaultdict(list)
    bodies: dict[str, list[int]] = defaultdict(list)
    spoken: dict[str, list[int]] = defaultdict(list)
    shown: list[SearchResult] = []
    for place, page in enumerate(pages):
        shown.append(page.shown)
        for word in page.title_words:
            titles[word].append(place)
        for word in page.words:
            bodies[word].append(place)
    number = 0
    for number, quotation in enumerate(quotations, 1):
        shown.append(quotation.shown)
        for word in quotation.words:
            spoken[word].append(number - 1)
    files: dict[str, bytes] = {}
    firsts = []
    for part, words in enumerate(_parts(titles, bodies, spoken)):
        firsts.append(next(iter(words)))
        files[f"{FOLDER}/words-{part}.json"] = _json(words)
    for start in range(0, len(shown), RESULTS_IN_A_FILE):
        name = f"{FOLDER}/results-{start // RESULTS_IN_A_FILE}.json"
        files[name] = _json(shown[start : start + RESULTS_IN_A_FILE])
    for key, (_, values) in facets.items():
        files[f"{FOLDER}/facet-{key}.json"] = _json(values)
    head = {
        # Browsers keep files; those of one index must never be read with those of another.
        "edition": _digest(files),
        "pages": len(pages),
        "quotations": number,
        "in_a_file": RESULTS_IN_A_FILE,
        "firsts": firsts,
        "facets": [[key, name, len(values)] for key, (name, values) in facets.items() if values],
    }
    return {f"{FOLDER}/head.json": _json(head), **files}


def _parts(*kinds: Mapping[str, list[int]]) -> Iterable[dict[str, _IndexEntry]]:
    part: dict[str, _IndexEntry] = {}
    size = 0
    # By UTF-16 code units, as JavaScript compares words.
    every = {word for kind in kinds for word in kind}
    for word in sorted(every, key=lambda word: word.encode("utf-16-be")):
        entry = [encoded(kind.get(word, ())) for kind in kinds]
        length = len(word) + sum(map(len, entry)) + 12
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
