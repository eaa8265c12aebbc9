"""All that a check reads, as one key."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from build_scripts.system.file_keys import take_in_files
from build_scripts.system.program import key_of_program

_SOURCES = "sources"
"""The folder of saved pages and documents: a check reads only the records beside them."""


def key_of_content(content: Path) -> str:
    """Return the key of a folder of content, of the program, and of where it is looked at from.

    Paths are shown in problems as they are given, so the folder that the program was started in counts.
    Raises OSError.
    """
    key = hashlib.blake2b(digest_size=32)
    key.update(json.dumps([key_of_program(), str(content), str(Path.cwd())]).encode())
    # An empty folder of receipts says that receipts are kept.
    key.update(b"receipts" if (content / "receipts").is_dir() else b"")
    take_in_files(key, content, _is_read)
    return key.hexdigest()


def _is_read(path: str) -> bool:
    return not path.startswith(f"{_SOURCES}/") or path.endswith(".json")
