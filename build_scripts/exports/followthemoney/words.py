"""Articles, whom they quote and speak of, and their quotations, as entities.

A quotation is a note about who speaks. What others say of somebody is no note about them: an accusation
would stand there as if it were known.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.exports import ids
from build_scripts.exports.followthemoney.entities import (
    MoneyEntity,
    MoneyValues,
    entity_of,
    money_id,
    money_ids,
)
from build_scripts.exports.followthemoney.own import gone, whole
from build_scripts.exports.followthemoney.times import beyond_dates, single_date
from build_scripts.exports.quotation_rows import QuotationRow, SpokenWords, quotation_rows
from build_scripts.exports.source import DataSource
from build_scripts.record import ArticleRecord
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import check_of
from build_scripts.telling.words import capital
from build_scripts.words.alphabets import three_letters

_REPORTED = "Reported, not quoted: "
"""Stands before the words of a reporter, which are never set like a speaker's."""


def article_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield an article."""
    article, address = source.record.articles[key], source.at(source.addresses.article(key))
    if article.entry.withdrawn is not None:
        yield gone(ids.article_id(key), "Article", article.entry.withdrawn, address)
    else:
        yield _article(source, article, address)


def document_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield whom an article quotes and whom it speaks of."""
    article = source.record.articles[key]
    if not article.is_withdrawn:
        yield from _spoken_of(source, article)


def _article(source: DataSource, article: ArticleRecord, address: str) -> MoneyEntity:
    entry, told = article.entry, source.tellings.article(article.id)
    held: MoneyValues = {
        "title": (entry.title,),
        "author": entry.authors,
        "publisher": (entry.publisher,),
        "language": (three_letters(entry.language),),
        "publishedAt": single_date(entry.published),
        "sourceUrl": (entry.url, entry.archived_url, whole(address)),
        "summary": (entry.summary,),
        "notes": (
            f"{capital(told.title_note)}." if told.title_note else None,
            f"{told.grade.mark}." if told.grade.mark else None,
            beyond_dates(entry.published, "Published:"),
            check_of(article.compared, entry.language),
            source.rights_of_words(entry),
        ),
    }
    return entity_of(ids.article_id(article.id), "Article", held)


def _spoken_of(source: DataSource, article: ArticleRecord) -> Iterator[MoneyEntity]:
    """That an article quotes somebody, or speaks of them: no more is said of them by that."""
    spoken: dict[str, str] = {}
    for statement in article.statements:
        reported = source.tellings.of(statement).is_reported
        for one in statement.quotation.speaker:
            if spoken.get(one) != "quoted":
                spoken[one] = "reported" if reported else "quoted"
    for statement in article.statements:
        for one in (*statement.quotation.about, *statement.quotation.against):
            spoken.setdefault(one, "spoken of")
    for actor, role in sorted(spoken.items()):
        name = f"{ids.article_id(article.id)}/{ids.actor_id(actor)}"
        ends = {
            "document": (money_id(ids.article_id(article.id)),),
            "entity": (money_id(ids.actor_id(actor)),),
        }
        yield entity_of(name, "Documentation", {**ends, "role": (role,)})


def quotation_entities(source: DataSource, key: str) -> Iterator[MoneyEntity]:
    """Yield all quotations of an article; of those taken back what stays of them."""
    for row in quotation_rows(source, key):
        if row.withdrawn is not None:
            name, address = ids.evidence_id(row.evidence), source.at(row.place)
            yield gone(name, "Note", row.withdrawn, address)
        elif row.spoken is not None:
            yield _note(row, row.spoken)


def _note(row: QuotationRow, spoken: SpokenWords) -> MoneyEntity:
    told, quotation, source = spoken.told, spoken.quotation, row.source
    words = told.printed.text
    translation = told.printed.translation
    held: MoneyValues = {
        "entity": money_ids(ids.actor_ids(quotation.speaker)),
        "description": (f"{_REPORTED}{words}" if told.is_reported else words,),
        "summary": (told.headline(told.byline),),
        "notes": (
            told.gloss,
            f"{capital(told.act)}." if told.act and not told.says_only else None,
            translation.line if translation else None,
            *told.caveats.full(but=(About.CHECK,)),
            quotation.context,
            told.check,
            source.rights_of_words(row.article.entry),
        ),
        "keywords": (
            source.record.topics[one].title
            for one in quotation.topics
            if one in source.record.topics
        ),
        "publisher": (row.article.entry.publisher,),
        "proof": (money_id(ids.article_id(row.article.id)),),
        "sourceUrl": (whole(source.at(row.place)), row.article.entry.url),
    }
    return entity_of(ids.evidence_id(row.evidence), "Note", held)
