"""The quotations of a year of a large story: the timeline has all of them by date, and no list repeats it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from build_scripts.record import Record
from build_scripts.record.derived import derived
from build_scripts.views.frame.addresses import Addresses, part_path, parts_of, url_of
from build_scripts.views.frame.months import slug_of
from build_scripts.views.frame.pages import Page
from build_scripts.views.sharing.former import moved_page
from build_scripts.views.timeline.listed import ON_A_PAGE
from build_scripts.views.timeline.timeline_items import timeline_items


@derived
def years_on_timeline(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Return for each year that has no list where the parts of one would begin, on the timeline.

    A year keeps its list where the timeline has some of its words elsewhere, under what happened at
    the turn of a year.
    """
    if not Addresses(record).is_large:
        return {}
    place = _on_timeline(record)
    found = {}
    for year, statements in record.by_year.items():
        own = f"timeline/{slug_of(year)}/"
        if all(place[s.address].startswith(own) for s in statements):
            parts = parts_of(statements, ON_A_PAGE)
            found[year] = tuple(place[part[0].address] for part in parts)
    return found


def years_moved(_: Record, base: str, targets: Sequence[str], site_url: str) -> list[Page]:
    """Return what stands at the addresses of a list of a year: each part leads on to the timeline."""
    pages = []
    for number, target in enumerate(targets, 1):
        path = f"{url_of(part_path(base, number))}index.html"
        pages.append(moved_page(path, target, site_url))
    return pages


def _on_timeline(record: Record) -> dict[str, str]:
    """The page of the timeline on which each statement stands."""
    years = defaultdict(list)
    for item in timeline_items(record):
        years[item.month.year].append(item)
    found: dict[str, str] = {}
    for year, items in years.items():
        base = f"timeline/{slug_of(year)}"
        for place, item in enumerate(items):
            page = url_of(part_path(base, place // ON_A_PAGE + 1))
            said = item.evidence if item.statement is None else (item.statement,)
            found |= {one.address: page for one in said}
    return found
