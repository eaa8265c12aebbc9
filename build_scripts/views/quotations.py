"""The index of quotations, and the lists by speaker, outlet and year; topics have pages of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.entries.fields import MAX_ID
from build_scripts.record import Record, Statement
from build_scripts.record.years import year_in_words
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, index_pages
from build_scripts.views.cards.rows import latest_first
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import Card, Link
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.timeline.listed import ON_A_PAGE, Listed, listed_view
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
    speakers: Sequence[Link]
    topics: Sequence[Link]
    outlets: Sequence[Link]
    years: Sequence[Link]
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
def quotation_pages(record: Record, _: str) -> Iterator[Task]:
    """The index of quotations and the lists it leads to, each split into parts."""
    yield Task("", _index)
    lists = [
        _List(
            f"quotes/speaker/{i}",
            record.actors[i].name,
            "Said, according to these sources, by",
            statements,
        )
        for i, statements in record.by_speaker.items()
    ]
    lists += [
        _List(f"quotes/year/{year}", year_in_words(year), "Said in the year", statements)
        for year, statements in record.by_year.items()
    ]
    lists += [
        _List(f"quotes/outlet/{slug}", outlet, "As printed by", statements)
        for outlet, slug, statements in _by_outlet(record)
    ]
    for one in lists:
        yield Task(one.base, _list_pages, (one,))


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


def _index(record: Record) -> Page:
    maker = CardMaker(record, Here(PATH))
    to, addresses = maker.here.to, maker.addresses
    unchecked = unchecked_in(record.statements)
    newest = latest_first(record.statements)
    name_key = record.name_key
    speakers = sorted(record.by_speaker, key=lambda i: (name_key(record.actors[i].name), i))
    return render(
        PATH,
        QuotationsPage(
            total=len(record.statements),
            unchecked=unchecked,
            speakers=[
                Link(record.actors[i].name, to(addresses.speaker(i)), _number(record.by_speaker[i]))
                for i in speakers
            ],
            topics=[
                Link(t.title, to(addresses.topic(i)), _number(record.by_topic.get(i, ())))
                for i, t in sorted(record.topics.items(), key=lambda item: name_key(item[1].title))
                if t.withdrawn is None
            ],
            outlets=[
                Link(outlet, to(f"quotes/outlet/{slug}/"), _number(statements))
                for outlet, slug, statements in _by_outlet(record)
            ],
            years=[
                Link(year_in_words(year), to(addresses.year(year)), _number(statements))
                for year, statements in record.by_year.items()
            ],
            newest=[maker.card(s) for s in newest[:_MOST_NEWEST]],
            foot=foot(record, (), "The index of quotations"),
        ),
    )


def _number(statements: Sequence[Statement]) -> str:
    return f"{len(statements):,}"


def _list_pages(record: Record, one: _List) -> list[Page]:
    return [
        render(
            part.path,
            QuotationListPage(
                title=one.title,
                lead=one.lead,
                total=count(len(one.statements), "quotation"),
                listed=listed_view(part.maker, part.items, len(one.statements)),
                parts=part.parts,
                index_href=part.maker.here.to("quotes/"),
                foot=foot(record, (), one.title),
            ),
        )
        for part in index_pages(record, one.base, one.statements, size=ON_A_PAGE)
    ]
