"""Where something stands in a file of JSON: for messages on files that were read by a library.

Nothing here decides what is right. It is only asked after a fault was found, and reads the signs one
after the other, however deep they are nested.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_SIGN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)

Spot = tuple[int, int]


def place_of_path(text: str, path: Sequence[str | int]) -> Spot:
    """Return line and column, from 1, of what a path of keys and indexes leads to.

    Where the path goes on and the file does not, the place of the last part that is there.
    """
    wanted = list(path)
    best, offset = -1, 0
    for start, here, _ in _values(text):
        if best < len(here) <= len(wanted) and here == wanted[: len(here)]:
            best, offset = len(here), start
            if best == len(wanted):
                break
    return place_in(text, offset)


def places_in_list(text: str, key: str) -> list[Spot]:
    """Return line and column, from 1, of each value of the list that a key of the file holds."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    spots = []
    for start, here, _ in _values(text):
        if len(here) == 2 and here[0] == key:
            line = bisect_right(lines, start)
            spots.append((line, start - lines[line - 1] + 1))
    return spots


def repeated_key(text: str) -> tuple[str, Spot] | None:
    """Return the first key that stands twice in one object, with the place of the second."""
    seen: dict[int, set[str]] = {}
    for start, here, number in _values(text):
        if not here or not isinstance(key := here[-1], str):
            continue
        keys = seen.setdefault(number, set())
        if key in keys:
            return key, place_in(text, start)
        keys.add(key)
    return None


def place_in(text: str, offset: int) -> Spot:
    """Return line and column, from 1, of an offset."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _values(text: str) -> Iterator[tuple[int, list[str | int], int]]:
    """Yield for each value of JSON its offset, its path, and a number for what it stands in.

    The path is one list that goes on to change: to copy it at any depth would cost too much.
    """
    path: list[str | int] = []
    numbers = [0]
    made, key_next = 0, False
    for found in _SIGN.finditer(text):
        sign = found[0]
        if sign in "]}":
            if path:
                path.pop()
                numbers.pop()
            key_next = False
        elif sign == ",":
            if path and isinstance(path[-1], int):
                path[-1] += 1
            else:
                key_next = bool(path)
        elif sign == ":":
            continue
        elif key_next:
            path[-1], key_next = _string(sign), False
        else:
            yield found.start(), path, numbers[-1]
            if sign in "[{":
                made += 1
                numbers.append(made)
                path.append(0 if sign == "[" else "")
                key_next = sign == "{"


def _string(sign: str) -> str:
    try:
        return str(json.loads(sign))
    except ValueError:
        return sign
