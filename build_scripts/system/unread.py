"""Output that nobody reads any more: `make phrases | head` ends quietly, and what was begun is finished."""

from __future__ import annotations

import io
import os
import sys
from typing import Any, TextIO


class _WhileRead(io.FileIO):
    """Writes until the reader is gone; what comes then goes nowhere.

    A command that also writes files is not stopped half-way by a `head` behind it, and its exit code
    says what it did.
    """

    def write(self, data: Any, /) -> int:
        """Write to the reader; where there is none any more, to nobody."""
        try:
            return super().write(data)
        except BrokenPipeError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            return super().write(data)


def go_on_unread() -> None:
    """Let both outputs of this process outlive those who read them."""
    sys.stdout, sys.stderr = _outliving(sys.stdout), _outliving(sys.stderr)


def _outliving(stream: TextIO) -> TextIO:
    stream.flush()
    raw = _WhileRead(stream.fileno(), "w", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=raw.isatty() or stream is sys.stderr,
    )
