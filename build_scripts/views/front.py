"""The front page: the answer in dated words, the story in sentences, the picture, the people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.diagrams import draw
from build_scripts.record import Record
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import (
    ArticleRow,
    PersonView,
    article_row,
    person_view,
    published_key,
)
from build_scripts.views.charts.amount_charts import FrontChart, front_chart
from build_scripts.views.claims.claim_answers import (
    AskedGroup,
    asked_groups,
    grouped,
    some_of_each,
)
from build_scripts.views.first_screen import (
    AnswerRow,
    DatedParagraph,
    EvidenceMarks,
    LeadSentence,
    answer_rows,
    checked_line,
    paragraphs,
    standfirst,
    time_line,
)
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.downloads import files_href
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.ties.ties import graph_of

PATH = "index.md"
_MOST_DRAWN = 24
"""Who else is tied stands on the page of relationships, which shows the whole story."""
_MOST_PEOPLE = 8
_MOST_ARTICLES = 4
_MOST_CLAIMS = 8


@dataclass(frozen=True)
class FrontPage(Context):
    """The front page: the question, its answer in rows, and what leads on."""

    template: ClassVar[str] = "front.md"

    title: str
    kicker: str
    question: str
    standfirst: tuple[LeadSentence, ...]
    paragraphs: tuple[DatedParagraph, ...]
    answer: tuple[AnswerRow, ...]
    has_unchecked: bool
    checked: str
    asked: tuple[AskedGroup, ...]
    more_claims: int
    claims_href: str
    chart: FrontChart
    diagram: Markup
    relationships_href: str
    walk_href: str
    walk_steps: int
    people: tuple[PersonView, ...]
    actors_href: str
    actor_count: int
    articles: tuple[ArticleRow, ...]
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
            paragraphs=paragraphs(maker, marks),
            answer=rows,
            has_unchecked=any(row.label for row in rows),
            checked=checked_line(record),
            asked=asked,
            more_claims=sum(c.withdrawn is None for c in record.claims.values()) - claims,
            claims_href=here.to("claims/"),
            chart=front_chart(maker),
            diagram=_diagram(record, here),
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


def _diagram(record: Record, here: Here) -> Markup:
    graph = graph_of(record, record.ties, here)
    is_whole = len(graph.nodes) <= _MOST_DRAWN
    return draw(
        graph,
        kind="story",
        focus=None,
        title="Who is linked to whom, according to whom",
        id_prefix="_story",
        rest=here.to("relationships/"),
        # The files hold the whole story.
        files=files_href(here, "relationships/") if is_whole else "",
        most=_MOST_DRAWN,
    ).html


def _people(maker: CardMaker) -> tuple[PersonView, ...]:
    record = maker.record
    speakers = sorted(
        record.by_speaker,
        key=lambda s: (-len(record.by_speaker[s]), record.name_key(record.actors[s].name)),
    )
    return tuple(person_view(maker, speaker) for speaker in speakers[:_MOST_PEOPLE])


def _articles(maker: CardMaker) -> tuple[ArticleRow, ...]:
    standing = [a for a in maker.record.articles.values() if not a.is_withdrawn]
    newest = sorted(standing, key=published_key, reverse=True)[:_MOST_ARTICLES]
    return tuple(article_row(maker, article.id) for article in newest)
