"""The one search of the site: an index in small files, made with the pages and read by the browser."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from build_scripts.record import Record, Statement
from build_scripts.search.by_hand import pages_by_hand
from build_scripts.search.entries import (
    CONTRIBUTORS,
    FoundPage,
    found_quotation,
    pages_of_entries,
)
from build_scripts.search.facets import FACETS, facet_values
from build_scripts.search.index import index_files
from build_scripts.search.shelves import day_shelves, shelved_places
from build_scripts.system.processes import MANY_PAGES, shared_out


def search_files(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> dict[str, bytes]:
    """Return the files of the search, by their paths in the site.

    `files` are the staged files, of which `generated` are made from the Record. Quotations stand on
    their shelves newest last, so that a newer one moves none, and are found newest first.
    """
    pages = found_pages(record, files, generated)
    order = newest_first(record)[::-1]
    places = shelved_places(day_shelves([s.date.first if s.date else None for s in order]))
    placed = list(zip(places, order, strict=True))
    facets = {one.key: (one.name, facet_values(record, one, placed)) for one in FACETS}
    with shared_out(partial(found_quotation, record), order, 20 * MANY_PAGES) as found:
        return index_files(pages, found, places, facets)


def found_pages(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> list[FoundPage]:
    """Return all pages and sections that are found, those for contributors last."""
    pages = [*pages_of_entries(record), *pages_by_hand(files, generated)]
    return sorted(pages, key=lambda page: page.shown["kind"] == CONTRIBUTORS)


def newest_first(record: Record) -> list[Statement]:
    """Return all statements, the latest first; undated ones last, as nobody knows that they are new."""
    dated = [s for s in record.statements if s.date]
    return [*reversed(dated), *(s for s in record.statements if not s.date)]
