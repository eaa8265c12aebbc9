"""What an import will do, gathered row by row: additions to articles, new files, what is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.drafting.adding import Desk
from build_scripts.drafting.where_printed import places_of_text
from build_scripts.entries import Article
from build_scripts.importing.already_there import KnownQuotations
from build_scripts.importing.entry_text import PlainValues
from build_scripts.importing.story_index import StoryIndex
from build_scripts.loading.folder import Folder
from build_scripts.problems import Problem


@dataclass(frozen=True, slots=True)
class NewFile:
    """A new file of the story: its folder, its id, and its text."""

    folder: Folder
    id: str
    text: str

    @property
    def path(self) -> str:
        """Its path inside the folder of the story."""
        return f"{self.folder}/{self.id}.yml"


@dataclass
class Planned:
    """What is planned so far.

    `added` are the quotations to come, by article; `already` counts what the story has.
    """

    index: StoryIndex
    added_day: str
    schemas: Path
    added: dict[str, list[PlainValues]] = field(default_factory=dict)
    new_files: dict[str, NewFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    already: int = 0
    _desks: dict[str, Desk | None] = field(default_factory=dict)
    _taken: dict[str, set[str]] = field(default_factory=dict)
    _known: dict[str, KnownQuotations] = field(default_factory=dict)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Add problems."""
        self.problems += problems

    def entry(self, article: str) -> Article:
        """Return an article of the story, or a new one."""
        sited = self.index.article(article)
        return sited.entry if sited is not None else self.index.new_articles[article]

    def desk(self, article: str) -> Desk | None:
        """Return the desk of an article whose text is here; None for others."""
        if article not in self._desks:
            sited = self.index.article(article)
            source = self.index.content.texts.get(article)
            if sited is None or source is None:
                self._desks[article] = None
            else:
                places = places_of_text(self.index.root, article, source)
                self._desks[article] = Desk(sited, source, self.index.entries, places)
        return self._desks[article]

    def taken_ids(self, article: str) -> set[str]:
        """Return the ids inside an article that are taken, also by what is to be added."""
        if article not in self._taken:
            self._taken[article] = {item.id for item in self.entry(article).evidence_items}
        return self._taken[article]

    def quotations(self, article: str) -> KnownQuotations:
        """Return the quotations that an article has."""
        if article not in self._known:
            self._known[article] = KnownQuotations.of(self.entry(article))
        return self._known[article]

    def add_quotation(self, article: str, values: PlainValues) -> None:
        """Add a quotation to those that come."""
        self.added.setdefault(article, []).append(values)
        self.taken_ids(article).add(str(values["id"]))
