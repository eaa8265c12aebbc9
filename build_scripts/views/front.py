"""The front page: the answer in dated words, the story in sentences, the picture, the people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from build_scripts.diagrams import draw
from build_scripts.entries.dates import Edtf
from build_scripts.entries.story import AnswerStance
from build_scripts.record import Record, Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.dates_in_words import date_in_words, day_in_words
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import (
    ArticleRow,
    PersonView,
    SentenceView,
    article_row,
    person_view,
    published_key,
    sentences,
)
from build_scripts.views.claims.claims import ClaimRows, claims_view
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import DateTold, ShownWords
from build_scripts.views.frame.downloads import files_href
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.ties.ties import graph_of

PATH = "index.md"
_MOST_DRAWN = 24
"""Who else is tied stands on the page of relationships, which shows the whole story."""
_MOST_PEOPLE = 12
_MOST_ARTICLES = 8
_MOST_CLAIMS = 8
_MOST_STATEMENTS = 5
"""Of one claim: the front page is an overview, on paper too, where nothing stays folded."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of the first screen: who, when, the words or what is reported, and the way there."""

    href: str
    when: DateTold | None
    who: str
    role: str
    for_whom: str
    how: str
    words: ShownWords
    reported: bool
    language: str
    direction: str
    caveats: tuple[str, ...]
    note: str
    otherwise: bool
    label: str


@dataclass(frozen=True)
class FrontPage(Context):
    """The front page: the question, its answer in rows, and what leads on."""

    template: ClassVar[str] = "front.md"

    title: str
    kicker: str
    question: str
    as_of: str
    answer: tuple[AnswerRow, ...]
    sentences: tuple[SentenceView, ...]
    claims: tuple[ClaimRows, ...]
    more_claims: int
    claims_href: str
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
    claims = claims_view(maker, record.positions, record.reported_positions, _MOST_STATEMENTS)
    return render(
        PATH,
        FrontPage(
            title=story.title if story else "On the Record",
            kicker=_kicker(record),
            question=(story.question or "") if story else "",
            as_of=_as_of(record),
            answer=_answer(maker),
            sentences=sentences(maker, story.story if story else ()),
            claims=claims[:_MOST_CLAIMS],
            more_claims=max(0, len(claims) - _MOST_CLAIMS),
            claims_href=here.to("claims/"),
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


def _kicker(record: Record) -> str:
    parts = []
    if record.story and record.story.covers:
        parts.append(f"Covers {date_in_words(record.story.covers)}")
    has_said_so = bool(record.story and record.story.answer and _as_of(record))
    if record.last_change and not has_said_so:
        parts.append(f"changed {day_in_words(record.last_change)}")
    if checked := _checked(record):
        parts.append(checked)
    return " · ".join(parts)


def _checked(record: Record) -> str:
    """Say how many quotations were compared; of a story without any, nothing."""
    total = len(record.statements)
    checked = total - unchecked_in(record.statements)
    if not total:
        return ""
    if total == 1:
        return f"the one quotation {'' if checked else 'not '}checked against its source"
    number = f"all {total:,}" if checked == total else f"{checked:,} of {total:,}"
    number = f"none of {total:,}" if not checked else number
    return f"{number} quotations checked against their source"


def _as_of(record: Record) -> str:
    """Say of which time the answer is: a reader of today must not take it for today's.

    A story without `covers`, or one that goes on, says nothing.
    """
    covers = record.story.covers if record.story else None
    if covers is None or covers.one_of or covers.end is None:
        return ""
    end = Edtf(covers.text, covers.end, covers.end)
    changed = (
        f" This page was changed on {day_in_words(record.last_change)}."
        if record.last_change
        else ""
    )
    return f"As of {date_in_words(end)}, when this story ends.{changed}"


def _answer(maker: CardMaker) -> tuple[AnswerRow, ...]:
    record = maker.record
    rows = []
    for answer in record.story.answer if record.story else ():
        item = record.evidence.get(answer.evidence)
        if not isinstance(item, Statement):
            continue
        told = maker.tellings.of(item)
        rows.append(
            AnswerRow(
                href=maker.here.to(maker.addresses.evidence(told.address)),
                when=told.when,
                who=told.who,
                role=told.role,
                for_whom=told.for_whom,
                how=told.act if told.is_reported else "",
                words=told.shown,
                reported=told.is_reported,
                language=told.language,
                direction=told.direction,
                caveats=told.caveats.line(but=(About.CHECK,)),
                note=answer.note or "",
                otherwise=answer.stance is AnswerStance.OTHERWISE,
                label=told.short_check,
            )
        )
    return tuple(rows)


def _diagram(record: Record, here: Here) -> Markup:
    graph = graph_of(record, record.ties, here)
    is_whole = len(graph.nodes) <= _MOST_DRAWN
    return draw(
        graph,
        kind="story",
        focus=None,
        title="Who is tied to whom, according to whom",
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
