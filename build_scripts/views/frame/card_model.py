"""The view-models of quotations and of the links to evidence: what a template of a card prints."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.telling.amounts import AmountTelling
from build_scripts.telling.dated import DateTold as DateTold
from build_scripts.telling.printed import Segment as Segment
from build_scripts.telling.printed import ShownWords as ShownWords
from build_scripts.telling.translations import TranslatedWords


@dataclass(frozen=True, slots=True)
class Link:
    """A name with where it leads, and a few words beside it."""

    text: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PositionView:
    """What a card says to one claim."""

    claim: str
    href: str
    proposition: str
    stance: str
    scope: str
    figure: str


@dataclass(frozen=True, slots=True)
class WordsView:
    """Words in another language or printing, with what is said of them; `name` is the language's."""

    text: str
    language: str
    direction: str
    note: str
    href: str = ""
    name: str = ""
    translation: TranslatedWords | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A quotation as a card; empty strings and tuples are not shown.

    `same_who` and `same_occasion` are set where the card before has the same; `tools` leads to its
    tools where they stand on another page.
    """

    anchor: str
    href: str
    reported: bool
    words: ShownWords
    hangs: bool
    language: str
    direction: str
    gloss: str
    speakers: tuple[Link, ...]
    behalf: tuple[Link, ...]
    act: str
    act_label: str
    basis: str
    form_note: str
    to: str
    when: DateTold | None
    about: tuple[Link, ...]
    against: tuple[Link, ...]
    topics: tuple[Link, ...]
    notes: tuple[str, ...]
    positions: tuple[PositionView, ...]
    original: WordsView | None
    variants: tuple[WordsView, ...]
    wording: Link | None
    label: str
    is_unchecked: bool
    article: Link
    title_note: str
    source: str
    sources: tuple[Link, ...]
    no_source: str
    cite: str
    is_draft: bool
    in_text: str = ""
    amounts: tuple[AmountTelling, ...] = ()
    same_who: bool = False
    same_occasion: bool = False
    tools: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """A superscript that leads to evidence; `title` says what stands there."""

    number: int
    href: str
    title: str
    is_unchecked: bool
