"""What each kind of entry names: the references to actors, claims, topics and evidence, listed once.

Whether they exist is asked in `reference_check`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.entries import (
    Actor,
    Article,
    Claim,
    Entry,
    Position,
    Quotation,
    RelationType,
    Status,
    Story,
    Topic,
)
from build_scripts.entries.base import Model
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location


class Noun(StrEnum):
    """What a reference names; the value is what a message calls it."""

    ACTOR = "actor"
    ARTICLE = "article"
    CLAIM = "claim"
    TOPIC = "topic"
    RELATION_TYPE = "relation type"
    RELATIONSHIP = "relationship"
    TIE = "tie"
    QUOTATION = "quotation"
    OCCASION = "occasion"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Reference:
    """One id named by an entry: what it should be, and where it is named."""

    noun: Noun
    identifier: str
    owner: Sited[Model]
    path: tuple[str | int, ...]

    @property
    def where(self) -> Location:
        """The place in the file. Looked up only when it is told."""
        return self.owner.at(*self.path)

    @property
    def is_in_draft(self) -> bool:
        """Whether a draft names it. Types of ties are no entries, and never drafts."""
        entry = self.owner.entry
        return isinstance(entry, Entry) and entry.status is Status.DRAFT


def _many(
    noun: Noun, owner: Sited[Model], identifiers: Iterable[str], *path: str | int
) -> Iterator[Reference]:
    for index, identifier in enumerate(identifiers):
        yield Reference(noun, identifier, owner, (*path, index))


def _maybe(
    noun: Noun, owner: Sited[Model], identifier: str | None, *path: str | int
) -> Iterator[Reference]:
    if identifier:
        yield Reference(noun, identifier, owner, path)


def article_references(article: Sited[Article]) -> Iterator[Reference]:
    """Yield what an article names."""
    entry = article.entry
    yield from _many(Noun.TOPIC, article, entry.topics, "topics")
    for index, quotation in enumerate(entry.quotations):
        yield from _quotation_references(article, quotation, "quotations", index)
    for index, passage in enumerate(entry.passages):
        yield from _many(Noun.TOPIC, article, passage.topics, "passages", index, "topics")
    for index, report in enumerate(entry.reports):
        yield from _many(Noun.TOPIC, article, report.topics, "reports", index, "topics")
        yield from _many(Noun.ACTOR, article, report.stated_by, "reports", index, "stated_by")
        yield from _claims(article, report.positions, "reports", index)
    for index, tie in enumerate(entry.relationships):
        path = ("relationships", index)
        yield Reference(Noun.ACTOR, tie.from_, article, (*path, "from"))
        yield Reference(Noun.RELATION_TYPE, tie.type, article, (*path, "type"))
        yield Reference(Noun.ACTOR, tie.to, article, (*path, "to"))
        yield from _many(Noun.EVIDENCE, article, tie.evidence, *path, "evidence")
    for index, event in enumerate(entry.events):
        path = ("events", index)
        yield from _many(Noun.ACTOR, article, event.actors, *path, "actors")
        yield from _many(Noun.EVIDENCE, article, event.evidence, *path, "evidence")


def _quotation_references(
    article: Sited[Article], quotation: Quotation, *path: str | int
) -> Iterator[Reference]:
    for key in ("speaker", "on_behalf_of", "about", "against", "via"):
        yield from _many(Noun.ACTOR, article, getattr(quotation, key), *path, key)
    yield from _many(Noun.TOPIC, article, quotation.topics, *path, "topics")
    yield from _claims(article, quotation.positions, *path)
    yield from _maybe(Noun.QUOTATION, article, quotation.within, *path, "within")
    yield from _maybe(Noun.OCCASION, article, quotation.occasion, *path, "occasion")
    yield from _maybe(Noun.EVIDENCE, article, quotation.identified_by, *path, "identified_by")
    yield from _many(Noun.EVIDENCE, article, quotation.earlier, *path, "earlier")


def _claims(
    article: Sited[Article], positions: Iterable[Position], *path: str | int
) -> Iterator[Reference]:
    for index, position in enumerate(positions):
        yield Reference(Noun.CLAIM, position.claim, article, (*path, "positions", index, "claim"))


def actor_references(actor: Sited[Actor]) -> Iterator[Reference]:
    """Yield what an actor names."""
    entry = actor.entry
    yield from _maybe(Noun.ACTOR, actor, entry.country, "country")
    yield from _maybe(Noun.ACTOR, actor, entry.part_of, "part_of")
    yield from _maybe(Noun.ARTICLE, actor, entry.article, "article")
    for index, role in enumerate(entry.roles):
        yield from _maybe(Noun.ACTOR, actor, role.organisation, "roles", index, "organisation")
    for index, member in enumerate(entry.members):
        yield Reference(Noun.ACTOR, member.actor, actor, ("members", index, "actor"))


def claim_references(claim: Sited[Claim]) -> Iterator[Reference]:
    """Yield what a claim names."""
    yield from _many(Noun.ACTOR, claim, claim.entry.about, "about")
    yield from _many(Noun.TOPIC, claim, claim.entry.topics, "topics")


def topic_references(topic: Sited[Topic]) -> Iterator[Reference]:
    """Yield what a topic names."""
    for index, fact in enumerate(topic.entry.facts):
        yield from _many(Noun.EVIDENCE, topic, fact.evidence, "facts", index, "evidence")


def relation_type_references(kind: Sited[RelationType]) -> Iterator[Reference]:
    """Yield what a type of ties names."""
    yield from _maybe(Noun.RELATION_TYPE, kind, kind.entry.kind_of, "kind_of")


def other_references(entries: Entries) -> Iterator[Reference]:
    """Yield what actors, claims, topics and types of ties name."""
    for actor in entries.actors.values():
        yield from actor_references(actor)
    for claim in entries.claims.values():
        yield from claim_references(claim)
    for topic in entries.topics.values():
        yield from topic_references(topic)
    for kind in entries.relation_types.values():
        yield from relation_type_references(kind)


def story_references(story: Sited[Story]) -> Iterator[Reference]:
    """Yield what the story names."""
    for index, answer in enumerate(story.entry.answer):
        yield Reference(Noun.EVIDENCE, answer.evidence, story, ("answer", index, "evidence"))
    for index, sentence in enumerate(story.entry.story):
        yield from _many(Noun.EVIDENCE, story, sentence.evidence, "story", index, "evidence")
    for index, step in enumerate(story.entry.walk):
        for number, shown in enumerate(step.show):
            noun = Noun.RELATIONSHIP if "#" in shown else Noun.TIE if "--" in shown else Noun.ACTOR
            yield Reference(noun, shown, story, ("walk", index, "show", number))
        yield from _many(Noun.EVIDENCE, story, step.evidence, "walk", index, "evidence")


def without_evidence(owner: Sited[Entry]) -> Iterator[Location]:
    """Yield the places of sentences, ties and events that name no evidence at all."""
    entry = owner.entry
    resting: dict[str, tuple[tuple[str, ...], ...]] = {}
    if isinstance(entry, Article):
        resting["relationships"] = tuple(tie.evidence for tie in entry.relationships)
        resting["events"] = tuple(event.evidence for event in entry.events)
    elif isinstance(entry, Topic):
        resting["facts"] = tuple(fact.evidence for fact in entry.facts)
    elif isinstance(entry, Story):
        resting["story"] = tuple(sentence.evidence for sentence in entry.story)
    for key, rows in resting.items():
        for index, evidence in enumerate(rows):
            if not evidence:
                yield owner.at(key, index, "evidence")


def where_to_add(noun: Noun, identifier: str) -> str:
    """Return what to do where there is nothing of that name: the place where it would stand."""
    if noun is Noun.RELATION_TYPE:
        return f"Add `{identifier}:` to relation-types.yml."
    if noun is Noun.RELATIONSHIP:
        return "Name a relationship of an article, as `article-id#id`."
    if noun is Noun.TIE:
        return "No article asserts it. A tie is named as an article has it: `from--type--to`."
    if identifier == "todo":  # What `quote` leaves where print does not say who speaks.
        return f"Write the id of the {noun} who is meant in the place of `todo`."
    return f"Add {noun}s/{identifier}.yml, or correct the id."
