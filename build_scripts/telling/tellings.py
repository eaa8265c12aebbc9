"""The tellings of a Record: each made once, when a surface first shows it, and kept for the others."""

from __future__ import annotations

from typing import Any, cast, overload

from build_scripts.record import Evidence, PassageEvidence, Record, ReportEvidence, Statement
from build_scripts.telling.articles import ArticleTelling, article_telling
from build_scripts.telling.evidence import (
    EvidenceTelling,
    PassageTelling,
    ReportTelling,
    passage_telling,
    report_telling,
)
from build_scripts.telling.statements import StatementTelling, statement_telling


class Tellings:
    """What is told of the statements, passages, reports and articles of one Record.

    `same` are tellings of the same Record, seen in another way: both hold what either told.
    """

    def __init__(self, record: Record, same: Tellings | None = None) -> None:
        self._record = record
        # Articles by their ids, which have no `#`, and evidence by its addresses, which have one.
        self._told_already: dict[str, Any] = {} if same is None else same._told_already

    def article(self, identifier: str) -> ArticleTelling:
        """Return an article as it is named beside words."""
        found = self._told_already.get(identifier)
        if found is None:
            found = self._told_already[identifier] = self._told_article(identifier)
        return cast(ArticleTelling, found)

    @overload
    def of(self, item: Statement) -> StatementTelling: ...
    @overload
    def of(self, item: PassageEvidence) -> PassageTelling: ...
    @overload
    def of(self, item: ReportEvidence) -> ReportTelling: ...
    @overload
    def of(self, item: Evidence) -> EvidenceTelling: ...
    def of(self, item: Evidence) -> EvidenceTelling:
        """Return what is told of a statement, a passage or a report."""
        found = self._told_already.get(item.address)
        if found is None:
            found = self._told_already[item.address] = self._told(item)
        return cast(EvidenceTelling, found)

    def _told_article(self, identifier: str) -> ArticleTelling:
        return article_telling(self._record.articles[identifier])

    def _told(self, item: Evidence) -> EvidenceTelling:
        article = self.article(item.article)
        if isinstance(item, Statement):
            return statement_telling(self._record, item, article)
        if isinstance(item, PassageEvidence):
            return passage_telling(self._record, item, article)
        return report_telling(self._record, item, article)

    def make_all(self) -> None:
        """Make every telling now: before processes are forked, which would each make their own."""
        for item in self._record.evidence.values():
            self.of(item)


def tellings_of(record: Record) -> Tellings:
    """Return the tellings of a Record, the same for all who ask."""
    return record.once(Tellings)
