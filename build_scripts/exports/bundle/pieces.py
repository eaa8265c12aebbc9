"""What the parts of a story gave to its files, by the file or the section of it, in order."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.exports.bundle.tasks import task_name
from build_scripts.exports.parts import ALL_PARTS, PartText
from build_scripts.keeping.pack import PackedPage, texts_in_order
from build_scripts.keeping.tasks import NamedText
from build_scripts.record import Record


@dataclass(frozen=True, slots=True)
class FilePieces:
    """All pieces of one section, each with the name of its part; their texts are read when asked for."""

    keys: Sequence[str]
    pages: Sequence[NamedText]

    @property
    def hashes(self) -> list[str]:
        """The hash of each piece."""
        return [_hash_of(page) for page in self.pages]

    @property
    def texts(self) -> Iterator[str]:
        """The text of each piece, one after the other. Raises OSError or DamagedError."""
        return texts_in_order(self.pages)

    def __iter__(self) -> Iterator[PartText]:
        return map(PartText, self.keys, self.texts)

    def between(self, first: int, end: int) -> FilePieces:
        """Return some of them, by their places."""
        return FilePieces(self.keys[first:end], self.pages[first:end])


def pieces_by_section(
    record: Record, made: Mapping[str, Sequence[NamedText]]
) -> Mapping[str, FilePieces]:
    """Return what `data_tasks` made, by the name of a file or a section; what got nothing has none."""
    found: dict[str, tuple[list[str], list[NamedText]]] = defaultdict(lambda: ([], []))
    for parts in ALL_PARTS:
        for key in parts.keys(record):
            for page in made[task_name(parts, key)]:
                keys, pages = found[page.path]
                keys.append(key)
                pages.append(page)
    return {name: FilePieces(*own) for name, own in found.items()}


def one_hash(parts: Iterable[str]) -> str:
    """Return one hash of several texts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _hash_of(page: NamedText) -> str:
    if isinstance(page, PackedPage):
        return page.at.hash
    return hashlib.blake2b(page.text.encode("utf-8"), digest_size=16).hexdigest()
