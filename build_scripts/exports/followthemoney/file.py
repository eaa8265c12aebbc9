"""The file of all entities: first one that says what the file is, then actors, articles, words, ties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from build_scripts.exports.edition import Edition
from build_scripts.exports.followthemoney.actors import (
    actor_entities,
    belonging_entities,
    membership_entities,
    office_entities,
)
from build_scripts.exports.followthemoney.entities import MoneyEntity, entity_of
from build_scripts.exports.followthemoney.links import event_entities, tie_entities
from build_scripts.exports.followthemoney.own import whole
from build_scripts.exports.followthemoney.words import (
    article_entities,
    document_entities,
    quotation_entities,
)
from build_scripts.exports.parts import (
    BY_ACTOR,
    BY_ARTICLE,
    BY_BEGINNING,
    DataParts,
    FileSection,
    PartText,
)
from build_scripts.exports.source import DataSource

STORY = "story"
MONEY = "story.ftm.json"


def _section(
    name: str, parts: DataParts, entities: Callable[[DataSource, str], Iterable[MoneyEntity]]
) -> FileSection:
    def lines(source: DataSource, key: str) -> str:
        return "".join(entity.line() for entity in entities(source, key))

    return FileSection(f"{MONEY}/{name}", parts, lines)


MONEY_SECTIONS = (
    _section("actors", BY_ACTOR, actor_entities),
    _section("offices", BY_ACTOR, office_entities),
    _section("memberships", BY_ACTOR, membership_entities),
    _section("belonging", BY_ACTOR, belonging_entities),
    _section("articles", BY_ARTICLE, article_entities),
    _section("documents", BY_ARTICLE, document_entities),
    _section("quotations", BY_ARTICLE, quotation_entities),
    _section("ties", BY_BEGINNING, tie_entities),
    _section("events", BY_ARTICLE, event_entities),
)


def money_file(
    source: DataSource, edition: Edition, sections: Sequence[Iterable[PartText]]
) -> Iterator[str]:
    """Yield a line for each entity; all of them can stand for `ftm validate` as they are."""
    yield _about(source, edition).line()
    for section in sections:
        yield from (one.text for one in section)


def _about(source: DataSource, edition: Edition) -> MoneyEntity:
    story = source.record.story
    held = {
        "name": (story.title if story else None,),
        "description": edition.lines,
        "sourceUrl": (whole(source.site),),
    }
    return entity_of(STORY, "Note", held)
