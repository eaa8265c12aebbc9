"""The table of wording: the same words as several printed them, and how each differs from the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataCell, DataColumn, DataTable
from build_scripts.exports.parts import BY_UTTERANCE, utterances_by_id
from build_scripts.exports.shared_columns import (
    CHECKS,
    address_column,
    article_column,
    check_column,
    id_column,
    label_column,
    rights_column,
)
from build_scripts.exports.source import NOT_LICENSED, DataSource
from build_scripts.record.utterances import Printing, Utterance
from build_scripts.record.wording import DifferenceKind, compared
from build_scripts.telling.translations import translated
from build_scripts.words.sources import Form

BY_HAND = "Copied by hand; not compared with the place where it is printed."


@dataclass(frozen=True, slots=True)
class PrintingRow:
    """One printing of an act of speech, counted from 1; the first is what others are set against."""

    source: DataSource
    utterance: Utterance
    number: int
    printing: Printing
    withdrawn: None = None

    @property
    def language(self) -> str:
        """The language in which it is printed."""
        return _language(self.source, self.printing)

    @property
    def is_other_language(self) -> bool:
        """Whether it is in another language than the first, so that no word can be compared."""
        return self.language != _language(self.source, self.utterance.printings[0])


def _language(source: DataSource, printing: Printing) -> str:
    own = printing.variant.language if printing.variant else None
    return own or source.record.articles[printing.statement.article].entry.language


def printing_rows(source: DataSource, key: str) -> Iterator[PrintingRow]:
    """Yield every printing of an act of speech that several printed."""
    utterance = utterances_by_id(source.record)[key]
    for number, printing in enumerate(utterance.printings, 1):
        yield PrintingRow(source, utterance, number, printing)


def _differs(row: PrintingRow) -> DataCell:
    if row.number == 1 or row.is_other_language:
        return ()
    runs = compared(row.printing.words, row.utterance.printings[0].words)
    found = (run.difference for run in runs if run.difference is not None)
    return tuple(dict.fromkeys(difference.kind.value for difference in found))


def _translation(row: PrintingRow) -> DataCell:
    of = row.printing.variant or row.printing.statement.quotation
    found = translated(row.source.record, of.translation)
    return found.line if found else None


def _printer(row: PrintingRow) -> str:
    if row.printing.variant:
        return row.printing.variant.publisher
    return row.source.record.articles[row.printing.statement.article].entry.publisher or ""


def _rights(row: PrintingRow) -> str:
    if row.printing.variant:
        return f"{NOT_LICENSED} {row.source.own_words}"
    return row.source.rights_of_words(
        row.source.record.articles[row.printing.statement.article].entry
    )


WORDING: DataTable[PrintingRow] = DataTable(
    name="wording",
    title="Wording",
    means="The same words as several printed them, a row for each printing. The first of each act of "
    "speech is what the others are set against; that makes none of them right. Reported speech is none.",
    parts=BY_UTTERANCE,
    rows=printing_rows,
    label="words",
    columns=(
        id_column(
            lambda r: f"wording/{r.utterance.id}/printing-{r.number}",
            "The act of speech and a number.",
        ),
        DataColumn(
            "utterance", CellKind.TEXT, "One act of speech.", lambda r: f"wording/{r.utterance.id}"
        ),
        DataColumn("number", CellKind.WHOLE, "Its place; 1 is the first.", lambda r: r.number),
        DataColumn(
            "quotation",
            CellKind.ID,
            "The quotation that prints it, or by which words printed elsewhere are told.",
            lambda r: ids.evidence_id(r.printing.address),
            "quotations",
        ),
        article_column(lambda r: ids.article_id(r.printing.statement.article)),
        DataColumn("words", CellKind.TEXT, "The words as printed.", lambda r: r.printing.words),
        DataColumn(
            "form",
            CellKind.CHOICE,
            "How much stands inside quotation marks; the rest is the reporter’s.",
            lambda r: r.printing.form.value,
            choices=tuple(one.value for one in Form),
        ),
        DataColumn(
            "language", CellKind.TEXT, "The language in which it is printed.", lambda r: r.language
        ),
        DataColumn(
            "translation",
            CellKind.TEXT,
            "The translation that stands with the words, with its language and who made it: no quotation.",
            _translation,
        ),
        DataColumn("printed_by", CellKind.TEXT, "Who printed it.", _printer),
        DataColumn(
            "is_elsewhere",
            CellKind.YES_NO,
            "True for words of a source that is no article here; “article” then only tells of them.",
            lambda r: r.printing.variant is not None,
        ),
        DataColumn(
            "printed_at",
            CellKind.ADDRESS,
            "The address of words printed elsewhere.",
            lambda r: r.printing.variant.url if r.printing.variant else None,
        ),
        DataColumn(
            "speakers",
            CellKind.LIST,
            "To whom this printing gives them.",
            lambda r: ids.actor_ids(r.printing.statement.quotation.speaker),
            "actors",
        ),
        DataColumn(
            "relayed_by",
            CellKind.LIST,
            "Through whom the words came; not empty means hearsay.",
            lambda r: ids.actor_ids(r.printing.statement.quotation.via),
            "actors",
        ),
        DataColumn(
            "only_cites",
            CellKind.TEXT,
            "What the speaker only cites; then the speaker does not say it.",
            lambda r: r.printing.statement.quotation.relays,
        ),
        DataColumn(
            "differs_in",
            CellKind.LIST,
            f"How it differs from the first: {', '.join(one.value for one in DifferenceKind)}. Empty "
            "for the same words, and for another language, which is not compared.",
            _differs,
        ),
        DataColumn(
            "is_other_language",
            CellKind.YES_NO,
            "True where it is in another language than the first.",
            lambda r: r.is_other_language,
        ),
        address_column(lambda r: r.source.at(r.source.addresses.evidence(r.printing.address))),
        check_column(
            lambda r: "unchecked" if r.printing.variant else CHECKS[r.printing.statement.ground]
        ),
        label_column(
            lambda r: (
                BY_HAND if r.printing.variant else r.source.tellings.of(r.printing.statement).check
            )
        ),
        rights_column(_rights),
    ),
)
