"""Words in one pair of marks and no others: what most pasted words are, and read at once."""

from __future__ import annotations

import re

from build_scripts.words.mark_shapes import MarkedStretch, MarkKind, MarksRead

_PLAIN_RUN = r"[\w .;:!?…–—()\[\]-]*+"
_IN_ONE_PAIR = re.compile(
    rf"“(?=[\w\[(…]){_PLAIN_RUN}(?:(?:,(?!,)|(?<=[A-Za-z])’(?=[A-Za-z])){_PLAIN_RUN})*+(?<=[A-Za-z0-9.,!?])”"
)
"""What most pasted words are: one pair of marks around them, which no custom reads in another way."""


def read_one_pair(text: str) -> MarksRead | None:
    """Return the marks of a text that is “…” and has no other sign; None for any other text."""
    if _IN_ONE_PAIR.fullmatch(text) is None:
        return None
    return MarksRead((MarkedStretch(MarkKind.DOUBLE, 1, len(text) - 1, 0, len(text)),), ())
