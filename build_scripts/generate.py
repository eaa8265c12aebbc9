"""The Record to pages: every page family, in one list. Two pages never have one path."""

from __future__ import annotations

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
