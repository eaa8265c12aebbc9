"""The file of an actor whom an article introduces, as a draft: what print says of them, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.scaffolds import DRAFT
from build_scripts.entries import ActorKind
from build_scripts.yaml_text.writing import scalar


def actor_file(
    actor: ProposedActor, *, article: str, published: str, added: str, schema: str
) -> str:
    """Return the file of an actor.

    `published` is the day of the article, "" where it is not known: the day at which it names the role.
    `schema` is the path to the schema, for editors.
    """
    return "\n".join(_lines(actor, article, published, added, schema)) + "\n"


def _lines(
    actor: ProposedActor, article: str, published: str, added: str, schema: str
) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    yield f"name: {scalar(actor.name)}"
    yield f"kind: {actor.kind.value}"
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        yield f"described_as: {scalar(actor.described_as)}"
        yield f"article: {article}"
    elif actor.role:
        yield "roles:"
        yield f"  - title: {scalar(actor.role)}"
        if published:
            yield f"    as_of: {published}"
    if actor.told:
        yield f"# The article prints “{actor.told}”: a role, in the words of a title?"
    yield f"added: {added}"
    yield DRAFT
