"""What the pages of claims show, as values that templates print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.templating.context import Context
from build_scripts.views.cards.parts import PartPlace
from build_scripts.views.claims.claim_grid import Grid
from build_scripts.views.claims.claim_reports import ReportedOn
from build_scripts.views.frame.card_model import DateTold, Link, ShownWords
from build_scripts.views.frame.filters import Filter
from build_scripts.views.frame.site import Foot


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as one row of the index."""

    link: Link
    proposition: str
    stances: tuple[str, ...]
    note: str
    is_withdrawn: bool


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
    scope: str
    figure: str
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


@dataclass(frozen=True)
class ClaimsPage(Context):
    """One part of the list of claims."""

    template: ClassVar[str] = "claims.md"

    total: int
    rows: Sequence[ClaimLine]
    parts: PartPlace
    foot: Foot


@dataclass(frozen=True)
class ClaimPage(Context):
    """The page of a claim.

    `only_reported` are reports where nobody is quoted; `silent` are those that are named in it
    and say nothing.
    """

    template: ClassVar[str] = "claim.md"

    identifier: str
    title: str
    proposition: str
    summary: str
    tally: str
    index_href: str
    clearest: tuple[ClaimStatement, ...]
    said: Sequence[ClaimStatement]
    filters: tuple[Filter, ...]
    reported: tuple[ReportedOn, ...]
    only_reported: tuple[ReportedOn, ...]
    silent: tuple[Link, ...]
    pairs: Sequence[PairedWords]
    grid: Grid | None
    parts: PartPlace
    foot: Foot
