"""Names that newspapers print for a state or its government: Kyiv said, the White House confirmed.

They stand in `metonyms.txt`. A name of the list means no person; whom of a story it means, a person says.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from build_scripts.entries import Actor, ActorKind
from build_scripts.words.folding import fold_words

_FILE = Path(__file__).parent / "metonyms.txt"
_STATES = (ActorKind.COUNTRY, ActorKind.GOVERNMENT)


@lru_cache(maxsize=1)
def _states_by_name() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _FILE.read_text("utf-8").splitlines():
        names, _, states = line.partition("#")[0].partition(":")
        meant = frozenset(_folded(state) for state in states.split(",") if state.strip())
        found.update({_folded(name): meant for name in names.split(",") if name.strip()})
    return found


def _folded(name: str) -> str:
    return fold_words(name.strip()).casefold().removeprefix("the ")


def is_metonym(name: str) -> bool:
    """Whether a name is one that stands for a state or its government."""
    return _folded(name) in _states_by_name()


def meant_by_metonym(name: str, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the states and governments of a story that such a name may mean."""
    states = _states_by_name().get(_folded(name), frozenset())
    return tuple(
        identifier
        for identifier, actor in actors.items()
        if actor.kind in _STATES
        and any(_folded(one) in states for one in (actor.name, *actor.aliases))
    )
