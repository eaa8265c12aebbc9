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
from build_scripts.system.processes import MANY_PAGES, shared_out


def search_files(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> dict[str, bytes]:
    """Return the files of the search, by their paths in the site.

    `files` are the staged files, of which `generated` are made from the Record. Quotations are
    numbered newest first, and that is the order in which they are found.
    """
    pages = found_pages(record, files, generated)
    order = newest_first(record)
    facets = {one.key: (one.name, facet_values(record, one, order)) for one in FACETS}
    with shared_out(partial(found_quotation, record), order, 20 * MANY_PAGES) as found:
        return index_files(pages, found, facets)


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
