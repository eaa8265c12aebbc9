"""Whether printed words name an actor: by a whole name, by a last name, by a role.

A last name counts where it stands as a name: with a capital, and behind no other person's first name.
“The Daily Express” names no Tesco Express, “a young man” no Tom Young.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.entries import Actor, ActorKind
from build_scripts.sense.word_lists import lists_for
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words

_RUN = re.compile(r"\w+")
_BETWEEN_NAMES = """
    de da di del della van von der den la le al el bin ibn of
"""
_PARTICLES = frozenset(_BETWEEN_NAMES.split())
_BEGINNERS = """
    but and then when while as if for after before later still yet so however meanwhile asked
    according what why how that this said says
"""
_SMALL_WORDS = _PARTICLES | {
    "the",
    "a",
    "an",
    "and",
    "for",
    "in",
    "on",
    "at",
    "to",
    "or",
    "by",
    "one",
}
"""Words of names that stand in any text: the Department for Work is not named by “for”."""
_OPENERS = frozenset(_BEGINNERS.split())


@dataclass(frozen=True)
class _NamesByWord:
    """The names of an actor, by the word that is looked for first."""

    whole: Mapping[str, tuple[str, ...]]
    last: Mapping[str, tuple[str, ...]]
    own: frozenset[str]


def is_named(actor: Actor, printed: str) -> bool:
    """Tell whether printed words hold one of an actor's names, a last name, or a role.

    Whoever is not named in the story is named by any words.
    """
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        return True
    text = fold_words(printed)
    names = (actor.name, *((actor.in_text,) if actor.in_text else ()), *actor.aliases)
    titles = tuple(role.title for role in actor.roles)
    known = _names_of(names, titles, actor.kind is ActorKind.PERSON)
    runs = [*dict.fromkeys(run.casefold() for run in _RUN.findall(text))]
    whole = (name for run in runs for name in known.whole.get(run, ()))
    if any(_stands_as_name(text, name) for name in whole):
        return True
    if actor.kind is ActorKind.PERSON:
        last = (name for run in runs for name in known.last.get(run, ()))
        return any(_stands_as_last_name(text, name, known.own) for name in last)
    return any(_stands(text.casefold(), name) for run in runs for name in known.last.get(run, ()))


@lru_cache(maxsize=1024)
def _names_of(names: tuple[str, ...], titles: tuple[str, ...], is_person: bool) -> _NamesByWord:
    whole: dict[str, dict[str, None]] = defaultdict(dict)
    last: dict[str, dict[str, None]] = defaultdict(dict)
    own: set[str] = set()
    for folded in dict.fromkeys(fold_words(name) for name in (*names, *titles)):
        words = words_of(folded)
        own |= {word.casefold() for word in words}
        first = _RUN.search(folded)
        whole[first[0].casefold() if first else ""][folded] = None
        if not words:
            continue
        for name in _short_names(words, is_person):
            last[_RUN.findall(name)[0].casefold()][name] = None
    return _NamesByWord(
        {word: tuple(found) for word, found in whole.items()},
        {word: tuple(found) for word, found in last.items()},
        frozenset(own),
    )


def _short_names(words: list[str], is_person: bool) -> Iterator[str]:
    """Yield by what somebody is named in short: a person by a last name, a body by what it is."""
    last = words[-1]
    if is_person:
        yield last
    elif len(words) > 1:
        if last.casefold() in lists_for("en").sections.get("body", ()):
            yield last.casefold()
        if len(words) > 2:
            yield " ".join(words[-2:]).casefold()


def _stands(text: str, words: str) -> bool:
    # As words of their own: "US" is not in "House".
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _stands_as_name(text: str, name: str) -> bool:
    """Whether a whole name stands in the words. A name of one word is no word of small letters."""
    if _stands(text, name):
        return True
    if len(words_of(name)) > 1:
        return _stands(text.casefold(), name.casefold())
    shouted = _stands(text, name.upper()) and len(name) > 3
    return shouted or _stands(text, name[:1].upper() + name[1:])


def _stands_as_last_name(text: str, last: str, own: frozenset[str]) -> bool:
    """Whether a person's last name stands there, with a capital, behind nobody else's first name."""
    if _is_title(last.casefold()):
        return _stands(text.casefold(), last.casefold())  # “the minister”: a role.
    if last.islower():
        return False
    return any(
        not _is_part_of_another(text[: found.start()], text[found.end() :], own)
        for form in ({last, last.upper()} if len(last) > 3 else {last})
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)
    )


def _is_part_of_another(before: str, behind: str, own: frozenset[str]) -> bool:
    """Whether the capitalised word before a last name, or right behind it, makes it another's."""
    following = re.match(r" ([A-Z][\w'-]*)", behind)
    if following and following[1].casefold() not in own:
        return True  # Young Street, Express Newspapers.
    words = before.split(" ")
    if words[-1:] != [""] or len(words) < 2:
        return False
    previous = words[-2]
    while previous.casefold() in _PARTICLES and len(words) > 2:
        words.pop()
        previous = words[-2]
    if not previous[:1].isupper() or previous.endswith((",", ":", ";", ")")):
        return False
    plain = previous.casefold().rstrip(".,").removesuffix("'s")
    if plain in own or any(name.startswith(plain) for name in own if len(plain) == 1):
        return False
    if previous.endswith("'s") or _is_title(plain):
        return False
    at_start = len(words) == 2 or words[-3].endswith((".", "!", "?"))
    return not (at_start and plain in _OPENERS)


def _is_title(word: str) -> bool:
    titles = lists_for("en").sections.get("title", ())
    return word in titles or any(part in titles for part in word.split("-"))


def may_be(actor: Actor, mention: str) -> bool:
    """Tell whether a mention may mean an actor: by a name or role, a first name alone, or initials."""
    if is_named(actor, mention):
        return True
    text = fold_words(mention)
    words = [word.removesuffix("'s") for word in words_of(text)]
    names = [words_of(fold_words(name)) for name in (actor.name, *actor.aliases)]
    capitals = {word for word in words if word[:1].isupper() and not _is_title(word.casefold())}
    if capitals and any(capitals <= set(name) for name in names):
        return True
    last = words[-1] if words else ""
    if actor.kind is ActorKind.PERSON:
        return any(last in name for name in names) and len(words) == 1
    if last.isupper() and any(last == _initials(name) for name in names):
        return True
    own = {word.casefold() for name in names for word in name if len(word) > 3}
    # Bodies are printed in part: the Gull Line’s director, Line officials.
    return any(word.casefold().rstrip("s") in own or word.casefold() in own for word in words)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[:1].isupper())


def is_mentioned(actor: Actor, text: str) -> bool:
    """Tell whether any word of an actor's names stands in folded text, by its first letters.

    For languages that bend names, and for names that are printed in part.
    """
    words = {word.casefold() for word in words_of(text)}
    names = (actor.name, *actor.aliases, *(role.title for role in actor.roles))
    for name in names:
        own = words_of(fold_words(name))
        weighty = [w for w in own if w.casefold() not in _SMALL_WORDS] or own
        for word in weighty:
            folded = word.casefold()
            if folded in words or (
                len(folded) > 4 and any(known.startswith(folded[:-1]) for known in words)
            ):
                return True
    return any(
        _initials(words_of(name)) in words_of(text) for name in names if len(words_of(name)) > 1
    )
