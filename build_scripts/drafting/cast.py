"""Whom the words mean that name a speaker: an actor of the story, one to be made, or nobody for sure.

A name means the actor who bears it; a name that no actor bears makes one, under the fullest form that
the text prints. A pronoun or a speech that goes on means the speaker before, where nobody else was named
since. “A senior official” is a source without a name; “the official” is left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from build_scripts.attribution.attributions import ProposedAttribution
from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.drafting.names import actors_named, id_from, name_in, unique_id
from build_scripts.drafting.printed_names import (
    PrintedName,
    capitals_in,
    kind_of_name,
    names_by_last_word,
)
from build_scripts.drafting.proposals import ProposedActor
from build_scripts.entries import Actor, ActorKind
from build_scripts.words.bounds import words_of
from build_scripts.words.sources import SourceText

_UNNAMED = re.compile(
    r"(?:(?:an?|one|another|some|several|two|three|many|other|senior|most|few) )?(?:[\w’'.-]+ ){0,5}?"
    r"(?:officials?|sources?|aides?|diplomats?|residents?|witness(?:es)?|person|people|man|woman|analysts?"
    r"|advis[eo]rs?|employees?|workers?|members?|voters?|supporters?|critics|experts|spokes(?:man|woman|person)"
    r"|lawyers?|soldiers?|neighbours?|neighbors?|teachers?|passengers?|attendees?|insiders?)\b.*",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|his|her|its|their|this|that|these|those) ", re.IGNORECASE)
_BARE = re.compile(r"^(?:an?|the|one) ", re.IGNORECASE)
_PEOPLE_PRONOUNS = frozenset({"he", "she"})
_FARTHEST = 1_500
"""So far back, in characters, a pronoun looks for its name."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a mention means: an actor's id, or None with those who may be meant; and how sure that is."""

    actor: str | None
    candidates: tuple[str, ...] = ()
    sure: float = 1.0


