"""The Record to pages: every page family, in one list. Two pages never have one path."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from build_scripts.processes import MANY_PAGES, shared_out
from build_scripts.record import Record
from build_scripts.views.actors import actor_pages
from build_scripts.views.articles import article_pages
from build_scripts.views.claim_pages import claim_pages
from build_scripts.views.feeds import feed_pages
from build_scripts.views.front import front_page
from build_scripts.views.hover import hover_files
from build_scripts.views.method import method_page
from build_scripts.views.pages import Page
from build_scripts.views.pairs import pair_pages
from build_scripts.views.problem_pages import problem_pages
from build_scripts.views.quotations import quotation_pages
from build_scripts.views.reference import keys_page
from build_scripts.views.relationships import relationship_pages
from build_scripts.views.standalone import standalone_pages
from build_scripts.views.timeline import timeline_pages
from build_scripts.views.topic_pages import topic_pages
from build_scripts.views.voices import voices_page
from build_scripts.views.walk import walk_page
from build_scripts.views.wording import wording_pages


def generate(record: Record, site_url: str = "") -> list[Page]:
    """Return all generated pages and files of the site.

    `site_url` is the address where the site will stand, "" where that is not known: then whatever
    needs absolute addresses is left out.
    """
    # Many pages each, shared out page by page.
    large: tuple[Callable[[], list[Page]], ...] = (
        partial(claim_pages, record),
        partial(article_pages, record),
        partial(actor_pages, record),
        partial(quotation_pages, record),
        partial(pair_pages, record),
        partial(topic_pages, record),
        partial(standalone_pages, record, site_url),
        partial(feed_pages, record, site_url),
    )
    # Made in one go each, which takes long in a large story: shared out family by family.
    whole: tuple[Callable[[], list[Page]], ...] = (
        partial(relationship_pages, record),
        lambda: [front_page(record)],
        partial(timeline_pages, record),
        lambda: [voices_page(record)],
        partial(wording_pages, record),
        lambda: [walk_page(record), method_page(record), keys_page(), *problem_pages()],
        partial(hover_files, record),
    )
    pages = [page for family in large for page in family()]
    least = len(whole) if len(record.articles) >= MANY_PAGES else len(whole) + 1
    with shared_out(_made, whole, least, chunk=1) as made:
        return pages + [page for family in made for page in family]


def _made(family: Callable[[], list[Page]]) -> list[Page]:
    return family()
