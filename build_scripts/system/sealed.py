"""What is kept from run to run and says its own hash: what was damaged or cut is seen."""

from __future__ import annotations

import hashlib


def sealed(data: bytes) -> bytes:
    """Return data with its hash in a line before it."""
    return _hash(data) + b"\n" + data


def unsealed(kept: bytes) -> bytes:
    """Return the data that was sealed. Raises ValueError where it is not as it was."""
    digest, _, data = kept.partition(b"\n")
    if digest != _hash(data):
        raise ValueError("It is not what was kept.")
    return data


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).hexdigest().encode()
