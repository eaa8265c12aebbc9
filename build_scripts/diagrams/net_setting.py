"""How a net is set: for a wide column, and for a phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LINE: Final = 66.0
"""How long the shown part of a line is meant to be, in pixels."""


@dataclass(frozen=True, slots=True)
class NetSetting:
    """How a net is set: how wide it is, how wide a name, a name of one long word, the words of a line may be.

    `room` is the area for each named actor, `words` that for the words of each line; `edge` is kept
    free at the sides, so that lines may bend around what stands there. `rounds` is how often all give
    way to the lines where more than fifty actors are drawn; `bends` is
    how many bends of a line are tried there, all if None; `roomier` are the sizes that are tried.
    """

    width: float
    name: float
    widest: float
    label: float
    room: float
    words: float
    edge: float
    is_brief: bool = False
    rounds: int = 120
    bends: int | None = None
    roomier: tuple[float, ...] = (1.0, 1.2, 1.4)


WIDE_NET: Final = NetSetting(1000, 132, 210, 124, 15000, 9500, 26)
NARROW_NET: Final = NetSetting(
    350, 104, 210, 92, 9500, 6500, 6, is_brief=True, rounds=16, bends=3, roomier=(1.0, 1.2)
)
