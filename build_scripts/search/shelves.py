"""Where what is found stands: on shelves, so that one more moves only what stands on its own.

A shelf is named by a number that nothing but its own things decides: of quotations a few days, of pages
their kind and their address. How many days or how many addresses share a shelf follows from how many
things there are, and only doubles. The index says of a thing on which shelf it stands, and as the how
manieth; docs/javascripts/search-shelves.js counts through.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from build_scripts.search.numbers import encoded_freely

ROOM: Final = 1 << 20
"""A place is one number: that of the shelf times this, and the place on it."""
_PAGES_ON_A_SHELF = 16
_LEAST_QUOTATIONS_ON_A_SHELF = 16
_UNDATED = 0
"""The shelf of what nobody dated comes before all others."""


def day_shelves(days: Sequence[date | None]) -> list[int]:
    """Return the shelf of each quotation from its day, as many days a shelf as fill it."""
    known = [day.toordinal() for day in days if day is not None]
    if not known:
        return [_UNDATED for _ in days]
    begins = date(date.fromordinal(min(known)).year, 1, 1).toordinal()
    width = 1
    while len({(day - begins) // width for day in known}) * _LEAST_QUOTATIONS_ON_A_SHELF > max(
        len(known), _LEAST_QUOTATIONS_ON_A_SHELF
    ):
        width *= 2
    return [_UNDATED if day is None else 1 + (day.toordinal() - begins) // width for day in days]


def address_shelves(addresses: Sequence[tuple[int, str]]) -> list[int]:
    """Return the shelf of each page from the rank of its kind and its address; lower ranks come first."""
    numbers = Counter(rank for rank, _ in addresses)
    widths = {rank: _doubled(numbers[rank]) for rank in sorted(numbers)}
    begins: dict[int, int] = {}
    reached = 0
    for rank, width in widths.items():
        begins[rank] = reached
        reached += width
    return [begins[rank] + _hashed(address) % widths[rank] for rank, address in addresses]


def shelved_places(shelves: Iterable[int]) -> list[int]:
    """Return the place of each thing, of things given in order with their shelves."""
    filled: Counter[int] = Counter()
    places = []
    for shelf in shelves:
        places.append(shelf * ROOM + filled[shelf])
        filled[shelf] += 1
    return places


def shelf_table(numbers: Mapping[int, int]) -> str:
    """Return how many things stand on each shelf, as text: the step from shelf to shelf, then their number."""
    before = 0
    steps = []
    for shelf in sorted(numbers):
        steps += [shelf - before, numbers[shelf]]
        before = shelf
    return encoded_freely(steps)


def _doubled(number: int) -> int:
    width = 1
    while width * _PAGES_ON_A_SHELF < number:
        width *= 2
    return width


def _hashed(address: str) -> int:
    return int.from_bytes(hashlib.blake2b(address.encode("utf-8"), digest_size=4).digest(), "big")
