"""Names and titles as a reader sees them: nothing invisible, nothing blank, nothing in look-alike letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pydantic import BaseModel

from build_scripts.codes import entries as codes
from build_scripts.entries import Actor, Article
from build_scripts.loading.assemble import Entries
from build_scripts.loading.paths import KeyPath
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.yaml_text.characters import character_name, is_forbidden, is_invisible, shortened

# Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties.txt), and the Braille blank. What
# the reader of files refuses everywhere is among it, and told there.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
# Letters of Cyrillic, Greek and Armenian, and the Latin ones that they look like (Unicode TR 39).
_LOOKS_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝЗӀӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυՕՍօսոհ",
    "ABESIJKMHOPCTYXaesijopcyxhdqw3IlABEZHIKMNOPTYXavopuOUounh",
)
_LETTER = re.compile(r"[^\W\d_]")


def name_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return what a reader cannot see of names and titles.

    Problems: `invisible-in-name`, `blank-name`, `look-alike-name`.
    """
    problems: list[Problem] = []
    for sited, path, name in _names(entries):
        problems += _seen_problems(sited, path, name)
    for actor in entries.actors.values():
        problems += _look_alikes(actor)
    return tuple(problems)


_PlacedName = tuple[Sited[BaseModel], KeyPath, str]
"""An entry, where in it a name stands, and the name. Places are looked up for faults only."""


def _names(entries: Entries) -> Iterator[_PlacedName]:
    """Every name and title."""
    if entries.story is not None:
        yield entries.story, ("title",), entries.story.entry.title
    for actor in entries.actors.values():
        for path, name in _names_of(actor):
            yield actor, path, name
        for index, role in enumerate(actor.entry.roles):
            yield actor, ("roles", index, "title"), role.title
    for article in entries.articles.values():
        yield from _names_in_article(article)
    for claim in entries.claims.values():
        yield claim, ("title",), claim.entry.title
        for index, asked in enumerate(claim.entry.asked_as):
            yield claim, ("asked_as", index), asked
    for topic in entries.topics.values():
        yield topic, ("title",), topic.entry.title
        for index, alias in enumerate(topic.entry.aliases):
            yield topic, ("aliases", index), alias
    for kind in entries.relation_types.values():
        yield kind, ("label",), kind.entry.label


def _names_of(actor: Sited[Actor]) -> Iterator[tuple[KeyPath, str]]:
    entry = actor.entry
    yield ("name",), entry.name
    if entry.in_text:
        yield ("in_text",), entry.in_text
    if entry.described_as:
        yield ("described_as",), entry.described_as
    for index, alias in enumerate(entry.aliases):
        yield ("aliases", index), alias


def _names_in_article(article: Sited[Article]) -> Iterator[_PlacedName]:
    entry = article.entry
    yield article, ("title",), entry.title
    for key, name in (
        ("publisher", entry.publisher),
        ("agency", entry.agency),
        ("repost_of", entry.repost_of),
    ):
        if name:
            yield article, (key,), name
    for index, author in enumerate(entry.authors):
        yield article, ("authors", index), author


def _seen_problems(sited: Sited[BaseModel], path: KeyPath, name: str) -> Iterator[Problem]:
    if not any(_is_seen(character) for character in name):
        yield Problem(
            codes.BLANK_NAME,
            sited.at(*path),
            f"Nobody sees a name here: {', '.join(map(character_name, dict.fromkeys(name[:4])))}.",
            "Write the name as it is printed.",
        )
        return
    # A person's name may need a joiner; what the reader of files refuses is told there.
    unseen = [c for c in _UNSEEN.findall(name) if not is_forbidden(c) and not is_invisible(c)]
    # What makes an emoji of a sign is seen in its effect.
    unseen = [c for c in unseen if c != "\ufe0f" or not _after_sign(name)]
    if unseen:
        yield Problem(
            codes.INVISIBLE_IN_NAME,
            sited.at(*path),
            f"{character_name(unseen[0])} stands in “{shortened(_UNSEEN.sub('', name))}”, "
            "where nobody sees it.",
            "Type the name again.",
        )


def _after_sign(name: str) -> bool:
    before = name[: name.index("\ufe0f")]
    return unicodedata.category(before[-1:] or "a") in ("So", "Sm", "Po", "Nd")


def _is_seen(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNS" and not _UNSEEN.match(character)


def _look_alikes(actor: Sited[Actor]) -> Iterator[Problem]:
    names = list(_names_of(actor))
    for path, name in names:
        letters = _LETTER.findall(name)
        if len(letters) < 2 or not all(ord(letter) in _LOOKS_LIKE for letter in letters):
            continue
        looks = name.translate(_LOOKS_LIKE)
        if any(_is_latin(other) and other != looks for _, other in names):
            continue  # The spelling in Latin letters is given, and no copy of how this one looks.
        yield Problem(
            codes.LOOK_ALIKE_NAME,
            actor.at(*path),
            f"“{shortened(name)}” looks like Latin letters and is none: it begins with "
            f"{character_name(letters[0])}.",
            "Type it in Latin letters, or add its spelling in Latin letters to `aliases`.",
        )


def _is_latin(name: str) -> bool:
    letters = _LETTER.findall(name)
    return bool(letters) and all("LATIN" in unicodedata.name(letter, "") for letter in letters)
