"""Amounts of the story: like beside like, each body's figure of a day once, nothing added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.entries import Amount
from build_scripts.entries.dates import Edtf, date_order
from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.of_amount import bears_on, figure_of
from build_scripts.record import Evidence, Record, ReportEvidence, Statement
from build_scripts.record.derived import derived
from build_scripts.record.seats import Channel, heard, said_on
from build_scripts.words.bounds import one_line
from build_scripts.words.folding import fold_words

AmountSource = Statement | ReportEvidence
"""What can give an amount."""


@dataclass(frozen=True, slots=True)
class AmountSaid:
    """A number that somebody gives, with the words it stands in.

    `is_ours` says that the words are ours: those of a report, or what a quotation `says`; `language` is
    the tag of the one they are in.
    """

    item: AmountSource
    amount: Amount
    figure: SaidNumber
    is_ours: bool
    language: str

    @property
    def voices(self) -> tuple[str, ...]:
        """The bodies that give it, or who speaks for nobody else; empty for an article's own voice."""
        return self.item.voices if isinstance(self.item, Statement) else self.item.report.stated_by

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks, or who is reported to."""
        item = self.item
        return item.quotation.speaker if isinstance(item, Statement) else item.report.stated_by

    @property
    def is_dated_by_publication(self) -> bool:
        """Whether no date is known but the article's."""
        return not isinstance(self.item, Statement) or self.item.dated_by_publication

    @property
    def is_told(self) -> bool:
        """Whether it is not heard from who gives it: a report, hearsay, or what others are cited for."""
        return not heard(self.item).is_first_hand

    @property
    def is_cited(self) -> bool:
        """Whether the speaker only cites others for it."""
        return heard(self.item) is Channel.CITES


@dataclass(frozen=True, slots=True)
class Alike:
    """What is counted: only amounts that have all of it in common stand in one panel."""

    of: str
    stage: str
    part: str
    per: str
    unit: str

    @property
    def key(self) -> tuple[str, ...]:
        """The same whatever letters are capital."""
        return tuple(p.casefold() for p in (self.of, self.stage, self.part, self.per, self.unit))


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One figure of one body on one day, with everything that gives it; `date` as near as is known."""

    date: Edtf | None
    said: tuple[AmountSaid, ...]

    @property
    def first(self) -> AmountSaid:
        """The one that the row shows: heard at first hand, if any is."""
        return min(self.said, key=lambda one: one.is_told)


@dataclass(frozen=True, slots=True)
class Panel:
    """The figures for one thing that is counted, by date."""

    alike: Alike
    rows: tuple[AmountRow, ...]


def amounts_of(record: Record, item: Evidence) -> tuple[AmountSaid, ...]:
    """Return the amounts of a statement or a report, as its entry lists them."""
    if isinstance(item, Statement):
        if not item.quotation.amounts:
            return ()
        text = fold_words(one_line(item.quotation.text))
        language = record.articles[item.article].entry.language
        ours = record.story.language if record.story else "en"
        found = []
        for amount in item.quotation.amounts:
            is_ours = fold_words(one_line(amount.words)) not in text
            spoken = ours if is_ours else language
            found.append(AmountSaid(item, amount, figure_of(amount, spoken), is_ours, spoken))
        return tuple(found)
    if isinstance(item, ReportEvidence):
        ours = record.story.language if record.story else "en"
        return tuple(
            AmountSaid(item, amount, figure_of(amount, ours), is_ours=True, language=ours)
            for amount in item.report.amounts
        )
    return ()


_FEWEST_ROWS = 2
"""One row compares nothing; the front page then has no chart that nobody asked for."""


@derived
def all_amounts(record: Record) -> tuple[AmountSaid, ...]:
    """Return every amount of the story."""
    return tuple(one for item in record.evidence.values() for one in amounts_of(record, item))


@derived
def _by_claim(record: Record) -> Mapping[str, tuple[AmountSaid, ...]]:
    found: dict[str, list[AmountSaid]] = defaultdict(list)
    for one in all_amounts(record):
        item = one.item
        taken = item.quotation.positions if isinstance(item, Statement) else item.report.positions
        for position in taken:
            if bears_on(one.amount, position):
                found[position.claim].append(one)
    return {claim: tuple(own) for claim, own in found.items()}


def amounts_on(record: Record, claim: str) -> tuple[AmountSaid, ...]:
    """Return what the chart of a claim draws: all amounts of what it names in `amounts_of`, else those
    that positions on it give as their `figure`."""
    entry = record.claims.get(claim)
    if entry is None or not entry.amounts_of:
        return _by_claim(record).get(claim, ())
    wanted = {label.casefold() for label in entry.amounts_of}
    return tuple(one for one in all_amounts(record) if one.amount.of.casefold() in wanted)


def claim_of_front(record: Record) -> str:
    """Return the claim whose amounts the front page draws; empty where none has two rows.

    It is what the story names in `chart`, else the claim with most rows, of equals the one that
    counts most things, then the first by id.
    """
    if record.story and record.story.chart:
        return record.story.chart if record.story.chart in record.claims else ""
    best, most = "", (_FEWEST_ROWS, 0)
    for claim in sorted(record.claims):
        if record.claims[claim].withdrawn is None:
            found = panels_of(record, amounts_on(record, claim))
            size = (sum(len(panel.rows) for panel in found), len(found))
            best, most = (claim, size) if size > most else (best, most)
    return best


def panels_of(record: Record, amounts: Iterable[AmountSaid]) -> tuple[Panel, ...]:
    """Group amounts: like with like, by date; the panels with most rows first, then the earliest.

    The same figure of the same body on the same day is one row, however often it is printed.
    """
    grouped: dict[tuple[str, ...], list[AmountSaid]] = defaultdict(list)
    for one in amounts:
        grouped[_alike(one).key].append(one)
    panels = [Panel(_alike(own[0]), _rows(record, own)) for own in grouped.values()]
    return tuple(
        sorted(panels, key=lambda p: (-len(p.rows), date_order(p.rows[0].date), p.alike.key))
    )


def _alike(said: AmountSaid) -> Alike:
    amount = said.amount
    return Alike(
        of=amount.of,
        stage=amount.stage or "",
        part=amount.part or "",
        # A rate that the words give alone was asked for by the check.
        per=amount.per or said.figure.per,
        unit=said.figure.unit,
    )


def _rows(record: Record, amounts: Sequence[AmountSaid]) -> tuple[AmountRow, ...]:
    found: dict[tuple[object, ...], list[AmountSaid]] = defaultdict(list)
    spoken: dict[tuple[object, ...], tuple[object, ...]] = {}
    for one in amounts:
        day = said_on(record, one.item)
        who = one.voices or (one.item.article,)
        # Of words without a number the words themselves are all there is to compare.
        words = "" if one.figure.is_number else one.amount.words.casefold()
        what = (one.figure, words, bool(one.amount.denied))
        key: tuple[object, ...] = (who, day.text if day else one.item.address, *what)
        if isinstance(one.item, Statement) and one.item.quotation.utterance:
            # One act of speech is one row, though the articles date it differently.
            key = spoken.setdefault((one.item.quotation.utterance, *what), key)
        found[key].append(one)
    rows = [AmountRow(_date(record, own), tuple(own)) for own in found.values()]
    return tuple(sorted(rows, key=lambda row: (date_order(row.date), row.first.item.address)))


def _date(record: Record, said: Sequence[AmountSaid]) -> Edtf | None:
    return said_on(record, min(said, key=lambda one: one.is_told).item)
