"""Whom the words mean that name a speaker: an actor of the story, one to be made, or nobody for sure.

A name means the actor who bears it; a name that no actor bears makes one, under the fullest form that
the text prints. A pronoun or a speech that goes on means the speaker before, where nobody else was named
since. “A senior official” is a source without a name; “the official” is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from build_scripts.attribution.attributions import ProposedAttribution
from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.drafting.doubtful_names import has_no_kind, is_bent, may_be_noun
from build_scripts.drafting.genders import Gender, gender_of_pronoun
from build_scripts.drafting.kinds_in_print import SeenKind, kinds_in, seen_kind
from build_scripts.drafting.meant import Meant
from build_scripts.drafting.metonyms import is_metonym, meant_by_metonym
from build_scripts.drafting.names import actors_named, id_from, is_called, name_in, unique_id
from build_scripts.drafting.people_in_print import PeopleInPrint, last_word
from build_scripts.drafting.printed_names import (
    PrintedName,
    body_of_role,
    is_somebody_of,
    names_by_last_word,
    titled_in,
)
from build_scripts.drafting.proposals import ProposedActor
from build_scripts.drafting.spokespeople import BodiesInPrint, SpokenFor, body_noun, spoken_for
from build_scripts.drafting.unnamed import bare_description, is_nameless
from build_scripts.entries import Actor, ActorKind
from build_scripts.sense.speakers_abroad import may_be_bent
from build_scripts.words.bounds import words_of
from build_scripts.words.reporting_lists import reporting_in
from build_scripts.words.sources import SourceText

_POSSESSED = re.compile(r"[’'](?:s)? [a-z]")
_PEOPLE_PRONOUNS = frozenset({"he", "she", "his", "her"})
_FARTHEST = 1_500
"""So far back, in characters, a pronoun looks for its name."""


@dataclass
class Cast:
    """The actors of a story and those that an article makes, and who spoke last while it is read."""

    source: SourceText
    article: str
    known: Mapping[str, Actor]
    made: dict[str, ProposedActor] = field(default_factory=dict)
    _names: Mapping[str, list[PrintedName]] = field(default_factory=dict)
    _spoken: list[tuple[int, str]] = field(default_factory=list)
    _people: PeopleInPrint = field(init=False)
    _bodies: BodiesInPrint = field(init=False)
    _kinds: dict[str, SeenKind] = field(default_factory=dict)
    _meant: dict[str, Meant] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read the names of the text once."""
        self._names = names_by_last_word(self.source.text, self.source.language)
        printed = [one for found in self._names.values() for one in found]
        self._kinds = kinds_in(self.source.text, printed)
        people = {
            words_of(actor.name)[-1]
            for actor in self.known.values()
            if actor.kind is ActorKind.PERSON and words_of(actor.name)
        }
        people |= {last_word(name) for name, seen in self._kinds.items() if not seen.is_body}
        people |= {last_word(name) for name in titled_in(self.source.text)}
        self._people = PeopleInPrint.of(self.source, frozenset(people))
        bodies = tuple(one for one in printed if self._kinds[one.name].is_body)
        self._bodies = BodiesInPrint(
            self.source, self.known, sorted(bodies, key=lambda one: one.start)
        )

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
            self._spoken.append((seen.speaker.end, meant.actor))
        return meant

    def of_mention(self, mention: Mention) -> Meant:
        """Return whom a mention means."""
        text = self.source.text[mention.start : mention.end].replace("\n", " ")
        if mention.kind is MentionKind.PRONOUN:
            return self._of_pronoun(text, mention.start)
        if (known := self._meant.get(text)) is not None:
            return known
        one = spoken_for(text)
        if one is not None and (body := self._of_spokesperson(one, mention)) is not None:
            return body
        named = self._named(text, mention)
        if len(named) != 1 and mention.kind is MentionKind.NOUN and (noun := body_noun(text)):
            return self._of_body_noun(noun, mention)
        meant = self._of_words(text, mention, named)
        self._meant[text] = meant
        return meant

    def _of_words(self, text: str, mention: Mention, named: list[str]) -> Meant:
        """Whom words mean that mean the same wherever they stand."""
        if named:
            return Meant(named[0]) if len(named) == 1 else Meant(None, tuple(named))
        if mention.kind is MentionKind.NAME:
            return self._of_new_name(text, mention)
        if is_nameless(text, self.source.language):
            return self._unnamed(text, mention)
        return Meant(None, self._last_people(mention.start)[:2])

    def _named(self, text: str, mention: Mention) -> list[str]:
        """The actors of the story whom words name; Quill’s office is not Quill."""
        named = actors_named(text, self.known)
        if mention.kind is MentionKind.NOUN and is_somebody_of(text):
            return []
        if mention.kind is MentionKind.NOUN and _POSSESSED.search(text):
            return [one for one in named if is_called(self.known[one], text)]
        return named

    def _of_pronoun(self, words: str, position: int) -> Meant:
        """Whom a pronoun means: the one person named right before; where several are, nobody for sure."""
        people = (*_PEOPLE_PRONOUNS, *reporting_in(self.source.language).of("he-or-she"))
        if words.casefold() not in people:
            return Meant(None, self._last_people(position)[:2])
        gender = gender_of_pronoun(words)
        was_another = False
        for near in self._people.named_before(position):
            fitting = [last for last in near if self._people.fits(last, gender)]
            if len(fitting) == 1 and (len(near) == 1 or gender is not None):
                if gender is not None:
                    self._people.genders.setdefault(fitting[0], gender)
                return Meant(self._of_person(fitting[0]), (), 0.8 if len(near) == 1 else 0.7)
            if fitting:
                return Meant(None, tuple(filter(None, map(self._of_person, fitting)))[:3])
            was_another = was_another or bool(near)
        before = self._last_people(position, gender)
        since = self._spoken[-1][0] if self._spoken else 0
        if before and not self._people.is_any_between(since, position, gender):
            return Meant(before[0], before[:1], 0.65 if was_another else 0.75)
        return Meant(None, before[:2])

    def _of_person(self, last: str) -> str | None:
        """The actor with a last name, made where there is none yet; None where two may be meant."""
        place = self._people.first_place(last)
        return self.of_mention(Mention(*place, MentionKind.NAME)).actor if place else None

    def _last_people(self, position: int, gender: Gender | None = None) -> tuple[str, ...]:
        near = [who for at, who in self._spoken if position - _FARTHEST <= at <= position]
        actors = self.actors
        fitting = (w for w in near if self._people.fits(last_word(actors[w].name), gender))
        return tuple(dict.fromkeys(reversed(list(fitting))))

    def _of_body_noun(self, noun: str, mention: Mention) -> Meant:
        """The body that “the company” means: the one of the story or article that is called so, if only one
        is, else those that are printed before."""
        called = self._called((noun,))
        if len(called) == 1:
            return Meant(called[0], (), 0.75)
        before = self._bodies.words_for(SpokenFor(""), mention.start)
        near = called or self._called(before) or self._last_people(mention.start)
        return Meant(None, near[:3])

    def _called(self, words: Iterable[str]) -> tuple[str, ...]:
        """The actors whom words for bodies may mean."""
        found = [body for one in words for body in self._bodies.called(one)]
        actors = [body if isinstance(body, str) else self.of_mention(body).actor for body in found]
        return tuple(dict.fromkeys(filter(None, actors)))

    def _of_spokesperson(self, one: SpokenFor, mention: Mention) -> Meant | None:
        """The body for which somebody without a name speaks; None where print mentions none."""
        mentioned = self._bodies.words_for(one, mention.start)
        bodies = self._called(mentioned)
        if one.body[:1].isupper():
            bodies = bodies or self._named_inside(mention, one.body)
            bodies = tuple(body for body in bodies if not self._is_person(body))
        if not mentioned or (one.body[:1].isupper() and not bodies):
            return None
        body = f"the {mentioned[0]}" if mentioned[0].islower() else mentioned[0]
        why = f"who speaks for “{body}”"
        if len(bodies) == 1:
            return Meant(bodies[0], (), 0.85 if one.body else 0.7, why, mentioned[0])
        return Meant(None, bodies[:3], 1.0, why, mentioned[0])

    def _named_inside(self, mention: Mention, name: str) -> tuple[str, ...]:
        start = self.source.text.index(name, mention.start)
        actor = self.of_mention(Mention(start, start + len(name), MentionKind.NAME)).actor
        return () if actor is None else (actor,)

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
        last = last_word(short)
        full = {printed.name: printed for printed in reversed(self._names.get(last, []))}
        if len(full) > 1:
            full = {name: printed for name, printed in full.items() if name in text} or full
        if len(full) > 1 and len({name.split()[0] for name in full}) > 1:
            return Meant(None)  # Two of one last name: a person must say which.
        printed = max(full.values(), key=lambda one: (len(one.role), len(one.name)), default=None)
        if printed is None and may_be_noun(self.source, short, mention.start):
            # Residents said: a capital that every sentence begins with makes no name.
            return (
                self._unnamed(text, mention)
                if is_nameless(text, self.source.language)
                else Meant(None)
            )
        if printed is None and has_no_kind(self.source, short):
            # A name of one word may be a person's, a body's, a town's; or a longer one in short.
            called = self._called((short,))
            return Meant(called[0], (), 0.7) if len(called) == 1 else self._in_short(short)
        if printed is None:
            start = mention.start + text.find(short)
            printed = PrintedName(short, start, start + len(short))
        actor = self._make(printed)
        if self.made[actor].kind_is_shown:
            return Meant(actor, sure=0.9)
        return Meant(
            actor, sure=0.75, why="nothing shows whether a person or a body bears the name"
        )

    def _in_short(self, word: str) -> Meant:
        """Nobody for sure, with those in whose names a word stands: Brayford, of Brayford Travel."""
        longer = [one for found in self._names.values() for one in found]
        near = {one.name: one for one in longer if word in one.name.split()}.values()
        return Meant(None, tuple(dict.fromkeys(map(self._make, near)))[:3])

    def _make(self, printed: PrintedName) -> str:
        for identifier, made in self.made.items():
            if made.name == printed.name:
                return identifier
        seen = self._kinds.get(printed.name) or seen_kind(
            self.source.text, printed.name, has_role=printed.has_role
        )
        identifier = unique_id(
            id_from(printed.name, self.source.language) or "speaker", {*self.known, *self.made}
        )
        is_person = seen.kind is ActorKind.PERSON
        title, body = body_of_role(printed.role)
        for_whom = actors_named(body, self.known) if body else []
        held_for = for_whom[0] if is_person and len(for_whom) == 1 else ""
        self.made[identifier] = ProposedActor(
            id=identifier,
            name=printed.name,
            kind=seen.kind,
            kind_is_shown=seen.is_shown,
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


def _as_actor(made: ProposedActor) -> Actor:
    return Actor(name=made.name, kind=made.kind)
