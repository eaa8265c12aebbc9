"""The table of evidence: quotations, passages and reports, all that anything in the story rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.entries import Passage, Quotation, Report
from build_scripts.entries.base import Withdrawal
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataCell, DataColumn, DataTable
from build_scripts.exports.parts import BY_ARTICLE
from build_scripts.exports.piece_rows import PieceOfArticle, evidence_by_name
from build_scripts.exports.shared_columns import (
    CHECKS,
    OWN_WORDS,
    address_column,
    article_column,
    check_column,
    id_column,
    label_column,
    rights_column,
    withdrawal_columns,
)
from build_scripts.exports.source import DataSource
from build_scripts.record import Evidence, PassageEvidence, ReportEvidence, Statement
from build_scripts.record.seats import Channel, heard
from build_scripts.words.bounds import one_line


@dataclass(frozen=True, slots=True)
class EvidenceRow(PieceOfArticle):
    """A piece of evidence; `item` is None where it was taken back."""

    kind: str
    withdrawn: Withdrawal | None
    item: Evidence | None


_KINDS = ("quotation", "passage", "report")


def evidence_rows(source: DataSource, key: str) -> Iterator[EvidenceRow]:
    """Yield every quotation, passage and report of an article, as it lists them."""
    article = source.record.articles[key]
    entry, items = article.entry, evidence_by_name(article)
    for one in entry.evidence_items:
        gone = entry.withdrawn or one.withdrawn
        item = None if gone else items.get(one.id)
        yield EvidenceRow(source, article, one.id, _kind(one), gone, item)


def _kind(one: Quotation | Passage | Report) -> str:
    if isinstance(one, Quotation):
        return "quotation"
    return "passage" if isinstance(one, Passage) else "report"


def _words(row: EvidenceRow) -> DataCell:
    if isinstance(row.item, Statement):
        return row.source.tellings.of(row.item).printed.text
    return (
        row.source.tellings.of(row.item).shown.text
        if isinstance(row.item, PassageEvidence)
        else None
    )


def _translation(row: EvidenceRow) -> DataCell:
    if isinstance(row.item, Statement):
        words = row.source.tellings.of(row.item).printed
    elif isinstance(row.item, PassageEvidence):
        words = row.source.tellings.of(row.item).shown
    else:
        return None
    return words.translation.line if words.translation else None


def _our_words(row: EvidenceRow) -> DataCell:
    if isinstance(row.item, Statement):
        return row.source.tellings.of(row.item).gloss
    return one_line(row.item.report.fact) if isinstance(row.item, ReportEvidence) else None


def _who(row: EvidenceRow) -> DataCell:
    if isinstance(row.item, Statement):
        return ids.actor_ids(row.item.quotation.speaker)
    if isinstance(row.item, ReportEvidence):
        return ids.actor_ids(row.item.report.stated_by)
    return None


def _label(row: EvidenceRow) -> DataCell:
    if isinstance(row.item, Statement | PassageEvidence):
        return row.source.tellings.of(row.item).check
    return OWN_WORDS


def _topics(row: EvidenceRow) -> DataCell:
    item = row.item
    if isinstance(item, Statement):
        return ids.topic_ids(item.quotation.topics)
    if isinstance(item, PassageEvidence):
        return ids.topic_ids(item.passage.topics)
    return ids.topic_ids(item.report.topics) if item is not None else None


EVIDENCE = DataTable(
    name="evidence",
    title="Evidence",
    means="Everything that ties, events and sentences of the story rest on: quotations, passages in an "
    "article’s own voice, and reports of facts in our words.",
    parts=BY_ARTICLE,
    rows=evidence_rows,
    search=("words", "in_our_words"),
    columns=(
        id_column(
            lambda row: ids.evidence_id(row.evidence), "Its name; of a quotation the same as there."
        ),
        article_column(lambda row: ids.article_id(row.article.id)),
        DataColumn(
            "kind",
            CellKind.CHOICE,
            "Words of somebody (quotation), of the article itself (passage), or a fact in our words "
            "(report).",
            lambda row: row.kind,
            choices=_KINDS,
            stays=True,
        ),
        DataColumn(
            "words",
            CellKind.TEXT,
            "The words as printed; empty for a report, which has none.",
            _words,
        ),
        DataColumn(
            "translation",
            CellKind.TEXT,
            "The translation that stands with the words, with its language and who made it: no quotation.",
            _translation,
        ),
        DataColumn(
            "in_our_words",
            CellKind.TEXT,
            "The fact of a report, or what reported speech says, in a sentence of ours.",
            _our_words,
        ),
        DataColumn(
            "language",
            CellKind.TEXT,
            "The language of the article.",
            lambda row: row.article.entry.language,
        ),
        DataColumn(
            "who",
            CellKind.LIST,
            "Who says or states it. Empty means the article, in its own voice.",
            _who,
            table="actors",
        ),
        DataColumn(
            "heard",
            CellKind.CHOICE,
            "How it is heard: in own words, reported (indirect), told by the article without words, "
            "relayed by others, only cited, or the article itself.",
            lambda row: heard(row.item).value if row.item else None,
            choices=tuple(one.value for one in Channel),
        ),
        DataColumn("topics", CellKind.LIST, "The topics it belongs to.", _topics, table="topics"),
        address_column(lambda row: row.source.at(row.place)),
        check_column(
            lambda row: (
                CHECKS[row.item.ground]
                if isinstance(row.item, Statement | PassageEvidence)
                else None
            )
        ),
        label_column(_label),
        rights_column(
            lambda row: (
                row.source.own_words
                if isinstance(row.item, ReportEvidence)
                else row.source.rights_of_words(row.article.entry)
            )
        ),
        *withdrawal_columns(),
    ),
)
