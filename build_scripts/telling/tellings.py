"""The tellings of a Record: each made once, when a surface first shows it, and kept for the others."""

from __future__ import annotations

from typing import overload

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
    """What is told of the statements, passages, reports and articles of one Record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._articles: dict[str, ArticleTelling] = {}
        self._evidence: dict[str, EvidenceTelling] = {}

    def article(self, identifier: str) -> ArticleTelling:
        """Return an article as it is named beside words."""
        found = self._articles.get(identifier)
        if found is None:
            found = self._articles[identifier] = article_telling(self._record.articles[identifier])
        return found

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
        found = self._evidence.get(item.address)
        if found is None:
            found = self._evidence[item.address] = self._told(item)
        return found

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
