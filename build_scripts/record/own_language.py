"""Entries whose words say their language: ours that of the story, an article's title that of the article."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from pydantic import BaseModel

from build_scripts.entries import Article
from build_scripts.entries.roles import Wording
from build_scripts.loading.roles import role_of
from build_scripts.words.own_words import in_language, needs_language

T = TypeVar("T", bound=BaseModel)

_NOT_READ: Final = frozenset({"contact", "licence"})
"""Addresses and names of licences: nobody reads them as words of a language."""
_PRINTED: Final = frozenset({"title", "publisher", "authors", "agency", "repost_of"})
"""What an article itself prints, of the keys that are not compared with it."""


def in_own_language(entry: T, language: str) -> T:
    """Return an entry in which all of our words have a language; `language` is that of the story."""
    printed_in = entry.language if isinstance(entry, Article) else language
    if not needs_language(language) and not needs_language(printed_in):
        return entry
    changed = {}
    for key in type(entry).model_fields:
        value = getattr(entry, key)
        its = printed_in if key in _PRINTED else language
        is_ours = role_of(type(entry), key) is Wording.OURS and key not in _NOT_READ
        told = _value(value, its, is_ours=is_ours)
        if told is not value:
            changed[key] = told
    return entry.model_copy(update=changed) if changed else entry


def _value(value: Any, language: str, *, is_ours: bool) -> Any:
    """A value with its language, the same one where nothing of it is ours or in another language."""
    if isinstance(value, BaseModel):
        return in_own_language(value, language)
    if isinstance(value, str):
        return in_language(value, language) if is_ours else value
    if isinstance(value, tuple):
        parts = tuple(_value(part, language, is_ours=is_ours) for part in value)
        return parts if any(a is not b for a, b in zip(parts, value, strict=True)) else value
    if isinstance(value, dict):
        told = {key: _value(part, language, is_ours=is_ours) for key, part in value.items()}
        return told if any(told[key] is not value[key] for key in value) else value
    return value
