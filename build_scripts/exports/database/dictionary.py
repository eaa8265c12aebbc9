"""What every table, view and column of the database means, as rows of the database itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.exports.columns import AnyTable
from build_scripts.exports.database.schema import PLAIN, LinkTable, link_tables
from build_scripts.exports.database.views import VIEWS

PLAIN_MEANS = (
    "The searched words without accents and vowel points, where they have any; for the search."
)
ABOUT_MEANS = (
    "What is said of the whole: the story, whose it is, which program wrote it, from what."
)
DICTIONARY_MEANS = "What every table, view and column means."


def dictionary_rows(tables: Sequence[AnyTable]) -> Iterator[tuple[str, str, str | None, str]]:
    """Yield table, column ("" for the table itself), kind of value, meaning."""
    yield "about", "", None, ABOUT_MEANS
    yield "dictionary", "", None, DICTIONARY_MEANS
    for table in tables:
        yield table.name, "", None, table.means
        for column in table.columns:
            yield table.name, column.name, column.kind.value, column.means
        if table.search:
            yield table.name, PLAIN, "text", PLAIN_MEANS
        for link in link_tables(table):
            yield link.name, "", None, link_means(table, link)
    for view in VIEWS:
        yield view.name, "", None, view.means
        for name, means in view.columns.items():
            yield view.name, name, None, means


def link_means(table: AnyTable, link: LinkTable) -> str:
    """Say what a table of a list is."""
    column = table.columns[link.position]
    return f"The list “{column.name}” of {table.title.lower()}, an id a row. {column.means}"
