"""The Record to pages: every page family, in one list. Two pages never have one path."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sized
from functools import cached_property, partial

from build_scripts.record import Record
from build_scripts.record.standing import standings
from build_scripts.record.tie_time import times
from build_scripts.record.utterances import utterances_by_address
from build_scripts.system.processes import MANY_PAGES, shared_out
from build_scripts.telling.tellings import tellings_of
from build_scripts.views.actors import actor_pages
from build_scripts.views.articles import article_pages, pages_of_article
from build_scripts.views.claims.claim_pages import claim_pages
from build_scripts.views.frame.pages import AnyPage, Page, load_templates
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

FAMILIES: Mapping[str, Callable[[Record, str], list[Page]]] = {
    "front": lambda record, _: [front_page(record)],
    "claims": lambda record, _: claim_pages(record),
    "articles": article_pages,
    "actors": actor_pages,
    "quotations": lambda record, _: quotation_pages(record),
    "relationships": relationship_pages,
    "pairs": pair_pages,
    "walk": lambda record, _: [walk_page(record)],
    "timeline": lambda record, _: timeline_pages(record),
    "topics": lambda record, _: topic_pages(record),
    "voices": lambda record, _: [voices_page(record)],
    "wording": lambda record, _: wording_pages(record),
    "method": lambda record, _: [method_page(record)],
    "glossary": lambda *_: [glossary_page()],
    "problems": lambda *_: problem_pages(),
    "keys": lambda *_: [keys_page()],
    "rooms": lambda *_: [rooms_page()],
    "standalone": standalone_pages,
    "hover": lambda record, _: hover_files(record),
    "feeds": feed_pages,
}
"""Every page family by name: from the Record and the address of the site to pages and files."""

_MANY: Mapping[str, Callable[[Record], Sized]] = {
    "claims": lambda record: record.claims,
    "articles": lambda record: record.articles,
    "actors": lambda record: record.actors,
    "quotations": lambda record: record.by_speaker,
    "pairs": lambda record: record.ties,
    "topics": lambda record: record.topics,
    "standalone": lambda record: record.articles,
    "feeds": lambda record: record.actors,
}
"""Families that share out their pages to several processes themselves, with what they may have many of."""

_MANY_FILES = 1000
"""From so many pages of a family on, several processes put them away quicker than one."""

_LONGEST = "relationships"
BY_PATH: Mapping[str, Callable[[Record, str, str], list[Page]]] = {"articles": pages_of_article}
"""Families whose pages can be made one at a time: also from the path of a page, for a preview."""


def _held(page: Page) -> AnyPage:
    return page


def generate(
    record: Record, site_url: str = "", keep: Callable[[Page], AnyPage] = _held
) -> list[AnyPage]:
    """Return all generated pages and files of the site.

    `site_url` is the address where the site will stand, "" where that is not known: then whatever
    needs absolute addresses is left out. `keep` is given every page as soon as it is made, perhaps
    in another process, and says what is returned of it, so that no text need be held.
    """
    is_large = len(record.articles) >= MANY_PAGES
    if is_large:
        _prepare(record)
    by_page = {name for name, of in _MANY.items() if not is_large or len(of(record)) >= MANY_PAGES}
    pages: list[AnyPage] = []
    for name in (name for name in FAMILIES if name in by_page):
        with shared_out(keep, FAMILIES[name](record, site_url), _MANY_FILES) as kept:
            pages += kept
    # Made in one go each, which takes long in a large story: shared out family by family, the one
    # that takes longest first.
    whole = sorted(FAMILIES.keys() - by_page, key=lambda name: (name != _LONGEST, name))
    least = len(whole) if is_large else len(whole) + 1
    with shared_out(partial(_made, record, site_url, keep), whole, least, chunk=1) as made:
        pages += [page for family in made for page in family]
    return [*pages, *map(keep, former_pages(record, pages, site_url))]


def _prepare(record: Record) -> None:
    """Work out once what every process that is forked from now on would work out for itself."""
    for name, value in vars(Record).items():
        if isinstance(value, cached_property):
            getattr(record, name)
    standings(record)
    times(record)
    tellings_of(record).make_all()
    utterances_by_address(record)
    load_templates()


def _made(
    record: Record, site_url: str, keep: Callable[[Page], AnyPage], family: str
) -> list[AnyPage]:
    return list(map(keep, FAMILIES[family](record, site_url)))
