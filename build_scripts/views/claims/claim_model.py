"""What the pages of claims show, as values that templates print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.telling.amounts import AmountTelling
from build_scripts.templating.context import Context
from build_scripts.views.cards.parts import PartPlace
from build_scripts.views.claims.claim_answers import AskedGroup, ClaimAnswers
from build_scripts.views.claims.claim_grid import Grid
from build_scripts.views.claims.claim_reports import ReportedOn
from build_scripts.views.frame.card_model import DateTold, Link, ShownWords
from build_scripts.views.frame.filters import Filter
from build_scripts.views.frame.site import Foot


@dataclass(frozen=True, slots=True)
class ClaimStatement:
    """One statement on the claim. `printed` is the article's stretch where words are reported.

    `bodies` are those for whom it is said; `speakers` is empty where these speak for themselves.
    """

    href: str
    stance: str
    bodies: tuple[Link, ...]
    speakers: tuple[Link, ...]
    who: str
    role: str
    for_whom: str
    how: str
    when: DateTold | None
    words: ShownWords
    reported: bool
    printed: ShownWords | None
    form_note: str
    language: str
    direction: str
    article_language: str
    article_direction: str
    short: str
    implied: str
    scope: str
    figure: str
    amounts: tuple[AmountTelling, ...]
    chain: str
    notes: tuple[str, ...]
    label: str
    article: Link
    wording: Link | None
    body_ids: str


@dataclass(frozen=True, slots=True)
class PairedWords:
    """Earlier and later words that an editor paired."""

    earlier: ClaimStatement
    later: ClaimStatement


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """One position on the claim: its clearest words, or that nobody states it plainly.

    `words` state it; else `implied` are words that imply it, or `reported` who is only told to hold it.
    `others` state it too. `why` is the reason of an editor who chose.
    """

    stance: str
    position: str
    words: ClaimStatement | None
    implied: ClaimStatement | None
    reported: tuple[Link, ...]
    others: tuple[Link, ...]
    why: str


@dataclass(frozen=True)
class ClaimsPage(Context):
    """One part of the list of claims, by the questions that they answer; `gone` were withdrawn."""

    template: ClassVar[str] = "claims.md"

    total: int
    asked: tuple[AskedGroup, ...]
    gone: tuple[Link, ...]
    parts: PartPlace
    foot: Foot


@dataclass(frozen=True)
class ClaimPage(Context):
    """The page of a claim. `has_unchecked` says that some of its words were copied by hand."""

    template: ClassVar[str] = "claim.md"

    identifier: str
    title: str
    proposition: str
    summary: str
    tally: str
    as_of: str
    index_href: str
    answers: ClaimAnswers
    clearest: tuple[ClaimSide, ...]
    how_chosen: str
    has_unchecked: bool
    chart: Markup
    said: Sequence[ClaimStatement]
    filters: tuple[Filter, ...]
    reported: tuple[ReportedOn, ...]
    pairs: Sequence[PairedWords]
    grid: Grid | None
    parts: PartPlace
    foot: Foot
