"""A number from a word that Python and the browser both know: FNV-1a over its UTF-16 code units.

http://www.isthe.com/chongo/tech/comp/fnv/ ; docs/javascripts/search-numbers.js has it too.
"""

from __future__ import annotations

_BASIS, _PRIME = 0x811C9DC5, 0x01000193


def short_hash(word: str) -> int:
    """Return a number of 32 bits from a word; it hides nothing, and words can share one."""
    found = _BASIS
    data = word.encode("utf-16-be", "surrogatepass")
    for at in range(0, len(data), 2):
        found = ((found ^ (data[at] << 8 | data[at + 1])) * _PRIME) & 0xFFFFFFFF
    return found
