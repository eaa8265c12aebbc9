"""What the models say of each value: whether it names something, and what; or is prose, or printed words.

The one place where the marks of `entries.roles` are read. A key that is added to a model is known
here, and so to the check of references, to completion in editors, to mending and to renaming.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_scripts.entries.roles import FixedForm, Names, Noun, Own, ValueRole, Wording
from build_scripts.loading.keys import classes_in
from build_scripts.loading.paths import KeyPath, model_at

_ROLES = (Names, Own, Wording, FixedForm)


def role_of(model: type[BaseModel], key: str) -> ValueRole | None:
    """Return what the values of a key of a model are; None for other types, and for unknown keys."""
    for name, info in model.model_fields.items():
        if key in (name, info.alias):
            return _role_of_field(info)
    return None


def value_role_at(model: type[BaseModel], path: KeyPath) -> ValueRole | None:
    """Return what the value at a path in an entry's file is; None where the models do not say."""
    keys = [step for step in path if isinstance(step, str)]
    owner = model_at(model, tuple(keys[:-1])) if keys else None
    return role_of(owner, keys[-1]) if owner is not None else None


def named_in(entry: BaseModel) -> Iterator[tuple[KeyPath, Noun, str]]:
    """Yield every name of something else in an entry: its path in the file, what it names, the name."""
    for field in _naming_fields(type(entry)):
        value = getattr(entry, field.attribute)
        if value is None or value == ():
            continue
        if field.names is not None:
            values = enumerate(value) if field.many else ((None, value),)
            for index, name in values:
                path = (field.key,) if index is None else (field.key, index)
                yield path, field.names.noun_of(name), name
        elif isinstance(value, BaseModel):
            yield from _below((field.key,), value)
        else:
            parts = value.items() if isinstance(value, dict) else enumerate(value)
            for step, part in parts:
                yield from _below((field.key, step), part)


def paths_without_evidence(entry: BaseModel) -> Iterator[KeyPath]:
    """Yield the paths in an entry at which evidence is needed and none is named."""
    for field in _naming_fields(type(entry)):
        value = getattr(entry, field.attribute)
        if field.names is not None:
            if field.needed and field.many and not value and Noun.EVIDENCE in field.names.nouns:
                yield (field.key,)
        elif isinstance(value, tuple):
            for index, part in enumerate(value):
                for path in paths_without_evidence(part):
                    yield (field.key, index, *path)


def _below(above: KeyPath, part: BaseModel) -> Iterator[tuple[KeyPath, Noun, str]]:
    for path, noun, name in named_in(part):
        yield (*above, *path), noun, name


@dataclass(frozen=True, slots=True)
class _NamingField:
    """A field of a model that names something, or holds parts that do."""

    attribute: str
    key: str
    names: Names | None
    many: bool
    needed: bool


@cache
def _naming_fields(model: type[BaseModel]) -> tuple[_NamingField, ...]:
    found = []
    for name, info in model.model_fields.items():
        role = _role_of_field(info)
        parts = [c for c in classes_in(info.annotation) if issubclass(c, BaseModel)]
        if isinstance(role, Names) or any(_naming_fields(part) for part in parts):
            names = role if isinstance(role, Names) else None
            many = "tuple" in str(info.annotation)
            found.append(_NamingField(name, info.alias or name, names, many, info.is_required()))
    return tuple(found)


def _role_of_field(info: FieldInfo) -> ValueRole | None:
    return _marked(info.metadata) or _role_in(info.annotation)


def _role_in(annotation: Any) -> ValueRole | None:
    """Return the mark inside an annotation such as `tuple[ActorId, ...] | None`."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return _marked(marks) or _role_in(inner)
    if get_origin(annotation) is dict:
        return None  # The names of its keys belong to what they hold.
    return next((role for part in get_args(annotation) if (role := _role_in(part))), None)


def _marked(marks: list[Any]) -> ValueRole | None:
    return next((mark for mark in marks if isinstance(mark, _ROLES)), None)
