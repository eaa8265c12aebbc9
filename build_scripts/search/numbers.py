"""Lists of numbers as short text, in the base 64 of source maps.

https://tc39.es/ecma426/#sec-base64-vlq, without its bit for the sign: no number is negative. Places are
written as steps: twice the step to the next thing on the same shelf, or twice the step to another shelf
and one, and after that the place on it. docs/javascripts/search-numbers.js reads them.
"""

from __future__ import annotations

from collections.abc import Iterable

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BITS = 5
_MORE = 1 << _BITS


def encoded_places(places: Iterable[int], room: int) -> str:
    """Return rising places as text; each is the number of its shelf times `room`, and its place there."""
    pieces = []
    shelf, before = -1, 0
    for place in places:
        on, at = divmod(place, room)
        if on == shelf:
            pieces.append(_written((at - before) * 2))
        else:
            pieces += (_written((on - max(shelf, 0)) * 2 + 1), _written(at))
        shelf, before = on, at
    return "".join(pieces)


def encoded_freely(numbers: Iterable[int]) -> str:
    """Return numbers in any order as text."""
    return "".join(map(_written, numbers))


def _written(number: int) -> str:
    return _SHORT[number] if number < _MORE else _long(number)


def _long(number: int) -> str:
    digits = ""
    while number >= _MORE:
        digits += _DIGITS[number % _MORE + _MORE]
        number >>= _BITS
    return digits + _DIGITS[number]


_SHORT = tuple(_DIGITS[:_MORE])
