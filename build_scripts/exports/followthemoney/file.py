"""The file of all entities: first one that says what the file is, then actors, articles, words, ties."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.exports.edition import Edition
from build_scripts.exports.followthemoney.actors import actor_entities
from build_scripts.exports.followthemoney.entities import MoneyEntity, entity_of
from build_scripts.exports.followthemoney.links import event_entities, tie_entities
from build_scripts.exports.followthemoney.own import whole
from build_scripts.exports.followthemoney.words import article_entities, quotation_entities
from build_scripts.exports.source import DataSource

STORY = "story"


def money_lines(source: DataSource, edition: Edition) -> Iterator[str]:
    """Yield a line for each entity; all of them can stand for `ftm validate` as they are."""
    yield _about(source, edition).line()
    for entities in (
        actor_entities,
        article_entities,
        quotation_entities,
        tie_entities,
        event_entities,
    ):
        for entity in entities(source):
            yield entity.line()


def _about(source: DataSource, edition: Edition) -> MoneyEntity:
    story = source.record.story
    held = {
        "name": (story.title if story else None,),
        "description": edition.lines,
        "sourceUrl": (whole(source.site),),
    }
    return entity_of(STORY, "Note", held)
