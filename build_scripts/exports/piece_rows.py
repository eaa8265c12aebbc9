"""What rows have in common that stand for a piece of an article: its name and its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.exports.source import DataSource
from build_scripts.record import ArticleRecord, Evidence


@dataclass(frozen=True, slots=True)
class PieceOfArticle:
    """A piece of an article, by its name in it; also one that was taken back."""

    source: DataSource
    article: ArticleRecord
    name: str

    @property
    def evidence(self) -> str:
        """How it is named from elsewhere."""
        return f"{self.article.id}#{self.name}"

    @property
    def place(self) -> str:
        """Its permanent address; of an article that was taken back the article's page is all there is."""
        addresses = self.source.addresses
        gone = self.article.is_withdrawn
        return addresses.article(self.article.id) if gone else addresses.evidence(self.evidence)


def evidence_by_name(article: ArticleRecord) -> Mapping[str, Evidence]:
    """Return the evidence of an article that stands, by its name in it."""
    items: tuple[Evidence, ...] = (*article.statements, *article.passages, *article.reports)
    return {item.address.partition("#")[2]: item for item in items}
