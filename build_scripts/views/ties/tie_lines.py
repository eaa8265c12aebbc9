"""Who says what of a tie: a line for each body, and the same in few words for pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.entries import Holds
from build_scripts.record import Record, Tie
from build_scripts.record.seats import Channel, Voice
from build_scripts.record.spoken import Word
from build_scripts.record.standing import standing_of
from build_scripts.record.standings import HELD, Standing
from build_scripts.telling.dates_in_words import date_in_words
from build_scripts.telling.words import count, listed
from build_scripts.views.ties.tie_dates import dates_of
from build_scripts.views.ties.tie_voices import body_name, heard_words, is_plural, words_by_body

_MOST: Final = 3
_EVERY: Final = 10_000
_LONGEST_SCOPE: Final = 48
"""A longer scope stands with the evidence, not on a line of a diagram."""
_HEARD: Final = {
    Channel.TOLD: "as reported",
    Channel.RELAYED: "relayed",
}


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One body and all that it says of a tie, in order of time."""

    who: str
    actor: str
    says: tuple[str, ...]


def lines_of(record: Record, tie: Tie) -> tuple[BodyLine, ...]:
    """Return a line for each body that speaks of a tie: of the two that are tied first."""
    standing = standing_of(record, tie)
    return tuple(
        BodyLine(
            body_name(record, voice),
            voice.actor or "",
            _says(record, voice, sorted(own, key=_by_time), standing.taken_back),
        )
        for voice, own in words_by_body(record, tie, standing.words).items()
    )


def _says(
    record: Record, voice: Voice, words: Sequence[Word], taken_back: Sequence[Word]
) -> tuple[str, ...]:
    """Say each thing once: its latest words, and on how many days it was said before.

    A denial of the whole and one within limits are two things.
    """
    groups: dict[tuple[str, bool], list[Word]] = {}
    for word in words:
        verb = _verb(record, voice, word, is_taken_back=word in taken_back)
        is_limited = word.holds is Holds.DENIES and bool(word.scope)
        groups.setdefault((verb, is_limited), []).append(word)
    return tuple(_said(verb, own) for (verb, _), own in groups.items())


def _verb(record: Record, voice: Voice, word: Word, *, is_taken_back: bool) -> str:
    several = is_plural(record, (voice,))
    if word.channel is Channel.CITES:
        return f"{'cite' if several else 'cites'} {word.voice.cites}"
    if is_taken_back:
        return "had denied it"
    return HELD[word.holds].several if several else HELD[word.holds].one


def _said(verb: str, words: Sequence[Word]) -> str:
    latest = words[-1]
    notes = [_when(latest), _HEARD.get(latest.channel, "")]
    if before := {word.said for word in words} - {latest.said, None}:
        notes.append(f"and on {count(len(before), 'earlier day')}")
    note = ", ".join(filter(None, notes))
    limits = latest.in_short or latest.scope
    said = f"{verb}: {limits}" if limits else verb
    return f"{said} ({note})" if note else said


def _when(word: Word) -> str:
    if word.said is None:
        return ""
    when = date_in_words(word.said)
    return f"in an article of {when}" if word.is_by_publication else when


def _by_time(word: Word) -> tuple[object, ...]:
    return (0, *word.said.sort_key) if word.said else (1,)


def every_qualifier(record: Record, tie: Tie) -> str:
    """Say who says what of a tie, every body by name."""
    return _qualifier(record, tie, _EVERY, _EVERY)


def short_qualifier(record: Record, tie: Tie) -> str:
    """The same for a line in a diagram, shortened by names and scopes, never within a word.

    Who affirms, limits, denies and only plans is each time said, as "and 3 others" where they
    are many.
    """
    return _qualifier(record, tie, _MOST, _LONGEST_SCOPE)


def _qualifier(record: Record, tie: Tie, most: int, longest: int) -> str:
    standing = standing_of(record, tie)
    words = standing.words
    parts = []
    if standing.standing is Standing.ACT:
        own = [word for word in standing.deeds if word.is_its_doers] or list(standing.deeds)
        parts.append(f"{dates_of(own)}{heard_words(own)}".strip() or "date not given")
        words = tuple(word for word in words if word not in standing.deeds)
    for holds in HELD:
        said = [w for w in words if w.holds is holds and w.counts and w not in standing.taken_back]
        if said:
            parts.append(_group(record, tie, holds, said, most, longest))
    cited = [word for word in words if not word.counts]
    if cited:
        names = listed([body_name(record, v) for v in words_by_body(record, tie, cited)], most)
        cites = listed(list(dict.fromkeys(word.voice.cites or "" for word in cited)))
        several = is_plural(record, tuple(words_by_body(record, tie, cited)))
        parts.append(f"{names} {'cite' if several else 'cites'} {cites}")
    if standing.taken_back:
        names = listed(
            [body_name(record, v) for v in words_by_body(record, tie, standing.taken_back)]
        )
        parts.append(f"{names} had denied it")
    return "; ".join(parts)


def _group(
    record: Record, tie: Tie, holds: Holds, words: Sequence[Word], most: int, longest: int
) -> str:
    bodies = tuple(words_by_body(record, tie, words))
    names = listed([body_name(record, voice) for voice in bodies], most)
    verb = HELD[holds].several if is_plural(record, bodies) else HELD[holds].one
    heard = heard_words(words)
    scopes = {word.scope for word in words}
    scope = scopes.pop() if len(scopes) == 1 else ""
    if holds in (Holds.PARTLY, Holds.DENIES):
        if scope and len(scope) <= longest:
            return f"{names} {verb}{heard}: {scope}"
        if holds is Holds.DENIES and all(word.scope for word in words):
            return f"{names} {verb}, within limits{heard}"
    return f"{names} {verb}{heard}"
