"""The texts of pages, one behind the other in one file: many small files would cost more than the pages.

What is new is put at the end. What is no longer needed stays until it is more than what is; then all is
written anew, beside. Only what the list of kept pages names counts, so that what a killed build left at
the end is nothing. Every text is compared with its hash when it is read.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from build_scripts.views.frame.pages import AnyPage

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands in a pack, in bytes, and its hash."""

    start: int
    size: int
    hash: str


class DamagedError(Exception):
    """What is kept is not what was put there."""


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page whose text stands in a pack."""

    path: str
    pack: Path
    at: TextPlace

    @property
    def text(self) -> str:
        """Read the page. Raises OSError or DamagedError."""
        with _opened(self.pack, os.O_RDONLY, "rb") as file:
            return _text(file, self.at)


def texts_in_order(pages: Iterable[AnyPage]) -> Iterator[str]:
    """Read pages one after the other; a pack is opened once for all that follow each other in it.

    Raises OSError or DamagedError.
    """
    for pack, some in groupby(pages, lambda page: getattr(page, "pack", None)):
        if pack is None:
            yield from (page.text for page in some)
            continue
        with _opened(pack, os.O_RDONLY, "rb") as file:
            for page in some:
                assert isinstance(page, PackedPage)
                yield _text(file, page.at)


def check_texts(pack: Path, stretches: Iterable[TextPlace]) -> None:
    """Read the texts at some places, to see that they are there. Raises OSError or DamagedError."""
    with _opened(pack, os.O_RDONLY, "rb") as file:
        for one in stretches:
            _text(file, one)


def _text(file: BinaryIO, stretch: TextPlace) -> str:
    file.seek(stretch.start)
    data = file.read(stretch.size)
    if _hash(data) != stretch.hash:
        raise DamagedError(stretch)
    return data.decode("utf-8")


def write_texts(pack: Path, texts: Iterable[str], end: int = 0) -> list[TextPlace]:
    """Put texts behind the first `end` bytes of a pack, and return where each stands. Raises OSError."""
    found = []
    with _opened(pack, os.O_WRONLY | os.O_CREAT, "wb") as file:
        file.truncate(end)
        file.seek(end)
        for text in texts:
            data = text.encode("utf-8")
            file.write(data)
            found.append(TextPlace(end, len(data), _hash(data)))
            end += len(data)
    return found


def _opened(path: Path, flags: int, mode: str) -> BinaryIO:
    descriptor = os.open(path, flags | _NO_LINK | getattr(os, "O_CLOEXEC", 0), 0o644)
    return os.fdopen(descriptor, mode)  # type: ignore[return-value]


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
