"""The tools of cards of a very long article: on pages of their own, which are fetched when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from markupsafe import Markup

from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, parts_along
from build_scripts.views.cards.turns import CheckMark, check_marks, in_turns
from build_scripts.views.frame.addresses import Here, cards_path, parts_of
from build_scripts.views.frame.card_model import Card
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.sharing.structured import article_data


@dataclass(frozen=True)
class CardsPage(Context):
    """Some cards of a long article with their tools: those from `first` to `last` of all."""

    template: ClassVar[str] = "article-cards.md"

    title: str
    kicker: str
    article_href: str
    printed_in: str
    cards: Sequence[Card]
    marks: Sequence[CheckMark]
    first: int
    last: int
    total: int
    parts: PartPlace
    structured: Markup
    foot: Foot


def has_tools_apart(article: ArticleRecord) -> bool:
    """Tell whether an article has so many quotations that the tools of their cards stand elsewhere."""
    return len(article.entry.quotations) > LIMITS.cards_with_tools


def without_tools(maker: CardMaker, card: Card, statement: Statement) -> Card:
    """Return a card of the article’s page that leads to its tools and does not have them."""
    return replace(card, tools=maker.here.to(maker.addresses.card_with_tools(statement.address)))


def pages_of_tools(
    record: Record, article: ArticleRecord, site_url: str, printed_in: str
) -> Iterator[Page]:
    """Yield the pages of cards with their tools; none where the article’s own page has them."""
    if not has_tools_apart(article):
        return
    parts = parts_of(article.entry.quotations, LIMITS.tools)
    paths = [cards_path(article.id, n) for n in range(1, len(parts) + 1)]
    of = {statement.quotation.id: statement for statement in article.statements}
    first = 1
    for path, part in zip(paths, parts, strict=True):
        maker = CardMaker(record, Here(path))
        statements = [of[one.id] for one in part if one.id in of]
        cards = in_turns([maker.card(s, own_page=True) for s in statements])
        yield render(
            path,
            CardsPage(
                title=article.entry.title,
                kicker=maker.tellings.article(article.id).title_line,
                article_href=maker.here.to(maker.addresses.article(article.id)),
                printed_in=printed_in,
                cards=cards,
                marks=check_marks(cards),
                first=first,
                last=first + len(part) - 1,
                total=len(article.entry.quotations),
                parts=parts_along(maker.here, paths),
                structured=article_data(record, article, maker.here, site_url, statements),
                foot=foot(record, (article.entry,), article.entry.title),
            ),
        )
        first += len(part)
