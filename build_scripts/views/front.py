"""The front page: the answer in dated words, the story in sentences, the picture, the people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from build_scripts.record import Record
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import published_key
from build_scripts.views.charts.amount_charts import FrontChart, front_chart
from build_scripts.views.claims.claim_answers import (
    AskedGroup,
    asked_groups,
    grouped,
    some_of_each,
)
from build_scripts.views.first_screen import (
    AnswerRow,
    EvidenceMarks,
    LeadSentence,
    StoryByDate,
    answer_rows,
    checked_line,
    standfirst,
    story_by_date,
    time_line,
)
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.ties.ties_in_short import TiesInShort, ties_in_short

PATH = "index.md"
_MOST_PEOPLE = 8
_MOST_ARTICLES = 2
_MOST_CLAIMS = 6
"""What else there is stands on the pages of people, articles and claims, which are one tap away."""


@dataclass(frozen=True)
class FrontPage(Context):
    """The front page: the question, its answer in rows, and what leads on."""

    template: ClassVar[str] = "front.md"

    title: str
    kicker: str
    question: str
    standfirst: tuple[LeadSentence, ...]
    by_date: StoryByDate
    answer: tuple[AnswerRow, ...]
    has_unchecked: bool
    checked: str
    asked: tuple[AskedGroup, ...]
    more_claims: int
    claims_href: str
    chart: FrontChart
    tied: TiesInShort
    relationships_href: str
    walk_href: str
    walk_steps: int
    people: tuple[Link, ...]
    actors_href: str
    actor_count: int
    articles: tuple[Link, ...]
    articles_href: str
    article_count: int
    quotes_href: str
    quotation_count: int
    method_href: str
    policy: str
    foot: Foot


@dataclass(frozen=True)
class WelcomePage(Context):
    """The front page of a story that has nothing yet."""

    template: ClassVar[str] = "welcome.md"

    title: str


def front_page(record: Record) -> Page:
    """Return the front page; without any article, a page that says how to start."""
    here = Here(PATH)
    if not record.articles:
        title = record.story.title if record.story else "On the Record"
        return render(PATH, WelcomePage(title=title))
    maker = CardMaker(record, here)
    story = record.story
    marks = EvidenceMarks(maker)
    rows = answer_rows(maker)
    asked = asked_groups(maker, some_of_each(grouped(record), _MOST_CLAIMS))
    claims = sum(len(group.claims) for group in asked)
    return render(
        PATH,
        FrontPage(
            title=story.title if story else "On the Record",
            kicker=time_line(record),
            question=(story.question or "") if story else "",
            # Marks are numbered in this order.
            standfirst=standfirst(maker, marks),
            by_date=story_by_date(maker, marks),
            answer=rows,
            has_unchecked=any(row.label for row in rows),
            checked=checked_line(record),
            asked=asked,
            more_claims=sum(c.withdrawn is None for c in record.claims.values()) - claims,
            claims_href=here.to("claims/"),
            chart=front_chart(maker),
            tied=ties_in_short(maker),
            relationships_href=here.to("relationships/"),
            walk_href=here.to("walk/"),
            walk_steps=len(story.walk) if story else 0,
            people=_people(maker),
            actors_href=here.to("actors/"),
            actor_count=len(record.actors),
            articles=_articles(maker),
            articles_href=here.to("articles/"),
            article_count=len(record.articles),
            quotes_href=here.to("quotes/"),
            quotation_count=len(record.statements),
            method_href=here.to("method/"),
            policy=(story.policy or "") if story else "",
            foot=foot(record, (), "The front page"),
        ),
    )


def _people(maker: CardMaker) -> tuple[Link, ...]:
    record = maker.record
    speakers = sorted(
        record.by_speaker,
        key=lambda s: (-len(record.by_speaker[s]), record.name_key(record.actors[s].name)),
    )
    return maker.actors(speakers[:_MOST_PEOPLE])


def _articles(maker: CardMaker) -> tuple[Link, ...]:
    standing = [a for a in maker.record.articles.values() if not a.is_withdrawn]
    newest = sorted(standing, key=published_key, reverse=True)[:_MOST_ARTICLES]
    return tuple(maker.article(article.id) for article in newest)
