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
    pieces: list[str] = []
    add = pieces.append
    shelf, begins, ends, before = 0, 0, 0, 0
    for place in places:
        # Most stand on the shelf of the one before, not far from it.
        if begins <= place < ends:
            add(_written((place - before) * 2))
        else:
            on, at = divmod(place, room)
            add(_written((on - shelf) * 2 + 1))
            add(_written(at))
            shelf, begins, ends = on, on * room, (on + 1) * room
        before = place
    return "".join(pieces)


def encoded_freely(numbers: Iterable[int]) -> str:
    """Return numbers in any order as text."""
    return "".join(map(_written, numbers))


def _written(number: int) -> str:
    return _SHORT[number] if number < _KNOWN else _long(number)


def _long(number: int) -> str:
    digits = ""
    while number >= _MORE:
        digits += _DIGITS[number % _MORE + _MORE]
        number >>= _BITS
    return digits + _DIGITS[number]


_KNOWN = 1 << 2 * _BITS
_SHORT = tuple(map(_long, range(_KNOWN)))
"""All numbers of one digit and of two."""
