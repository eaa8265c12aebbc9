"""What was fetched already, kept on the disk: a run that was broken off goes on where it was."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from build_scripts.gathering.fetching import Fetched

FOLDER = "fetched"
"""Below `content/sources/`, which Git ignores."""


def cache_file(sources: Path, address: str) -> Path:
    """Return the file that keeps what an address gave."""
    return sources / FOLDER / hashlib.sha256(address.encode()).hexdigest()[:32]


def remembered(sources: Path, address: str) -> Fetched | None:
    """Return what an address gave before; None where it was never fetched, or the file is damaged."""
    path = cache_file(sources, address)
    if path.is_symlink() or not path.is_file():
        return None
    head, _, data = path.read_bytes().partition(b"\n")
    try:
        said = json.loads(head)
        if said["asked"] != address or said["sha256"] != hashlib.sha256(data).hexdigest():
            return None
        return Fetched(str(said["address"]), data, str(said["charset"]))
    except (ValueError, KeyError, TypeError):
        return None


def cache_bytes(asked: str, fetched: Fetched) -> bytes:
    """Return the file for what an address gave: one line of JSON, then the bytes as they came."""
    said = {
        "asked": asked,
        "address": fetched.address,
        "charset": fetched.charset,
        "sha256": hashlib.sha256(fetched.data).hexdigest(),
    }
    return json.dumps(said).encode() + b"\n" + fetched.data
