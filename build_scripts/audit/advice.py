"""Advice for editors, as values: not wrong, but worth a second look by somebody who knows the story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from build_scripts.checking.compared import ComparedArticle
from build_scripts.loading.assemble import Entries
from build_scripts.problems import Location, Related
from build_scripts.record import Record, Statement
from build_scripts.words.sources import SourceText


@dataclass(frozen=True, slots=True)
class AdviceKind:
    """One kind of advice: its name for tools and comments, what a person calls it, and its reason."""

    name: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Advice:
    """One place that is worth a look: the fact in one sentence, and what to do in another."""

    topic: AdviceKind
    where: Location
    fact: str
    todo: str
    related: tuple[Related, ...] = ()


@dataclass(frozen=True)
class Material:
    """What the audit reads: a story that the check accepts, drafts included."""

    entries: Entries
    compared: Mapping[str, ComparedArticle]
    texts: Mapping[str, SourceText]
    record: Record

    def place(self, statement: Statement, *path: str | int) -> Location:
        """Return the place of a statement in its file, or of one of its keys."""
        article = self.entries.articles[statement.article]
        index = self._indices[statement.address]
        return article.at("quotations", index, *(path or ("id",)))

    @cached_property
    def _indices(self) -> Mapping[str, int]:
        return {
            f"{article.id}#{quotation.id}": index
            for article in self.entries.articles.values()
            for index, quotation in enumerate(article.entry.quotations)
        }

    def name(self, actor: str) -> str:
        """Return the name of an actor, as it stands inside a sentence."""
        known = self.entries.actors.get(actor)
        return known.entry.name_in_text if known else actor
