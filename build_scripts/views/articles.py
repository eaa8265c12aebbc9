"""Article pages and their index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_scripts.diagrams import Figure, draw
from build_scripts.entries import Holds
from build_scripts.keeping.tasks import Task
from build_scripts.record import ArticleRecord, PassageEvidence, Record, Statement, Tie
from build_scripts.record.article_voices import article_voices
from build_scripts.telling.caveats import About
from build_scripts.telling.terms import reader_word
from build_scripts.telling.words import count
from build_scripts.views.article_facts import article_facts, kicker_of
from build_scripts.views.article_model import ArticlePage, ArticlesPage, PassageView
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.cards.rows import (
    Tombstone,
    WithdrawnPage,
    article_row,
    event_view,
    published_key,
    tombstone_of,
)
from build_scripts.views.cards.turns import check_marks, in_turns
from build_scripts.views.frame.addresses import Here, place_in_text, url_of
from build_scripts.views.frame.card_model import Card, Link
from build_scripts.views.frame.downloads import files_href, files_of
from build_scripts.views.frame.months import by_month
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.frame.tasks import PageFamily
from build_scripts.views.long_articles import has_tools_apart, pages_of_tools, without_tools
from build_scripts.views.open_text import open_text_of
from build_scripts.views.sharing.reference_managers import coins_of
from build_scripts.views.sharing.structured import article_data
from build_scripts.views.ties.ties import graph_of, tie_view
from build_scripts.views.voices.heard import heard_in
from build_scripts.views.voices.voices import PATH as VOICES
from build_scripts.views.voices.voices import voices_line

_ON_A_PAGE = 60


@PageFamily
def article_pages(record: Record, site_url: str) -> Iterator[Task]:
    """The pages of all articles and their index, newest first, split into parts."""
    for identifier in record.articles:
        yield Task(identifier, _article_page, (site_url, identifier), (f"articles/{identifier}",))
    yield Task("", _index, places=("articles",))


def _index(record: Record) -> Iterator[Page]:
    newest = sorted(record.articles.values(), key=published_key, reverse=True)
    for part in index_pages(record, "articles", newest, size=_ON_A_PAGE):
        yield render(
            part.path,
            ArticlesPage(
                months=by_month(
                    (a.entry.published, article_row(part.maker, a.id)) for a in part.items
                ),
                parts=part.parts,
                total=len(newest),
                foot=foot(record, (), "The list of articles"),
            ),
        )


def _article_page(record: Record, site_url: str, identifier: str) -> list[Page]:
    article = record.articles[identifier]
    path = f"articles/{article.id}.md"
    maker = CardMaker(record, Here(path))
    entry = article.entry
    feet = foot(record, (entry,), entry.title)
    if entry.withdrawn is not None:
        tombstone = tombstone_of("", entry.withdrawn)
        return [render(path, WithdrawnPage(title=entry.title, tombstone=tombstone, foot=feet))]
    ties, voices = article.ties, article_voices(record, article)
    text = open_text_of(maker, article)
    cards: list[Card | Tombstone] = [
        *in_turns([_own_card(maker, article, s, text is not None) for s in article.statements])
    ]
    cards += [
        tombstone_of(q.id, q.withdrawn) for q in entry.evidence_items if q.withdrawn is not None
    ]
    diagram = _diagram(record, site_url, article, ties, maker.here)
    # Of a large story /data/ has all quotations for machines; here every word would stand twice.
    is_told_apart = has_tools_apart(article) or maker.addresses.is_large
    shown = render(
        path,
        ArticlePage(
            title=entry.title,
            printed_in=_printed_in(maker, article.id),
            kicker=kicker_of(maker, article),
            facts=article_facts(maker, article),
            summary=entry.summary or "",
            heard=heard_in(maker, voices),
            voices=voices_line(record, voices),
            voices_href=maker.here.to(url_of(VOICES)),
            text=text,
            cards=cards,
            marks=check_marks(cards),
            claims=_claims(maker, article),
            passages=[_passage(maker, p, text is not None) for p in article.passages],
            reports=[maker.tellings.of(report) for report in article.reports],
            events=[event_view(maker, event) for event in article.events],
            missing=_missing(article),
            diagram=diagram.html,
            ties=[tie_view(maker, tie) for tie in ties],
            structured=article_data(
                record, article, maker.here, site_url, () if is_told_apart else None
            )
            + coins_of(article.entry, maker.tellings.article(article.id)),
            description=_description(maker, article),
            foot=feet,
        ),
    )
    tools = pages_of_tools(
        record,
        article,
        site_url,
        _printed_in(maker, article.id),
    )
    return [shown, *tools, *files_of(maker.here, diagram)]


def _own_card(
    maker: CardMaker, article: ArticleRecord, statement: Statement, text_is_here: bool
) -> Card:
    card = _card(maker, statement, text_is_here)
    return without_tools(maker, card, statement) if has_tools_apart(article) else card


def _card(maker: CardMaker, statement: Statement, text_is_here: bool) -> Card:
    card = maker.card(statement, own_page=True)
    if not text_is_here:
        return card
    sources, _ = _beside_text((card.sources, ""), text_is_here)
    return replace(card, sources=sources, in_text=f"#{place_in_text(statement.quotation.id)}")


def _beside_text(
    found: tuple[tuple[Link, ...], str], text_is_here: bool
) -> tuple[tuple[Link, ...], str]:
    """Leave out a link that leads into the text on this very page: it stands there already."""
    links, no_source = found
    return tuple(k for k in links if not (text_is_here and k.href.startswith("#"))), no_source


def _description(maker: CardMaker, article: ArticleRecord) -> str:
    told = maker.tellings.article(article.id)
    notes = ", ".join(filter(None, (told.publisher, told.title_note)))
    printed = f" ({notes})" if notes else ""
    if not article.statements:
        return f"What “{told.title}”{printed} reports, in our words; nothing is quoted from it."
    said = count(len(article.statements), "quotation")
    return (
        f"{said} of “{told.title}”{printed}: who said what, each with its words and their source."
    )


def _claims(maker: CardMaker, article: ArticleRecord) -> list[Link]:
    """The claims that something here speaks to, with how many statements do; the most first."""
    taken = [p for s in article.statements for p in s.quotation.positions]
    taken += [p for report in article.reports for p in report.report.positions]
    claims = maker.record.claims
    numbers = Counter(p.claim for p in taken if claims[p.claim].withdrawn is None)
    return [
        Link(
            claims[claim].title,
            maker.here.to(maker.addresses.claim(claim)),
            count(number, "statement"),
        )
        for claim, number in sorted(numbers.items(), key=lambda one: (-one[1], one[0]))
    ]


def _missing(article: ArticleRecord) -> str:
    """Name what is not recorded of an article of which something is ("quotation or event"); else empty."""
    kinds = {
        "quotation": article.statements,
        reader_word("tie"): article.ties,
        "event": article.events,
    }
    missing = [name for name, found in kinds.items() if not found]
    if len(missing) == len(kinds) and not (article.passages or article.reports):
        return ""
    return " or ".join(filter(None, (", ".join(missing[:-1]), *missing[-1:])))


def _printed_in(maker: CardMaker, identifier: str) -> str:
    """What a sheet says of where the words stand: the article, who published it, when."""
    told = maker.tellings.article(identifier)
    return f"{told.title} ({told.whole_note})" if told.whole_note else told.title


def _diagram(
    record: Record, site_url: str, article: ArticleRecord, ties: Sequence[Tie], here: Here
) -> Figure:
    drawn = [t for t in ties if any(a.relationship.holds is not Holds.DENIES for a in t.assertions)]
    return draw(
        graph_of(record, drawn, here),
        kind="article",
        focus=None,
        title="Who is linked to whom in this article, according to whom",
        id_prefix=f"_{article.id}",
        files=files_href(here),
        page=f"{site_url}{url_of(here.path)}",
    )


def _passage(maker: CardMaker, item: PassageEvidence, text_is_here: bool) -> PassageView:
    told = maker.tellings.of(item)
    sources, no_source = _beside_text(maker.sources(item), text_is_here)
    return PassageView(
        anchor=item.passage.id,
        words=told.shown,
        language=told.article.language,
        direction=told.article.direction,
        note=" ".join(
            filter(
                None,
                (
                    f"In the source: {told.in_source}." if told.in_source else "",
                    item.passage.context,
                    *(f"{caveat}." for caveat in told.caveats.full(but=(About.CHECK,))),
                ),
            )
        ),
        label=told.check,
        is_unchecked=told.is_unchecked,
        sources=sources,
        no_source=no_source,
        in_text=f"#{place_in_text(item.passage.id)}" if text_is_here else "",
    )
