"""The timeline: what happened and what was said, in order of date.

What several articles tell of one happening is one entry, with their dates, titles and counts side by
side: which of them is right is not decided here. Words that it rests on and that were said at its time
are of that entry; other statements stand between, as quieter lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.record import Record
from build_scripts.telling.words import count, listed
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, parts_view
from build_scripts.views.frame.addresses import Here, part_path, parts_of, url_of
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.filters import Filter
from build_scripts.views.frame.months import UNDATED, Month, slug_of
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.timeline.timeline_entries import (
    Happening,
    Saying,
    happening_view,
    saying_view,
    timeline_filters,
)
from build_scripts.views.timeline.timeline_items import TimelineItem, timeline_items

PATH = "timeline/index.md"
MOST_MONTHS = 60
"""With more of them, the bars of the index stand for years."""

_BAR_HEIGHT = 48
ON_A_PAGE = 28
"""So many entries a thumb can run down; of more, a year has several pages."""


@dataclass(frozen=True, slots=True)
class MonthView:
    """The entries of a month under its heading."""

    anchor: str
    label: str
    entries: tuple[Happening | Saying, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the histogram; `label` is what stands beneath it, `rest` what the ear needs."""

    href: str
    label: str
    rest: str
    number: int
    height: int


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one year, which leads to its page if it has one; of all, where they stand for years."""

    label: str
    href: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class _TimelinePart:
    """The entries of a year, or all of them, with where they stand."""

    base: str
    label: str
    entries: Sequence[TimelineItem]

    def path_of(self, month: Month) -> str:
        """The path of the part in which a month begins."""
        place = next(i for i, entry in enumerate(self.entries) if entry.month == month)
        return part_path(self.base, place // ON_A_PAGE + 1)


@dataclass(frozen=True)
class TimelinePage(Context):
    """The timeline: its index, or one year, or one part of either."""

    template: ClassVar[str] = "timeline.md"

    title: str
    heading: str
    tally: str
    up: str
    histogram: Sequence[BarGroup]
    filters: tuple[Filter, ...]
    months: Sequence[MonthView]
    years: Sequence[Link]
    newest: Link | None
    newest_rows: Sequence[Link]
    parts: PartPlace
    is_index: bool
    actors_href: str
    topics_href: str
    foot: Foot


@dataclass(frozen=True, slots=True)
class _Year:
    """One year of the timeline: its entries, and how the pages of all years are named."""

    years: tuple[tuple[str, str], ...]
    label: str
    base: str
    entries: tuple[TimelineItem, ...]


def _tasks(record: Record, site_url: str) -> Iterator[Task]:
    """Give the timeline: one page, or where it is long an index and the pages of each year."""
    entries = timeline_items(record)
    yield Task("", _first_page, places=("timeline",))
    if len(entries) > ON_A_PAGE:
        years = _years_of(entries)
        names = tuple((year.base, year.label) for year in years)
        for year in years:
            given = _Year(names, year.label, year.base, tuple(year.entries))
            yield Task(year.base, _year_pages, (given,), (year.base,))


timeline_pages = PageFamily(_tasks)
"""The timeline: one page, or where it is long an index and the pages of each year."""


def _years_of(entries: Sequence[TimelineItem]) -> list[_TimelinePart]:
    by_year: dict[str, list[TimelineItem]] = defaultdict(list)
    for entry in entries:
        by_year[entry.month.year].append(entry)
    return [
        _TimelinePart(f"timeline/{slug_of(year)}", year, found) for year, found in by_year.items()
    ]


def _first_page(record: Record) -> Page:
    entries = timeline_items(record)
    if len(entries) <= ON_A_PAGE:
        return _index(record, [_TimelinePart("timeline", "", entries)], is_whole=True)
    return _index(record, _years_of(entries), is_whole=False)


def _index(record: Record, stretches: Sequence[_TimelinePart], *, is_whole: bool) -> Page:
    maker = CardMaker(record, Here(PATH))
    entries = [entry for stretch in stretches for entry in stretch.entries]
    dated = [stretch for stretch in stretches if stretch.label != UNDATED]
    newest = dated[-1] if dated and not is_whole else None
    return render(
        PATH,
        TimelinePage(
            title="Timeline",
            heading="Timeline",
            tally=_tally(entries),
            up="",
            histogram=_histogram(maker, stretches, most=MOST_MONTHS),
            filters=timeline_filters(maker, [(e.told, e.statement, e.evidence) for e in entries])
            if is_whole
            else (),
            months=_months(maker, entries) if is_whole else [],
            years=[] if is_whole else [_year_link(maker, stretch) for stretch in stretches],
            newest=_year_link(maker, newest) if newest else None,
            newest_rows=_rows(maker, newest) if newest else [],
            parts=parts_view(maker.here, "timeline", 1, 1),
            is_index=True,
            actors_href=maker.here.to("actors/"),
            topics_href=maker.here.to("topics/"),
            foot=foot(record, (), "The timeline"),
        ),
    )


def _year_pages(record: Record, given: _Year) -> list[Page]:
    year = _TimelinePart(given.base, given.label, given.entries)
    parts = parts_of(year.entries, ON_A_PAGE)
    pages = []
    for number, part in enumerate(parts, 1):
        path = part_path(year.base, number)
        maker = CardMaker(record, Here(path))
        title = f"Timeline: {year.label}"
        pages.append(
            render(
                path,
                TimelinePage(
                    title=f"{title}: part {number}" if number > 1 else title,
                    heading=title,
                    tally=_tally(year.entries),
                    up=maker.here.to("timeline/"),
                    histogram=_histogram(maker, (year,)) if year.label != UNDATED else [],
                    filters=timeline_filters(
                        maker, [(e.told, e.statement, e.evidence) for e in part]
                    ),
                    months=_months(maker, part),
                    # Their counts stand in the index: here an article more would change every page.
                    years=[
                        Link(label, maker.here.to(url_of(part_path(base, 1))))
                        for base, label in given.years
                    ],
                    newest=None,
                    newest_rows=[],
                    parts=parts_view(maker.here, year.base, number, len(parts)),
                    is_index=False,
                    actors_href=maker.here.to("actors/"),
                    topics_href=maker.here.to("topics/"),
                    foot=foot(record, (), title),
                ),
            )
        )
    return pages


def _tally(entries: Sequence[TimelineItem]) -> str:
    happened = sum(entry.statement is None for entry in entries)
    said = len(entries) - happened + sum(len(entry.evidence) for entry in entries)
    return f"{count(happened, 'event')} and {count(said, 'statement')}"


def _year_link(maker: CardMaker, year: _TimelinePart) -> Link:
    href = maker.here.to(url_of(part_path(year.base, 1)))
    return Link(year.label, href, f"{len(year.entries):,}")


def _rows(maker: CardMaker, year: _TimelinePart) -> list[Link]:
    """The happenings of a year, as links; where it has none, the months lead on."""
    rows = []
    for place, entry in enumerate(year.entries):
        if entry.told:
            page = url_of(part_path(year.base, place // ON_A_PAGE + 1))
            happening = happening_view(maker, entry.told)
            title = happening.title or " / ".join(
                dict.fromkeys(version.title for version in happening.versions)
            )
            dates = listed([when.text for when in happening.whens])
            rows.append(Link(title, maker.here.to(f"{page}#{happening.anchor}"), dates))
    return rows[-ON_A_PAGE:]


def _histogram(
    maker: CardMaker, stretches: Sequence[_TimelinePart], most: int | None = None
) -> list[BarGroup]:
    """The number of entries in each month that has any, or in each year if there are many."""
    numbers: dict[Month, int] = defaultdict(int)
    for entry in (entry for stretch in stretches for entry in stretch.entries):
        numbers[entry.month] += 1
    highest = max(numbers.values(), default=0)
    if most is not None and len(numbers) > most and len(stretches) > 1:
        highest = max(len(stretch.entries) for stretch in stretches)
        bars = [
            _bar(url_of(part_path(s.base, 1)), s.label, "", len(s.entries), highest, maker.here)
            for s in stretches
        ]
        return [BarGroup("", "", tuple(bars))]
    groups: dict[str, list[Bar]] = defaultdict(list)
    for month, number in numbers.items():
        stretch = next(s for s in stretches if s.label in ("", month.year))
        target = f"{url_of(stretch.path_of(month))}#{month.anchor}"
        rest = f" {month.year}" if month.year.isdecimal() else ""
        bar = _bar(target, month.short_label, rest, number, highest, maker.here)
        groups[month.year].append(bar)
    # The page of one year has that year in its heading.
    heading = stretches[0].label if len(stretches) == 1 else ""
    pages = {s.label: maker.here.to(url_of(part_path(s.base, 1))) for s in stretches if s.label}
    return [
        BarGroup(
            year if year.isdecimal() and year != heading else "", pages.get(year, ""), tuple(bars)
        )
        for year, bars in groups.items()
    ]


def _bar(target: str, label: str, rest: str, number: int, highest: int, here: Here) -> Bar:
    height = max(2, round(_BAR_HEIGHT * number / highest))
    return Bar(here.to(target), label, rest, number, height)


def _months(maker: CardMaker, entries: Sequence[TimelineItem]) -> list[MonthView]:
    by_month: dict[Month, list[Happening | Saying]] = defaultdict(list)
    for entry in entries:
        view = (
            happening_view(maker, entry.told, entry.evidence)
            if entry.statement is None
            else saying_view(maker, entry.statement)
        )
        by_month[entry.month].append(view)
    return [MonthView(month.anchor, month.label, tuple(v)) for month, v in by_month.items()]
