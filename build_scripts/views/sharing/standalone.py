"""Small pages that stand by themselves: how to cite quotations, and each for an iframe.

They are written as HTML, not through MkDocs, and load one style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.entries import Quotation, Withdrawal
from build_scripts.keeping.tasks import Task
from build_scripts.record import ArticleRecord, Record, Statement
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, parts_along
from build_scripts.views.cards.rows import Tombstone, tombstone_of
from build_scripts.views.frame.addresses import Addresses, Here, cite_path, parts_of
from build_scripts.views.frame.card_model import Card, Link
from build_scripts.views.frame.limits import LIMITS
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import report_link
from build_scripts.views.frame.tasks import PageFamily
from build_scripts.views.sharing.citations import Citation, Citations
from build_scripts.views.sharing.embeds import EMBED_POLICY, embed_pages

CITE_POLICY = f"{EMBED_POLICY}; script-src 'self'; connect-src 'self'"
"""The page of citations may run our own script, which copies."""


@dataclass(frozen=True, slots=True)
class CopiedAddress:
    """An address in a text to copy: whole where the site knows its own, else as far as it goes."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Snippet:
    """The HTML that shows a quotation on another site, around the address of its page."""

    before: str
    address: CopiedAddress
    after: str


@dataclass(frozen=True, slots=True)
class CiteView:
    """One quotation with what can be copied of it, or why it was taken back."""

    anchor: str
    card: Card | None
    address: CopiedAddress | None
    citation: Citation | None
    snippet: Snippet | None
    report: Link | None
    tombstone: Tombstone | None


@dataclass(frozen=True, slots=True)
class CitedElsewhere:
    """A quotation that is cited on another part: an address that names it here leads on to it."""

    anchor: str
    number: int
    href: str


@dataclass(frozen=True)
class CitePage(Context):
    """How to cite the quotations of an article. `is_whole` says that the addresses are.

    In a large story (`is_large`) the words and the address stand in the citations only, and the words not
    in that for programs which print no notes: they would be there five times.
    """

    template: ClassVar[str] = "standalone/cite.html"

    policy: str
    styles: str
    icon: str
    script: str
    article: Link
    views: Sequence[CiteView]
    elsewhere: Sequence[CitedElsewhere]
    parts: PartPlace
    is_whole: bool
    is_large: bool


@PageFamily
def standalone_pages(record: Record, site_url: str) -> Iterator[Task]:
    """For every article the page of its citations, and a page for each of its quotations."""
    for identifier, article in record.articles.items():
        if article.entry.quotations:
            places = (f"cite/{identifier}", f"embed/{identifier}")
            yield Task(identifier, _pages_of, (site_url, identifier), places)


def _pages_of(record: Record, site_url: str, identifier: str) -> list[Page]:
    article = record.articles[identifier]
    cards = _cards(record, article)
    parts = parts_of(article.entry.quotations, LIMITS.cited)
    cites = (
        _cite_page(record, site_url, article, cards, parts, number)
        for number in range(1, len(parts) + 1)
    )
    return [*cites, *embed_pages(record, site_url, article, cards)]


def _cards(record: Record, article: ArticleRecord) -> Mapping[str, Card]:
    """The cards of the small pages, by the id of the quotation.

    From all pages in one folder the way to anything but themselves is the same.
    """
    addresses = Addresses(record)
    makers: dict[str, CardMaker] = {}
    cards = {}
    for statement in article.statements:
        path = addresses.embed(statement.address).partition("#")[0]
        folder = path.rpartition("/")[0]
        maker = makers.get(folder) or makers.setdefault(folder, CardMaker(record, Here(path)))
        cards[statement.quotation.id] = maker.card(statement)
    return cards


