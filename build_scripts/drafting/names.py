"""From the words that mention a speaker to an actor of the story, or to a name for a new one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from build_scripts.entries import Actor, ActorKind
from build_scripts.entries.fields import MAX_ID
from build_scripts.words.alphabets import latin
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words
from build_scripts.words.reporting_lists import reporting_in

_TITLE_WORDS = "mr mrs ms dr sir lady lord sen rep gov gen president prime minister"
_TITLES = frozenset(_TITLE_WORDS.split())
_UPPER = "A-ZÀ-ÖØ-ÞŠŽŁĆČĐŚŹŻŃŐŰİА-ЯЄІЇҐЁ"
_CAPITAL = re.compile(
    rf"(?:[{_UPPER}][\w’'-]*\.?)(?: (?:(?:de|van|von|bin|al|of) )?[{_UPPER}][\w’'-]*)*"
)
_BESIDE = re.compile(r" \([^)]*\)")
"""What stands in brackets behind a name: the Harbour Trust (HT)."""
_CALENDAR_NAMES = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
"""
_ARTICLES = frozenset({"the", "a", "an"})
_WHOLE = 100
"""What a whole name that stands in the words weighs; less is a last name."""
_CALENDAR = frozenset(_CALENDAR_NAMES.split())


def id_from(title: str, language: str = "") -> str:
    """Return an id made of a title in any script: lower-case ASCII words joined by hyphens.

    `language` says how its letters are spelt in Latin ones. Empty where nothing can be spelt.
    """
    words = re.findall(r"[a-z0-9]+", latin(title, language).lower())
    while words and len("-".join(words)) > MAX_ID:
        words.pop()
    return "-".join(words) if words else ""


def unique_id(proposed: str, taken: Iterable[str]) -> str:
    """Return an id that is not taken: the proposed one, else with a number behind."""
    known = set(taken)
    stem = proposed[: MAX_ID - 4].strip("-") or "quotation"
    number, identifier = 2, stem
    while identifier in known:
        identifier = f"{stem}-{number}"
        number += 1
    return identifier


def actors_named(mention: str, actors: Mapping[str, Actor]) -> list[str]:
    """Return the actors whom printed words name: by a whole name or alias, else by a last name.

    A whole name that stands in the words wins over a last name; longer ones win over shorter ones.
    """
    text = fold_words(mention).casefold()
    best: dict[str, int] = {}
    for identifier, actor in actors.items():
        if actor.kind is ActorKind.UNNAMED_SOURCE:
            continue
        strength = max((_strength(text, name) for name in names_of(actor)), default=0)
        if 0 < strength < _WHOLE and _is_of_another(mention, actor):
            continue
        if strength:
            best[identifier] = strength
    most = max(best.values(), default=0)
    return [identifier for identifier, strength in best.items() if strength == most]


def _is_of_another(mention: str, actor: Actor) -> bool:
    """Whether a word that a body is called in short belongs to the name of another: Dunmere Council is not
    the council of Lowport."""
    if actor.kind is ActorKind.PERSON:
        return False
    own = {word for name in names_of(actor) for word in words_of(fold_words(name).casefold())}
    runs = [words_of(fold_words(found[0])) for found in _CAPITAL.finditer(mention)]
    shared = [run for run in runs if own.intersection(word.casefold() for word in run)]
    return bool(shared) and all(
        any(word.casefold() not in own and word.casefold() not in _ARTICLES for word in run)
        for run in shared
    )


def names_of(actor: Actor) -> tuple[str, ...]:
    """Return all names under which an actor is known."""
    return tuple(n for n in (actor.name, actor.in_text, *actor.aliases) if n)


def is_called(actor: Actor, mention: str) -> bool:
    """Tell whether printed words hold the actor's own name, or the name of the same country in short.

    A capital that stands for a government is no such name, nor is a building.
    """
    text = fold_words(mention).casefold()
    own = [fold_words(name).casefold() for name in (actor.name, actor.in_text) if name]
    short = [fold_words(alias) for alias in actor.aliases if alias.isupper()]
    return any(_stands(name, text) for name in (*own, *(name.casefold() for name in short)))


def _strength(text: str, name: str) -> int:
    folded, last = _folded(name)
    if not folded:
        return 0
    if _stands(folded, text):
        return _WHOLE + len(folded)
    return len(last) if last and _stands(last, text) else 0


@lru_cache(maxsize=8192)
def _folded(name: str) -> tuple[str, str]:
    """A name as it is compared, and its last word, where it has several and that is a name by itself."""
    folded = fold_words(name).casefold()
    words = words_of(folded)
    return folded, words[-1] if len(words) > 1 and len(words[-1]) > 2 else ""


def _stands(words: str, text: str) -> bool:
    if words not in text:
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def name_in(mention: str, language: str = "") -> str:
    """Return the last name of somebody in printed words, titles left out; empty where none is.

    `language` says whose titles are known: Bürgermeisterin Quill. Days and months are no names.
    """
    found = [
        m[0]
        for m in _CAPITAL.finditer(_BESIDE.sub("", mention))
        if m[0].casefold() not in _CALENDAR
    ]
    if not found:
        return ""
    titles = _titles(language)
    words = found[-1].split(" ")
    while len(words) > 1 and words[0].casefold().rstrip(".") in titles:
        words.pop(0)
    return "" if words[0].casefold() in titles_abroad(language) else " ".join(words)


def _titles(language: str) -> frozenset[str]:
    return _TITLES | titles_abroad(language)


@lru_cache(maxsize=16)
def titles_abroad(language: str) -> frozenset[str]:
    """Return the words of a language that may stand at the head of a run of capitals and are no name."""
    lists = reporting_in(language)
    sections = ("title", "people", "opener", "between", "preposition")
    return frozenset(word for section in sections for word in lists.of(section))
