"""What is kept of the search from build to build: the lines of pages, and the files of the index.

Pages are told by the hash of their text, the index by all lines that it is made of. What is kept may be
deleted at any time; what is damaged, or was kept for anything else, is made anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from build_scripts.keeping.kept_texts import KeptTexts
from build_scripts.keeping.pack import PackedPage
from build_scripts.keeping.tasks import NamedText, Task
from build_scripts.record import Record
from build_scripts.search.by_hand import is_found, lines_of_page
from build_scripts.search.index import index_files
from build_scripts.search.places import quotation_places
from build_scripts.system.sealed import read_kept, write_kept
from build_scripts.views.frame.pages import Page

_Lines = dict[str, tuple[str, str]]
"""For each page by its path what its lines were made of, and the lines."""


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A folder of what is kept of the search; `key` says by what program."""

    folder: Path
    key: str

    def files(
        self, record: Record, parts: Sequence[NamedText], generated: Iterable[NamedText],
        by_hand: Mapping[str, bytes],
    ) -> Sequence[NamedText]:  # fmt: skip
        """Return the files of the search, those of `search_files`, as pages.

        `parts` are those of `search_parts`, `generated` all generated pages and files, and `by_hand` the
        staged files that are written by hand, by path.
        """
        lines = self._lines(_pages(generated, by_hand))
        texts = [lines[path][1] for path in sorted(lines)]
        places = quotation_places(record)
        language = record.story.language if record.story else ""
        made_of = _hash((
            self.key, language,
            *(f"{address} {place}" for address, place in places.items()), "",
            *(f"{part.path} {_hash_of(part)}" for part in parts), "",
            *texts,
        ))  # fmt: skip

        def index(*_: object) -> Iterator[Page]:
            every = (text for some in ((part.text for part in parts), texts) for text in some)
            for path, data in index_files(every, places, record.name_key).items():
                yield Page(path, data.decode("utf-8"))

        kept = KeptTexts(self.folder / "index", self.key)
        return kept.made(record, {"index": Task("index", index, (made_of,))})["index"]

    def _lines(self, pages: Iterable[tuple[NamedText, bool]]) -> _Lines:
        place = self.folder / "lines.json"
        before = _read(place, self.key)
        now: _Lines = {}
        for page, is_generated in pages:
            made_of = f"{is_generated} {_hash_of(page)}"
            known = before.get(page.path)
            if known is None or known[0] != made_of:
                known = made_of, lines_of_page(page.path, page.text, is_generated=is_generated)
            now[page.path] = known
        if now != before:
            # Where the disk does not let them be kept, they are made anew the next time.
            with suppress(OSError):
                _write(place, self.key, now)
        return now


def _pages(
    generated: Iterable[NamedText], by_hand: Mapping[str, bytes]
) -> Iterator[tuple[NamedText, bool]]:
    """Give the pages that are found, and whether each is generated."""
    for page in generated:
        if is_found(page.path):
            yield page, True
    for path in filter(is_found, by_hand):
        yield Page(path, by_hand[path].decode("utf-8")), False


def _read(place: Path, key: str) -> _Lines:
    """Return the lines that were kept for a key, none where there are none. Raises nothing."""
    try:
        data = read_kept(place, key)
        return {path: (made_of, lines) for path, (made_of, lines) in data["pages"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write(place: Path, key: str, lines: _Lines) -> None:
    """Write them, whole. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    write_kept(place, key, {"pages": lines})


def _hash_of(page: NamedText) -> str:
    return page.at.hash if isinstance(page, PackedPage) else _hash((page.text,))


def _hash(texts: Iterable[str]) -> str:
    """Return the hash of several texts, none of which is taken for two."""
    digest = hashlib.blake2b(digest_size=32)
    for text in texts:
        data = text.encode("utf-8")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()
