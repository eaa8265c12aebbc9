"""A quotation for the pages of others: a small page of its own, or in a large story one of several on a page.

An address with the id of a quotation behind the # shows that one alone; the style sheet does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.entries import Quotation
from build_scripts.record import ArticleRecord, Record
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import Tombstone, tombstone_of
from build_scripts.views.frame.addresses import Addresses, Here, embeds_path, parts_of
from build_scripts.views.frame.card_model import Card, Link
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render

EMBED_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""An embedded quotation is words, one style sheet and the sign of the site: it runs nothing."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """One quotation: its card, or its tombstone. `anchor` is empty on a page of its own."""

    anchor: str
    permanent: str
    card: Card | None
    tombstone: Tombstone | None


@dataclass(frozen=True, slots=True)
class EmbeddedElsewhere:
    """A quotation that stands on a later page of its article: an address that names it here leads on."""

    anchor: str
    number: int
    href: str


@dataclass(frozen=True)
class EmbedPage(Context):
    """Quotations for the pages of others, mostly one."""

    template: ClassVar[str] = "standalone/embed.html"

    policy: str
    styles: str
    icon: str
    canonical: str
    views: Sequence[Embedded]
    elsewhere: Sequence[EmbeddedElsewhere]
    article: Link
    story: str


def embed_pages(
    record: Record, site_url: str, article: ArticleRecord, cards: Mapping[str, Card]
) -> Iterator[Page]:
    """Yield the small pages of the quotations of an article, of which `cards` were made."""
    at = Addresses(record)
    if not at.is_large:
        for quotation in article.entry.quotations:
            path = at.embed(f"{article.id}#{quotation.id}")
            yield _page(record, site_url, article, path, [quotation], cards)
        return
    for number, part in enumerate(parts_of(article.entry.quotations, LIMITS.cited), 1):
        yield _page(record, site_url, article, embeds_path(article.id, number), part, cards)


def _page(
    record: Record,
    site_url: str,
    article: ArticleRecord,
    path: str,
    quotations: Sequence[Quotation],
    cards: Mapping[str, Card],
) -> Page:
    maker = CardMaker(record, Here(path))
    views = [_embedded(maker, site_url, article, one, cards.get(one.id)) for one in quotations]
    is_alone = not maker.addresses.is_large
    permanent = _permanent(maker.addresses, article, quotations[0])
    return render(
        path,
        EmbedPage(
            policy=EMBED_POLICY,
            styles=maker.here.to("stylesheets/standalone.css"),
            icon=maker.here.to("assets/favicon.svg"),
            canonical=(
                site_url + (permanent if is_alone else maker.addresses.article(article.id))
                if site_url
                else ""
            ),
            views=views,
            elsewhere=() if is_alone else list(_elsewhere(maker, article)),
            article=maker.article(article.id),
            story=record.story.title if record.story else "",
        ),
    )


def _elsewhere(maker: CardMaker, article: ArticleRecord) -> Iterator[EmbeddedElsewhere]:
    """Yield what is not on the first page of the article, on that page."""
    if maker.here.path != embeds_path(article.id, 1):
        return
    for number, quotation in enumerate(article.entry.quotations[LIMITS.cited :], LIMITS.cited + 1):
        href = maker.here.to(maker.addresses.embed(f"{article.id}#{quotation.id}"))
        yield EmbeddedElsewhere(quotation.id, number, href)


def _embedded(
    maker: CardMaker, site_url: str, article: ArticleRecord, quotation: Quotation, card: Card | None
) -> Embedded:
    permanent = _permanent(maker.addresses, article, quotation)
    withdrawn = article.entry.withdrawn or quotation.withdrawn
    return Embedded(
        anchor=quotation.id if maker.addresses.is_large else "",
        permanent=site_url + permanent if site_url else maker.here.to(permanent),
        card=card,
        tombstone=tombstone_of("", withdrawn) if withdrawn else None,
    )


def _permanent(addresses: Addresses, article: ArticleRecord, quotation: Quotation) -> str:
    # Of an article that was taken back, its page is all that is left.
    gone = article.entry.withdrawn is not None
    return (
        addresses.article(article.id)
        if gone
        else addresses.evidence(f"{article.id}#{quotation.id}")
    )
