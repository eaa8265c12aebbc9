"""The tables of what words say to claims and of the numbers that they give: positions and amounts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from build_scripts.entries import Position, Stance
from build_scripts.entries.amount import Magnitude
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataCell, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_ARTICLE
from build_scripts.exports.piece_rows import evidence_by_name
from build_scripts.exports.shared_columns import (
    OWN_WORDS,
    address_column,
    article_column,
    id_column,
    label_column,
    rights_column,
)
from build_scripts.exports.source import DataSource
from build_scripts.numbers.figure import SaidNumber
from build_scripts.record import ReportEvidence, Statement
from build_scripts.record.amounts import AmountSaid, AmountSource, amounts_of
from build_scripts.record.seats import Channel, heard, said_on
from build_scripts.telling.amounts import AmountTelling, NumberKind, amount_telling


@dataclass(frozen=True, slots=True)
class PositionData:
    """What evidence says to a claim, counted from 1."""

    source: DataSource
    item: AmountSource
    number: int
    position: Position
    withdrawn: None = None


@dataclass(frozen=True, slots=True)
class AmountData:
    """A number that evidence gives, counted from 1."""

    source: DataSource
    item: AmountSource
    number: int
    said: AmountSaid
    told: AmountTelling
    withdrawn: None = None


AnswerData = PositionData | AmountData
A = TypeVar("A", bound=AnswerData)


def _items(source: DataSource, key: str) -> Iterator[AmountSource]:
    """What an article says or tells, in the order of its file: quotations, then reports."""
    article = source.record.articles[key]
    items = evidence_by_name(article)
    for one in article.entry.evidence_items:
        item = items.get(one.id)
        if isinstance(item, Statement | ReportEvidence):
            yield item


def position_rows(source: DataSource, key: str) -> Iterator[PositionData]:
    """Yield every position of an article."""
    for item in _items(source, key):
        entry = item.quotation if isinstance(item, Statement) else item.report
        for number, position in enumerate(entry.positions, 1):
            yield PositionData(source, item, number, position)


def amount_rows(source: DataSource, key: str) -> Iterator[AmountData]:
    """Yield every amount of an article."""
    for item in _items(source, key):
        for number, said in enumerate(amounts_of(source.record, item), 1):
            yield AmountData(source, item, number, said, amount_telling(said))


def _who(row: AnswerData) -> DataCell:
    item = row.item
    own = item.quotation.speaker if isinstance(item, Statement) else item.report.stated_by
    return ids.actor_ids(own)


def _for_whom(row: AnswerData) -> DataCell:
    return ids.actor_ids(row.item.quotation.on_behalf_of) if isinstance(row.item, Statement) else ()


def _label(row: AnswerData) -> DataCell:
    item = row.item
    return row.source.tellings.of(item).check if isinstance(item, Statement) else OWN_WORDS


def _rights(row: AnswerData) -> DataCell:
    if isinstance(row, AmountData) and not row.said.is_ours:
        return row.source.rights_of_words(row.source.record.articles[row.item.article].entry)
    return row.source.own_words


def _evidence_columns() -> tuple[DataColumn[A], ...]:
    return (
        DataColumn(
            "evidence",
            CellKind.ID,
            "The quotation or report that it stands in.",
            lambda r: ids.evidence_id(r.item.address),
            "evidence",
        ),
        article_column(lambda r: ids.article_id(r.item.article)),
        DataColumn("who", CellKind.LIST, "Who says it or is said to state it.", _who, "actors"),
        DataColumn("on_behalf_of", CellKind.LIST, "For which bodies.", _for_whom, "actors"),
        DataColumn(
            "heard",
            CellKind.CHOICE,
            "How it is heard: in own words, reported (indirect), told by the article without words, "
            "relayed by others, only cited, or by the article itself.",
            lambda r: heard(r.item).value,
            choices=tuple(one.value for one in Channel),
        ),
        *date_columns(
            "said",
            "When it was said, as near as is known; at the latest, published.",
            lambda r: said_on(r.source.record, r.item),
        ),
    )


def _end_columns() -> tuple[DataColumn[A], ...]:
    return (
        address_column(lambda r: r.source.at(r.source.addresses.evidence(r.item.address))),
        label_column(_label),
        rights_column(_rights),
    )


POSITIONS: DataTable[PositionData] = DataTable(
    name="positions",
    title="Positions",
    means="What words say to a claim, within the limits as said.",
    parts=BY_ARTICLE,
    rows=position_rows,
    columns=(
        id_column(
            lambda r: ids.part_id(r.item.address, "position", r.number),
            "The evidence’s id and a number.",
        ),
        DataColumn(
            "claim", CellKind.ID, "The claim.", lambda r: ids.claim_id(r.position.claim), "claims"
        ),
        DataColumn(
            "position",
            CellKind.CHOICE,
            "What is said to the claim.",
            lambda r: r.position.position.value,
            choices=tuple(one.value for one in Stance),
        ),
        DataColumn(
            "scope", CellKind.TEXT, "The limits as said, in our words.", lambda r: r.position.scope
        ),
        DataColumn("figure", CellKind.TEXT, "The number as said.", lambda r: r.position.figure),
        *_evidence_columns(),
        *_end_columns(),
    ),
)


def _number(
    name: str, means: str, of: Callable[[SaidNumber], Decimal | None]
) -> DataColumn[AmountData]:
    def value(row: AmountData) -> DataCell:
        # A number that is denied is none that anybody gives.
        return None if row.told.kind is NumberKind.DENIED else of(row.said.figure)

    return DataColumn(name, CellKind.NUMBER, means, value)


AMOUNTS: DataTable[AmountData] = DataTable(
    name="amounts",
    title="Amounts",
    means="Numbers that somebody gives. Compare only rows that have all of “of”, “stage”, “part”, “per” "
    "and “unit” in common, and add up none.",
    parts=BY_ARTICLE,
    rows=amount_rows,
    label="words",
    columns=(
        id_column(
            lambda r: ids.part_id(r.item.address, "amount", r.number),
            "The evidence’s id and a number.",
        ),
        DataColumn("words", CellKind.TEXT, "The figure as printed.", lambda r: r.told.words),
        DataColumn(
            "words_are_ours",
            CellKind.YES_NO,
            "True where these words are ours, not the article’s.",
            lambda r: r.told.is_ours,
        ),
        DataColumn("of", CellKind.TEXT, "What is counted.", lambda r: r.said.amount.of),
        DataColumn("stage", CellKind.TEXT, "What was done with it.", lambda r: r.said.amount.stage),
        DataColumn("part", CellKind.TEXT, "Of which part alone.", lambda r: r.said.amount.part),
        DataColumn(
            "per",
            CellKind.TEXT,
            "For each of what.",
            lambda r: r.said.amount.per or r.said.figure.per,
        ),
        DataColumn("unit", CellKind.TEXT, "A currency or %.", lambda r: r.told.unit),
        DataColumn(
            "kind",
            CellKind.CHOICE,
            "What is said of the number.",
            lambda r: r.told.kind.value,
            choices=tuple(one.value for one in NumberKind),
        ),
        _number("low", "The least that is said; empty for a denied number.", lambda f: f.low),
        _number("high", "The most that is said; empty for a denied number.", lambda f: f.high),
        _number("about", "The number that it is said to be near.", lambda f: f.about),
        DataColumn(
            "scale",
            CellKind.CHOICE,
            "The order of magnitude, where words say no more.",
            lambda r: r.said.figure.scale.value if r.said.figure.scale else None,
            choices=tuple(one.value for one in Magnitude),
        ),
        *date_columns("over", "The time that is counted over.", lambda r: r.said.amount.over),
        *_evidence_columns(),
        *_end_columns(),
    ),
)
