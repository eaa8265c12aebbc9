"""The story that something is imported into: its articles, actors and topics by what files call them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.drafting.names import names_of
from build_scripts.entries import Actor, ActorKind, Article
from build_scripts.importing.addresses_alike import address_key
from build_scripts.loading.assemble import Entries, assemble
from build_scripts.loading.folder import Folder
from build_scripts.loading.load import Content, load
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, has_errors
from build_scripts.words.folding import fold_words


def name_key(name: str) -> str:
    """Return a name as it is compared: folded, in small letters."""
    return " ".join(fold_words(name).casefold().split())


@dataclass
class StoryIndex:
    """What is in the story, and what an import adds to it on its way."""

    root: Path
    content: Content
    entries: Entries
    faulty: frozenset[str]
    articles_by_address: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    articles_by_title: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    actors: dict[str, Actor] = field(default_factory=dict)
    actors_by_name: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    topics_by_name: dict[str, str] = field(default_factory=dict)
    new_articles: dict[str, Article] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The folder of the story as people are told of it."""
        return self.content.root

    def article(self, identifier: str) -> Sited[Article] | None:
        """Return an article of the story."""
        return self.entries.articles.get(identifier)

    def knows_article(self, identifier: str) -> bool:
        """Whether there is an article of this id, a new one or a faulty one included."""
        known = self.content.documents[Folder.ARTICLES]
        broken = self.content.broken[Folder.ARTICLES]
        return identifier in known or identifier in broken or identifier in self.new_articles

    def knows_actor(self, identifier: str) -> bool:
        """Whether there is an actor of this id, a new one or a faulty one included."""
        known = self.content.documents[Folder.ACTORS]
        return (
            identifier in self.actors
            or identifier in known
            or identifier in self.content.broken[Folder.ACTORS]
        )

    def add_article(self, identifier: str, article: Article, *, new: bool = True) -> None:
        """Take an article in, so that what follows finds it."""
        if new:
            self.new_articles[identifier] = article
        for address in filter(None, (article.url, article.archived_url)):
            _once(self.articles_by_address[address_key(address)], identifier)
        _once(self.articles_by_title[name_key(article.title)], identifier)

    def add_actor(self, identifier: str, actor: Actor) -> None:
        """Take an actor in, so that what follows finds it."""
        self.actors[identifier] = actor
        if actor.kind is not ActorKind.UNNAMED_SOURCE:
            for name in names_of(actor):
                _once(self.actors_by_name[name_key(name)], identifier)


def _once(listed: list[str], name: str) -> None:
    if name not in listed:
        listed.append(name)


def story_index(root: Path) -> tuple[StoryIndex | None, tuple[Problem, ...]]:
    """Read a story. Returns None where there is no folder, and the problem."""
    content, problems = load(root)
    if content is None:
        return None, problems
    entries, found = assemble(content)
    index = StoryIndex(root, content, entries, _faulty([*problems, *found]))
    for identifier, article in entries.articles.items():
        index.add_article(identifier, article.entry, new=False)
    for identifier, actor in entries.actors.items():
        index.add_actor(identifier, actor.entry)
    index.topics_by_name.update(_topics(entries))
    return index, ()


def _faulty(problems: Iterable[Problem]) -> frozenset[str]:
    """The files with an error."""
    return frozenset(p.location.file for p in problems if has_errors([p]))


def _topics(entries: Entries) -> Mapping[str, str]:
    named: dict[str, str] = {}
    for identifier, topic in entries.topics.items():
        for name in (
            identifier,
            identifier.replace("-", " "),
            topic.entry.title,
            *topic.entry.aliases,
        ):
            named.setdefault(name_key(name), identifier)
    return named
