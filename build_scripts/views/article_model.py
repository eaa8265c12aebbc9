"""What the pages of articles show, as values that templates print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.telling.evidence import ReportTelling
from build_scripts.templating.context import Context
from build_scripts.views.cards.parts import PartPlace
from build_scripts.views.cards.rows import ArticleRow, EventView, Tombstone
from build_scripts.views.cards.turns import CheckMark
from build_scripts.views.frame.card_model import Card, Link, ShownWords
from build_scripts.views.frame.months import MonthRows
from build_scripts.views.frame.site import Foot
from build_scripts.views.open_text import OpenText
from build_scripts.views.ties.ties import TieView
from build_scripts.views.voices.heard import HeardRow


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of an article's metadata."""

    name: str
    text: str
    note: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage: the article's own words, used as evidence."""

    anchor: str
    words: ShownWords
    language: str
    direction: str
    note: str
    label: str
    is_unchecked: bool
    sources: tuple[Link, ...]
    no_source: str
    in_text: str


@dataclass(frozen=True)
class ArticlePage(Context):
    """The page of an article.

    `text` is its whole text where its rights let it be published; `missing` says what of it is
    not quoted here.
    """

    template: ClassVar[str] = "article.md"

    title: str
    printed_in: str
    kicker: str
    facts: Sequence[Fact]
    summary: str
    heard: Sequence[HeardRow]
    voices: str
    voices_href: str
    text: OpenText | None
    cards: Sequence[Card | Tombstone]
    marks: Sequence[CheckMark]
    claims: Sequence[Link]
    passages: Sequence[PassageView]
    reports: Sequence[ReportTelling]
    events: Sequence[EventView]
    missing: str
    diagram: Markup
    ties: Sequence[TieView]
    structured: Markup
    description: str
    foot: Foot


@dataclass(frozen=True)
class ArticlesPage(Context):
    """One part of the list of articles, by month."""

    template: ClassVar[str] = "articles.md"

    months: tuple[MonthRows[ArticleRow], ...]
    parts: PartPlace
    total: int
    foot: Foot
