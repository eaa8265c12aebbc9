"""Texts one behind the other in one file: many small files would cost more than what is in them.

What is new is put at the end, by any process. What is no longer needed stays until it is more than what
is; then all is written anew, beside. Only what the list of kept texts names counts, so that what a killed
build left at the end is nothing. Every text is compared with its hash when it is read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, NamedTuple

from build_scripts.keeping.tasks import NamedText

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class TextPlace(NamedTuple):
    """Where a text stands in a pack, in bytes, and its hash."""

    start: int
    size: int
    hash: str


class DamagedError(Exception):
    """What is kept is not what was put there."""


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A text that stands in a pack, by its name. `again` makes it where it is no longer what was put there."""

    path: str
    pack: Path
    at: TextPlace
    again: Callable[[str], str] | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """Read the text. Raises OSError or DamagedError where it is not there and nobody can make it."""
        try:
            with _opened(self.pack, os.O_RDONLY, "rb") as file:
                return _text(file, self.at)
        except (OSError, DamagedError):
            return self._made_again()

    def read_from(self, pack: BinaryIO) -> str:
        """Read the text from its pack, which is open. Raises as `text` does."""
        try:
            return _text(pack, self.at)
        except (OSError, DamagedError):
            return self._made_again()

    def _made_again(self) -> str:
        """Make the text, after its reading failed."""
        if self.again is None:
            raise
        return self.again(self.path)


def texts_in_order(texts: Iterable[NamedText]) -> Iterator[str]:
    """Read texts one after the other; a pack is opened once for all that follow each other in it.

    Raises as `PackedPage.text` does.
    """
    for pack, some in groupby(texts, lambda one: getattr(one, "pack", None)):
        if pack is None:
            yield from (one.text for one in some)
            continue
        with _opened(pack, os.O_RDONLY, "rb") as file:
            for one in some:
                assert isinstance(one, PackedPage)
                yield one.read_from(file)


def size_of(pack: Path) -> int:
    """Return how many bytes a pack holds; 0 where there is none. Raises nothing."""
    try:
        seen = pack.lstat()
    except OSError:
        return 0
    return seen.st_size if stat.S_ISREG(seen.st_mode) else 0


def begin_at(pack: Path, end: int) -> None:
    """Let a pack, which may be new, end after so many bytes. Raises OSError."""
    with _opened(pack, os.O_WRONLY | os.O_CREAT, "wb") as file:
        file.truncate(end)


def append_texts(pack: Path, texts: Sequence[str]) -> list[TextPlace]:
    """Put texts at the end of a pack, and return where each stands. Raises OSError.

    Several processes may do so at the same time: the system puts what each writes in one place.
    """
    held = [text.encode("utf-8") for text in texts]
    data = b"".join(held)
    with _opened(pack, os.O_WRONLY | os.O_APPEND, "ab") as file:
        # Nothing is held back and written later, behind what another process wrote meanwhile.
        raw = file.fileno()
        if os.write(raw, data) != len(data):
            raise OSError(errno.ENOSPC, "The disk took only a part", str(pack))
        start = os.lseek(raw, 0, os.SEEK_CUR) - len(data)
    places = []
    for one in held:
        places.append(TextPlace(start, len(one), _hash(one)))
        start += len(one)
    return places


def _text(file: BinaryIO, place: TextPlace) -> str:
    file.seek(place.start)
    data = file.read(place.size)
    if _hash(data) != place.hash:
        raise DamagedError(place)
    return data.decode("utf-8")


def _opened(path: Path, flags: int, mode: str) -> BinaryIO:
    descriptor = os.open(path, flags | _NO_LINK | getattr(os, "O_CLOEXEC", 0), 0o644)
    return os.fdopen(descriptor, mode)  # type: ignore[return-value]


def _hash(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
