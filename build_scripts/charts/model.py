"""What a chart shows, before it has a place on a page: panels of rows with their marks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChartSign(StrEnum):
    """How what is said is drawn."""

    DOT = "dot"
    FROM = "from"
    UP_TO = "up-to"
    BAND = "band"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One mark on the axis, in what the axis counts; of a dot both ends are one.

    `low` of what is open below and `high` of what is open above are not used. A decade can be open
    (“more than several hundred”) or capped (“up to several hundred”).
    """

    sign: ChartSign
    low: float
    high: float
    is_open: bool = False
    is_capped: bool = False


@dataclass(frozen=True, slots=True)
class ChartSource:
    """Where what a row shows can be read: the address of the words, and who prints them."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class ChartRow:
    """What one body says on one day.

    `note` stands in the place of a mark where there is none. `sentence` says the whole row. `by`,
    `meaning` and `channel` are for the table: who speaks, what kind of number it is and what limits
    it, how it was heard. `is_told` draws it hollow. Words in another language than the page's have its
    tag in `language`, their `direction`, and what they are part of in `translation`, with who made it.
    """

    when: str
    who: str
    words: str
    marks: tuple[ChartMark, ...]
    note: str
    is_told: bool
    sentence: str
    by: str
    meaning: str
    channel: str
    sources: tuple[ChartSource, ...]
    language: str = "en"
    direction: str = "ltr"
    translation: str = ""


@dataclass(frozen=True, slots=True)
class ChartTick:
    """A named place on an axis."""

    at: float
    name: str


@dataclass(frozen=True, slots=True)
class ChartAxis:
    """An axis from `low` to `high` with its ticks, in order."""

    low: float
    high: float
    ticks: tuple[ChartTick, ...]

    def share(self, value: float) -> float:
        """Return where a value lies, from 0 to 1; what lies outside is moved to the end."""
        if self.high <= self.low:
            return 0.5
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True, slots=True)
class ChartPanel:
    """Like with like: rows on one axis. Without an axis there is nothing to draw but words."""

    heading: str
    axis: ChartAxis | None
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, slots=True)
class ChartColumns:
    """What the columns of the table are called."""

    when: str = "When"
    who: str = "Who"
    words: str = "How many"
    meaning: str = "That is"
    channel: str = "How it is heard"
    sources: str = "The words"
