"""Amounts as they are told: the figure as printed, what is counted, and what kind of number it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from build_scripts.entries.dates import Edtf
from build_scripts.numbers.figure import SaidNumber, in_digits
from build_scripts.record.amounts import Alike, AmountSaid
from build_scripts.record.seats import Channel, heard
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.languages import direction_of
from build_scripts.telling.words import capital
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import fold_words


class NumberKind(StrEnum):
    """What is said of a number, and so how it is drawn."""

    EXACT = "exact"
    ABOUT = "about"
    FROM = "from"
    UP_TO = "up to"
    RANGE = "range"
    SCALE = "scale"
    WORDS = "words alone"
    DENIED = "denied"


_MEANINGS = {
    NumberKind.EXACT: "this number",
    NumberKind.ABOUT: "about this number",
    NumberKind.FROM: "this number or more",
    NumberKind.UP_TO: "this number at most",
    NumberKind.RANGE: "between two numbers",
    NumberKind.SCALE: "only the order of magnitude",
    NumberKind.WORDS: "words alone, no figure given",
    NumberKind.DENIED: "this number is denied",
}

_CHANNELS = {
    Channel.OWN: "in the speaker’s own words",
    Channel.INDIRECT: "in the reporter’s words",
    Channel.TOLD: "reported, not quoted",
    Channel.RELAYED: "relayed by others",
    Channel.CITES: "the speaker only cites others",
    Channel.ARTICLE: "the article’s own account",
}


@dataclass(frozen=True, slots=True)
class AmountTelling:
    """A number as a surface shows it.

    `words` are as printed, in `language`, `is_ours` where they are not the article's; `text` is the same
    with what must be known before it is read: that it is denied, told by others, or only cited. `counted` says
    of what: "drones delivered, the first batch". `low` and `high` are where a mark begins and ends;
    of an open mark one is missing, of words alone both. A decade can be open (“more than several
    hundred”) or capped (“up to several hundred”).
    """

    words: str
    counted: str
    kind: NumberKind
    low: Decimal | None
    high: Decimal | None
    unit: str
    over: str
    channel: str
    is_told: bool
    is_cited: bool
    is_ours: bool
    is_open: bool
    is_capped: bool
    language: str
    direction: str

    @property
    def text(self) -> str:
        """The figure as a line shows it, never without that it is denied."""
        return f"denied: {self.words}" if self.kind is NumberKind.DENIED else self.words

    @property
    def meaning(self) -> str:
        """What kind of number it is, in our words."""
        if self.kind is NumberKind.SCALE and self.is_open | self.is_capped:
            side = "or more" if self.is_open else "at most"
            return f"only the order of magnitude, {side}"
        return _MEANINGS[self.kind]

    @property
    def notes(self) -> tuple[str, ...]:
        """What must stand beside it: the time it is counted over, and how it came here."""
        told = "only cites others" if self.is_cited else "told by others" if self.is_told else ""
        return tuple(filter(None, (self.over, told)))

    @property
    def is_hollow(self) -> bool:
        """Whether its mark is hollow: it is not heard from who gives it."""
        return self.is_told or self.is_cited

    @property
    def beside(self) -> str:
        """What stands beside the figure: what is counted and, in brackets, the notes."""
        return f"{self.counted} ({'; '.join(self.notes)})" if self.notes else self.counted

    @property
    def line(self) -> str:
        """The figure and what stands beside it: one line of plain text, for a feed."""
        return f"{self.text} {self.beside}"


def figure_beside(figure: str, amounts: Iterable[AmountTelling]) -> str:
    """Return the figure of a position; empty where an amount that stands beside it already gives it."""
    words = fold_words(figure)
    told = (fold_words(one.words) for one in amounts)
    return "" if any(words in one or one in words for one in told) else figure


def amount_telling(said: AmountSaid) -> AmountTelling:
    """Tell an amount."""
    amount, figure = said.amount, said.figure
    kind = NumberKind.DENIED if amount.denied else number_kind(figure)
    low, high = ends_of(figure) if kind is not NumberKind.DENIED else (None, None)
    return AmountTelling(
        words=one_line(amount.words),
        # The words give the unit.
        counted=what_is_counted(
            Alike(
                amount.of,
                amount.stage or "",
                amount.part or "",
                amount.per or figure.per,
                unit="",
            )
        ),
        kind=kind,
        low=low,
        high=high,
        unit=figure.unit,
        over=_over(amount.over) if amount.over else "",
        channel=_CHANNELS[heard(said.item)],
        is_told=said.is_told,
        is_cited=said.is_cited,
        is_ours=said.is_ours,
        is_open=figure.is_open,
        is_capped=figure.is_capped,
        language=said.language,
        direction=direction_of(said.language),
    )


def _over(when: Edtf) -> str:
    words = date_in_words(when)
    is_open = when.start is None or when.end is None
    return f"counted {words}" if is_open else f"counted over {words}"


def number_kind(figure: SaidNumber) -> NumberKind:
    """Return what is said of a number."""
    if figure.scale is not None:
        return NumberKind.SCALE
    if figure.about is not None:
        return NumberKind.ABOUT
    if figure.low is None and figure.high is None:
        return NumberKind.WORDS
    if figure.low is None:
        return NumberKind.UP_TO
    if figure.high is None:
        return NumberKind.FROM
    return NumberKind.EXACT if figure.is_exact else NumberKind.RANGE


def ends_of(figure: SaidNumber) -> tuple[Decimal | None, Decimal | None]:
    """Return where the mark of a figure begins and ends.

    Of a decade these are its bounds; “up to several hundred” has only the upper one and “more than
    several hundred” only the lower.
    """
    if figure.scale is not None:
        return figure.scale.bounds
    if figure.about is not None:
        return figure.about, figure.about
    return figure.low, figure.high


def what_is_counted(alike: Alike) -> str:
    """Say what is counted: "drones delivered, the first batch, for each day, in $"."""
    what = f"{alike.of} {alike.stage}".strip()
    per = f"for each {alike.per}" if alike.per else ""
    unit = "per cent" if alike.unit == "%" else f"in {alike.unit}" if alike.unit else ""
    return ", ".join(filter(None, (what, alike.part, per, unit)))


def heading(alike: Alike) -> str:
    """Return what is counted as the heading of a panel."""
    return capital(what_is_counted(alike))


def number_with_unit(number: Decimal, unit: str) -> str:
    """Return a number with its unit as on an axis: 400, $275 million, 40%."""
    for power, word in ((12, "trillion"), (9, "billion"), (6, "million")):
        if number >= Decimal(10) ** power:
            text = f"{in_digits(number / Decimal(10) ** power)} {word}"
            break
    else:
        text = in_digits(number)
    if unit == "%":
        return f"{text}%"
    return f"{unit}{text}" if len(unit) <= 3 else f"{text} {unit}"
