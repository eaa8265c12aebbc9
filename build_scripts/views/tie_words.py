"""Who says that a tie is so, and who says otherwise, in words: whole, and short for a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from build_scripts.record import Record
from build_scripts.record.graph import Standing
from build_scripts.record.standing import TieStanding, Voice
from build_scripts.telling.words import listed

_MOST: Final = 4
_MOST_SHORT: Final = 3
_LONGEST_SCOPE: Final = 48
"""A longer scope stands with the evidence, not on a line of a diagram."""
_EVERY: Final = 10_000


def qualifier(record: Record, standing: TieStanding) -> str:
    """Say according to whom a tie is so, and who says otherwise; empty where all affirm it."""
    return _whole(record, standing, _MOST)


def every_qualifier(record: Record, standing: TieStanding) -> str:
    """The same with every voice by name, however many they are."""
    return _whole(record, standing, _EVERY)


def short_qualifier(record: Record, standing: TieStanding) -> str:
    """The same for a line in a diagram, shortened by names and scopes, never within a word.

    Who affirms, limits, denies and only considers is each time said, as "and 3 others" where they
    are many. Somebody named in person is not named again through those who report it.
    """
    affirm = set(standing.affirm)
    limit = list(dict.fromkeys(voice for voice, _ in standing.limit))
    also = [voice for voice in limit if voice in affirm]
    other = [voice for voice in limit if voice not in affirm]
    weighed = [v for v in standing.consider if v not in affirm and v not in limit]
    parts = []
    if standing.announce:
        parts.append(f"announced by {_short(record, standing.announce)}")
    if standing.affirm and standing.standing is not Standing.AFFIRMED:
        parts.append(f"according to {_short(record, standing.affirm)}")
    for voices, also_said in ((also, " elsewhere"), (other, "")):
        if voices:
            verb = "affirms" if len(_direct(voices)) == 1 else "affirm"
            scopes = {scope for voice, scope in standing.limit if voice in voices}
            scope = scopes.pop() if len(scopes) == 1 else ""
            within = f": {scope}" if scope and len(scope) <= _LONGEST_SCOPE else ""
            parts.append(f"{_short(record, voices)}{also_said} {verb} only a part{within}")
    if weighed:
        names = f"according to {_short(record, weighed)}"
        # A line that is only considered says so by itself.
        is_said = standing.standing is Standing.CONSIDERED and not parts
        parts.append(names if is_said else f"only considered {names}")
    if standing.deny:
        verb = "denies" if len(_direct(standing.deny)) == 1 else "deny"
        parts.append(f"{_short(record, standing.deny)} {verb} {_denied(standing)}")
    if standing.end:
        names = f"according to {_short(record, standing.end)}"
        is_said = standing.standing is Standing.ENDED
        parts.append(names if is_said and not parts else f"ended {names}")
    return "; ".join(parts)


def _whole(record: Record, standing: TieStanding, most: int) -> str:
    def names(voices: Sequence[Voice]) -> str:
        return listed(voice_names(record, _direct(voices)), most)

    parts = []
    if standing.consider:
        parts.append(f"considered, according to {names(standing.consider)}")
    if standing.announce:
        parts.append(f"announced by {names(standing.announce)}")
    if standing.affirm and standing.standing is not Standing.AFFIRMED:
        parts.append(f"according to {names(standing.affirm)}")
    # Before the limits, whose scopes may be long.
    if standing.deny:
        verb = "denies" if len(_direct(standing.deny)) == 1 else "deny"
        parts.append(f"{names(standing.deny)} {verb} {_denied(standing)}")
    for voice, scope in standing.limit:
        also = " elsewhere" if voice in standing.affirm else ""
        limits = f": {scope}" if scope else ""
        parts.append(f"{voice_name(record, voice)}{also} affirms only a part{limits}")
    if standing.end:
        parts.append(f"ended, according to {names(standing.end)}")
    return "; ".join(parts)


def _denied(standing: TieStanding) -> str:
    """What is denied: a denial with a scope, such as “for the war”, may be of a part only."""
    return "it, or a part of it" if standing.is_scoped_denial else "it"


def _short(record: Record, voices: Sequence[Voice]) -> str:
    return listed(voice_names(record, _direct(voices)), _MOST_SHORT)


def _direct(voices: Sequence[Voice]) -> list[Voice]:
    """Leave out those who are heard through others, where they are heard themselves as well."""
    heard = {v.actor for v in voices if not (v.article or v.cites or v.via)}
    return [
        v
        for v in voices
        if not (v.article or v.cites or v.via) or not v.actor or v.actor not in heard
    ]


def voice_names(record: Record, voices: Iterable[Voice]) -> list[str]:
    """Name several voices as a sentence does."""
    return [voice_name(record, voice) for voice in voices]


def voice_name(record: Record, voice: Voice) -> str:
    """Name a voice as a sentence does, with those through whom it is heard."""
    if voice.actor is None:
        return article_name(record, voice.article or "")
    name = record.actors[voice.actor].name_in_text
    if voice.article is not None:
        return f"{name} (as reported by {article_name(record, voice.article)})"
    said = f"{voice.cites} that {name} cites" if voice.cites else name
    if not voice.via:
        return said
    relayers = listed([record.actors[relayer].name_in_text for relayer in voice.via])
    return f"{said} (as relayed by {relayers})"


def brief_voice(record: Record, voice: Voice) -> tuple[str, str]:
    """Name a voice in few words, and say how it is heard if not directly: for marks in a picture."""
    if voice.actor is None:
        return article_name(record, voice.article or ""), ""
    name = record.actors[voice.actor].name
    if voice.article is not None:
        return name, "reported"
    if voice.cites:
        return name, "cited"
    return name, "relayed" if voice.via else ""


def article_name(record: Record, article: str) -> str:
    """Name an article that speaks in its own voice by who published it."""
    return record.articles[article].entry.publisher or "the article itself"
