"""The heading of a tie: one sentence that says no more than the standing of the tie allows.

The patterns stand in the catalogue of standings; here they are chosen and filled. The bare tie ("Iran
supplied drones to Russia") is said only where it is official or not in dispute.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.entries import ActorKind, Holds
from build_scripts.record import Record, Tie
from build_scripts.record.seats import Voice
from build_scripts.record.spoken import Word
from build_scripts.record.standing import TieStanding, standing_of
from build_scripts.record.standings import SaidHow, Standing
from build_scripts.telling.covered import closed_on
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.words import capital, listed
from build_scripts.views.ties.tie_dates import are_apart, dates_of, ended_when, is_over
from build_scripts.views.ties.tie_grammar import base_of, together_of, verb_of
from build_scripts.views.ties.tie_voices import body_name, heard_words, is_plural, words_by_body

_MOST_NAMES: Final = 3
_SLOT: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A stretch of a heading; `actor` is set where it names one of the two that are tied."""

    text: str
    actor: str = ""


HeadingParts = tuple[HeadingPart, ...]


def heading_of(record: Record, tie: Tie) -> HeadingParts:
    """Return the heading of a tie, its first letter a capital."""
    parts = _Filler(record, tie, standing_of(record, tie)).heading()
    return (HeadingPart(capital(parts[0].text), parts[0].actor), *parts[1:])


def denial_text(record: Record, tie: Tie) -> str:
    """Say who of the two denied a tie, and within which limits; empty if neither did."""
    standing = standing_of(record, tie)
    own = TieStanding(
        Standing.DENIED,
        denials=tuple(word for word in standing.denials if word.is_end and word.counts),
    )
    if not own.denials:
        return ""
    return capital("".join(part.text for part in _Filler(record, tie, own).heading()))


def line_label(record: Record, tie: Tie) -> str:
    """Return what stands on a line between two names; a mark follows where it is not established."""
    standing = standing_of(record, tie).standing
    if standing is Standing.PLANNED:
        verb = f"to {base_of(tie.type.label)}"
    else:
        is_past = speaks_of_past(record, standing) or is_over(record, tie)
        plural = record.actors[tie.source].is_plural
        verb = verb_of(tie.type, is_past=is_past, is_plural=plural)
        verb = ", ".join(filter(None, (verb, ended_when(record, tie))))
    mark = standing.shown.mark
    return f"{verb} ({mark})" if mark else verb


def speaks_of_past(record: Record, standing: Standing) -> bool:
    """Whether a tie is told in the past tense: acts and what ended are, and all of a closed story."""
    return standing in (Standing.ACT, Standing.ENDED) or closed_on(record) is not None


