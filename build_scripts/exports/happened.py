"""The table of events: what happened, as one article dates and counts it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_ARTICLE
from build_scripts.exports.resting_on import ids_of_evidence, labels_of
from build_scripts.exports.shared_columns import (
    address_column,
    article_column,
    id_column,
    label_column,
    rights_column,
)
from build_scripts.exports.source import DataSource
from build_scripts.record import DatedEvent


@dataclass(frozen=True, slots=True)
class EventData:
    """An event as one article dates and counts it."""

    source: DataSource
    dated: DatedEvent
    withdrawn: None = None


def event_rows(source: DataSource, key: str) -> Iterator[EventData]:
    """Yield every event of an article, by date."""
    for dated in source.record.articles[key].events:
        yield EventData(source, dated)


EVENTS = DataTable(
    name="events",
    title="Events",
    means="What happened, as one article dates and counts it.",
    parts=BY_ARTICLE,
    rows=event_rows,
    label="title",
    search=("title",),
    columns=(
        id_column(
            lambda r: ids.evidence_id(f"{r.dated.article}#{r.dated.event.id}"),
            "The article’s id, #, its own.",
        ),
        article_column(lambda r: ids.article_id(r.dated.article)),
        DataColumn(
            "happening",
            CellKind.TEXT,
            "The happening that it is: rows with the same name are told of one happening.",
            lambda r: r.dated.event.happening,
        ),
        *date_columns(
            "happened", "When, as far as the article says.", lambda r: r.dated.event.date
        ),
        DataColumn(
            "happened_basis",
            CellKind.TEXT,
            "How the date is known, where the article does not print it.",
            lambda r: r.dated.event.date_basis,
        ),
        DataColumn(
            "title", CellKind.TEXT, "What happened, in our words.", lambda r: r.dated.event.title
        ),
        DataColumn(
            "actors",
            CellKind.LIST,
            "Who took part.",
            lambda r: ids.actor_ids(r.dated.event.actors),
            "actors",
        ),
        DataColumn(
            "counts",
            CellKind.LIST,
            "Numbers that the article gives for it.",
            lambda r: tuple(f"{c.what}: {c.figure}" for c in r.dated.event.counts),
        ),
        DataColumn(
            "evidence",
            CellKind.LIST,
            "What it rests on.",
            lambda r: ids_of_evidence(r.dated.evidence),
            "evidence",
        ),
        address_column(lambda r: r.source.at(r.source.addresses.article(r.dated.article))),
        label_column(lambda r: labels_of(r.source, r.dated.evidence)),
        rights_column(lambda r: r.source.own_words),
    ),
)
