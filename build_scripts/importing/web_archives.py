"""Which addresses are those of archived copies."""

from __future__ import annotations

import re

_HOSTS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:archive\.org|archive\.(?:today|ph|is|li|vn|md|fo)|perma\.cc"
    r"|ghostarchive\.org|webcitation\.org|arquivo\.pt|webarchive\.org\.uk|archive-it\.org)(?:[:/]|$)",
    re.IGNORECASE,
)


def is_archived(address: str) -> bool:
    """Tell whether an address leads to a web archive."""
    return _HOSTS.match(address) is not None
