"""Amounts: a number that somebody gives, with what is counted."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from build_scripts.entries.base import Model
from build_scripts.entries.fields import When, Words
from build_scripts.entries.quantities import CountLabel, Quantity

_TEN = 10


class Magnitude(StrEnum):
    """The order of magnitude, where words say no more: dozens, hundreds, tens of thousands."""

    NONE = "none"
    TENS = "tens"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens-of-thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds-of-thousands"
    MILLIONS = "millions"
    TENS_OF_MILLIONS = "tens-of-millions"
    HUNDREDS_OF_MILLIONS = "hundreds-of-millions"
    BILLIONS = "billions"
    TENS_OF_BILLIONS = "tens-of-billions"
    HUNDREDS_OF_BILLIONS = "hundreds-of-billions"
    TRILLIONS = "trillions"

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The decade: 100 and 1,000 of hundreds. Of `none` it is empty."""
        if self is Magnitude.NONE:
            return Decimal(0), Decimal(0)
        power = list(Magnitude).index(self)
        return Decimal(_TEN) ** power, Decimal(_TEN) ** (power + 1)


class Amount(Model):
    """A number as said, with what is counted. Amounts are compared only where all of `of`, `stage`,
    `part` and `per` are the same, and never added up."""

    words: Words
    """The figure as printed, with what limits it: more than 400; up to several hundred. They stand in
    the words of the quotation or in `says`, of a report in `fact`."""
    of: CountLabel
    """What is counted, in words of ours that all amounts of the same have in common: drones."""
    stage: CountLabel | None = None
    """What was done with it: delivered, used, shot down. Counts of two stages are never compared."""
    low: Quantity | None = None
    """The least that is said: 400 of “more than 400”. Read from English words; where it is written as
    well, it is compared with them. Needed where words are not read, in other languages."""
    high: Quantity | None = None
    """The most that is said: 400 of “up to 400”."""
    about: Quantity | None = None
    """The number that is said to be near, or is exact."""
    scale: Magnitude | None = None
    """The order of magnitude, of “dozens” or “hundreds”; `none` for words of a language that is not
    read, if they name no number."""
    part: CountLabel | None = None
    """Of which part alone: the first batch."""
    per: CountLabel | None = None
    """For each of what: day."""
    over: When | None = None
    """The time that is counted over: 2022-08/.. of “since August”."""
    denied: bool | None = None
    """Of words that deny: `true` if this number is denied, `false` if it is said in the denial. It must
    be given there, and a denied number is never drawn."""
