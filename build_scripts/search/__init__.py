"""The one search of the site: an index in small files, made with the pages and read by the browser."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from build_scripts.record import Record
from build_scripts.search.by_hand import is_found, lines_of_page
from build_scripts.search.index import index_files
from build_scripts.search.parts import search_parts
from build_scripts.search.places import quotation_places


def search_files(
    record: Record, files: Mapping[str, bytes], generated: Collection[str]
) -> dict[str, bytes]:
    """Return the files of the search, by their paths in the site.

    `files` are the staged files, of which `generated` are made from the Record.
    """
    texts = [part.text for part in search_parts(record)]
    texts += [
        lines_of_page(path, files[path].decode("utf-8"), is_generated=path in generated)
        for path in sorted(filter(is_found, files))
    ]
    return index_files(texts, quotation_places(record), record.name_key)
