"""What became of each article's words when they were compared last: kept from check to check.

A result holds as long as all that it was worked out from is the same to the byte: the entry, its text, its
receipt, every actor's file, what was renamed, and the program. All of them lie in one file of `build/`,
which may be deleted at any time; one that is damaged, or made by another program, holds nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.kept_pairs import KeptPairs
from build_scripts.checking.pair_candidates import PairCandidate
from build_scripts.codes.as_data import data_of, problem_of
from build_scripts.loading.kept_documents import KeptDocuments
from build_scripts.problems import Problem
from build_scripts.system.places import ROOT
from build_scripts.system.sealed import sealed, unsealed
from build_scripts.system.whole_files import write_whole
from build_scripts.words.sources import SourceText

KEPT_ARTICLES = ROOT / "build" / "compared-articles.json"
_PAIRS = "compared-pairs.json"
_DOCUMENTS = "read-documents.json"
_MOST_BYTES = 200_000_000
"""No larger file is read or written."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What looking at an article gives: the comparison, its problems, and the quotations that may be
    printed elsewhere too."""

    compared: ComparedArticle
    problems: tuple[Problem, ...]
    printed: tuple[PairCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """One result with the key of what it was worked out from. `prints_text` says that the text is open: it
    lies in its own file."""

    key: str
    compared: ComparedArticle
    prints_text: bool
    problems: list[dict[str, Any]]
    printed: tuple[PairCandidate, ...]


@lru_cache(maxsize=1)
def _rows() -> TypeAdapter[dict[str, KeptArticle]]:
    return TypeAdapter(dict[str, KeptArticle])


def _articles_in(kept: Path) -> dict[str, KeptArticle]:
    try:
        if kept.stat().st_size > _MOST_BYTES:
            return {}
        return _rows().validate_json(unsealed(kept.read_bytes()))
    except (OSError, ValueError):
        return {}


def key_of_parts(parts: Iterable[bytes]) -> str:
    """Return the key of some bytes in their order, each told from the next by its length."""
    key = hashlib.blake2b(digest_size=32)
    for part in parts:
        key.update(f"{len(part)}\0".encode())
        key.update(part)
    return key.hexdigest()


@dataclass(slots=True)
class KeptComparisons:
    """The results of the last check, by article, and those of this one; what is known of pairs; the files."""

    before: dict[str, KeptArticle] = field(default_factory=dict)
    now: dict[str, KeptArticle] = field(default_factory=dict)
    pairs: KeptPairs = field(default_factory=KeptPairs)
    documents: KeptDocuments = field(default_factory=KeptDocuments)

    @classmethod
    def read(cls, place: Path | None = None) -> KeptComparisons:
        """Return what was kept. Raises nothing: what cannot be read is nothing."""
        kept = place or KEPT_ARTICLES
        pairs = KeptPairs.read(kept.with_name(_PAIRS))
        documents = KeptDocuments.read(kept.with_name(_DOCUMENTS))
        return cls(_articles_in(kept), pairs=pairs, documents=documents)

    def recall(self, identifier: str, key: str, source: SourceText | None) -> Verified | None:
        """Return what came of an article when all that has this key was as it is."""
        row = self.before.get(identifier)
        if row is None or row.key != key or (row.prints_text and source is None):
            return None
        try:
            problems = tuple(map(problem_of, row.problems))
        except (KeyError, TypeError, AttributeError):
            return None
        text = source.text if row.prints_text and source is not None else None
        self.now[identifier] = row
        return Verified(replace(row.compared, open_text=text), problems, row.printed)

    def keep(self, identifier: str, key: str, result: Verified, source: SourceText | None) -> None:
        """Keep what came of an article that has this key now."""
        text = result.compared.open_text
        if text is None or (source is not None and text == source.text):
            bare = replace(result.compared, open_text=None)
            rows = list(map(data_of, result.problems))
            self.now[identifier] = KeptArticle(key, bare, text is not None, rows, result.printed)

    def write(self, place: Path | None = None) -> None:
        """Put the results of this check in the place of the last one's, where they differ."""
        kept = place or KEPT_ARTICLES
        self.pairs.write(kept.with_name(_PAIRS))
        self.documents.write(kept.with_name(_DOCUMENTS))
        if self.now.keys() == self.before.keys() and all(
            row is self.before[name] for name, row in self.now.items()
        ):
            return
        with suppress(OSError, ValueError):  # What cannot be written as JSON is not kept.
            data = _rows().dump_json(self.now)
            if len(data) <= _MOST_BYTES and not kept.parent.is_symlink():
                kept.parent.mkdir(exist_ok=True)
                write_whole(kept, sealed(data))
