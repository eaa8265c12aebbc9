"""What the program is made of, as one key: whatever is kept from build to build is kept for it alone."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
from functools import lru_cache
from pathlib import Path

from build_scripts.system.file_keys import bytes_of_file, files_below
from build_scripts.system.places import ROOT

_READ_AS_CONTENT = "templates"
_OF_THE_PROGRAM = "diagram"
"""Templates of pictures, which are kept for the program alone."""


@lru_cache(maxsize=1)
def key_of_program() -> str:
    """Return the hash of every file of the program, of Python, and of the libraries by name and version.

    Templates of pages are not in it: which of them a page is made of is written down, as what it reads
    of the content. Raises OSError.
    """
    libraries = sorted(
        entry.name
        for path in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
        for entry in os.scandir(path)
        if entry.name.endswith(".dist-info")
    )
    key = hashlib.blake2b(json.dumps([sys.version, libraries]).encode(), digest_size=32)
    code = f"{ROOT / 'build_scripts'}{os.sep}"
    compiled = f"{os.sep}__pycache__{os.sep}"
    for path, entry in files_below(Path(code)):
        name = path.removeprefix(code)
        if compiled not in path and not _is_read(Path(name)):
            data = bytes_of_file(entry)
            key.update(f"\0{name}\0{len(data)}\0".encode())
            key.update(data)
    return key.hexdigest()


def _is_read(path: Path) -> bool:
    return path.parts[0] == _READ_AS_CONTENT and path.parts[1] != _OF_THE_PROGRAM
