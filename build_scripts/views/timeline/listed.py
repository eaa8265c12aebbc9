"""Quotations of a list: few as cards, many as lines, which a reader can run down with a thumb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.record import Statement
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import Card
from build_scripts.views.frame.months import MonthRows, by_month
from build_scripts.views.timeline.timeline_entries import Saying, saying_view

_MOST_CARDS = 12
"""A card is as tall as a phone: of more quotations than this, each is a line that opens its card."""


ON_A_PAGE = 40
"""So many lines a thumb can run down; longer lists have parts."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The quotations of one page of a list: either cards, or lines under their months."""

    cards: tuple[Card, ...]
    months: tuple[MonthRows[Saying], ...]


def listed_view(maker: CardMaker, statements: Sequence[Statement], total: int) -> Listed:
    """Return the quotations of a page of a list that has `total` of them on all its pages."""
    if total <= _MOST_CARDS:
        return Listed(tuple(maker.card(s) for s in statements), ())
    return Listed((), by_month((s.date, saying_view(maker, s)) for s in statements))
