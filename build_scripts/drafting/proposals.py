"""All that a draft proposes for an article: quotations, who is mentioned, dates, actors that print names.

Offsets count Python characters of the article's text as read. A confidence goes from 0 to 1, and a reason
says in one line what in print it rests on. What print leaves open is open here, with candidates.
"""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.attribution.mentions import MentionKind
from build_scripts.drafting.proposal import OPEN_CUE, Proposal
from build_scripts.entries import Act, ActorKind
from build_scripts.words.sources import Form


@dataclass(frozen=True, slots=True)
class ProposedSpeaker:
    """The words that name a speaker, and whom they name.

    `actor` is the id of an actor of the story, or of one that the draft makes (see `ProposedActor`);
    None where that is open: `candidates` then has the ids of those who may be meant, the likeliest first.
    `carried_over` says that the words stand in an earlier paragraph.
    """

    text: str
    start: int
    end: int
    kind: MentionKind
    actor: str | None = None
    candidates: tuple[str, ...] = ()
    carried_over: bool = False

    @property
    def all_meant(self) -> tuple[str, ...]:
        """The ids of all who are meant or may be."""
        return self.candidates if self.actor is None else (self.actor, *self.candidates)


@dataclass(frozen=True, slots=True)
class ProposedCue:
    """The reporting words as printed, and the act that they carry; None where they leave that open."""

    text: str
    start: int
    end: int
    act: Act | None


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """A day that print names or counts from: the printed words, the date in EDTF, how it is known."""

    text: str
    start: int
    end: int
    date: str
    basis: str


@dataclass(frozen=True, slots=True)
class ProposedAmount:
    """A figure as printed, with what limits it; what it counts, or `TODO`; its offsets in the words of
    the entry. `keys` say the number where the check does not read the words, `per` for each of what."""

    words: str
    of: str
    start: int
    end: int
    keys: tuple[tuple[str, str], ...] = ()
    per: str = ""


@dataclass(frozen=True, slots=True)
class ProposedOccasion:
    """An occasion as print names it: its kind, what it may be called, to whom and where, its day, and the
    offsets of the words."""

    kind: str
    title: str
    text: str
    start: int
    end: int
    to: str = ""
    place: str = ""
    date: ProposedDate | None = None


@dataclass(frozen=True, slots=True)
class ProposedQuotation:
    """Words that an article attributes: where they stand, who says them, and the entry that says so.

    `entry` is what would be written, as `make quote` writes it; `date` when the words were spoken, where
    print says it; `occasion` on what occasion; `amounts` the numbers in the words.
    """

    start: int
    end: int
    form: Form
    confidence: float
    reason: str
    speaker: ProposedSpeaker | None
    cue: ProposedCue | None
    entry: Proposal
    date: ProposedDate | None = None
    occasion: ProposedOccasion | None = None
    amounts: tuple[ProposedAmount, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person must say who speaks."""
        return self.speaker is None or self.speaker.actor is None

    @property
    def is_decided(self) -> bool:
        """Whether the entry says what a person would have to say: the speaker and the reporting words."""
        return not self.is_open and self.entry.cue != OPEN_CUE


@dataclass(frozen=True, slots=True)
class ProposedMention:
    """Words that mention somebody: where, and which actor they name; None where that is open."""

    text: str
    start: int
    end: int
    kind: MentionKind
    actor: str | None


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """An actor whom the story does not have yet, as far as print introduces them.

    `start:end` are the offsets of the words that do. `role` is a title as printed, `told` what print tells
    instead of one, such as “who chairs the council”; `described_as` is how print describes a source without
    a name. `organisation` is the id of the actor for whom the role is held, `body` its printed name where
    no actor of the story bears it.
    """

    id: str
    name: str
    kind: ActorKind
    start: int
    end: int
    aliases: tuple[str, ...] = ()
    role: str = ""
    told: str = ""
    described_as: str = ""
    organisation: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a draft proposes for one article, in reading order. What the article has already is left out."""

    quotations: tuple[ProposedQuotation, ...] = ()
    mentions: tuple[ProposedMention, ...] = ()
    dates: tuple[ProposedDate, ...] = ()
    actors: tuple[ProposedActor, ...] = ()
