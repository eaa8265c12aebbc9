"""What the models say of their keys, as values: for the reference page and for whoever asks."""

from __future__ import annotations

import types
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_scripts.entries import Actor, Article, Claim, Entry, RelationType, Story, Topic
from build_scripts.entries.dates import Edtf


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the content format."""

    name: str
    required: bool
    kind: str
    choices: tuple[str, ...]
    description: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The keys of one model; `name` is what a contributor calls it."""

    anchor: str
    name: str
    description: str
    keys: tuple[Key, ...]


_FILES: tuple[type[BaseModel], ...] = (Article, Actor, Claim, Topic, RelationType, Story)


def sections() -> list[Section]:
    """Return every model of the content format with its keys: files first, their parts after."""
    waiting: list[type[BaseModel]] = list(_FILES)
    found: list[Section] = []
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop(0)
        if model in seen:
            continue
        seen.add(model)
        keys = []
        for name, info in _own_first(model):
            classes = classes_in(info.annotation)
            parts = [c for c in classes if issubclass(c, BaseModel)]
            waiting.extend(parts)
            keys.append(_key(info.alias or name, info, classes, parts))
        description = " ".join((model.__doc__ or "").split())
        anchor = f"_{model.__name__.lower()}"
        found.append(Section(anchor, _spaced(model.__name__), description, tuple(keys)))
    return found


def models_in(model: type[BaseModel]) -> list[type[BaseModel]]:
    """Return a model and the models of all its parts, each once."""
    found = [model]
    for one in found:
        for info in one.model_fields.values():
            parts = [c for c in classes_in(info.annotation) if issubclass(c, BaseModel)]
            found += [part for part in parts if part not in found]
    return found


def _own_first(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """The fields of a model, what every entry has last."""
    return sorted(model.model_fields.items(), key=lambda field: field[0] in Entry.model_fields)


def _spaced(name: str) -> str:
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip().capitalize()


def _key(name: str, info: FieldInfo, classes: list[type], parts: list[type[BaseModel]]) -> Key:
    choices = tuple(str(member.value) for c in classes if issubclass(c, Enum) for member in c)
    return Key(
        name=name,
        required=info.is_required(),
        kind=_kind(info, classes, parts),
        choices=choices,
        description=" ".join((info.description or "").split()),
        section=f"_{parts[0].__name__.lower()}" if parts else "",
    )


def _kind(info: FieldInfo, classes: list[type], parts: list[type[BaseModel]]) -> str:
    many = "tuple" in str(info.annotation)
    if get_origin(info.annotation) is dict:
        return f"mapping of names to {_spaced(parts[0].__name__).lower()}s"
    if parts:
        noun = _spaced(parts[0].__name__).lower()
        return f"list of {noun}s" if many else noun
    if any(issubclass(c, Enum) for c in classes):
        return "choice"
    if Edtf in classes:
        return "date"
    if Decimal in classes:
        return "number"
    if bool in classes:
        return "true or false"
    return "one or a list" if many else "text"


def classes_in(annotation: Any) -> list[type]:
    """Return the plain classes inside an annotation such as `tuple[Role, ...] | None`."""
    origin = get_origin(annotation)
    if origin is None:
        return [annotation] if isinstance(annotation, type) and annotation is not type(None) else []
    arguments = get_args(annotation)
    if origin is dict:
        arguments = arguments[1:]
    elif origin not in (tuple, list, types.UnionType) and "Union" not in str(origin):
        arguments = arguments[:1]
    return [inner for argument in arguments for inner in classes_in(argument)]
