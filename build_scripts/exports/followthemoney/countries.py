"""The codes of countries (ISO 3166-1), found by their English names in the list of Unicode (CLDR)."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale

from build_scripts.entries import ActorKind
from build_scripts.record import Record

_LETTERS = 2


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    names = Locale("en").territories.items()
    return {
        name.casefold(): code.lower()
        for code, name in names
        if len(code) == _LETTERS and code.isalpha()
    }


def country_code(record: Record, identifier: str) -> str | None:
    """Return the code of the country that an actor is or belongs to; None where it has none.

    An invented country has none, and neither has a body that only bears the name of one.
    """
    actor = record.actors[identifier]
    if actor.kind is not ActorKind.COUNTRY and actor.country:
        actor = record.actors[actor.country]
    if actor.kind is not ActorKind.COUNTRY:
        return None
    names = (actor.name, *actor.aliases)
    return next((_codes()[n.casefold()] for n in names if n.casefold() in _codes()), None)
