"""The part of the method page on sources: how good they are, and which to compare next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from build_scripts.entries.grade import Grade
from build_scripts.record import ArticleRecord
from build_scripts.record.rests_on import RestingOn, compare_next
from build_scripts.telling.grades import MEANINGS, SHORT
from build_scripts.telling.terms import reader_word, reader_words
from build_scripts.telling.words import capital, count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.frame.card_model import Link

_MOST_NEXT = 20


@dataclass(frozen=True, slots=True)
class GradeRow:
    """One grade: what it means, and how many articles and quotations have it."""

    name: str
    meaning: str
    articles: int
    quotations: int


@dataclass(frozen=True, slots=True)
class GradeReason:
    """A grade that an editor set, with the reason."""

    link: Link
    grade: str
    why: str


@dataclass(frozen=True, slots=True)
class NextRow:
    """An article that nobody compared, with what rests on it."""

    link: Link
    grade: str
    rests: str
    quotations: int


@dataclass(frozen=True, slots=True)
class SourcesView:
    """How good the sources are; `next` are those to compare first, `more` how many others wait."""

    grades: tuple[GradeRow, ...]
    reasons: tuple[GradeReason, ...]
    next: tuple[NextRow, ...]
    more: int


def sources_view(maker: CardMaker) -> SourcesView:
    """Return what the method page says of sources."""
    standing = [a for a in maker.record.articles.values() if not a.is_withdrawn]
    waiting = compare_next(maker.record)
    return SourcesView(
        grades=_grades(standing),
        reasons=tuple(
            GradeReason(_link(maker, a), SHORT[a.entry.grade.is_], a.entry.grade.why)
            for a in standing
            if a.entry.grade is not None
        ),
        next=tuple(_next(maker, article, weight) for article, weight in waiting[:_MOST_NEXT]),
        more=max(0, len(waiting) - _MOST_NEXT),
    )


def _grades(articles: list[ArticleRecord]) -> tuple[GradeRow, ...]:
    number: Counter[Grade] = Counter(a.entry.source_grade for a in articles)
    said: Counter[Grade] = Counter()
    for article in articles:
        said[article.entry.source_grade] += len(article.statements)
    return tuple(
        GradeRow(capital(SHORT[grade]), MEANINGS[grade], number[grade], said[grade])
        for grade in Grade
    )


def _link(maker: CardMaker, article: ArticleRecord) -> Link:
    note = maker.tellings.article(article.id).title_note
    return replace(maker.article(article.id), note=note)


def _next(maker: CardMaker, article: ArticleRecord, weight: RestingOn) -> NextRow:
    parts = [
        count(number, one, several)
        for number, one, several in (
            (weight.sentences, "sentence", ""),
            (weight.claims, "claim", ""),
            (weight.ties, reader_word("tie"), reader_words("tie")),
        )
        if number
    ]
    return NextRow(
        link=_link(maker, article),
        grade=maker.tellings.article(article.id).grade.short,
        rests=", ".join(parts) or "nothing",
        quotations=len(article.statements),
    )
