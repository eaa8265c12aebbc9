"""All entries of a story, validated, with the way back to their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from build_scripts.codes import entries as codes
from build_scripts.entries import Actor, Article, Claim, Entry, RelationType, Story, Topic
from build_scripts.entries.fields import is_id
from build_scripts.entries.roles import Noun
from build_scripts.loading.folder import Folder
from build_scripts.loading.load import Content
from build_scripts.loading.memory import Memory
from build_scripts.loading.misplaced import right_folder
from build_scripts.loading.sited import Sited
from build_scripts.loading.validate import validate
from build_scripts.problems import Location, Problem
from build_scripts.yaml_text.reader import Document

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries by id. `broken` names those that exist but could not be understood at all:
    whoever refers to them is not told a second time. `types_unread` says so of all relation types."""

    story: Sited[Story] | None
    articles: Mapping[str, Sited[Article]]
    actors: Mapping[str, Sited[Actor]]
    claims: Mapping[str, Sited[Claim]]
    topics: Mapping[str, Sited[Topic]]
    relation_types: Mapping[str, Sited[RelationType]]
    broken: Mapping[Folder, frozenset[str]] = field(default_factory=dict)
    broken_types: frozenset[str] = frozenset()
    types_unread: bool = False

    @property
    def by_noun(self) -> Mapping[Noun, Mapping[str, Sited[Any]]]:
        """The entries of each kind that has ids of its own, by id."""
        return {
            Noun.ARTICLE: self.articles,
            Noun.ACTOR: self.actors,
            Noun.CLAIM: self.claims,
            Noun.TOPIC: self.topics,
            Noun.RELATION_TYPE: self.relation_types,
        }

    @property
    def every(self) -> Iterator[Sited[Any]]:
        """All entries: of each kind in turn, the story last."""
        for sited in self.by_noun.values():
            yield from sited.values()
        if self.story is not None:
            yield self.story


def assemble(content: Content, memory: Memory | None = None) -> tuple[Entries, tuple[Problem, ...]]:
    """Validate every document of the content; what a memory holds of the same document is kept.

    Problems: those of `validate`; `no-story`; `misplaced-entry`; `bad-id` of a relation type.
    """
    problems: list[Problem] = []
    broken: dict[Folder, frozenset[str]] = {}
    elsewhere: dict[Folder, set[str]] = {folder: set() for folder in Folder}
    memory = memory or Memory()

    def entries_of(folder: Folder, model: type[E]) -> dict[str, Sited[E]]:
        sited: dict[str, Sited[E]] = {}
        for identifier, document in content.documents[folder].items():
            if name := right_folder(document.data, folder):
                right = Folder(name)
                problems.append(_misplaced(document, folder, right))
                elsewhere[right].add(identifier)
                continue
            validated = memory.recall(folder, identifier, document)
            if validated is None:
                validated = validate(identifier, document, model)
                memory.keep(folder, identifier, validated, document)
            entry, found = validated
            problems.extend(found)
            if entry is not None:
                sited[identifier] = entry
        broken[folder] = content.broken[folder] | (content.documents[folder].keys() - sited.keys())
        return sited

    articles = entries_of(Folder.ARTICLES, Article)
    actors = entries_of(Folder.ACTORS, Actor)
    claims = entries_of(Folder.CLAIMS, Claim)
    topics = entries_of(Folder.TOPICS, Topic)
    broken = {folder: names | elsewhere[folder] for folder, names in broken.items()}
    relation_types, broken_types = _relation_types(content, problems)
    story = _story(content, bool(articles or actors or claims or topics), problems)
    return (
        Entries(
            story,
            articles,
            actors,
            claims,
            topics,
            relation_types,
            broken,
            broken_types,
            "relation-types" in content.broken_top,
        ),
        tuple(problems),
    )


def _misplaced(document: Document, folder: Folder, right: Folder) -> Problem:
    kind = right.removesuffix("s")
    message = (
        f"This has the keys of {'an' if kind[0] == 'a' else 'a'} {kind}, and stands in {folder}/."
    )
    hint = f"Move the file to {right}/."
    return Problem(codes.MISPLACED_ENTRY, document.locate(()), message, hint)


def _relation_types(
    content: Content, problems: list[Problem]
) -> tuple[dict[str, Sited[RelationType]], frozenset[str]]:
    sited: dict[str, Sited[RelationType]] = {}
    document = content.relation_types
    if document is None:
        return sited, frozenset()
    for identifier in document.data:
        if not is_id(identifier):
            where = document.locate((identifier,), key=True)
            message = f"The relation type {identifier!r} is not an id."
            hint = (
                "Use lower-case ASCII words joined by single hyphens, such as `supplies-arms-to`."
            )
            problems.append(Problem(codes.BAD_ID, where, message, hint))
            continue
        entry, found = validate(identifier, document, RelationType, prefix=(identifier,))
        problems.extend(found)
        if entry is not None:
            sited[identifier] = entry
    return sited, frozenset(document.data.keys() - sited.keys())


def _story(content: Content, has_entries: bool, problems: list[Problem]) -> Sited[Story] | None:
    if content.story is None:
        if has_entries and "story" not in content.broken_top:
            where = Location(f"{content.root}/story.yml")
            message = "The story has entries and no story.yml."
            hint = "Add it with at least `title` and `contact`."
            problems.append(Problem(codes.NO_STORY, where, message, hint))
        return None
    story, found = validate("story", content.story, Story)
    problems.extend(found)
    return story
