"""Who is heard in one article and who is not, as its page says it before the words."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.record.article_voices import ArticleVoice, ArticleVoices, Presence
from build_scripts.telling.words import count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import Link

_HEARD = {
    Presence.QUOTED: "Quoted",
    Presence.SECOND_HAND: "Quoted through others",
    Presence.SPOKEN_FOR: "Reported; others of it are quoted",
    Presence.ACCUSED: "Accused, not quoted",
    Presence.ADDRESSED: "Addressed by a demand or a threat, not quoted",
    Presence.REPORTED: "Reported, not quoted",
    Presence.TALKED_ABOUT: "Mentioned, not quoted",
}
_MOST = 8


@dataclass(frozen=True, slots=True)
class HeardRow:
    """Those who are present in an article in one way; `more` are not named."""

    name: str
    actors: tuple[Link, ...]
    more: int


def heard_in(maker: CardMaker, found: ArticleVoices | None) -> tuple[HeardRow, ...]:
    """Return who is heard, nearest to the words first; nothing of an article that was read in part."""
    if found is None:
        return ()
    rows = []
    for presence, name in _HEARD.items():
        voices = found.of(presence)
        if voices:
            links = tuple(_link(maker, voice) for voice in voices[:_MOST])
            rows.append(HeardRow(name, links, len(voices) - len(links)))
    return tuple(rows)


def _link(maker: CardMaker, voice: ArticleVoice) -> Link:
    """The actor, with how many quotations it has here, or how often it is only reported."""
    notes = []
    if voice.presence in (Presence.QUOTED, Presence.SECOND_HAND):
        notes.append(count(len(voice.statements), "quotation"))
    reported = (
        voice.statements
        if voice.presence in (Presence.REPORTED, Presence.SPOKEN_FOR)
        else voice.reported
    )
    if reported:
        notes.append(f"reported {'once' if len(reported) == 1 else f'{len(reported):,} times'}")
    return maker.actor(voice.actor, ", ".join(notes))
