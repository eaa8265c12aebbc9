"""Files that are zip archives inside (docx, odt, wacz): their parts, within limits."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from build_scripts.codes import intake as codes
from build_scripts.intake.refusals import MOST_UNPACKED, CannotReadError

_MOST_PARTS = 10_000
_ENCRYPTED = 0x1


class Parts:
    """The parts of a zip archive by name. What a part says of its size is not believed."""

    def __init__(self, data: bytes) -> None:
        with _told():
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = tuple(self._zip.namelist())
        if len(self.names) > _MOST_PARTS:
            message = f"The archive has {len(self.names):,} parts."
            raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
        self._left = MOST_UNPACKED

    def read(self, name: str) -> bytes:
        """Return a part. Raises CannotReadError where it is too large, damaged or encrypted."""
        with _told():
            if self._zip.getinfo(name).flag_bits & _ENCRYPTED:
                raise CannotReadError(codes.SOURCE_ENCRYPTED, "It is protected by a password.")
            with self._zip.open(name) as stream:
                data = stream.read(self._left + 1)
        self._left -= len(data)
        if self._left < 0:
            message = f"Unpacked, it is larger than {MOST_UNPACKED:,} bytes."
            raise CannotReadError(codes.SOURCE_TOO_LARGE, message)
        return data


@contextmanager
def _told() -> Iterator[None]:
    """Say in a sentence what is wrong with an archive."""
    try:
        yield
    except KeyError as fault:
        message = f"A part of it is missing: {fault.args[0]}."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
    except NotImplementedError:
        message = "It is packed with a method that is not known here."
        raise CannotReadError(codes.ENCODING_UNKNOWN, message) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as fault:
        if isinstance(fault, CannotReadError):
            raise
        message = f"The archive is damaged ({fault})."
        raise CannotReadError(codes.SOURCE_BROKEN, message) from None
