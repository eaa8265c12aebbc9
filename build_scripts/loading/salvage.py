"""What remains of an entry with faults: the faulty parts are left out, and named as lost."""

from __future__ import annotations

from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build_scripts.entries.fields import is_id
from build_scripts.loading.keys import classes_in
from build_scripts.loading.paths import KeyPath, annotation_of, keys_at
from build_scripts.loading.similar import nearest_names
from build_scripts.loading.sited import Sited
from build_scripts.yaml_text.reader import Document

M = TypeVar("M", bound=BaseModel)


def salvaged(
    identifier: str,
    document: Document,
    model: type[M],
    data: Any,
    errors: list[ErrorDetails],
    prefix: KeyPath,
) -> Sited[M] | None:
    """Make an entry of what is not faulty, or None where nothing would be left of it.

    `data` is the part of the document at `prefix`, `errors` what pydantic said of it. What is left
    out is named in the result, so that nobody is told that it is missing.
    """
    if not isinstance(data, dict):
        return None
    dropped: dict[str, set[int]] = {}
    faulty_names: dict[str, set[str | int]] = {}
    lost: set[str] = set()
    lost_unnamed = False
    rest = dict(data)
    for error in errors:
        loc = error["loc"]
        if error["type"] == "missing" and len(loc) == 1:
            return None
        if len(loc) > 1 and isinstance(loc[1], int) and isinstance(rest.get(str(loc[0])), list):
            dropped.setdefault(str(loc[0]), set()).add(loc[1])
        elif (
            len(loc) > 1 and _is_mapping(model, loc[0]) and isinstance(rest.get(str(loc[0])), dict)
        ):
            faulty_names.setdefault(str(loc[0]), set()).add(loc[1])
            lost.add(str(loc[1]))
        else:
            lost_unnamed |= rest.pop(str(loc[0]), None) is not None and _holds_ids(model, loc[0])
            # What stands under a misspelt key is lost too.
            meant = nearest_names(str(loc[0]), keys_at(model, ()), most=1)
            lost_unnamed |= bool(meant) and _holds_ids(model, meant[0])
    for key, names in faulty_names.items():
        if key in rest:
            rest[key] = {name: value for name, value in rest[key].items() if name not in names}
    indices: dict[str, tuple[int, ...]] = {}
    for key, faulty in dropped.items():
        if key not in rest:
            continue
        items = rest[key]
        indices[key] = tuple(i for i in range(len(items)) if i not in faulty)
        rest[key] = [items[i] for i in indices[key]]
        for index in faulty:
            identifier_inside = items[index].get("id") if isinstance(items[index], dict) else None
            if isinstance(identifier_inside, str) and is_id(identifier_inside):
                lost.add(identifier_inside)
            else:
                lost_unnamed |= _holds_ids(model, key)
    try:
        entry = model.model_validate(rest)
    except ValidationError:
        return None
    return Sited(identifier, entry, document, prefix, frozenset(lost), indices, lost_unnamed)


def _holds_ids(model: type[BaseModel], key: str | int) -> bool:
    """Whether the things under a key have ids, so that others may refer to them."""
    parts = classes_in(annotation_of(model, str(key)))
    return _is_mapping(model, key) or any(
        issubclass(part, BaseModel) and "id" in part.model_fields for part in parts
    )


def _is_mapping(model: type[BaseModel], key: str | int) -> bool:
    return get_origin(annotation_of(model, str(key))) is dict
