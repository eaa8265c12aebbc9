"""What a model has at a path of keys and indices: the model there, its keys, its annotation."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from build_scripts.loading.keys import classes_in
from build_scripts.yaml_text.document import KeyPath as KeyPath


def model_at(model: type[BaseModel], loc: KeyPath) -> type[BaseModel] | None:
    """Return the model of the mapping at a path of keys and indices, or None where there is none."""
    for part in loc:
        if isinstance(part, int):
            continue
        annotation = annotation_of(model, part)
        if annotation is None:
            continue  # The name of an occasion, not a key of a model.
        models = [c for c in classes_in(annotation) if issubclass(c, BaseModel)]
        if not models:
            return None
        model = models[0]
    return model


def annotation_of(model: type[BaseModel], key: str) -> Any:
    """Return the annotation of a key of a model, or None where it has no such key."""
    for name, info in model.model_fields.items():
        if key in (name, info.alias):
            return info.annotation
    return None


def keys_at(model: type[BaseModel], loc: KeyPath) -> list[str]:
    """Return the keys that a mapping may have, in the order of its model; none where none is known."""
    owner = model_at(model, loc)
    if owner is None:
        return []
    return [info.alias or name for name, info in owner.model_fields.items()]


def annotation_at(model: type[BaseModel], loc: KeyPath) -> Any:
    """Return the annotation of the value at a path, or None where the model has no such key."""
    names = [step for step in loc if isinstance(step, str)]
    owner = model_at(model, tuple(names[:-1])) if names else None
    return annotation_of(owner, names[-1]) if owner is not None else None
