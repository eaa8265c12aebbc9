"""Topic pages and their index: the background in our own words, and all that stands under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.record import PassageEvidence, Record, ReportEvidence
from build_scripts.record.derived import derived
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.words import count
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import PartPlace, index_pages
from build_scripts.views.cards.rows import (
    ArticleRow,
    SentenceView,
    WithdrawnPage,
    article_row,
    published_key,
    sentences,
    tombstone_of,
)
from build_scripts.views.frame.addresses import PART_SIZE
from build_scripts.views.frame.card_model import Link, ShownWords
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.timeline.listed import ON_A_PAGE, Listed, listed_view


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic as one row of the index."""

    link: Link
    summary: str
    note: str
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class TopicEvidence:
    """A passage or a report under a topic. `language` is empty where the words are ours."""

    words: ShownWords
    language: str
    direction: str
    stated_by: str
    href: str
    article: Link
    label: str


@dataclass(frozen=True)
class TopicsPage(Context):
    """One part of the list of topics."""

    template: ClassVar[str] = "topics.md"

    total: int
    rows: Sequence[TopicLine]
    parts: PartPlace
    foot: Foot


@dataclass(frozen=True)
class TopicPage(Context):
    """One part of the page of a topic; what is not its quotations stands on the first."""

    template: ClassVar[str] = "topic.md"

    identifier: str
    title: str
    total: str
    unchecked: int
    index_href: str
    aliases: tuple[str, ...]
    summary: str
    facts: tuple[SentenceView, ...]
    claims: Sequence[Link]
    listed: Listed
    parts: PartPlace
    found: Sequence[TopicEvidence]
    more_found: int
    articles: Sequence[ArticleRow]
    more_articles: int
    foot: Foot


@PageFamily
def topic_pages(record: Record, _: str) -> Iterator[Task]:
    """The pages of all topics and their index, by title, split into parts."""
    for identifier in record.topics:
        yield Task(identifier, _topic_pages, (identifier,), (f"topics/{identifier}",))
    yield Task("", _index, places=("topics",))


def _index(record: Record) -> Iterator[Page]:
    ranked = sorted(record.topics, key=lambda i: _rank(record, i))
    for part in index_pages(record, "topics", ranked):
        yield render(
            part.path,
            TopicsPage(
                total=len(ranked),
                rows=[_line(part.maker, identifier) for identifier in part.items],
                parts=part.parts,
                foot=foot(record, (), "The list of topics"),
            ),
        )


def _rank(record: Record, identifier: str) -> tuple[bool, bytes, str]:
    topic = record.topics[identifier]
    return (topic.withdrawn is not None, record.name_key(topic.title), identifier)


def _line(maker: CardMaker, identifier: str) -> TopicLine:
    topic = maker.record.topics[identifier]
    gone = topic.withdrawn is not None
    said = count(len(maker.record.by_topic.get(identifier, ())), "quotation")
    return TopicLine(
        link=Link(topic.title, maker.here.to(maker.addresses.topic(identifier))),
        summary="" if gone else topic.summary or "",
        note="Withdrawn" if gone else said,
        is_withdrawn=gone,
    )


def _topic_pages(record: Record, identifier: str) -> list[Page]:
    topic = record.topics[identifier]
    base = f"topics/{identifier}"
    feet = foot(record, (topic,), topic.title)
    if topic.withdrawn is not None:
        stone = tombstone_of("", topic.withdrawn)
        page = render(f"{base}.md", WithdrawnPage(title=topic.title, tombstone=stone, foot=feet))
        return [page]
    statements = record.by_topic.get(identifier, ())
    pages = []
    for part in index_pages(record, base, statements, f"{base}.md", size=ON_A_PAGE):
        maker, first = part.maker, part.is_first
        found = list(_found(maker, identifier)) if first else []
        articles = _articles(record, identifier) if first else []
        pages.append(
            render(
                part.path,
                TopicPage(
                    identifier=identifier,
                    title=topic.title,
                    total=count(len(statements), "quotation"),
                    unchecked=unchecked_in(statements),
                    index_href=maker.here.to("topics/"),
                    aliases=topic.aliases,
                    summary=topic.summary or "",
                    facts=sentences(maker, topic.facts),
                    claims=_claims(maker, identifier) if first else [],
                    listed=listed_view(maker, part.items, len(statements)),
                    parts=part.parts,
                    found=found[:PART_SIZE],
                    more_found=max(0, len(found) - PART_SIZE),
                    articles=[article_row(maker, article) for article in articles[:PART_SIZE]],
                    more_articles=max(0, len(articles) - PART_SIZE),
                    foot=feet,
                ),
            )
        )
    return pages


def _claims(maker: CardMaker, identifier: str) -> list[Link]:
    """The claims under a topic, by title; the note is the proposition."""
    claims = [
        Link(claim.title, maker.here.to(maker.addresses.claim(i)), claim.proposition)
        for i, claim in maker.record.claims.items()
        if identifier in claim.topics and claim.withdrawn is None
    ]
    return sorted(claims, key=lambda link: (maker.record.name_key(link.text), link.href))


def _articles(record: Record, identifier: str) -> list[str]:
    """The articles that are under a topic as a whole, newest first."""
    found = [record.articles[article] for article in _articles_under(record).get(identifier, ())]
    return [article.id for article in sorted(found, key=published_key, reverse=True)]


@derived
def _articles_under(record: Record) -> Mapping[str, list[str]]:
    """The articles that stand, by the topics that they are under as a whole."""
    found: dict[str, list[str]] = {}
    for article in record.articles.values():
        if not article.is_withdrawn:
            for topic in dict.fromkeys(article.entry.topics):
                found.setdefault(topic, []).append(article.id)
    return found


def _found(maker: CardMaker, identifier: str) -> Iterator[TopicEvidence]:
    """The passages and reports under a topic, by article in order of publication."""
    for item in _found_under(maker.record).get(identifier, ()):
        if isinstance(item, PassageEvidence):
            yield _passage(maker, item)
        else:
            yield _report(maker, item)


@derived
def _found_under(record: Record) -> Mapping[str, list[PassageEvidence | ReportEvidence]]:
    """The passages and reports by topic, by article in order of publication."""
    found: dict[str, list[PassageEvidence | ReportEvidence]] = {}
    for article in sorted(record.articles.values(), key=published_key):
        for passage in article.passages:
            for topic in dict.fromkeys(passage.passage.topics):
                found.setdefault(topic, []).append(passage)
        for report in article.reports:
            for topic in dict.fromkeys(report.report.topics):
                found.setdefault(topic, []).append(report)
    return found


def _passage(maker: CardMaker, item: PassageEvidence) -> TopicEvidence:
    told = maker.tellings.of(item)
    return TopicEvidence(
        words=told.shown,
        language=told.article.language,
        direction=told.article.direction,
        stated_by="",
        href=maker.here.to(maker.addresses.evidence(told.address)),
        article=maker.article(told.article.id),
        label=told.short_check,
    )


def _report(maker: CardMaker, item: ReportEvidence) -> TopicEvidence:
    told = maker.tellings.of(item)
    return TopicEvidence(
        words=told.shown,
        language="",
        direction="",
        stated_by=told.stated_by,
        href=maker.here.to(maker.addresses.evidence(told.address)),
        article=maker.article(told.article.id),
        label="",
    )
