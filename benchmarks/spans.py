"""Stretches of a text as annotators and programs give them, made alike before they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable

Span = tuple[int, int]
_TRIMMED = " \t\u00a0\"'“”‘’,"
_INSIDE = 0.9


def stretches(text: str, span: Span) -> list[Span]:
    """Return a stretch cut at line breaks, each part trimmed of white space, marks and a comma."""
    found = []
    for line in re.finditer(r"[^\n]+", text[slice(*span)]):
        start, end = span[0] + line.start(), span[0] + line.end()
        while start < end and text[start] in _TRIMMED:
            start += 1
        while end > start and text[end - 1] in _TRIMMED:
            end -= 1
        if start < end:
            found.append((start, end))
    return found


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the stretches of a quotation, of which annotators part some at the end of each sentence."""
    found: list[Span] = []
    for start, end in spans:
        if found and not text[found[-1][1] : start].strip(" "):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def shared(one: Span, other: Span) -> int:
    """Return how many characters two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def is_inside(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a stretch lies to nine tenths in others."""
    return _held(span, others) >= _INSIDE * (span[1] - span[0])


def is_wholly_inside(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether nothing of a stretch lies outside others."""
    return _held(span, others) == span[1] - span[0]


def _held(span: Span, others: Iterable[Span]) -> int:
    """How many characters of a stretch lie in others."""
    held = bytearray(span[1] - span[0])
    for start, end in others:
        low, high = max(start, span[0]) - span[0], min(end, span[1]) - span[0]
        if low < high:
            held[low:high] = b"\x01" * (high - low)
    return sum(held)


_HEAD = re.compile(r"that,? ")


def without_that(text: str, span: Span) -> list[Span]:
    """Return a stretch cut and trimmed, without “that” at its head."""
    found = stretches(text, span)
    if found and (that := _HEAD.match(text, *found[0])):
        found[0] = stretches(text, (that.end(), found[0][1]))[0]
    return found