@dataclass(frozen=True)
class _Filler:
    """Fills the pattern that applies to a tie."""

    record: Record
    tie: Tie
    standing: TieStanding

    def heading(self) -> HeadingParts:
        told, who = self._told()
        pattern = self.standing.standing.shown.headings[told]
        slots = self._slots(told, who)
        parts: list[HeadingPart] = []
        for place, piece in enumerate(_SLOT.split(pattern)):
            if place % 2:
                parts += slots[piece]()
            elif piece:
                parts.append(HeadingPart(piece))
        if when := ended_when(self.record, self.tie):
            parts.append(HeadingPart(f", {when}"))
        return tuple(part for part in parts if part.text)

    def _told(self) -> tuple[SaidHow, tuple[Word, ...]]:
        """Choose the heading, and the words whose speakers it names."""
        own = self.standing
        match own.standing:
            case Standing.DISPUTED if own.is_granted:
                return SaidHow.GRANTED, tuple(w for w in own.deeds if w.is_its_doers)
            case Standing.SAID:
                counted = tuple(w for w in own.deeds if w.counts)
                return self._by(counted) if counted else (SaidHow.CITED, own.deeds)
            case Standing.ENDED:
                told, who = self._by(own.ends)
                if own.is_given_up:
                    told = SaidHow.GIVEN_UP_BY_DOER if told is SaidHow.BY_DOER else SaidHow.GIVEN_UP
                return told, who
            case Standing.PLANNED:
                return self._planned()
            case Standing.DENIED:
                return self._by(own.denials)
        return SaidHow.PLAIN, own.deeds

    def _by(self, words: tuple[Word, ...]) -> tuple[SaidHow, tuple[Word, ...]]:
        """Whether one of the two alone says what it does itself."""
        ends = {word.ends for word in words}
        alone = len(ends) == 1 and len(next(iter(ends))) == 1
        return (SaidHow.BY_DOER if alone and words[0].is_doer else SaidHow.PLAIN), words

    def _planned(self) -> tuple[SaidHow, tuple[Word, ...]]:
        own = [word for word in self.standing.plans if word.is_its_doers]
        announced = tuple(word for word in own if word.holds is Holds.ANNOUNCES)
        if announced:
            return SaidHow.ANNOUNCED, announced
        return (SaidHow.CONSIDERED, tuple(own)) if own else (SaidHow.PLAIN, self.standing.plans)

    def _slots(
        self, told: SaidHow, who: tuple[Word, ...]
    ) -> Mapping[str, Callable[[], HeadingParts]]:
        bodies = tuple(words_by_body(self.record, self.tie, who))
        several = is_plural(self.record, bodies)
        is_past = self._is_past()
        doers = self._doers(told, bodies)

        def words(text: str) -> Callable[[], HeadingParts]:
            return lambda: (HeadingPart(text),)

        considered = "considered" if is_past else "consider" if len(doers) > 1 else "considers"
        return {
            "deed": lambda: self._deed(self._subject()),
            "own_deed": lambda: self._own_deed(bodies, doers),
            "plan": lambda: self._plan(doers),
            "from": lambda: self._names(doers),
            "it": lambda: self._pronoun(doers),
            "who": lambda: self._who(bodies),
            "say": words("say" if several else "says"),
            "cite": words("cite" if several else "cites"),
            "cited": words(listed(list(dict.fromkeys(w.voice.cites or "" for w in who)))),
            "consider": words(considered),
            "was": words(self._was(doers, is_past=is_past)),
            "when": lambda: self._when(who),
            "heard": words(heard_words(self._heard(who))),
            "until": lambda: self._until(who),
            "denied": lambda: self._denied(bodies),
            "contested": words(self._contested(who)),
        }

    def _subject(self) -> HeadingParts:
        ends = (self.tie.source, self.tie.target)
        return self._names(ends if self._is_joint else ends[:1])

    @property
    def _is_joint(self) -> bool:
        return bool(self.tie.type.together) and self.tie.source != self.tie.target

    def _deed(
        self, subject: HeadingParts, *, is_plural: bool | None = None, other: str = ""
    ) -> HeadingParts:
        """The whole tie after its subject; `other` is the end that the subject is not."""
        is_past = self._is_past()
        if self._is_joint:
            return (*subject, HeadingPart(f" {together_of(self.tie.type, is_past=is_past)}"))
        plural = self.record.actors[self.tie.source].is_plural if is_plural is None else is_plural
        verb = verb_of(self.tie.type, is_past=is_past, is_plural=plural)
        return (*subject, HeadingPart(f" {verb} "), *self._names((other or self.tie.target,)))

    def _own_deed(self, bodies: Sequence[Voice], doers: tuple[str, ...]) -> HeadingParts:
        """The tie with "it" for the one who says so; whole where both do, or it is a person."""
        if len(bodies) != 1 or len(doers) != 1:
            return self._deed(self._subject())
        other = self._other(doers)
        subject = self._pronoun(doers)
        if self._is_joint:
            return self._deed((*subject, HeadingPart(" and "), *self._names((other,))))
        return self._deed(subject, is_plural=self.record.actors[doers[0]].is_plural, other=other)

    def _plan(self, doers: tuple[str, ...]) -> HeadingParts:
        kind = self.tie.type
        if self._is_joint:
            together = HeadingPart(base_of(together_of(kind, is_past=False)))
            if len(doers) > 1:
                return (together,)
            return (together, HeadingPart(" with "), *self._names((self._other(doers),)))
        return (HeadingPart(f"{base_of(kind.label)} "), *self._names((self._other(doers),)))

    def _doers(self, told: SaidHow, bodies: Sequence[Voice]) -> tuple[str, ...]:
        """Who is said to do it: of a tie without direction those who say so themselves, or both."""
        ends = (self.tie.source, self.tie.target)
        if self.tie.type.directed:
            return ends[:1]
        own = () if told is SaidHow.PLAIN else tuple(v.actor for v in bodies if v.actor in ends)
        named = tuple(actor for actor in own if actor)
        if self._is_joint:
            return named or ends
        return named[:1] or ends[:1]

    def _other(self, doers: tuple[str, ...]) -> str:
        """The end that the first of these is not."""
        return self.tie.target if doers[0] == self.tie.source else self.tie.source

    def _names(self, actors: Sequence[str]) -> HeadingParts:
        parts: list[HeadingPart] = []
        for place, actor in enumerate(actors):
            if place:
                parts.append(HeadingPart(" and "))
            parts.append(HeadingPart(self.record.actors[actor].name_in_text, actor))
        return tuple(parts)

    def _pronoun(self, actors: tuple[str, ...]) -> HeadingParts:
        """Return "it" or "they"; a person by name, since nothing says how it is spoken of."""
        if len(actors) > 1 or self.record.actors[actors[0]].is_plural:
            return (HeadingPart("they"),)
        if self.record.actors[actors[0]].kind is ActorKind.PERSON:
            return self._names(actors)
        return (HeadingPart("it"),)

    def _is_past(self) -> bool:
        return speaks_of_past(self.record, self.standing.standing) or is_over(self.record, self.tie)

    def _was(self, actors: tuple[str, ...], *, is_past: bool) -> str:
        plural = len(actors) > 1 or self.record.actors[actors[0]].is_plural
        return ("were" if plural else "was") if is_past else ("are" if plural else "is")

    def _who(self, bodies: Sequence[Voice]) -> HeadingParts:
        ends = (self.tie.source, self.tie.target)
        if len(bodies) <= 2 and all(voice.actor in ends for voice in bodies):
            return self._names([voice.actor for voice in bodies if voice.actor])
        return (HeadingPart(listed([body_name(self.record, v) for v in bodies], _MOST_NAMES)),)

    def _heard(self, who: tuple[Word, ...]) -> tuple[Word, ...]:
        """Of an act the words that make it one: its issuer's, where they are there."""
        if self.standing.standing is not Standing.ACT:
            return who
        return tuple(word for word in who if word.is_its_doers) or who

    def _when(self, who: tuple[Word, ...]) -> HeadingParts:
        dates = dates_of(self._heard(who))
        return (HeadingPart(f", {dates}" if dates else ""),)

    def _until(self, who: tuple[Word, ...]) -> HeadingParts:
        dates = [w.date for w in who if w.holds is Holds.ENDS and w.date is not None]
        latest = max(dates, key=lambda when: when.sort_key, default=None)
        if latest is None:
            return (HeadingPart(", and that this has ended"),)
        if latest.is_interval or latest.one_of:
            return (HeadingPart(f", and that this has ended ({date_in_words(latest)})"),)
        return (HeadingPart(f" until {date_in_words(latest)}"),)

    def _denied(self, bodies: Sequence[Voice]) -> HeadingParts:
        """Name those who deny the whole, and are not the ones who are named as saying so."""
        counted = [w for w in self.standing.denials if w.counts]
        is_plan = self.standing.standing is not Standing.DISPUTED
        words = [word for word in counted if is_plan or not word.scope]
        named = words_by_body(self.record, self.tie, words)
        others = [voice for voice in named if voice not in bodies]
        names = listed([body_name(self.record, voice) for voice in others], _MOST_NAMES)
        again = [voice for voice in named if voice in bodies]
        text = f"; {names} denied it" if names else ""
        if again and not names:
            text = "; it was also denied"
        return (HeadingPart(text),)

    def _contested(self, who: tuple[Word, ...]) -> str:
        """Say of what is granted in part what remains in dispute."""
        limits = [w for w in self.standing.deeds if w.holds is Holds.PARTLY and w.is_end]
        limits += [w for w in self.standing.denials if w.scope and w.counts]
        others = [w for w in self.standing.deeds if w.counts and not w.is_end]
        far = "how far" if limits else ""
        when = "when" if are_apart(who, others) else ""
        what = " and ".join(filter(None, (far, when)))
        return f"; {what} is disputed" if what else ""
