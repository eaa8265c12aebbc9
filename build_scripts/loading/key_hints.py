"""What to do about a key that the format does not know where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel

from build_scripts.loading.keys import sections
from build_scripts.loading.similar import did_you_mean, known

_MEANT: Mapping[str, tuple[str, ...]] = {
    "alias": ("aliases",),
    "author": ("authors",),
    "by": ("speaker",),
    "date": ("published", "said_on"),
    "headline": ("title",),
    "link": ("url",),
    "name": ("title",),
    "quote": ("text",),
    "quotes": ("quotations",),
    "said_by": ("speaker",),
    "source": ("publisher", "evidence"),
    "sources": ("evidence",),
    "note": ("in_short",),
    "stance": ("position", "in_short"),
    "title": ("name",),
    "type": ("kind",),
    "verb": ("cue",),
    "what": ("title",),
    "who": ("speaker",),
    "words": ("text",),
}
"""Words that people write, and the keys that hold what they mean."""
_MOST = 10
_TIMES_AS_LONG = 2
_FEW_OWNERS = 2


def key_hint(name: str, model: type[BaseModel] | None) -> str:
    """Return a hint for an unknown key of a model: what was meant, where it belongs, what there is."""
    if model is None:
        return ""
    fields = {info.alias or field: info for field, info in model.model_fields.items()}
    meant = [key for key in _MEANT.get(name, ()) if key in fields]
    if meant:
        return f"Write `{meant[0]}`."
    owners = _owners().get(name, ())
    if 0 < len(owners) <= _FEW_OWNERS:
        return f"`{name}` is a key of {' or '.join(owners)}. Move it there, or remove it."
    # A word that is much longer than a key is no slip of it: `evidence` was not meant as `id`.
    if near := did_you_mean(name, [f for f in fields if len(name) <= len(f) * _TIMES_AS_LONG]):
        return near
    if len(fields) <= _MOST:
        return known(fields)
    needed = known([key for key, info in fields.items() if info.is_required()])
    needed = needed.replace("Known are", "Needed are").replace(".", ". ", 1) if needed else ""
    return (
        f"{needed}{len(fields)} keys are known here: see the page “Every key” (contribute/keys/)."
    )


def means(word: str, key: str) -> bool:
    """Whether a word is one that people write where a key of this name belongs."""
    return key in _MEANT.get(word, ())


@cache
def _owners() -> Mapping[str, tuple[str, ...]]:
    """What has a key of a name, as a person says it: an article, a quotation."""
    found: dict[str, tuple[str, ...]] = {}
    for section in sections():
        noun = section.name.lower()
        article = "an" if noun[0] in "aeiou" else "a"
        for key in section.keys:
            found[key.name] = (*found.get(key.name, ()), f"{article} {noun}")
    return found
