"""Atom feeds of the story, of each actor and of each claim.

The format is RFC 4287. Feeds need absolute addresses, so there are none where `site_url` is not
known. An entry without `added` and `updated` is in no feed: nobody knows when it was new.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import ClassVar

from build_scripts.record import Record
from build_scripts.templating.context import Context
from build_scripts.views.cards.rows import latest_first, published_key
from build_scripts.views.frame.addresses import Addresses
from build_scripts.views.frame.pages import Page, environment, render
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.sharing.feed_entries import (
    FeedEntry,
    changes_of_articles,
    kind_in_words,
    of_article,
    of_changes,
    of_entry,
    of_statement,
)
from build_scripts.views.sharing.former import first_address

_MOST = 50
_NEVER = datetime.date(2000, 1, 1)
"""The date of a feed in which nothing stands: any fixed day keeps the bytes the same."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as the template prints it; `content` is HTML."""

    identifier: str
    href: str
    title: str
    published: str
    updated: str
    content: str


@dataclass(frozen=True)
class FeedEntryContent(Context):
    """What a feed reader shows of an entry, as HTML."""

    template: ClassVar[str] = "parts/feed-entry.html"

    entry: FeedEntry


@dataclass(frozen=True)
class Feed(Context):
    """A feed in Atom. `own` is its own address, `href` that of the page it follows."""

    template: ClassVar[str] = "feed.xml"

    title: str
    owner: str
    identifier: str
    href: str
    own: str
    updated: str
    entries: Sequence[EntryView]


@PageFamily
def feed_pages(record: Record, site_url: str) -> Iterator[Task]:
    """All feeds; none where the address of the site is not known."""
    if not site_url:
        return
    yield Task("", _story_feed, (site_url,), ("feed",))
    for identifier in record.actors:
        name = f"actors/{identifier}"
        yield Task(name, _actor_feed, (site_url, identifier), (f"{name}/feed",))
    for identifier in record.claims:
        name = f"claims/{identifier}"
        yield Task(name, _claim_feed, (site_url, identifier), (f"{name}/feed",))


def _story_feed(record: Record, site_url: str) -> Page:
    return _feed(record, site_url, "", _owner(record), _of_story(record))


def _of_story(record: Record) -> Iterator[FeedEntry]:
    """Yield what is new, the weightiest first: of one day a reader is told no more than fifty."""
    at = Addresses(record)
    yield from _changes_of_story(record)
    for article in sorted(record.articles.values(), key=published_key, reverse=True):
        yield from of_article(record, article)
    for i, claim in record.claims.items():
        text = f"{claim.proposition} Who said what when, and who says otherwise."
        yield from of_entry("Claim", claim.title, at.claim(i), claim, text)
    for i, topic in record.topics.items():
        yield from of_entry("Topic", topic.title, at.topic(i), topic, topic.summary or "")
    for i, actor in record.actors.items():
        kind = kind_in_words(record, i)
        yield from of_entry(kind, actor.name, at.actor(i), actor, actor.summary or "")


def _changes_of_story(record: Record) -> Iterator[FeedEntry]:
    at = Addresses(record)
    if record.story is not None:
        yield from of_changes(record.story.title, "", record.story)
    yield from changes_of_articles(record, record.articles)
    for i, claim in record.claims.items():
        yield from of_changes(claim.title, at.claim(i), claim)
    for i, topic in record.topics.items():
        yield from of_changes(topic.title, at.topic(i), topic)
    for i, actor in record.actors.items():
        yield from of_changes(actor.name, at.actor(i), actor)


def _actor_feed(record: Record, site_url: str, identifier: str) -> Page:
    actor = record.actors[identifier]
    address = Addresses(record).actor(identifier)
    both = (record.by_speaker, record.on_behalf_of)
    found = [] if actor.withdrawn else [s for kind in both for s in kind.get(identifier, ())]
    statements = list({s.address: s for s in found}.values())
    entries = chain(
        changes_of_articles(record, [s.article for s in statements]),
        of_changes(actor.name, address, actor),
        chain.from_iterable(of_statement(record, s) for s in latest_first(statements)),
    )
    return _feed(record, site_url, address, actor.name, entries)


def _claim_feed(record: Record, site_url: str, identifier: str) -> Page:
    claim = record.claims[identifier]
    address = Addresses(record).claim(identifier)
    taken = () if claim.withdrawn else record.positions.get(identifier, ())
    entries = chain(
        changes_of_articles(record, [one.statement.article for one in taken]),
        of_changes(claim.title, address, claim),
        chain.from_iterable(of_statement(record, one.statement, one) for one in taken[::-1]),
    )
    return _feed(record, site_url, address, claim.title, entries)


def _owner(record: Record) -> str:
    return record.story.title if record.story else "On the record"


def _feed(
    record: Record, site_url: str, address: str, title: str, entries: Iterable[FeedEntry]
) -> Page:
    every = {entry.key: entry for entry in entries}.values()
    # Entries of one day stay in the order in which they were given.
    newest = sorted(every, key=lambda entry: -entry.updated.toordinal())[:_MOST]
    day = max((entry.updated for entry in newest), default=_NEVER)
    path = f"{address}feed.xml"
    return render(
        path,
        Feed(
            title=title,
            owner=_owner(record),
            identifier=FeedEntry(first_address(record, path), "", "", day, day).identifier(
                site_url
            ),
            href=f"{site_url}{address}",
            own=f"{site_url}{path}",
            updated=_moment(day),
            entries=[_view(record, site_url, entry) for entry in newest],
        ),
    )


def _view(record: Record, site_url: str, entry: FeedEntry) -> EntryView:
    lasting = replace(entry, key=first_address(record, entry.key))
    content = environment().fill(FeedEntryContent(entry))
    return EntryView(
        identifier=lasting.identifier(site_url),
        href=f"{site_url}{entry.path}",
        title=entry.title,
        published=_moment(entry.added),
        updated=_moment(entry.updated),
        content=content.strip(),
    )


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
