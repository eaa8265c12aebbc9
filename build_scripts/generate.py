"""The Record to pages: every page family, in one list. Two pages never have one path."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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

FAMILIES: Mapping[str, Callable[[Record, str], list[Page]]] = {
    "front": lambda record, _: [front_page(record)],
    "claims": lambda record, _: claim_pages(record),
    "articles": lambda record, _: article_pages(record),
    "actors": lambda record, _: actor_pages(record),
    "quotations": lambda record, _: quotation_pages(record),
    "relationships": lambda record, _: relationship_pages(record),
    "pairs": lambda record, _: pair_pages(record),
    "walk": lambda record, _: [walk_page(record)],
    "timeline": lambda record, _: timeline_pages(record),
    "topics": lambda record, _: topic_pages(record),
    "voices": lambda record, _: [voices_page(record)],
    "wording": lambda record, _: wording_pages(record),
    "method": lambda record, _: [method_page(record)],
    "problems": lambda *_: problem_pages(),
    "keys": lambda *_: [keys_page()],
    "standalone": standalone_pages,
    "hover": lambda record, _: hover_files(record),
    "feeds": feed_pages,
}
"""Every page family by name: from the Record and the address of the site to pages and files."""


def generate(record: Record, site_url: str = "") -> list[Page]:
    """Return all generated pages and files of the site.

    `site_url` is the address where the site will stand, "" where that is not known: then whatever
    needs absolute addresses is left out.
    """
    return [
        front_page(record),
        *claim_pages(record),
        *article_pages(record, site_url),
        *actor_pages(record, site_url),
        *quotation_pages(record),
        *relationship_pages(record, site_url),
        *pair_pages(record, site_url),
        walk_page(record),
        *timeline_pages(record),
        *topic_pages(record),
        voices_page(record),
        *wording_pages(record),
        method_page(record),
        *problem_pages(),
        keys_page(),
        *standalone_pages(record, site_url),
        *hover_files(record),
        *feed_pages(record, site_url),
    ]
    return [page for make in FAMILIES.values() for page in make(record, site_url)]
