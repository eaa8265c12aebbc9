"""The schemas for editors with the ids of a story in them, so that an editor offers them as choices.

They are written to `build/schema/` and not committed: those in `schema/` say what may be written in
any story and never go stale. An id that is not among the choices stays allowed, since it may be the
next file that is written; the check says whether it exists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from build_scripts.entries.roles import Names, Noun, Wording
from build_scripts.loading.assemble import Entries
from build_scripts.loading.keys import models_in
from build_scripts.loading.roles import role_of
from build_scripts.schemas.models import MODELS, schemas


def schemas_with_ids(entries: Entries) -> dict[str, bytes]:
    """Return the schema files by name, with the ids of a story as choices."""
    ids: dict[Noun, Iterable[str]] = {
        Noun.ACTOR: entries.actors,
        Noun.ARTICLE: entries.articles,
        Noun.TOPIC: entries.topics,
        Noun.CLAIM: entries.claims,
        Noun.RELATION_TYPE: entries.relation_types,
        Noun.EVIDENCE: _evidence(entries),
    }
    choices = {noun: {"enum": sorted(known)} for noun, known in ids.items() if known}
    labels = _labels(entries)
    files = {}
    for name, data in schemas().items():
        schema = json.loads(data)
        schema["$comment"] = "Made by `make build` and `make serve` from the story; not committed."
        schema.setdefault("$defs", {})
        offered: dict[str, Any] = {}
        for owner, model in _parts(schema, MODELS[name.removesuffix(".json")]):
            for key, value in owner.get("properties", {}).items():
                role = role_of(model, key)
                if isinstance(role, Names) and len(role.nouns) == 1 and role.nouns[0] in choices:
                    _offer(value, _definition(role.nouns[0]))
                if role is Wording.LABEL and (known := labels.get(_same(key))):
                    _offer(value, f"_{_same(key)}")
                    offered[f"_{_same(key)}"] = {"enum": sorted(known)}
        for noun, enum in choices.items():
            offered[_definition(noun)] = enum
        schema["$defs"] |= offered
        files[name] = (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return files


def _definition(noun: Noun) -> str:
    return f"_{noun.value.replace(' ', '_')}"


def _parts(
    schema: dict[str, Any], model: type[BaseModel]
) -> Iterator[tuple[dict[str, Any], type[BaseModel]]]:
    """Yield the schema of a kind of file and those of its parts, each with its model."""
    by_name = {part.__name__: part for part in models_in(model)}
    yield schema.get("additionalProperties") or schema, model
    for name, part in schema["$defs"].items():
        if name in by_name:
            yield part, by_name[name]


def _evidence(entries: Entries) -> list[str]:
    """Every quotation, passage and report, as other files name it."""
    found = []
    for identifier, article in entries.articles.items():
        entry = article.entry
        names = [quotation.id for quotation in entry.quotations]
        names += [passage.id for passage in entry.passages]
        names += [report.id for report in entry.reports]
        found += [f"{identifier}#{name}" for name in names]
    return found


def _same(key: str) -> str:
    """The key of an amount that a label belongs to: a claim names in `amounts_of` what `of` does."""
    return key.removeprefix("amounts_")


def _labels(entries: Entries) -> dict[str, set[str]]:
    """What the amounts of the story count, by key: labels in common are what makes them comparable."""
    found: dict[str, set[str]] = {"of": set(), "stage": set(), "part": set(), "per": set()}
    for article in entries.articles.values():
        amounts = [a for quotation in article.entry.quotations for a in quotation.amounts]
        amounts += [a for report in article.entry.reports for a in report.amounts]
        for amount in amounts:
            for key, known in found.items():
                if label := getattr(amount, key):
                    known.add(label)
    return found


def _offer(value: dict[str, Any], definition: str) -> None:
    """Let every place of a value that takes an id take one of the choices, or any other id."""
    for part in value.get("anyOf", [value]):
        if part.get("type") == "array":
            _offer(part["items"], definition)
        elif part.get("type") == "string":
            held = {key: part.pop(key) for key in ("type", "pattern", "maxLength") if key in part}
            part["anyOf"] = [{"$ref": f"#/$defs/{definition}"}, held]
