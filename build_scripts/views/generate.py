"""The Record to pages: every page family, in one list. Two pages never have one path."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.keeping.kept_pages import KeptPages
from build_scripts.keeping.making import made
from build_scripts.record import Record
from build_scripts.views.actors import actor_pages
from build_scripts.views.articles import article_pages
from build_scripts.views.claims.claim_pages import claim_pages
from build_scripts.views.frame.pages import AnyPage
from build_scripts.views.frame.tasks import PageFamily, Task, in_one
from build_scripts.views.front import front_page
from build_scripts.views.method.glossary import glossary_page
from build_scripts.views.method.method import method_page
from build_scripts.views.method.problem_pages import problem_pages
from build_scripts.views.method.reference import keys_page
from build_scripts.views.method.rooms import rooms_page
from build_scripts.views.quotations import quotation_pages
from build_scripts.views.sharing.feeds import feed_pages
from build_scripts.views.sharing.former import former_pages
from build_scripts.views.sharing.hover import hover_files
from build_scripts.views.sharing.standalone import standalone_pages
from build_scripts.views.ties.pairs import pair_pages
from build_scripts.views.ties.relationships import relationship_pages
from build_scripts.views.ties.walk import walk_page
from build_scripts.views.timeline.timeline import timeline_pages
from build_scripts.views.topic_pages import topic_pages
from build_scripts.views.voices.voices import voices_page
from build_scripts.views.wording.wording import wording_pages

FAMILIES: Mapping[str, PageFamily] = {
    "front": in_one(lambda record, _: front_page(record), "index"),
    "claims": claim_pages,
    "articles": article_pages,
    "actors": actor_pages,
    "quotations": quotation_pages,
    "relationships": relationship_pages,
    "pairs": pair_pages,
    "walk": in_one(lambda record, _: walk_page(record), "walk"),
    "timeline": timeline_pages,
    "topics": topic_pages,
    "voices": in_one(lambda record, _: voices_page(record), "voices"),
    "wording": in_one(lambda record, _: wording_pages(record), "wording"),
    "method": in_one(lambda record, _: method_page(record), "method"),
    "glossary": in_one(lambda *_: glossary_page(), "glossary"),
    "problems": in_one(lambda *_: problem_pages(), "contribute/problems"),
    "keys": in_one(lambda *_: keys_page(), "contribute/keys"),
    "rooms": in_one(lambda *_: rooms_page(), "contribute/rooms"),
    "standalone": standalone_pages,
    "hover": hover_files,
    "feeds": feed_pages,
}
"""Every page family by name: from the Record and the address of the site to pages and files."""


def tasks_of(record: Record, site_url: str) -> dict[str, Task]:
    """Return the tasks that make all generated pages, each by its name; `site_url` as for `generate`."""
    return {
        f"{name}/{task.key}": task
        for name, family in FAMILIES.items()
        for task in family.tasks(record, site_url)
    }


def generate(record: Record, site_url: str = "", kept: KeptPages | None = None) -> list[AnyPage]:
    """Return all generated pages and files of the site.

    `site_url` is the address where the site will stand, "" where that is not known: then whatever
    needs absolute addresses is left out. With `kept` only those are made that were made before of
    something else, or not at all, and no text is held.
    """
    tasks = tasks_of(record, site_url)
    pages_of = kept.made(record, tasks) if kept else made(record, tasks)
    pages = [page for name in tasks for page in pages_of[name]]
    return [*pages, *former_pages(record, pages, site_url)]
