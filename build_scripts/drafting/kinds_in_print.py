"""What kind of actor a name is the name of, by its own words and by what an article prints beside it.

Of a name that nothing shows to be a person's or a body's, the kind is open: people and bodies are both
printed as two words with capitals (Josie Lamb said, Valley Buses said).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from build_scripts.drafting.printed_names import PEOPLE_WORDS, TITLES, PrintedName, kind_of_name
from build_scripts.entries import ActorKind

_MOST_PLACES = 12
"""So many places of a name are looked at, the first."""
_NEAR = 60
_BODY_BEFORE = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|executives?|directors?|owners?|staff|workers?|employees?|pupils?"
    r"|managers?|trustees?|members?|chair(?:man|woman)?) (?:for|of|at)(?: the)? $|\bat(?: the)? $"
)
_THE_BEFORE = re.compile(r"\b[Tt]he $")
_STANDS_ALONE = re.compile(r"[,.;:]| (?:is|was|has|had|will|says?|said|does|did)\b")
_PLACE_BEFORE = re.compile(r"\b(?:in|near|outside|around|across|into|through)(?: the)? $")
_BODY_BEHIND = re.compile(
    r" (?:spokes(?:man|woman|person)|staff|bosses|executives?|managers?|officials?|workers|employees)\b"
    r"|,? \([A-Z]{2,6}\)|,? (?:Ltd|Limited|plc|PLC|Inc|LLP|LLC|GmbH)\b| (?:have|are|were)\b|,? which\b"
    r"|, who (?:run|are|were|have|own|operate|provide|want)\b"
    r"| (?:\w+ed|says?|said)(?: that)? it (?:was|is|will|would|had|has|did|does|could|can|plans|wants|hopes)\b"
    r"| (?:says?|said)(?: that)? its\b"
    r"|, (?:an?|the) (?:[\w-]+ ){0,3}?(?:company|firm|operator|charity|trust|school|business|chain|union|pub"
    r"|hotel|shop|group|newspaper|agency|club|party)\b"
)
_PERSON_BEHIND = re.compile(
    r",? \(?\d{2}\)?,|, who(?:se)?\b"
    r"| (?:laughed|smiled|nodded|shrugged|joked|shouted|wept|cried|grinned|sighed|whispered)\b"
)
_SAID_OF_SELF = re.compile(r"(?: \w+){1,2}(?: that)? (?:he|she|himself|herself)\b")
_ROLE_BEHIND = re.compile(
    r",(?: (?:an?|the|our|its|their|his|her))? (?P<role>[a-z][^,.;:“”\"]{2,60})"
)
_MARKS_BEFORE = re.compile(r"[“\"](?P<words>[^“”\"]*)[”\"] (?:\w+ (?:\w+ )?)?$")
_MARKS_BEHIND = re.compile(r"[^“”\".\n]{1,60}[“\"](?P<words>[^“”\"]*)")
_I = re.compile(r"(?<![\w’'])(?:I|me|my|myself)(?![\w-])")
_FARTHEST = 400
"""So far before or behind a name, in characters, the words of its bearer may reach."""
_JOINS = ("_", "’", "'", "-")
_WORD_BEFORE = re.compile(r"(?P<word>[^\s“(]+) $")
_AND_BEFORE = re.compile(r"\band $")


@dataclass(frozen=True, slots=True)
class SeenKind:
    """The kind of a name's bearer, and whether print shows it; one that is not shown is a guess."""

    kind: ActorKind
    is_shown: bool

    @property
    def is_body(self) -> bool:
        """Whether it is no person's name, as far as print says."""
        return self.kind is not ActorKind.PERSON