@dataclass
class Cast:
    """The actors of a story and those that an article makes, and who spoke last while it is read."""

    source: SourceText
    article: str
    known: Mapping[str, Actor]
    made: dict[str, ProposedActor] = field(default_factory=dict)
    _names: Mapping[str, list[PrintedName]] = field(default_factory=dict)
    _people: list[tuple[int, str]] = field(default_factory=list)
    _printed: list[tuple[int, str]] = field(default_factory=list)
    _places: dict[str, tuple[int, int]] = field(default_factory=dict)
    _meant: dict[str, Meant] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read the names of the text once."""
        self._names = names_by_last_word(self.source.text)
        people = {
            words_of(actor.name)[-1]
            for actor in self.known.values()
            if actor.kind is ActorKind.PERSON and words_of(actor.name)
        }
        people |= {
            last
            for last, printed in self._names.items()
            if any(one.kind is ActorKind.PERSON for one in printed)
        }
        for start, end in capitals_in(self.source.text):
            last = _last_word(self.source.text[start:end])
            if last in people and not self.source.marked[start]:
                self._printed.append((start, last))
                self._places.setdefault(last, (start, end))

    @property
    def actors(self) -> dict[str, Actor]:
        """All actors by id, those to be made included."""
        return {**self.known, **{i: _as_actor(made) for i, made in self.made.items()}}

    def meant_by(self, seen: ProposedAttribution) -> Meant:
        """Return whom an attribution means. Attributions are asked for in reading order."""
        if seen.speaker is None:
            return Meant(None, self._last_people(len(self.source.text))[:3])
        meant = self.of_mention(seen.speaker)
        if seen.carried_over and meant.actor is not None:
            meant = Meant(meant.actor, (meant.actor,), min(meant.sure, 0.7))
        if meant.actor is not None and self._is_person(meant.actor):
            self._people.append((seen.speaker.end, meant.actor))
        return meant

    def of_mention(self, mention: Mention) -> Meant:
        """Return whom a mention means."""
        text = self.source.text[mention.start : mention.end].replace("\n", " ")
        if mention.kind is MentionKind.PRONOUN:
            return self._of_pronoun(text, mention.start)
        if (known := self._meant.get(text)) is not None:
            return known
        named = actors_named(text, self.known)
        if len(named) == 1:
            meant = Meant(named[0])
        elif named:
            meant = Meant(None, tuple(named))
        elif mention.kind is MentionKind.NAME:
            meant = self._of_new_name(text, mention)
        elif _UNNAMED.fullmatch(text) and not _DEFINITE.match(text):
            meant = self._unnamed(text, mention)
        else:
            meant = Meant(None, self._last_people(mention.start)[:2])
        self._meant[text] = meant
        return meant

    def _of_pronoun(self, words: str, position: int) -> Meant:
        """Whom a pronoun means: the one person named right before; where several are, nobody for sure."""
        if words.casefold() not in _PEOPLE_PRONOUNS:
            return Meant(None, self._last_people(position)[:2])
        near = self._named_near(position)
        if len(near) == 1:
            return Meant(self._of_person(near[0]), (), 0.8)
        if near:
            return Meant(None, tuple(filter(None, map(self._of_person, near)))[:3])
        before = self._last_people(position)
        since = self._people[-1][0] if self._people else 0
        if before and not any(since < at < position for at, _ in self._printed):
            return Meant(before[0], before[:1], 0.75)
        return Meant(None, before[:2])

    def _named_near(self, position: int) -> list[str]:
        """The last names printed in the paragraph before a position, else in the paragraph before it."""
        first, _ = self.source.paragraph(position)
        starts = [first]
        if first > 0:
            starts.append(self.source.paragraph(first - 1)[0])
        for start in starts:
            low = bisect_left(self._printed, (start, ""))
            high = bisect_left(self._printed, (position, ""))
            near = [name for _, name in self._printed[low:high]]
            if near:
                return list(dict.fromkeys(reversed(near)))
        return []

    def _of_person(self, last: str) -> str | None:
        """The actor with a last name, made where there is none yet; None where two may be meant."""
        return self.of_mention(Mention(*self._places[last], MentionKind.NAME)).actor

    def _last_people(self, position: int) -> tuple[str, ...]:
        near = [who for at, who in self._people if position - _FARTHEST <= at <= position]
        return tuple(dict.fromkeys(reversed(near)))

    def _is_person(self, identifier: str) -> bool:
        if identifier in self.made:
            return self.made[identifier].kind is ActorKind.PERSON
        return self.known[identifier].kind is ActorKind.PERSON

    def _of_new_name(self, text: str, mention: Mention) -> Meant:
        short = name_in(text)
        if not short:
            return Meant(None)
        last = _last_word(short)
        full = {printed.name: printed for printed in reversed(self._names.get(last, []))}
        if len(full) > 1:
            full = {name: printed for name, printed in full.items() if name in text} or full
        if len(full) > 1 and len({name.split()[0] for name in full}) > 1:
            return Meant(None)  # Two of one last name: a person must say which.
        printed = max(full.values(), key=lambda one: (len(one.role), len(one.name)), default=None)
        if printed is None and self._may_be_noun(short, mention.start):
            # Residents said: a capital that every sentence begins with makes no name.
            return self._unnamed(text, mention) if _UNNAMED.fullmatch(text) else Meant(None)
        if printed is None:
            start = mention.start + text.find(short)
            printed = PrintedName(short, start, start + len(short))
        return Meant(self._make(printed), sure=0.9)

    def _may_be_noun(self, word: str, start: int) -> bool:
        """Whether a word is printed with a capital only where a sentence begins."""
        before = self.source.text[:start].rstrip(" \u00a0“‘\"'(")
        begins = not before or before[-1] in "\n.!?:”’\"'"
        return begins and " " not in word and not self._stands_inside(word)

    def _stands_inside(self, word: str) -> bool:
        inside = re.compile(rf"[\w,;] {re.escape(word)}\b")
        return inside.search(self.source.text) is not None

    def _make(self, printed: PrintedName) -> str:
        for identifier, made in self.made.items():
            if made.name == printed.name:
                return identifier
        kind = kind_of_name(printed.name)
        identifier = unique_id(id_from(printed.name) or "speaker", {*self.known, *self.made})
        is_person = kind is ActorKind.PERSON
        self.made[identifier] = ProposedActor(
            id=identifier,
            name=printed.name,
            kind=kind,
            start=printed.start,
            end=printed.end,
            role=printed.role if is_person else "",
            told=printed.told if is_person else "",
        )
        return identifier

    def _unnamed(self, text: str, mention: Mention) -> Meant:
        """A source without a name: one for each description that the article prints."""
        stem = id_from(_BARE.sub("", text)) or "unnamed-source"
        identifier = unique_id(f"{stem[:60].strip('-')}-unnamed", {*self.known, *self.made})
        self.made[identifier] = ProposedActor(
            id=identifier,
            name=text,
            kind=ActorKind.UNNAMED_SOURCE,
            start=mention.start,
            end=mention.end,
            described_as=text,
        )
        return Meant(identifier, sure=0.8)


def _last_word(name: str) -> str:
    return name.rstrip(".").removesuffix("’s").removesuffix("'s").split()[-1]


def _as_actor(made: ProposedActor) -> Actor:
    return Actor(name=made.name, kind=made.kind)
