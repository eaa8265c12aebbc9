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
from build_scripts.drafting.metonyms import is_metonym, meant_by_metonym
from build_scripts.drafting.names import actors_named, id_from, is_called, name_in, unique_id
from build_scripts.drafting.printed_names import (
    PrintedName,
    body_of_role,
    capitals_in,
    is_titled,
    kind_of_name,
    names_by_last_word,
)
from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.unnamed import bare_description, is_nameless
from build_scripts.entries import Actor, ActorKind
from build_scripts.sense.speakers_abroad import may_be_bent
from build_scripts.words.bounds import words_of
from build_scripts.words.reporting_lists import reporting_in
from build_scripts.words.sources import SourceText

_POSSESSED = re.compile(r"[’'](?:s)? [a-z]")
_PEOPLE_PRONOUNS = frozenset({"he", "she"})
_BENDS_NAMES = frozenset({"uk", "ru"})
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
        self._names = names_by_last_word(self.source.text, self.source.language)
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
        named = self._named(text, mention)
        if len(named) == 1:
            meant = Meant(named[0])
        elif named:
            meant = Meant(None, tuple(named))
        elif mention.kind is MentionKind.NAME:
            meant = self._of_new_name(text, mention)
        elif is_nameless(text, self.source.language):
            meant = self._unnamed(text, mention)
        else:
            meant = Meant(None, self._last_people(mention.start)[:2])
        self._meant[text] = meant
        return meant

    def _named(self, text: str, mention: Mention) -> list[str]:
        """The actors of the story whom words name; Quill’s office is not Quill."""
        named = actors_named(text, self.known)
        if mention.kind is MentionKind.NOUN and _POSSESSED.search(text):
            return [one for one in named if is_called(self.known[one], text)]
        return named

    def _of_pronoun(self, words: str, position: int) -> Meant:
        """Whom a pronoun means: the one person named right before; where several are, nobody for sure."""
        people = (*_PEOPLE_PRONOUNS, *reporting_in(self.source.language).of("he-or-she"))
        if words.casefold() not in people:
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
        short = name_in(text, self.source.language)
        if not short:
            return Meant(None)
        if is_metonym(short):
            return Meant(None, meant_by_metonym(short, self.known))
        if is_bent(self.source, mention):
            # In the genitive a name is nobody's own: a person must say whose it is.
            near = (i for i, actor in self.actors.items() if may_be_bent(actor.name, short))
            return Meant(None, tuple(near)[:3])
        last = _last_word(short)
        full = {printed.name: printed for printed in reversed(self._names.get(last, []))}
        if len(full) > 1:
            full = {name: printed for name, printed in full.items() if name in text} or full
        if len(full) > 1 and len({name.split()[0] for name in full}) > 1:
            return Meant(None)  # Two of one last name: a person must say which.
        printed = max(full.values(), key=lambda one: (len(one.role), len(one.name)), default=None)
        if printed is None and self._may_be_noun(short, mention.start):
            # Residents said: a capital that every sentence begins with makes no name.
            return (
                self._unnamed(text, mention)
                if is_nameless(text, self.source.language)
                else Meant(None)
            )
        if printed is None and self._has_no_kind(short):
            return Meant(None)  # A name of one word may be a person's, a body's, a town's.
        if printed is None:
            start = mention.start + text.find(short)
            printed = PrintedName(short, start, start + len(short))
        return Meant(self._make(printed), sure=0.9)

    def _has_no_kind(self, name: str) -> bool:
        """Whether nothing shows of what kind the bearer of a name is."""
        is_one = " " not in name and kind_of_name(name) is ActorKind.PERSON
        return is_one and not is_titled(self.source.text, name)

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
        identifier = unique_id(
            id_from(printed.name, self.source.language) or "speaker", {*self.known, *self.made}
        )
        is_person = kind is ActorKind.PERSON
        title, body = body_of_role(printed.role)
        for_whom = actors_named(body, self.known) if body else []
        held_for = for_whom[0] if is_person and len(for_whom) == 1 else ""
        self.made[identifier] = ProposedActor(
            id=identifier,
            name=printed.name,
            kind=kind,
            start=printed.start,
            end=printed.end,
            role=(title if held_for else printed.role) if is_person else "",
            told=printed.told if is_person else "",
            organisation=held_for,
            body="" if held_for or not is_person else body,
        )
        return identifier

    def _unnamed(self, text: str, mention: Mention) -> Meant:
        """A source without a name: one for each description that the article prints."""
        stem = id_from(bare_description(text), self.source.language) or "unnamed-source"
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


def is_bent(source: SourceText, mention: Mention) -> bool:
    """Whether a name stands in another case than its own, as behind “according to” in Slavic languages."""
    lists = reporting_in(source.language)
    if source.language.partition("-")[0] not in _BENDS_NAMES:
        return False
    before = source.text[max(0, mention.start - 40) : mention.start].casefold().rstrip()
    return before.endswith(lists.of("according"))


def _as_actor(made: ProposedActor) -> Actor:
    return Actor(name=made.name, kind=made.kind)
