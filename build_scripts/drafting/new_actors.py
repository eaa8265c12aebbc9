"""The file of an actor whom an article introduces, as a draft: what print says of them, and no more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.scaffolds import DRAFT
from build_scripts.drafting.spoken_when import published_day
from build_scripts.entries import ActorKind, Article
from build_scripts.loading.sited import Sited
from build_scripts.yaml_text.writing import scalar


def actor_file(
    actor: ProposedActor, article: Sited[Article], folder: Path, *, added: str, schemas: Path
) -> str:
    """Return the file of an actor, as it will stand in a folder.

    The day of the article is the day at which it names a role. `added` is today; `schemas` is the folder
    with the schemas, to which editors are led.
    """
    day = published_day(article.entry)
    schema = Path(os.path.relpath(schemas.absolute(), folder.absolute())) / "actor.json"
    published = day.isoformat() if day else ""
    return "\n".join(_lines(actor, article.id, published, added, schema.as_posix())) + "\n"


def _lines(
    actor: ProposedActor, article: str, published: str, added: str, schema: str
) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    yield f"name: {scalar(actor.name)}"
    open_kind = (
        "" if actor.kind_is_shown else "  # TODO: the article shows no kind: a person, a body?"
    )
    yield f"kind: {actor.kind.value}{open_kind}"
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        yield f"described_as: {scalar(actor.described_as)}"
        yield f"article: {article}"
    elif actor.role:
        yield "roles:"
        yield f"  - title: {scalar(actor.role)}"
        if actor.organisation:
            yield f"    organisation: {actor.organisation}"
        if published:
            yield f"    as_of: {published}"
    if actor.body:
        yield f"# Held for “{actor.body}”, which is no actor yet: then add `organisation:` to the role."
    if actor.told:
        yield f"# The article prints “{actor.told}”: a role, in the words of a title?"
    yield f"added: {added}"
    yield DRAFT
