"""What stands in the wrong place: the keys of an entry, or of an item of a list, tell where it belongs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from build_scripts.entries import Actor, Article, Claim, Topic
from build_scripts.loading.keys import classes_in

_BY_FOLDER: Mapping[str, type[BaseModel]] = {
    "articles": Article,
    "actors": Actor,
    "claims": Claim,
    "topics": Topic,
}


def right_folder(data: object, folder: str) -> str:
    """Return the one other folder whose entries have all the keys of a file that does not fit here."""
    if fits(data, _BY_FOLDER[folder]):
        return ""
    others = [o for o, model in _BY_FOLDER.items() if o != folder and fits(data, model)]
    return others[0] if len(others) == 1 else ""


def right_list(item: object, model: type[BaseModel], key: str) -> str:
    """Return the one other list of an entry that an item of the list `key` fits into, or nothing."""
    lists = _lists_of(model)
    if key not in lists or fits(item, lists[key]):
        return ""
    others = [other for other, part in lists.items() if other != key and fits(item, part)]
    return others[0] if len(others) == 1 else ""


def fits(data: Any, model: type[BaseModel]) -> bool:
    """Whether every key is one of a model, and none that it needs is missing."""
    if not isinstance(data, dict):
        return False
    known, needed = _keys_of(model)
    return needed <= data.keys() <= known


@lru_cache
def _lists_of(model: type[BaseModel]) -> Mapping[str, type[BaseModel]]:
    """The lists of a model whose items have ids, with the model of the items."""
    return {
        info.alias or name: part
        for name, info in model.model_fields.items()
        for part in classes_in(info.annotation)[:1]
        if issubclass(part, BaseModel) and "id" in part.model_fields
    }


@lru_cache
def _keys_of(model: type[BaseModel]) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of a model, and those of them that it needs."""
    keys = {info.alias or name: info.is_required() for name, info in model.model_fields.items()}
    return frozenset(keys), frozenset(key for key, needed in keys.items() if needed)
