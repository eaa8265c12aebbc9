"""What is kept from run to run and says its own hash: what was damaged or cut is seen.

What is kept as JSON says besides for which key it holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_scripts.system.whole_files import write_whole


def sealed(data: bytes) -> bytes:
    """Return data with its hash in a line before it."""
    return _hash(data) + b"\n" + data


def unsealed(kept: bytes) -> bytes:
    """Return the data that was sealed. Raises ValueError where it is not as it was."""
    digest, _, data = kept.partition(b"\n")
    if digest != _hash(data):
        raise ValueError("It is not what was kept.")
    return data


def read_kept(path: Path, key: str, most: int | None = None) -> Any:
    """Return what was kept in a file of at most so many bytes for a key: a mapping.

    Raises OSError; ValueError, KeyError or TypeError where it is damaged, too large or kept for anything else.
    """
    if most is not None and path.stat().st_size > most:
        raise ValueError("It is too large.")
    data = json.loads(unsealed(path.read_bytes()))
    if data["key"] != key:
        raise ValueError("It was kept for another key.")
    return data


def write_kept(path: Path, key: str, data: Mapping[str, Any], most: int | None = None) -> None:
    """Keep JSON in a file, whole, for a key, if it is at most so many bytes. Raises OSError, ValueError."""
    kept = sealed(json.dumps({"key": key, **data}, separators=(",", ":")).encode())
    if most is None or len(kept) <= most:
        write_whole(path, kept)


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).hexdigest().encode()
