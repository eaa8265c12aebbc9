"""What an outlet printed, in a large story: its articles, and not each of their quotations once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from build_scripts.record import Record
from build_scripts.telling.words import count
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.cards.rows import published_key
from build_scripts.views.frame.addresses import part_path, parts_of, url_of
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.quotation_names import NameListPage
from build_scripts.views.sharing.former import moved_page
from build_scripts.views.timeline.listed import ON_A_PAGE


def outlet_pages(
    record: Record, base: str, outlet: str, printed: Sequence[tuple[str, int]], site_url: str
) -> list[Page]:
    """Return the list of the articles of an outlet, each with how many quotations it prints.

    `printed` are the ids of the articles with those numbers. Where a list of all quotations had more
    parts, each leads on to this one.
    """
    numbers = dict(printed)
    articles = sorted((record.articles[i] for i in numbers), key=published_key)
    total = sum(numbers.values())
    lead = f"As printed by · {count(total, 'quotation')} in {count(len(articles), 'article')}"
    pages = []
    for part in index_pages(record, base, articles):
        links = []
        for article in part.items:
            link, number = part.maker.article(article.id), count(numbers[article.id], "quotation")
            links.append(replace(link, note=f"{link.note} · {number}" if link.note else number))
        pages.append(
            render(
                part.path,
                NameListPage(
                    title=outlet,
                    lead=lead,
                    links=links,
                    parts=part.parts,
                    index_href=part.maker.here.to("quotes/"),
                    foot=foot(record, (), outlet),
                ),
            )
        )
    for former in range(len(pages) + 1, len(parts_of(range(total), ON_A_PAGE)) + 1):
        path = f"{url_of(part_path(base, former))}index.html"
        pages.append(moved_page(path, url_of(part_path(base, 1)), site_url))
    return pages
