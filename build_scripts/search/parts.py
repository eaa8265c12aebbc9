"""All that is found of the Record, in parts: of an article with its quotations, an actor, a claim, a topic."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_scripts.keeping.tasks import Task
from build_scripts.record import Record
from build_scripts.search.entries import (
    FoundPage,
    actor_found,
    article_found,
    claim_found,
    found_quotation,
    topic_found,
)
from build_scripts.search.facets import facet_values
from build_scripts.search.lines import page_line, quotation_line
from build_scripts.views.frame.pages import Page
from build_scripts.views.frame.tasks import PageFamily


def _parts(record: Record) -> Iterator[Task]:
    for i in record.actors:
        yield _part("actors", i, lambda seen, i: _lines(actor_found(seen, i)))
    for i in record.claims:
        yield _part("claims", i, lambda seen, i: _lines(claim_found(seen, i)))
    for i in record.topics:
        yield _part("topics", i, lambda seen, i: _lines(topic_found(seen, i)))
    for i in record.articles:
        yield _part("articles", i, _of_article)


search_parts = PageFamily(lambda record, _: _parts(record))
"""The parts in the order in which pages stand on a shelf. Each is a text of lines (`lines`)."""


def _part(family: str, identifier: str, lines: Callable[[Record, str], Iterator[str]]) -> Task:
    path = f"{family}/{identifier}"
    return Task(path, lambda seen, i: Page(path, "\n".join(lines(seen, i))), (identifier,))


def _lines(page: FoundPage | None) -> Iterator[str]:
    if page is not None:
        yield page_line(page)


def _of_article(record: Record, identifier: str) -> Iterator[str]:
    yield from _lines(article_found(record, identifier))
    for statement in record.articles[identifier].statements:
        found = found_quotation(record, statement)
        yield quotation_line(statement.address, found, facet_values(record, statement))
