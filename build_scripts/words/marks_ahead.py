"""What the marks further on in a paragraph say of one: whether a later one closes what is open.

`tokens` are the marks of a text with their places, `limit` is where the paragraph ends.
"""

from __future__ import annotations

from build_scripts.words.mark_shapes import MarkKind, kind_of
from build_scripts.words.no_marks import is_of_a_plural

MOST_AHEAD = 30
"""So many marks are looked at ahead at most."""

Tokens = list[tuple[str, int]]


def closed_ahead(text: str, tokens: Tokens, index: int, limit: int) -> bool:
    """Whether the paragraph has a later mark that closes for sure what is open."""
    for mark, start in tokens[index + 1 : index + MOST_AHEAD]:
        before = text[start - 1]
        after = text[start + 1 : start + 2] or " "
        if start >= limit or (before.isspace() and not after.isspace()):
            return False
        if mark in "'’" and not after.isalnum() and not is_of_a_plural(text, start):
            return True
    return False


def plural_ahead(text: str, tokens: Tokens, index: int, limit: int) -> bool:
    """Whether another mark behind an s follows before any opens: of several the last one closes."""
    for mark, start in tokens[index + 1 : index + MOST_AHEAD]:
        opens = text[start - 1].isspace() or kind_of(mark) is not MarkKind.SINGLE
        if start >= limit or opens:
            return False
        if is_of_a_plural(text, start):
            return True
    return False


def closed_behind(text: str, tokens: Tokens, index: int, limit: int) -> bool:
    """Whether the next mark of the same sign in the paragraph can only close, behind a small letter."""
    mark, place = tokens[index]
    goes_on = text[place + 2 : place + 3].islower()
    for sign, start in tokens[index + 1 : index + MOST_AHEAD]:
        if sign == mark:
            before, after = text[start - 1], text[start + 1 : start + 2]
            closes = not (before.isspace() or before.isdigit() or after.isalnum())
            return goes_on and closes and start < limit
    return False
