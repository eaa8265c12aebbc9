"""The index of quotations, and the lists by speaker, outlet and year; topics have pages of their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from build_scripts.entries.fields import MAX_ID
from build_scripts.keeping.tasks import Task
from build_scripts.record import Record, Statement
from build_scripts.record.years import year_in_words
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.tellings import tellings_of
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, list_part
from build_scripts.views.cards.rows import latest_first
from build_scripts.views.frame.addresses import Addresses, Here, parts_of
from build_scripts.views.frame.card_model import Card
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily
from build_scripts.views.outlet_articles import outlet_pages
from build_scripts.views.quotation_names import (
    ListedName,
    NameGroup,
    NamesView,
    name_pages,
    names_view,
)
from build_scripts.views.timeline.listed import ON_A_PAGE, Listed, listed_view
from build_scripts.views.years_on_timeline import years_moved, years_on_timeline
from build_scripts.words.alphabets import latin

PATH = "quotes/index.md"
_MOST_NEWEST = 10


@dataclass(frozen=True, slots=True)
class _List:
    """One list of quotations: where it stands, what it is called, what is in it."""

    base: str
    title: str
    lead: str
    statements: Sequence[Statement]


@dataclass(frozen=True)
class QuotationsPage(Context):
    """The index of quotations, with the newest as cards."""

    template: ClassVar[str] = "quotes.md"

    total: int
    unchecked: int
    groups: Sequence[NamesView]
    newest: Sequence[Card]
    foot: Foot


@dataclass(frozen=True)
class QuotationListPage(Context):
    """One part of the quotations of a speaker, an outlet or a year."""

    template: ClassVar[str] = "quote-list.md"

    title: str
    lead: str
    total: str
    listed: Listed
    parts: PartPlace
    index_href: str
    foot: Foot


@PageFamily
def quotation_pages(record: Record, site_url: str) -> Iterator[Task]:
    """The index of quotations and the lists it leads to, each split into parts."""
    yield Task("", _index, places=("quotes",))
    lists = [
        _List(
            f"quotes/speaker/{i}",
            record.actors[i].name,
            "Said, according to these sources, by",
            statements,
        )
        for i, statements in record.by_speaker.items()
        if Addresses(record).has_list_of(i)
    ]
    moved = years_on_timeline(record)
    lists += [
        _List(f"quotes/year/{year}", year_in_words(year), "Said in the year", statements)
        for year, statements in record.by_year.items()
        if year not in moved
    ]
    is_large = Addresses(record).is_large
    for outlet, slug, statements in _by_outlet(record):
        one = _List(f"quotes/outlet/{slug}", outlet, "As printed by", statements)
        if is_large:
            told = (one.base, outlet, tuple(Counter(s.article for s in statements).items()))
            yield Task(one.base, outlet_pages, (*told, site_url), (one.base,))
        else:
            lists.append(one)
    for one in lists:
        parts = parts_of(one.statements, ON_A_PAGE)
        for number, part in enumerate(parts, 1):
            given = (replace(one, statements=part), len(one.statements), number, len(parts))
            yield Task(f"{one.base}/{number}", _list_page, given, (one.base,))
    for year, targets in moved.items():
        base = f"quotes/year/{year}"
        yield Task(base, years_moved, (base, targets, site_url), (base,))


def _by_outlet(record: Record) -> list[tuple[str, str, list[Statement]]]:
    """Return each publisher with a name for its address and what it printed, who printed most first."""
    printed: dict[str, list[Statement]] = defaultdict(list)
    for statement in record.statements:
        if outlet := record.articles[statement.article].entry.publisher:
            printed[outlet].append(statement)
    ranked = sorted(printed, key=lambda o: (-len(printed[o]), record.name_key(o), o))
    slugs: dict[str, None] = {}
    found = []
    for outlet in ranked:
        slug = "-".join(re.findall(r"[a-z0-9]+", latin(outlet).lower()))[:MAX_ID] or "outlet"
        if slug in slugs:
            slug = f"{slug}-{len(slugs)}"
        slugs[slug] = None
        found.append((outlet, slug, printed[outlet]))
    return found


def _groups(record: Record) -> list[NameGroup]:
    """The names under which quotations are listed, in the order of the index."""
    at, by_name = Addresses(record), record.name_key
    speakers = sorted(record.by_speaker, key=lambda i: (by_name(record.actors[i].name), i))
    topics = [(i, t) for i, t in record.topics.items() if t.withdrawn is None]
    topics.sort(key=lambda item: by_name(item[1].title))
    years, on_timeline = record.by_year.items(), years_on_timeline(record)
    said, under = record.by_speaker, record.by_topic
    names: dict[str, list[ListedName]] = {
        "year": [
            ListedName(year_in_words(year), on_timeline.get(year, (at.year(year),))[0], own)
            for year, own in years
        ],
        "topic": [ListedName(t.title, at.topic(i), under.get(i, ())) for i, t in topics],
        "speaker": [
            ListedName(record.actors[i].name, at.speaker(i), said[i], _only_in(record, i))
            for i in speakers
        ],
        "outlet": [
            ListedName(o, f"quotes/outlet/{slug}/", own) for o, slug, own in _by_outlet(record)
        ],
    }
    return [NameGroup(f"By {n}", n, f"_{n}s", f"quotes/{n}s", own) for n, own in names.items()]


def _only_in(record: Record, actor: str) -> str:
    """The title of the one article in which an unnamed source speaks; nothing of any other actor."""
    article = record.actors[actor].article
    return tellings_of(record).article(article).title if article else ""


def _index(record: Record) -> Iterator[Page]:
    maker = CardMaker(record, Here(PATH))
    groups = _groups(record)
    yield render(
        PATH,
        QuotationsPage(
            total=len(record.statements),
            unchecked=unchecked_in(record.statements),
            groups=[names_view(group, maker.here) for group in groups if group.names],
            newest=[maker.card(s) for s in latest_first(record.statements)[:_MOST_NEWEST]],
            foot=foot(record, (), "The index of quotations"),
        ),
    )
    yield from name_pages(record, groups)


def _list_page(record: Record, one: _List, total: int, number: int, parts: int) -> Page:
    """One of the pages of a list that has `total` quotations on all of them; `one` holds those of it."""
    part = list_part(record, one.base, one.statements, number, parts)
    return render(
        part.path,
        QuotationListPage(
            title=one.title,
            lead=one.lead,
            total=count(total, "quotation"),
            listed=listed_view(part.maker, part.items, total),
            parts=part.parts,
            index_href=part.maker.here.to("quotes/"),
            foot=foot(record, (), one.title),
        ),
    )