def seen_kind(text: str, name: str, *, has_role: bool = False) -> SeenKind:
    """Return what kind of actor a text shows the bearer of a name to be.

    `has_role` says that the text prints a person's role beside it.
    """
    own, places = kind_of_name(name), list(_places(text, name))
    is_person = has_role or any(_is_person(text, *place) for place in places)
    if own is not ActorKind.PERSON and not (is_person and len(name.split()) == 2):
        return SeenKind(own, True)
    if is_person:
        return SeenKind(ActorKind.PERSON, True)
    if any(_is_body(text, *place) for place in places) or _is_common(text, name):
        return SeenKind(ActorKind.ORGANISATION, True)
    if any(_says_i(text, *place) for place in places):
        return SeenKind(ActorKind.PERSON, True)
    if any(_SAID_OF_SELF.match(text, end) for _, end in places) or _is_shortened(text, name):
        return SeenKind(ActorKind.PERSON, True)
    is_place = any(_PLACE_BEFORE.search(text, max(0, s - _NEAR), s) for s, _ in places)
    return SeenKind(ActorKind.ORGANISATION if is_place else ActorKind.PERSON, False)


def kinds_in(text: str, names: Iterable[PrintedName]) -> dict[str, SeenKind]:
    """Return what kind of actor each of some printed names belongs to, by name."""
    kinds: dict[str, SeenKind] = {}
    for one in names:
        if one.name not in kinds or (one.has_role and kinds[one.name].is_body):
            kinds[one.name] = seen_kind(text, one.name, has_role=one.has_role)
    return kinds


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands, the first few times; Brayford does not stand in Brayford Travel."""
    is_one = " " not in name
    places = (
        (start, end)
        for start, end in _found(text, name)
        if not (is_one and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper())
    )
    yield from islice(places, _MOST_PLACES)


def _found(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand by themselves; a search for each name of a long text must be quick."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        before, behind = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() or before in _JOINS) and not (behind.isalnum() or behind == "-"):
            yield start, end
        start = text.find(words, end)


def _is_person(text: str, start: int, end: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, start - _NEAR), start)
    word = before["word"].casefold() if before else ""
    if word in PEOPLE_WORDS or word.strip(".") in TITLES:
        return True
    if _PERSON_BEHIND.match(text, end) and not _BODY_BEHIND.match(text, end):
        return True
    role = _ROLE_BEHIND.match(text, end)
    words = re.split(r"[ -]", role["role"].casefold())[:4] if role else []
    return any(word in PEOPLE_WORDS for word in words)


def _is_body(text: str, start: int, end: int) -> bool:
    low = max(0, start - _NEAR)
    if _BODY_BEFORE.search(text, low, start):
        return True
    if _THE_BEFORE.search(text, low, start) and _STANDS_ALONE.match(text, end):
        return True
    return _BODY_BEHIND.match(text, end) is not None and not _AND_BEFORE.search(text, low, start)


def _is_shortened(text: str, name: str) -> bool:
    """Whether the last word of a name stands by itself elsewhere, as people's names do: Quill added."""
    words = name.split()
    if len(words) < 2:
        return False
    for start, _ in _found(text, words[-1]):
        before = _WORD_BEFORE.search(text, max(0, start - _NEAR), start)
        previous = before["word"] if before else ""
        if previous.casefold().strip(".") in TITLES:
            return True
        if previous != words[-2] and not previous[:1].isupper() and previous.casefold() != "the":
            return True
    return False


def _says_i(text: str, start: int, end: int) -> bool:
    """Whether words in marks right beside a name say “I”: a body says “we”."""
    before = _MARKS_BEFORE.search(text, max(0, start - _FARTHEST), start)
    behind = _MARKS_BEHIND.match(text, end, end + _FARTHEST)
    return any(found is not None and _I.search(found["words"]) for found in (before, behind))


def _is_common(text: str, name: str) -> bool:
    """Whether the last word of a name stands in the text as a common noun of several: the buses."""
    last = name.split()[-1]
    plural = last.endswith("s") and not last.endswith(("ss", "’s", "'s"))
    return plural and next(_found(text, last.lower()), None) is not None
