"""The rows of quotations: those that stand with all that is told of them, then those taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.entries import Quotation
from build_scripts.entries.base import Withdrawal
from build_scripts.exports.piece_rows import PieceOfArticle
from build_scripts.exports.source import DataSource
from build_scripts.record import Statement
from build_scripts.telling.statements import StatementTelling


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """A quotation that stands, with all that is told of it."""

    statement: Statement
    told: StatementTelling

    @property
    def quotation(self) -> Quotation:
        """The entry."""
        return self.statement.quotation


@dataclass(frozen=True, slots=True)
class QuotationRow(PieceOfArticle):
    """A quotation of the story; `spoken` is None where it was taken back."""

    withdrawn: Withdrawal | None
    spoken: SpokenWords | None


def quotation_rows(source: DataSource, key: str) -> tuple[QuotationRow, ...]:
    """Return every quotation of an article in reading order; those taken back follow."""
    return source.once(f"quotations of {key}", lambda: tuple(_quotation_rows(source, key)))


def _quotation_rows(source: DataSource, key: str) -> Iterator[QuotationRow]:
    article = source.record.articles[key]
    for statement in article.statements:
        spoken = SpokenWords(statement, source.tellings.of(statement))
        yield QuotationRow(source, article, statement.quotation.id, None, spoken)
    for quotation in article.entry.quotations:
        if withdrawn := article.entry.withdrawn or quotation.withdrawn:
            yield QuotationRow(source, article, quotation.id, withdrawn, None)
