"""The tables of what is read about: articles, claims and topics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_scripts.entries import Article, Claim, Entry, Topic
from build_scripts.entries.article import ArticleKind, Coverage, Rights
from build_scripts.entries.base import Withdrawal
from build_scripts.exports import ids
from build_scripts.exports.columns import CellKind, DataColumn, DataTable
from build_scripts.exports.dates import date_columns
from build_scripts.exports.parts import BY_ARTICLE, BY_CLAIM, BY_TOPIC
from build_scripts.exports.shared_columns import (
    CHECKS,
    OWN_WORDS,
    address_column,
    check_column,
    id_column,
    label_column,
    rights_column,
    withdrawal_columns,
)
from build_scripts.exports.source import DataSource
from build_scripts.telling.counts import check_of

E = TypeVar("E", bound=Entry, covariant=True)


@dataclass(frozen=True, slots=True)
class EntryRow(Generic[E]):
    """An entry of the story by its id."""

    source: DataSource
    name: str
    entry: E

    @property
    def withdrawn(self) -> Withdrawal | None:
        """Why the whole entry was taken back."""
        return self.entry.withdrawn


def article_rows(source: DataSource, key: str) -> Iterator[EntryRow[Article]]:
    """Yield an article."""
    yield EntryRow(source, key, source.record.articles[key].entry)


def claim_rows(source: DataSource, key: str) -> Iterator[EntryRow[Claim]]:
    """Yield a claim."""
    yield EntryRow(source, key, source.record.claims[key])


def topic_rows(source: DataSource, key: str) -> Iterator[EntryRow[Topic]]:
    """Yield a topic."""
    yield EntryRow(source, key, source.record.topics[key])


def _fact(row: EntryRow[Article]) -> str:
    return CHECKS[row.source.record.articles[row.name].compared.ground]


ARTICLES = DataTable(
    name="articles",
    title="Articles",
    means="The source documents. Their texts are not here.",
    parts=BY_ARTICLE,
    rows=article_rows,
    label="title",
    search=("title", "summary", "publisher"),
    columns=(
        id_column(lambda row: ids.article_id(row.name), "Its name."),
        DataColumn(
            "title", CellKind.TEXT, "Its headline, or a title of ours.", lambda r: r.entry.title
        ),
        DataColumn(
            "title_is_printed",
            CellKind.YES_NO,
            "False where the copy at hand prints no such headline: then do not cite it as one.",
            lambda r: not r.entry.title_basis,
        ),
        DataColumn(
            "kind",
            CellKind.CHOICE,
            "What sort of document it is.",
            lambda r: r.entry.kind.value,
            choices=tuple(one.value for one in ArticleKind),
        ),
        DataColumn(
            "language", CellKind.TEXT, "The language of the article.", lambda r: r.entry.language
        ),
        *date_columns("published", "When it was published.", lambda r: r.entry.published),
        DataColumn(
            "published_basis",
            CellKind.TEXT,
            "How that is known, where it is not printed.",
            lambda r: r.entry.published_basis,
        ),
        DataColumn("publisher", CellKind.TEXT, "Who published it.", lambda r: r.entry.publisher),
        DataColumn("authors", CellKind.LIST, "Who wrote it.", lambda r: r.entry.authors),
        DataColumn(
            "agency", CellKind.TEXT, "The agency whose text it is.", lambda r: r.entry.agency
        ),
        DataColumn(
            "repost_of", CellKind.TEXT, "Whose text this copy reposts.", lambda r: r.entry.repost_of
        ),
        DataColumn("url", CellKind.ADDRESS, "Its own public address.", lambda r: r.entry.url),
        DataColumn(
            "archived_url",
            CellKind.ADDRESS,
            "The address of an archived copy.",
            lambda r: r.entry.archived_url,
        ),
        *date_columns("retrieved", "When the copy at hand was taken.", lambda r: r.entry.retrieved),
        DataColumn(
            "coverage",
            CellKind.CHOICE,
            "How much of it was read for the story.",
            lambda r: r.entry.coverage.value,
            choices=tuple(one.value for one in Coverage),
        ),
        DataColumn(
            "text_rights",
            CellKind.CHOICE,
            "Whether its text may be published (open) or stays private (excerpt).",
            lambda r: r.entry.rights.value,
            choices=tuple(one.value for one in Rights),
        ),
        DataColumn(
            "summary", CellKind.TEXT, "What it reports, in our words.", lambda r: r.entry.summary
        ),
        DataColumn(
            "topics",
            CellKind.LIST,
            "The topics of the whole article.",
            lambda r: ids.topic_ids(r.entry.topics),
            table="topics",
        ),
        address_column(lambda r: r.source.at(r.source.addresses.article(r.name))),
        check_column(_fact),
        label_column(
            lambda r: check_of(r.source.record.articles[r.name].compared, r.entry.language)
        ),
        rights_column(lambda r: r.source.rights_of_words(r.entry)),
        *withdrawal_columns(),
    ),
)

CLAIMS = DataTable(
    name="claims",
    title="Claims",
    means="What is contested: sentences that can be affirmed or denied. None of them is a fact by "
    "standing here.",
    parts=BY_CLAIM,
    rows=claim_rows,
    label="title",
    search=("title", "proposition", "asked_as", "summary"),
    columns=(
        id_column(lambda row: ids.claim_id(row.name), "Its name."),
        DataColumn("title", CellKind.TEXT, "A short question or heading.", lambda r: r.entry.title),
        DataColumn(
            "proposition",
            CellKind.TEXT,
            "What somebody affirms or denies, in our words.",
            lambda r: r.entry.proposition,
        ),
        DataColumn(
            "asked_as",
            CellKind.LIST,
            "Other ways in which readers ask.",
            lambda r: r.entry.asked_as,
        ),
        DataColumn(
            "summary", CellKind.TEXT, "What is at stake, in our words.", lambda r: r.entry.summary
        ),
        DataColumn(
            "about",
            CellKind.LIST,
            "Whom it is about.",
            lambda r: ids.actor_ids(r.entry.about),
            table="actors",
        ),
        DataColumn(
            "topics",
            CellKind.LIST,
            "The topics it belongs to.",
            lambda r: ids.topic_ids(r.entry.topics),
            table="topics",
        ),
        address_column(lambda r: r.source.at(r.source.addresses.claim(r.name))),
        label_column(lambda r: OWN_WORDS),
        rights_column(lambda r: r.source.own_words),
        *withdrawal_columns(),
    ),
)

TOPICS = DataTable(
    name="topics",
    title="Topics",
    means="Background terms, explained in our words.",
    parts=BY_TOPIC,
    rows=topic_rows,
    label="title",
    search=("title", "aliases", "summary"),
    columns=(
        id_column(lambda row: f"topics/{row.name}", "Its name."),
        DataColumn("title", CellKind.TEXT, "The term.", lambda r: r.entry.title),
        DataColumn("aliases", CellKind.LIST, "Other words for it.", lambda r: r.entry.aliases),
        DataColumn(
            "summary", CellKind.TEXT, "What it is, in our words.", lambda r: r.entry.summary
        ),
        DataColumn(
            "facts",
            CellKind.LIST,
            "Sentences of the explanation, in our words.",
            lambda r: tuple(fact.say for fact in r.entry.facts),
        ),
        DataColumn(
            "evidence",
            CellKind.LIST,
            "What these sentences rest on.",
            lambda r: tuple(
                ids.evidence_id(one)
                for one in dict.fromkeys(e for fact in r.entry.facts for e in fact.evidence)
            ),
            table="evidence",
        ),
        address_column(lambda r: r.source.at(r.source.addresses.topic(r.name))),
        label_column(lambda r: OWN_WORDS),
        rights_column(lambda r: r.source.own_words),
        *withdrawal_columns(),
    ),
)