def _cite_page(
    record: Record,
    site_url: str,
    article: ArticleRecord,
    cards: Mapping[str, Card],
    parts: Sequence[Sequence[Quotation]],
    number: int,
) -> Page:
    """`cards` were made for the small pages; here only their words are printed, none of their links."""
    path = cite_path(article.id, number)
    maker = CardMaker(record, Here(path))
    views = list(_cite_views(maker, site_url, article, parts[number - 1], cards))
    paths = [cite_path(article.id, n) for n in range(1, len(parts) + 1)]
    return render(
        path,
        CitePage(
            policy=CITE_POLICY,
            styles=maker.here.to("stylesheets/standalone.css"),
            icon=maker.here.to("assets/favicon.svg"),
            script=maker.here.to("javascripts/site.js"),
            article=maker.article(article.id),
            views=views,
            elsewhere=list(_elsewhere(maker, article)) if number == 1 else (),
            parts=parts_along(maker.here, paths),
            is_whole=bool(site_url),
            is_large=maker.addresses.is_large,
        ),
    )


def _elsewhere(maker: CardMaker, article: ArticleRecord) -> Iterator[CitedElsewhere]:
    """Yield all that is not on the first part, where every quotation of the article was cited once."""
    later = article.entry.quotations[LIMITS.cited :]
    for number, quotation in enumerate(later, LIMITS.cited + 1):
        part = cite_path(article.id, (number - 1) // LIMITS.cited + 1)
        yield CitedElsewhere(quotation.id, number, maker.here.to(f"{part}#{quotation.id}"))


def _cite_views(
    maker: CardMaker,
    site_url: str,
    article: ArticleRecord,
    quotations: Sequence[Quotation],
    cards: Mapping[str, Card],
) -> Iterator[CiteView]:
    record, addresses = maker.record, maker.addresses
    statements = {statement.quotation.id: statement for statement in article.statements}
    citations = Citations(record, article)
    for quotation in quotations:
        statement = statements.get(quotation.id)
        if statement is None:
            withdrawn = article.entry.withdrawn or quotation.withdrawn
            yield _gone(quotation, withdrawn)
            continue
        here = addresses.evidence(statement.address)
        card = cards[quotation.id]
        yield CiteView(
            anchor=quotation.id,
            card=card,
            address=_address(maker.here, site_url, here),
            citation=citations.of(statement),
            snippet=_snippet(maker, site_url, statement, card),
            report=report_link(
                record,
                f"Quotation {statement.address}",
                f"About the quotation {site_url}{here}\n\n",
            ),
            tombstone=None,
        )


def _gone(quotation: Quotation, withdrawn: Withdrawal | None) -> CiteView:
    tombstone = tombstone_of(quotation.id, withdrawn) if withdrawn else None
    return CiteView(quotation.id, None, None, None, None, None, tombstone)


def _address(here: Here, site_url: str, target: str) -> CopiedAddress:
    return CopiedAddress(here.to(target), f"{site_url}{target}")


def _snippet(maker: CardMaker, site_url: str, statement: Statement, card: Card) -> Snippet:
    verb = "reported words of" if card.reported else "words of"
    title = _attribute(f"Quotation: {verb} {maker.tellings.of(statement).names}")
    return Snippet(
        '<iframe src="',
        _address(maker.here, site_url, maker.addresses.embed(statement.address)),
        f'" title="{title}" width="100%" height="{frame_height(card)}" loading="lazy"></iframe>',
    )


def _attribute(words: str) -> str:
    """Escape words for the attribute of a snippet, which its page then prints as text."""
    for sign, entity in (("&", "&amp;"), ('"', "&quot;"), ("<", "&lt;"), (">", "&gt;")):
        words = words.replace(sign, entity)
    return words


def frame_height(card: Card) -> int:
    """Return a height in pixels that shows a card whole on a phone and leaves little room elsewhere."""
    small = [card.form_note, card.label, card.article.text + card.article.note, *card.notes]
    if card.original:
        small.append(card.original.text + card.original.note)
    if card.words.translation:
        small.append(card.words.translation.line)
    words = len(card.words.text)
    lines = sum(1 + len(text) // 42 for text in small if text)
    return 170 + 34 * (1 + words // 30) + 26 * (1 + len(card.gloss) // 36) + 23 * lines
