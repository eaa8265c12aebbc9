"""Lists of numbers as short text: the steps between them, in the base 64 of source maps.

https://tc39.es/ecma426/#sec-base64-vlq, without its bit for the sign: the steps are never negative.
docs/javascripts/search-index.js reads them.
"""

from __future__ import annotations

from collections.abc import Iterable

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BITS = 5
_MORE = 1 << _BITS


def encoded(numbers: Iterable[int]) -> str:
    """Return rising numbers, none below zero, as text."""
    pieces = []
    before = 0
    for number in numbers:
        pieces.append(_SHORT[step] if (step := number - before) < _MORE else _long(step))
        before = number
    return "".join(pieces)


def _long(step: int) -> str:
    digits = ""
    while step >= _MORE:
        digits += _DIGITS[step % _MORE + _MORE]
        step >>= _BITS
    return digits + _DIGITS[step]


_SHORT = tuple(_DIGITS[:_MORE])
