"""Addresses of entries under the ids that they had before: pages lead on, feeds and files stay whole.

They are made from the pages themselves, so that a new family of pages is in it by its path alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.entries import Entry
from build_scripts.keeping.tasks import NamedText
from build_scripts.record import Record
from build_scripts.templating.context import Context
from build_scripts.views.frame.addresses import Here, url_of
from build_scripts.views.frame.pages import Page, render

MOVED_POLICY = Markup(
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
"""A page that leads on runs one script of ours, which takes the part behind the # along."""

_OWNERS: Sequence[tuple[tuple[str, ...], str]] = (
    (("actors",), "actors"),
    (("quotes", "speaker"), "actors"),
    (("articles",), "articles"),
    (("embed",), "articles"),
    (("cite",), "articles"),
    (("claims",), "claims"),
    (("topics",), "topics"),
)
"""The folders of the site whose next step is an id, and of what; of pairs it is two ids."""
_PAIRS = "relationships"


@dataclass(frozen=True)
class MovedPage(Context):
    """A page that sends on from a former address. `canonical` is empty where the site knows no address."""

    template: ClassVar[str] = "standalone/moved.html"

    policy: str
    styles: str
    icon: str
    script: str
    target: str
    canonical: str


def former_pages(record: Record, pages: Sequence[NamedText], site_url: str = "") -> list[Page]:
    """Return what stands at the former addresses of the pages; nothing where no id ever changed.

    A page leads on to the address of today. Any other file (a feed, a picture) stands there as it is,
    since what reads it does not follow pages.
    """
    if not has_former_ids(record):
        return []
    former = _former_ids(record)
    taken = {page.path for page in pages}
    found = []
    for page in pages:
        address = url_of(page.path)
        for old in _former_addresses(address, former):
            path = f"{old}index.html" if old.endswith("/") else old
            if path not in taken:
                taken.add(path)
                found.append(_moved(path, address, page, site_url))
    return found


def has_former_ids(record: Record) -> bool:
    """Return whether the id of any entry ever changed."""
    return any(_former_ids(record).values())


def first_address(record: Record, address: str) -> str:
    """Return an address with the first ids that its entries ever had.

    What must stay the same for ever, such as the id of a feed's entry, is made of it.
    """
    former = {
        kind: {i: names[:1] for i, names in of.items()} for kind, of in _former_ids(record).items()
    }
    steps = address.split("/")
    for folder, kind in _OWNERS:
        at = len(folder)
        if tuple(steps[:at]) == folder and len(steps) > at and steps[at] in former[kind]:
            return "/".join([*steps[:at], *former[kind][steps[at]], *steps[at + 1 :]])
    return address


def _former_ids(record: Record) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The former ids of each entry that has any, by its id of today, for each folder."""
    kinds: Mapping[str, Mapping[str, Entry]] = {
        "actors": record.actors,
        "articles": {i: article.entry for i, article in record.articles.items()},
        "claims": record.claims,
        "topics": record.topics,
    }
    return {
        folder: {i: entry.formerly for i, entry in entries.items() if entry.formerly}
        for folder, entries in kinds.items()
    }


def _former_addresses(
    address: str, former: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> Iterator[str]:
    steps = address.split("/")
    if steps[0] == _PAIRS and len(steps) > 1:
        yield from _former_pairs(steps, former["actors"])
        return
    for folder, kind in _OWNERS:
        at = len(folder)
        if tuple(steps[:at]) == folder and len(steps) > at:
            stem, dot, suffix = steps[at].partition(".")
            for old in former[kind].get(stem, ()):
                yield "/".join([*steps[:at], f"{old}{dot}{suffix}", *steps[at + 1 :]])


def _former_pairs(steps: Sequence[str], former: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The former addresses of the page of two actors, whose ids stand in order."""
    stem, dot, suffix = steps[1].partition(".")
    ends = stem.split("--")
    names = [(end, *former.get(end, ())) for end in ends]
    for named in itertools.product(*names):
        if list(named) != ends:
            yield "/".join([steps[0], f"{'--'.join(sorted(named))}{dot}{suffix}", *steps[2:]])


def _moved(path: str, address: str, page: NamedText, site_url: str) -> Page:
    if not (address.endswith("/") or address.endswith(".html")):
        return Page(path, page.text)
    return moved_page(path, address, site_url)


def moved_page(path: str, address: str, site_url: str) -> Page:
    """Return a small page that leads on from where it stands to an address from the root of the site.

    `path` is that of a finished file (`…/index.html`). It leads on without a script too.
    """
    here = Here(path)
    return render(
        path,
        MovedPage(
            policy=MOVED_POLICY,
            styles=here.to("stylesheets/standalone.css"),
            icon=here.to("assets/favicon.svg"),
            script=here.to("javascripts/moved.js"),
            target=here.to(address),
            canonical=f"{site_url}{address}" if site_url else "",
        ),
    )
