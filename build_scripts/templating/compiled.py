"""Compiled templates, kept between builds: compiling them takes about a tenth of a small build.

A kept one is used only for the very source it was made of, compiled in the same way by the same Jinja and
Python; what replaces it takes its file. The folder may be deleted at any time; where it cannot be written,
templates are compiled as if there were none.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps what the templates of one environment were compiled to; `name` tells environments apart.

    `way` is the key of the code that compiles them, where that is not Jinja's own.
    """

    def __init__(self, folder: Path, name: str, way: str = "") -> None:
        super().__init__(str(folder), f"{name}-{version('jinja2')}-%s")
        self._folder = folder
        self._way = way

    def get_source_checksum(self, source: str) -> str:
        """Return what a kept template was made of: its source, and in which way."""
        return f"{super().get_source_checksum(source)}{self._way}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load what was kept; never through a link, behind which is somebody else's folder."""
        if self._folder.is_symlink():
            return
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if the disk lets us."""
        if self._folder.is_symlink():
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            super().dump_bytecode(bucket)
