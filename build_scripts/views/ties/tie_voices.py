"""Those who speak of a tie, as its sentences name them: parties first, each body once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from build_scripts.checking.seats import belongs_to
from build_scripts.record import Record, Tie
from build_scripts.record.seats import Channel, Voice
from build_scripts.record.spoken import Word
from build_scripts.telling.words import listed


def words_by_body(
    record: Record, tie: Tie, words: Sequence[Word]
) -> Mapping[Voice, tuple[Word, ...]]:
    """Return the words of each body: of the two that are tied first, of articles last.

    Whoever sits for an end is named as that end. A body inside another that speaks too is named
    with it.
    """
    bodies = [_body(tie, word) for word in words]
    actors = {body.actor for body in bodies if body.actor}
    found: dict[Voice, list[Word]] = {}
    for body, word in zip(bodies, words, strict=True):
        above = belongs_to(record.actors, body.actor, word.said) if body.actor else ()
        wider = next((name for name in reversed(above) if name in actors), None)
        named = Voice(actor=wider) if wider and not word.is_end else body
        found.setdefault(named, []).append(word)
    places = {tie.source: 0, tie.target: 1}
    order = sorted(found, key=lambda v: 3 if not v.actor else places.get(v.actor, 2))
    return {voice: tuple(found[voice]) for voice in order}


def _body(tie: Tie, word: Word) -> Voice:
    if word.ends:
        return Voice(actor=tie.source if tie.source in word.ends else tie.target)
    return Voice(actor=word.voice.actor) if word.voice.actor else word.voice


def body_name(record: Record, voice: Voice) -> str:
    """Name a body as a sentence does, or an article by who published it."""
    if voice.actor is None:
        return article_name(record, voice.article or "")
    return record.actors[voice.actor].name_in_text


def is_plural(record: Record, voices: Sequence[Voice]) -> bool:
    """Whether the verb after these names is plural."""
    if len(voices) != 1:
        return True
    (voice,) = voices
    return voice.actor is not None and record.actors[voice.actor].is_plural


def heard_words(words: Iterable[Word]) -> str:
    """Say how words are heard where nobody's own are there to read: " (as reported)"."""
    channels = {word.channel for word in words}
    if not channels or any(channel.is_first_hand for channel in channels):
        return ""
    if channels == {Channel.ARTICLE}:
        return ""
    return " (relayed)" if channels == {Channel.RELAYED} else " (as reported)"


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
