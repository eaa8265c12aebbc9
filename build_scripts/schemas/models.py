"""JSON Schemas for editors, made from the models: completion, hover texts, and errors as one types."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from build_scripts.entries import Actor, Article, Claim, RelationType, Story, Topic
from build_scripts.entries.fields import ID_PATTERN

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: dict[str, type[BaseModel]] = {
    "actor": Actor,
    "article": Article,
    "claim": Claim,
    "relation-types": RelationType,
    "story": Story,
    "topic": Topic,
}
"""The model of each kind of file. Of relation types one file holds many, by id."""


def schemas() -> dict[str, bytes]:
    """Return the schema files by name: one for each kind of file in `content/`."""
    files = {
        name: _schema(
            name, _mapping_of(model) if model is RelationType else model.model_json_schema()
        )
        for name, model in MODELS.items()
    }
    return {f"{name}.json": data for name, data in sorted(files.items())}


def _mapping_of(model: type[BaseModel]) -> dict[str, Any]:
    inner = model.model_json_schema()
    definitions = inner.pop("$defs", {})
    return {
        "title": "Relation types",
        "description": "The types of ties between actors, by id.",
        "type": "object",
        "propertyNames": {"pattern": f"^{ID_PATTERN}$"},
        "additionalProperties": inner,
        "$defs": definitions,
    }


def _schema(name: str, schema: dict[str, Any]) -> bytes:
    schema = {"$schema": _DIALECT, "$comment": "Made by `make schema`.", **_tidy(schema)}
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _tidy(part: Any) -> Any:
    """Drop the titles that pydantic makes of field names, and line breaks in descriptions."""
    if isinstance(part, list):
        return [_tidy(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: " ".join(value.split())
        if key == "description" and isinstance(value, str)
        else _tidy(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
    }
