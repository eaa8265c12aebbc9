"""The rows of who is quoted: a name, a bar, a figure of how much of what, and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.record import Statement
from build_scripts.record.article_voices import (
    NOT_QUOTED,
    ArticleVoice,
    ArticleVoices,
    Presence,
    said_elsewhere,
)
from build_scripts.record.voices import Tally, Voices
from build_scripts.telling.roles import role_at
from build_scripts.telling.words import count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import EvidenceLink, Link

MOST_ROWS = 100
"""How many rows a list has before the rest is only counted."""

_MOST_EVIDENCE = 8
_LONGEST_BAR = 45
"""In per cent of the room beside the name: the rest is for the figure in words."""


@dataclass(frozen=True, slots=True)
class Note:
    """A few words of a row, and the statements that they count; `more` are left out."""

    text: str
    evidence: tuple[EvidenceLink, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One row: who, a bar (its width, empty for none), the figure, and what it rests on."""

    link: Link
    bar: str
    figure: Link
    notes: tuple[Note, ...]
    elsewhere: Link | None
    is_none: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of rows; `more` counts what is left out of it."""

    rows: tuple[VoiceRow, ...]
    more: int


def capped(rows: Sequence[VoiceRow], all_of_them: Sequence[object]) -> Rows:
    """Return a list of the given rows, with the number of those that it leaves out."""
    return Rows(tuple(rows), len(all_of_them) - len(rows))


def voice_row(
    maker: CardMaker, article: ArticleVoices, voice: ArticleVoice, widest: int
) -> VoiceRow:
    """Return the row of one actor in one article."""
    record = maker.record
    actor = record.actors[voice.actor]
    when = voice.statements[0].date if voice.statements else None
    note = actor.described_as or role_at(actor, when)
    page = maker.addresses.article(article.article)
    is_none = voice.presence in NOT_QUOTED
    figure = (
        "Not quoted" if is_none else f"{voice.words:,} of {count(article.words, 'quoted word')}"
    )
    stands = _PRESENCES.get(voice.presence, f"in {count(len(voice.statements), 'statement')}")
    notes = [note_of(maker, stands, voice.statements)]
    if voice.reported:
        reported = f"reported {_times(len(voice.reported))}"
        notes.append(note_of(maker, reported, voice.reported, len(notes[0].evidence) + 1))
    return VoiceRow(
        link=maker.actor(voice.actor, note),
        bar=bar_width(voice.words, widest),
        figure=Link(figure, maker.here.to(f"{page}#_quotations")),
        notes=tuple(notes),
        elsewhere=elsewhere_link(maker, voice) if is_none else None,
        is_none=is_none,
    )


def note_of(maker: CardMaker, text: str, statements: Sequence[Statement], first: int = 1) -> Note:
    """Return a note with the statements that it counts, numbered from `first`."""
    shown = maker.evidence_links(statements[:_MOST_EVIDENCE], first)
    return Note(text, shown, len(statements) - len(shown))


_PRESENCES = {
    Presence.SPOKEN_FOR: "itself reported only; others are quoted for it",
    Presence.SECOND_HAND: "quoted at second hand only",
    Presence.ACCUSED: "accused in this article",
    Presence.ADDRESSED: "a demand or a threat is aimed here",
    Presence.REPORTED: "reported only",
    Presence.TALKED_ABOUT: "mentioned in this article",
}


def elsewhere_link(maker: CardMaker, voice: ArticleVoice) -> Link | None:
    """Return the way to what somebody said in the other articles, where there is anything."""
    elsewhere = said_elsewhere(maker.record, voice)
    if not elsewhere:
        return None
    speaks = voice.actor in maker.record.by_speaker
    to = maker.addresses.speaker if speaks else maker.addresses.actor
    said = f"elsewhere in this story: {count(elsewhere, 'statement')}"
    return Link(said, maker.here.to(to(voice.actor)))


def tally_row(maker: CardMaker, voices: Voices, tally: Tally, widest: int) -> VoiceRow:
    """Return the row of one actor or body over all articles."""
    addresses = maker.addresses
    first = tally.statements[0]
    link, target = Link("No country or organisation named", ""), addresses.evidence(first.address)
    if tally.key:
        actor = maker.record.actors[tally.key]
        link = maker.actor(tally.key, actor.described_as or role_at(actor, first.date))
    if tally.key and len(tally.statements) > 1:
        alone = all(tally.key in s.quotation.speaker for s in tally.statements)
        target = addresses.speaker(tally.key) if alone else addresses.of_actor(tally.key)
    articles = len({s.article for s in tally.statements})
    within = f"in {articles:,} of {len(voices.articles):,} articles, "
    within = within if len(voices.articles) > 1 else ""
    return VoiceRow(
        link=link,
        bar=bar_width(tally.words, widest),
        figure=Link(
            f"{tally.words:,} of {count(voices.words, 'quoted word')}", maker.here.to(target)
        ),
        notes=(
            note_of(
                maker, f"{within}in {count(len(tally.statements), 'statement')}", tally.statements
            ),
        ),
        elsewhere=None,
        is_none=False,
    )


def bar_width(words: int, widest: int) -> str:
    """Return how wide a bar is drawn; the row with most words has the longest."""
    return f"{_LONGEST_BAR * words / widest:.1f}%" if words else ""


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")
